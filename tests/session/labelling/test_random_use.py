"""Long random use of a project on a disk that fails now and then: what is shown is always what is on disk."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from editgan_desktop.core.errors import EditGANError
from editgan_desktop.core.latents import SeedSource
from editgan_desktop.session.labelling.project import LabellingProject

from .kept import SCHEME, labels, source

SCHEMES = [
    SCHEME,
    replace(SCHEME, parts=SCHEME.parts[::-1]),
    replace(SCHEME, parts=(*SCHEME.parts[3:], *SCHEME.parts[:3])),
]


@contextmanager
def failing(random: np.random.Generator, share: float) -> Iterator[None]:
    """A share of all temporary files and renames fails."""
    make, rename = tempfile.mkstemp, Path.replace

    def maybe(*_: Any) -> None:
        if random.random() < share:
            raise OSError(28, "No space left on device")

    def make_maybe(*arguments: Any, **named: Any) -> Any:
        maybe()
        return make(*arguments, **named)

    def rename_maybe(path: Path, target: Path) -> Path:
        maybe()
        return rename(path, target)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tempfile, "mkstemp", make_maybe)
        patch.setattr(Path, "replace", rename_maybe)
        yield


def names_of(project: LabellingProject, face: SeedSource) -> list[str]:
    """The name of the part of every pixel."""
    found = project.labels(face)
    assert found is not None
    return [project.scheme.names[i] for i in found.ravel()]


def act(project: LabellingProject, random: np.random.Generator, expected: dict[int, list[str]]) -> None:
    """One thing an artist may do; `expected`, the parts of every kept face, follows once it is done."""
    seed = int(random.integers(6))
    labelled = {entry.source for entry in project.faces}
    kind = random.choice(["keep", "keep", "done", "remove", "restore", "scheme"])
    if kind == "keep":
        painted = labels(int(random.integers(1000)))
        project.keep(source(seed), painted)
        expected[seed] = [project.scheme.names[i] for i in painted.ravel()]
    elif kind == "done" and source(seed) in labelled:
        project.set_done(source(seed), bool(random.integers(2)))
    elif kind == "remove" and source(seed) in labelled:
        project.remove(source(seed))
    elif kind == "restore" and source(seed) in project.removed:
        project.restore(source(seed))
    elif kind == "scheme":
        project.set_scheme(SCHEMES[int(random.integers(3))])


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("share", [0, 0.1])
def test_what_is_shown_is_on_disk(project: LabellingProject, seed: int, share: float) -> None:
    random = np.random.default_rng(seed)
    expected: dict[int, list[str]] = {}
    failures = 0
    for _ in range(60):
        try:
            with failing(random, share):
                act(project, random, expected)
        except EditGANError:
            failures += 1
        again = LabellingProject.open(project.folder)
        assert (again.faces, again.scheme, again.removed) == (project.faces, project.scheme, project.removed)
        assert again.problems == () and (again.report is None) and again.branch_path is None
        for entry in project.faces:
            assert names_of(again, entry.source) == names_of(project, entry.source) == expected[entry.source.seed]
    assert bool(failures) == bool(share) and len(project.faces) > 1
