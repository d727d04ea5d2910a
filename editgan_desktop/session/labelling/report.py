"""What the last training of a labelling project measured, as a JSON file."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ...core.errors import BadInputError
from ...core.files import write_json

FORMAT_VERSION = 1
MAX_BYTES = 4 << 20


@dataclass(frozen=True)
class TrainingReport:
    """A finished training.

    Attributes:
        faces, held_out: seeds of the faces learnt from, and of those kept back to measure.
        mean_iou: 0..1, of the parts that occur; None when nothing was held out.
        parts: name → IoU 0..1, None for a part that could not be measured.
        steps, members: of the training, of the ensemble. seconds: taken.
    """

    faces: tuple[int, ...]
    held_out: tuple[int, ...]
    mean_iou: float | None
    parts: Mapping[str, float | None]
    steps: int
    members: int
    seconds: float


def write_report(path: Path, report: TrainingReport) -> None:
    """Write a report; figures that are no numbers become null. Raises EditGANError."""
    record = {
        "format_version": FORMAT_VERSION,
        "faces": [int(seed) for seed in report.faces],
        "held_out": [int(seed) for seed in report.held_out],
        "mean_iou": _figure(report.mean_iou),
        "parts": {name: _figure(value) for name, value in report.parts.items()},
        "steps": int(report.steps),
        "members": int(report.members),
        "seconds": _figure(report.seconds) or 0.0,
    }
    write_json(path, record)


def read_report(path: Path) -> TrainingReport | None:
    """The report in a file, None when there is no file. Raises BadInputError when it is not one."""
    if not path.is_file():
        return None
    try:
        with path.open("rb") as file:
            raw = json.loads(file.read(MAX_BYTES))
        if _whole(raw["format_version"]) > FORMAT_VERSION:
            raise BadInputError(f"{path.name} was made by a newer version.", "Update EditGAN Desktop.")
        parts = {str(name): _read_figure(value) for name, value in raw["parts"].items()}
        faces, held_out = (tuple(_whole(seed) for seed in raw[key]) for key in ("faces", "held_out"))
        steps, members = (_whole(raw[key]) for key in ("steps", "members"))
        mean_iou, seconds = (_read_figure(raw[key]) for key in ("mean_iou", "seconds"))
        return TrainingReport(faces, held_out, mean_iou, parts, steps, members, seconds or 0.0)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise BadInputError(f"{path.name} is not a training report: {error}.") from error


def _figure(value: float | None) -> float | None:
    return None if value is None or not math.isfinite(value) else float(value)


def _read_figure(value: Any) -> float | None:
    if value is not None and (type(value) not in {int, float} or not math.isfinite(value)):
        raise ValueError(f"{str(value)[:40]!r} is no figure")
    return None if value is None else float(value)


def _whole(value: Any) -> int:
    if type(value) is not int or value < 0:
        raise ValueError(f"{str(value)[:40]!r} is no whole number")
    return value
