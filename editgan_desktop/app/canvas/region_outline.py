"""The outline of the region an edit may change, for the paint as it is now."""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QPointF, QTimer, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPolygonF

from ...core.mask_ops import Mask
from ...core.requests import ADDED, EditRequest, mask_buffer
from ...editing.region import painted_parts, request_region
from ...session.document import Document
from ...session.session import Session
from ..binding import DocumentBinding, Slot, Subscriptions
from .decorations import Ants
from .geometry import Geometry

DELAY_MS = 120  # after the last stroke of the brush; computing takes a few milliseconds
LIVE_MS = 25  # between two outlines while the region itself is drawn
SLACK = 0.25  # mask pixels
SMOOTHING = 5  # contour points that are averaged: a calm line instead of steps


class RegionOutline(QObject):
    """`path`: the outline in picture units, empty when there is no region. Made anew a moment after a change."""

    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.path = QPainterPath()
        self._ants = Ants()
        self._timer = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._timer.timeout.connect(self.update_now)
        self._live = QTimer(self, singleShot=True, interval=LIVE_MS)
        self._live.timeout.connect(self.update_now)
        slots: dict[str, Slot] = {"painted": self._soon, "looked": self._soon, "region.changed": self._at_once}
        self._binding = DocumentBinding(session, slots, on_switch=self.update_now)
        self._view = Subscriptions()
        self._view.connect(session.view.events.region, self.update_now)
        self._view.connect(session.scheme_changed, self.update_now)
        for ends in (self._binding, self._view):  # should it be deleted without a word
            self.destroyed.connect(ends.close)
        self.update_now()

    def release(self) -> None:
        """Stop listening."""
        self._timer.stop()
        self._live.stop()
        self._binding.close()
        self._view.close()

    def update_now(self) -> None:
        """Compute the outline at once."""
        self._timer.stop()
        document = self._session.current
        shown = document is not None and self._session.view.region
        path = outline_of(document) if document and shown else QPainterPath()
        if path != self.path:
            self.path = path
            self.changed.emit()

    def draw(self, painter: QPainter, geometry: Geometry) -> None:
        """Draw the outline on a canvas."""
        self._ants.draw(painter, self.path, geometry)

    def _soon(self) -> None:
        if self._session.view.region:
            self._timer.start()

    def _at_once(self) -> None:
        """The region follows the brush that draws it."""
        if self._session.view.region and not self._live.isActive():
            self._live.start()


def outline_of(document: Document) -> QPainterPath:
    """The outline of the edit region as adjusted, for the present paint, in picture units; empty when there is none."""
    labels, painted, marks = document.layer.labels, document.layer.painted, document.region.marks
    parts = painted_parts(document.scheme, labels, painted)
    buffer = mask_buffer(labels.shape[0]) if document.region.buffer is None else document.region.buffer
    if parts:
        request = EditRequest(document.latent, labels, painted, document.scheme.name, parts, buffer)
        region = request_region(document.scheme, replace(request, marks=marks))
    elif document.region.any:
        region = marks == ADDED
    else:
        return QPainterPath()
    rows, columns = document.base.picture.shape[:2]
    # specks left free between grown parts say nothing, but catch the eye; what was drawn by hand is meant
    smallest = 0.0 if document.region.any else (2 * mask_buffer(labels.shape[0])) ** 2
    return contour_path(region, (columns, rows), smallest=smallest)


def contour_path(mask: Mask, size: tuple[int, int], smallest: float = 0.0) -> QPainterPath:
    """Around every patch of a mask [H, W], and around its holes, scaled to a picture of `size` (columns, rows).

    Patches and holes of less than `smallest` mask pixels are left out.
    """
    padded = np.pad(mask.astype(np.uint8), 1)
    contours, _ = cv2.findContours(padded, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_NONE)
    scale = np.array(size) / mask.shape[::-1]
    path = QPainterPath()
    for contour in contours:
        if cv2.contourArea(contour) < smallest:
            continue
        points = _smooth(contour[:, 0].astype(np.float64) - 0.5) * scale  # pixel centres, without the padding
        points = _simple(points, SLACK * scale.max())
        path.addPolygon(QPolygonF([QPointF(x, y) for x, y in points.tolist()]))
        path.closeSubpath()
    return path


def _simple(points: NDArray[np.float64], slack: float) -> NDArray[np.float64]:
    """Fewer points within `slack` of the line: drawing dashes along thousands of them is slow."""
    return cv2.approxPolyDP(points.astype(np.float32)[:, None], slack, True)[:, 0].astype(np.float64)


def _smooth(points: NDArray[np.float64]) -> NDArray[np.float64]:
    """Moving average around a closed contour [n, 2]."""
    if len(points) <= 2 * SMOOTHING:
        return points
    shifts = range(-(SMOOTHING // 2), SMOOTHING // 2 + 1)
    return np.stack([np.roll(points, shift, axis=0) for shift in shifts]).mean(axis=0, dtype=np.float64)
