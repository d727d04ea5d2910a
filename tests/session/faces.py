"""Documents, edits and results made by hand: no model is needed for what is open."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from editgan_desktop.core.labels import load_scheme
from editgan_desktop.core.latents import SeedSource, WPlus
from editgan_desktop.core.mask_ops import Box
from editgan_desktop.core.recipe import AppliedStep, Refinement, StaticVector
from editgan_desktop.core.requests import EditRequest, EditResult
from editgan_desktop.library.vector import EditingVector
from editgan_desktop.session.document import Document
from editgan_desktop.session.edits import AppliedEdit
from editgan_desktop.session.look import Look
from editgan_desktop.session.paint_layer import UNPAINTED
from editgan_desktop.session.patches import Patch

SCHEME = load_scheme("celebamask-19")
SPACE = "tiny/w+"
SHAPE = (12, 16)  # rows, columns
SKIN, NOSE, LIP, HAIR = (SCHEME.id(name) for name in ("skin", "nose", "lip_upper", "hair"))


def latent(value: float = 0.0) -> WPlus:
    return WPlus(np.full((4, 8), value, np.float32), SPACE)


def labels(value: int = SKIN, shape: tuple[int, int] = SHAPE) -> NDArray[np.uint8]:
    return np.full(shape, value, np.uint8)


def look(value: float = 0.0, part: int = SKIN, shape: tuple[int, int] = SHAPE, full: bool = True) -> Look:
    return Look(latent(value), np.full((24, 32, 3), 90, np.uint8), labels(part, shape), full)


def document(seed: int = 3) -> Document:
    """A face that is all skin."""
    return Document(SeedSource(seed), look(), SCHEME)


def delta(value: float) -> NDArray[np.float32]:
    return np.full((4, 8), value, np.float32)


def edit(name: str, value: float = 1.0, strength: float = 1.0, **more: Any) -> AppliedEdit:
    return AppliedEdit(name, StaticVector(SPACE, delta(value)), strength, **more)


def refinement(*seen: tuple[str, float], value: float = 100.0) -> AppliedStep:
    return AppliedStep("Refinement", Refinement(SPACE, delta(value), seen))


def vector(name: str = "Wide", value: float = 1.0, **more: Any) -> EditingVector:
    facts: dict[str, Any] = {"latent_space": SPACE, "scheme": SCHEME.name, "parts": ("nose",)}
    return EditingVector.new(name, more.pop("delta", delta(value)), **facts | more)


def patch(rows: tuple[int, int], columns: tuple[int, int]) -> Patch:
    """A rectangle; ends are exclusive."""
    box = Box(columns[0], rows[0], columns[1], rows[1])
    return Patch(box, np.ones((box.height, box.width), bool))


def stroke(face: Document, where: Patch, part: int | None = NOSE) -> None:
    """One whole stroke."""
    face.begin_stroke("Paint")
    face.stamp(where, part)
    face.end_stroke()


def run_pressed(face: Document, parts: tuple[str, ...] = ("nose",)) -> EditRequest:
    """The request of the face as it is painted now, as the worker makes it."""
    own, paint = face.layer.labels, face.layer.paint
    painted = np.where(paint == UNPAINTED, own, paint).astype(np.uint8)
    return EditRequest(face.edited_latent, own.copy(), painted, SCHEME.name, parts)


def result(request: EditRequest, value: float = 1.0, **more: Any) -> EditResult:
    """What an optimisation could have found: a displacement by `value`, everything reached."""
    moved = more.get("delta", delta(value))
    return EditResult(
        request.source, moved, request.painted, np.zeros(request.painted.shape, bool), (1.0,), 1, 0.1, "finished"
    )


def count_calls(signal: Any) -> list[tuple[Any, ...]]:
    """Arguments of each time the signal was emitted; grows while the list lives."""
    calls: list[tuple[Any, ...]] = []
    signal.connect(_recorder(calls), check_nargs=False)
    return calls


def _recorder(calls: list[tuple[Any, ...]]) -> Callable[..., None]:
    def record(*arguments: Any) -> None:
        calls.append(arguments)

    return record
