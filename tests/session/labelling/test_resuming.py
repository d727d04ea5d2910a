"""Only the same training goes on."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from editgan_desktop.core.labels import load_scheme
from editgan_desktop.core.latents import SeedSource
from editgan_desktop.session.labelling.project import LabellingProject
from editgan_desktop.session.labelling.resuming import NOTE, can_go_on, note_beginning

LABELS = np.eye(16, dtype=np.uint8)


@pytest.fixture
def project(tmp_path: Path) -> LabellingProject:
    """One face is done, one is a draft; a training was stopped."""
    made = LabellingProject.create(tmp_path, "Hair", load_scheme("celebamask-19"))
    for seed in (3, 5):
        made.keep(SeedSource(seed), LABELS)
    made.set_done(SeedSource(3), True)
    note_beginning(made, 4, 100)
    made.checkpoint_path.write_bytes(b"state")
    return made


def test_the_same_training_goes_on(project: LabellingProject) -> None:
    assert can_go_on(project, 4, 100)
    note_beginning(project, 4, 100)
    assert project.checkpoint_path.is_file()


@pytest.mark.parametrize("change", ["members", "steps", "labels", "faces", "damage"])
def test_another_one_begins_anew(project: LabellingProject, change: str) -> None:
    members, steps = (5 if change == "members" else 4), (50 if change == "steps" else 100)
    if change == "labels":
        project.keep(SeedSource(3), 1 - LABELS)
    elif change == "faces":
        project.set_done(SeedSource(5), True)
    elif change == "damage":
        (project.folder / NOTE).write_text("[")
    assert not can_go_on(project, members, steps)
    note_beginning(project, members, steps)
    assert not project.checkpoint_path.exists()


def test_drafts_do_not_matter(project: LabellingProject) -> None:
    project.keep(SeedSource(5), 1 - LABELS)
    assert can_go_on(project, 4, 100)
