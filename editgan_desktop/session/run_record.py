"""How a painted edit was learnt, as a project tells it: enough to compare, to go on, and to save it as a vector.

Label maps are PNG in the JSON; latents are tensors, to the bit. What follows from the rest is not stored.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..core.latents import WPlus
from ..core.mask_codec import decode_mask, encode_mask
from ..core.mask_ops import Labels
from ..core.requests import EditRequest, EditResult, OptimiseSettings, marks_of, request_record
from ..library import checks
from .edits import AppliedEdit, EditStack, LearntRun
from .fields import Record, Tensors, field, number, table_like, whole
from .paint_layer import UNPAINTED
from .scheme_record import WrittenScheme

KIND = "painted-mask"
STOPPED = ("finished", "kept", "converged")
MAX_RUNS = 100  # told of one project, the newest ones: label maps are large once they are unpacked
MAX_SIDE = 1024  # pixels of their label maps
MAX_STEPS = 1_000_000
MAX_NUMBER = 1e30


# ---- out


def told(edits: EditStack) -> list[AppliedEdit]:
    """The edits whose runs are told."""
    return [edit for edit in edits if edit.run][-MAX_RUNS:]


def run_record(run: LearntRun, tensor: str) -> Record:
    """A run as JSON; its latents go into `run_tensors`. Its displacement is that of the edit."""
    request, result = request_record(replace(run.request, start=None)), run.result
    del request["start"]
    return {
        "request": request,
        "source": _source(tensor),
        "start": _start(tensor) if run.request.start else None,
        "achieved": encode_mask(result.achieved),
        # a run that has gone astray is no reason not to save
        "losses": [float(loss) if math.isfinite(loss) else None for loss in result.losses],
        "steps": result.steps,
        "seconds": float(result.seconds),
        "stopped": result.stopped,
    }


def run_tensors(run: LearntRun, tensor: str) -> dict[str, NDArray[np.float32]]:
    """Where it was learnt, and where that began if it was elsewhere: [num_styles, w_dim]."""
    start = {_start(tensor): run.request.start.values} if run.request.start else {}
    return {_source(tensor): run.request.source.values, **start}


def _source(tensor: str) -> str:
    return f"{tensor}.source"


def _start(tensor: str) -> str:
    return f"{tensor}.start"


# ---- in


class RunReader:
    """Reads the runs of one project.

    Args:
        latent: of the face without its edits. schemes: the label schemes of the file.
    """

    def __init__(self, tensors: Tensors, latent: WPlus, schemes: Sequence[WrittenScheme]) -> None:
        self._tensors, self._latent = tensors, latent
        self._schemes = {written.scheme.name: written for written in schemes}
        self._left = MAX_RUNS

    def read(self, record: Any, delta: NDArray[np.float32]) -> LearntRun | None:
        """How an edit was learnt whose displacement is `delta`; None when nothing is told."""
        if record is None:
            return None
        if self._left == 0:
            raise ValueError(f"it tells of more than {MAX_RUNS} runs")
        self._left -= 1
        request = self._request(record)
        achieved = _labels(record["achieved"], self._schemes[request.scheme])
        if achieved.shape != request.painted.shape:
            raise ValueError("the label maps of a run differ in size")
        missed = request.asked & (achieved != request.painted)
        result = EditResult(
            request.source.moved(delta), delta, achieved, missed, _losses(field(record, "losses", list)),
            whole(record, "steps", 0, MAX_STEPS), number(record, "seconds", 0, MAX_NUMBER), _stopped(record),
        )  # fmt: skip
        return LearntRun(request, result)

    def _request(self, record: Any) -> EditRequest:
        said = field(record, "request", dict)
        of = (said["kind"], said["latent_space"], said["scheme"])
        if of[:2] != (KIND, self._latent.space) or said["scheme"] not in self._schemes:
            raise ValueError(f"a run of it is for something else, {str(of)[:80]}")
        written = self._schemes[said["scheme"]]
        checks.check_buffer(buffer := said["buffer"])
        checks.check_parts(parts := tuple(field(said, "parts", list)))
        written.scheme.ids(parts)
        settings = self._settings(field(said, "settings", dict))
        start = None if record["start"] is None else self._latent_of(field(record, "start", str))
        return EditRequest(
            self._latent_of(field(record, "source", str)), _labels(said["original"], written),
            _labels(said["painted"], written), written.scheme.name, parts, buffer, settings, start,
            marks_of(said),
        )  # fmt: skip

    def _settings(self, record: Record) -> OptimiseSettings:
        return OptimiseSettings(
            steps=whole(record, "steps", 1, MAX_STEPS),
            draft=number(record, "draft", 0, 1),
            learning_rate=number(record, "learning_rate", 0, MAX_NUMBER),
            follow=number(record, "follow", 0, 1),
            rows=None if record["rows"] is None else self._rows(field(record, "rows", list)),
            identity=number(record, "identity", 0, MAX_NUMBER),
            patience=whole(record, "patience", 0, MAX_STEPS),
            preview_every=whole(record, "preview_every", 0, MAX_STEPS),
        )

    def _rows(self, ends: list[Any]) -> tuple[int, int]:
        if len(ends) != 2:
            raise ValueError("the rows of a run are no pair")
        # the last one may lie beyond the rows there are: those who learn take what there is
        first = whole(ends, 0, 0, len(self._latent.values) - 1)
        return first, whole(ends, 1, first, MAX_STEPS)

    def _latent_of(self, name: str) -> WPlus:
        return WPlus(table_like(self._latent, self._tensors, name), self._latent.space)


def _labels(text: Any, written: WrittenScheme) -> Labels:
    """A label map [H, W] with the ids of today."""
    if not isinstance(text, str):
        raise ValueError("a label map of a run is not a text")
    labels = decode_mask(text)
    if max(labels.shape) > MAX_SIDE:
        raise ValueError(f"a label map of a run is larger than {MAX_SIDE} pixels")
    found: Labels = written.today[labels]
    if (found == UNPAINTED).any():
        raise ValueError("a label map of a run holds labels that are no part")
    return found


def _losses(values: list[Any]) -> tuple[float, ...]:
    if len(values) > MAX_STEPS:
        raise ValueError("a run has too many losses")
    places = range(len(values))
    return tuple(math.nan if values[i] is None else number(values, i, -MAX_NUMBER, MAX_NUMBER) for i in places)


def _stopped(record: Record) -> str:
    value: str = field(record, "stopped", str)
    if value not in STOPPED:
        raise ValueError(f"a run has stopped in an unknown way, {value[:40]!r}")
    return value
