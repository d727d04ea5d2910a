"""Whether a stopped training can go on: only on the same faces, labels, parts and settings."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import Any

from ...core.files import write_json
from .project import LabelledFaceEntry, LabellingProject

NOTE = "training.json"  # beside the checkpoint


def can_go_on(project: LabellingProject, members: int, steps: int) -> bool:
    """Whether the checkpoint in the project is one of such a training."""
    if not project.checkpoint_path.is_file():
        return False
    with suppress(OSError, ValueError, RecursionError):
        return bool(json.loads((project.folder / NOTE).read_text("utf-8")) == _state(project, members, steps))
    return False


def note_beginning(project: LabellingProject, members: int, steps: int) -> None:
    """Remember what is trained on; a checkpoint of another training goes. Raises EditGANError."""
    if not can_go_on(project, members, steps):
        with suppress(OSError):
            project.checkpoint_path.unlink()
        write_json(project.folder / NOTE, _state(project, members, steps))


def _state(project: LabellingProject, members: int, steps: int) -> dict[str, Any]:
    return {
        "members": members,
        "steps": steps,
        "parts": list(project.scheme.names),
        "training": [_face(entry) for entry in project.training_faces],
        "held_out": [_face(entry) for entry in project.held_out_faces],
    }


def _face(entry: LabelledFaceEntry) -> list[Any]:
    """Name and last change of a label map; a file that is gone, has none."""
    with suppress(OSError):
        return [entry.path.name, entry.path.stat().st_mtime_ns]
    return [entry.path.name, 0]
