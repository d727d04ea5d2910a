"""Where an edit happens: r of EditGAN sec. 3.3."""

from __future__ import annotations

from collections.abc import Iterable

import cv2
import numpy as np
from numpy.typing import NDArray

from ..core.labels import LabelScheme
from ..core.requests import ADDED, TAKEN, EditRequest

WIDE = ("background", "skin", "forehead", "cheek_left", "cheek_right", "temple_left", "temple_right")

Mask = NDArray[np.bool_]
Labels = NDArray[np.uint8]


def edit_region(scheme: LabelScheme, parts: Iterable[str], before: Labels, after: Labels, buffer: int) -> Mask:
    """Pixels whose label before *or* after is one of `parts`, grown by `buffer` pixels."""
    ids = scheme.ids(parts)
    return grow(np.isin(before, ids) | np.isin(after, ids), buffer)


def request_region(scheme: LabelScheme, request: EditRequest) -> Mask:
    """The region of a painted edit: that of its parts, and everything repainted, grown by its buffer, as adjusted."""
    ids = scheme.ids(request.parts)
    own = np.isin(request.original, ids) | np.isin(request.painted, ids)
    return adjusted(grow(own | request.changed, request.buffer), request.marks)


def adjusted(region: Mask, marks: Labels | None) -> Mask:
    """The region [H, W] after what hands have added to it and taken from it."""
    return region if marks is None else (region | (marks == ADDED)) & (marks != TAKEN)


def grow(mask: Mask, pixels: int) -> Mask:
    """Dilate by a disc of that radius."""
    if pixels <= 0:
        return mask.copy()
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * pixels + 1, 2 * pixels + 1))
    return cv2.dilate(mask.astype(np.uint8), disc).astype(bool)


def painted_parts(scheme: LabelScheme, original: Labels, painted: Labels) -> tuple[str, ...]:
    """The parts a painting is about: those painted, and those painted over; wide ones only if nothing else is painted.

    Much of a wide part has nothing to do with what was painted on its edge.
    """
    changed = original != painted
    new = set(np.unique(painted[changed]).tolist())
    old = set(np.unique(original[changed]).tolist())
    wide = {i for i, name in enumerate(scheme.names) if name in WIDE}
    chosen = (new | old) - wide or new
    return tuple(scheme.names[i] for i in sorted(chosen))


def resize_mask(mask: Mask, size: tuple[int, int]) -> NDArray[np.float32]:
    """[H, W] bool to a float mask of another size: the share of each pixel that is covered."""
    shrinks = size[0] < mask.shape[0]
    method = cv2.INTER_AREA if shrinks else cv2.INTER_NEAREST
    return cv2.resize(mask.astype(np.float32), (size[1], size[0]), interpolation=method).astype(np.float32)
