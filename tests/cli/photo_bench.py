"""The commands on photos with a tiny generator, and a face finder that knows where the faces are."""

from __future__ import annotations

import errno
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from editgan_desktop.batch import photo as jobs
from editgan_desktop.cli import main
from editgan_desktop.cli import photo as shared
from editgan_desktop.core.photo_face import PhotoFace
from editgan_desktop.editing.align import FoundFace
from editgan_desktop.editing.model import Model
from editgan_desktop.editing.photo_edit import PhotoStage
from editgan_desktop.editing.tune import TuningSettings
from editgan_desktop.library import store
from editgan_desktop.library.store import default_library
from editgan_desktop.library.vector import EditingVector
from editgan_desktop.session.document import Document
from editgan_desktop.session.look import Look
from editgan_desktop.session.project import read_project, restore

from ..photos import smooth
from ..tiny import SHAPES, tiny_model

POINTS = np.array([[180.0, 120], [220, 120], [200, 145], [185, 165], [215, 165]])
LARGE = FoundFace((160, 90, 80, 100), POINTS, 0.9)
SMALL = FoundFace((20, 200, 40, 50), POINTS / 2 + [-40, 130], 0.8)


@dataclass
class Bench:
    """What the commands meet.

    Attributes:
        faces: in every photo but black ones. opened: how often the model was. folder: for whatever a test writes.
    """

    model: Model
    vector: EditingVector
    folder: Path
    monkeypatch: pytest.MonkeyPatch
    faces: list[FoundFace] = field(default_factory=lambda: [LARGE])
    opened: int = 0

    def find(self, picture: Any) -> list[FoundFace]:
        return self.faces if picture.any() else []

    def photo(self, name: str, height: int = 300, width: int = 400, shade: int = 0) -> Path:
        """A new photo, another for each shade."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        Image.fromarray(smooth(height=height, width=width) - np.uint8(shade)).save(path, quality=95)
        return path

    def run(self, *arguments: object) -> int:
        """Exit code of `editgan` with these arguments."""
        self.monkeypatch.setattr(sys, "argv", ["editgan", *map(str, arguments)])
        with pytest.raises(SystemExit) as end:
            main.run()
        assert isinstance(end.value.code, int)
        return end.value.code

    def opened_project(self, path: Path) -> tuple[PhotoFace, Document]:
        """As the window opens it."""
        project = read_project(path)
        face = project.origin
        assert isinstance(face, PhotoFace)
        look = Look(project.latent, *PhotoStage(self.model, face).full(project.latent, ()), full=True)
        document = Document(face, look, self.model.scheme)
        restore(document, project)
        return face, document

    @contextmanager
    def full_disk(self, word: str = "") -> Iterator[None]:
        """There is no room for files whose name holds `word`; chmod would not stop root."""
        make = tempfile.mkstemp

        def full(*arguments: Any, **named: Any) -> Any:
            if word in str(named.get("prefix")):
                raise OSError(errno.ENOSPC, "No space left on device")
            return make(*arguments, **named)

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(tempfile, "mkstemp", full)
            yield


def make_bench(monkeypatch: pytest.MonkeyPatch, folder: Path) -> Bench:
    """A vector called "Any" is in the library. Nothing is fetched."""
    monkeypatch.setenv("EDITGAN_CACHE", str(folder / "cache"))
    monkeypatch.setenv("EDITGAN_DATA", str(folder / "data"))
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.setattr(store, "shipped", lambda *_: folder / "shipped")
    model = tiny_model(SHAPES["square"])
    shape = (model.generator.num_styles, model.generator.w_dim)
    delta = np.random.default_rng(0).normal(size=shape).astype(np.float32)
    vector = EditingVector.new(
        "Any", delta, latent_space=model.generator.latent_space, scheme=model.scheme.name,
        parts=tuple(model.scheme.names), buffer=5,
    )  # fmt: skip
    default_library().add(vector)
    bench = Bench(model, vector, folder, monkeypatch)

    def open_model(**_: object) -> Model:
        bench.opened += 1
        return model

    monkeypatch.setattr(shared, "open_model", open_model)
    monkeypatch.setattr(shared, "FaceFinder", lambda _: bench)
    monkeypatch.setattr(shared, "load_encoder", lambda _: None)
    monkeypatch.setattr(shared, "find_weight", lambda name: name)
    monkeypatch.setattr(shared, "local_paths", lambda _: {"model": Path("yunet.onnx")})
    for module in (shared, jobs):
        monkeypatch.setattr(module, "TUNING", TuningSettings(steps=2, preview_every=0))
    return bench
