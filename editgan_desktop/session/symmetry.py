"""Both sides of a face: where the line between them is, and what is painted on the other one."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from ..core.face_axis import Axis, face_axis
from ..core.labels import LabelScheme
from ..core.mask_ops import Labels
from .document import Document
from .patches import Patch, Point


class FaceAxis:
    """Knows the axis of the face in view; looked for anew when its labels are others."""

    def __init__(self) -> None:
        self._labels: Labels | None = None
        self._scheme: LabelScheme | None = None
        self._axis: Axis | None = None

    def of(self, document: Document) -> Axis | None:
        """By the face's own labels, without the paint: it stays where it is while one paints."""
        labels = document.layer.labels
        if labels is not self._labels or document.scheme is not self._scheme:
            self._labels, self._scheme = labels, document.scheme
            self._axis = face_axis(labels, document.scheme)
        return self._axis


@dataclass(frozen=True)
class Side:
    """One of the sides that are painted at once; without an `axis`, that of the pointer.

    Attributes:
        part: what is painted there, None to erase.
    """

    part: int | None
    axis: Axis | None = None

    def point(self, point: Point) -> Point:
        """Where the brush is on this side."""
        return self.axis.reflect(point) if self.axis else point


def sides_of(part: int | None, scheme: LabelScheme, axis: Axis | None) -> tuple[Side, ...]:
    """The pointer's side, and with an `axis` the other one, where the twin of `part` is painted."""
    here = Side(part)
    return (here, Side(None if part is None else int(scheme.mirrored()[part]), axis)) if axis else (here,)


def on_side(patch: Patch, axis: Axis, *, left: bool) -> Patch:
    """The pixels of a patch on one side of the axis; those on the line itself belong to the left."""
    y, x = np.ogrid[patch.box.top : patch.box.bottom, patch.box.left : patch.box.right]
    return Patch(patch.box, patch.pixels & ((axis.distance(x + 0.5, y + 0.5) >= 0) == left))


def mirrored_paint(paint: Labels, scheme: LabelScheme, axis: Axis, unpainted: int) -> Labels:
    """[H, W]: the paint as it would lie on the other side of the face, left parts as right ones.

    Where it comes from beyond the border there is `unpainted`.
    """
    twins = np.arange(256, dtype=np.uint8)
    twins[: len(scheme)] = scheme.mirrored()
    flags, size = cv2.INTER_NEAREST | cv2.WARP_INVERSE_MAP, (paint.shape[1], paint.shape[0])
    moved = cv2.warpAffine(
        twins[paint], axis.matrix(), size, flags=flags, borderMode=cv2.BORDER_CONSTANT, borderValue=unpainted
    )
    return np.asarray(moved, np.uint8)
