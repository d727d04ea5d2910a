"""What a canvas shows, and when it must show it anew. What the mouse does on it is in `canvas.py`."""

from __future__ import annotations

import time
from collections.abc import Callable
from math import ceil
from typing import Literal

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QHideEvent, QImage, QPainter, QPaintEvent, QPen, QRegion, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ...core.mask_ops import Box
from ...session.document import Document
from ...session.session import Session
from ...session.view import Compare
from .. import theme
from ..binding import DocumentBinding, Slot, Subscriptions
from .decorations import Ring, WipeHandle, draw_badge, draw_hint, ring_at
from .geometry import Geometry
from .pointer import Mark, Pointer
from .region_outline import RegionOutline
from .restored_outline import RestoredOutline
from .scene import Content, Scene
from .shown import Badge, Shown, image_badge, mask_badge
from .viewport import Viewport

Role = Literal["image", "mask"]
MARGIN = 2  # widget pixels around what a stroke touched: lines and rounding


class Surface(QWidget):
    """The picture with the parts over it ("image"), or the parts with the picture over them ("mask").

    `release` ends all connections; closing the widget does it too, and a closed canvas is not shown again. A window
    calls it for canvases inside it, which get no close event of their own.

    Attributes:
        probe: called when a repaint shows what a pointer event did, with the seconds since the oldest such event.
    """

    def __init__(
        self, session: Session, viewport: Viewport, role: Role, pointer: Pointer | None = None,
        region: RegionOutline | None = None, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        """`pointer` and `region` are shared by the canvases of a window; one alone may do without."""
        super().__init__(parent)
        self.session, self.viewport, self.role = session, viewport, role
        self.pointer = pointer or Pointer(self)
        self.region = region or RegionOutline(session, self)
        self.probe: Callable[[float], None] | None = None
        self.shows_focus = False  # a frame, when keys brought the focus here
        self._owns_region = region is None
        self._restored = RestoredOutline(session, self)
        self._waiting_since: float | None = None
        self._scene = Scene(session.scheme.palette)
        self._ring: Ring | None = None
        self.shown = Shown(session)
        self.setMinimumSize(160, 160)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._listen()
        self._take_document()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(640, 640)

    @property
    def document(self) -> Document | None:
        return self.session.current

    def geometry_now(self) -> Geometry:
        """Where the picture lies on this canvas."""
        return self.viewport.geometry_of(self.width(), self.height(), self.devicePixelRatioF())

    def release(self) -> None:
        """Stop listening to the session, for ever; may be called again."""
        self._binding.close()
        self._subscriptions.close()
        self.viewport.detach(self.role)
        if self._owns_region:
            self.region.release()
        self._restored.release()
        self._scene.release()
        self.shown.forget()

    # ---- what makes it repaint

    def _listen(self) -> None:
        session = self.session
        slots: dict[str, Slot] = {
            "looked": self._all_changed,
            "retouched": self._on_retouched,
            "painted": self._on_painted,
            "result_changed": self._on_view,
            "uncertainty_changed": self._on_view,
        }
        self._binding = DocumentBinding(session, slots, on_switch=self._take_document)
        self._subscriptions = Subscriptions()
        self._subscriptions.connect(session.scheme_changed, self._take_scheme)
        self._subscriptions.connect(session.view.events, self._on_view)
        self._subscriptions.connect(session.job.changed, self._on_view)
        self._subscriptions.connect(session.job.previewed, self._on_view)
        self._subscriptions.connect(session.parts.changed, self._on_view)
        self._subscriptions.connect(session.brush.events.radius, self.place_ring)
        for ends in (self._binding, self._subscriptions):  # should the widget be deleted without a word
            self.destroyed.connect(ends.close)
        self.viewport.changed.connect(self._on_viewport)
        self.pointer.moved.connect(self.place_ring)
        self.region.changed.connect(self.update)
        self._restored.changed.connect(self.update)
        theme.signals.changed.connect(self.update)

    def _take_document(self) -> None:
        self.pointer.anchor = None
        self.shown.forget()
        if self.document:
            rows, columns = self.document.base.picture.shape[:2]
            self.viewport.set_picture_size(columns, rows)
        self._all_changed()

    def _take_scheme(self) -> None:
        self._scene.set_palette(self.session.scheme.palette)
        self._all_changed()

    def _all_changed(self) -> None:
        self._scene.renew()
        self._scene.invalidate(self.geometry_now().sheet.canvas)
        self._labels_changed()
        self.update()

    def _labels_changed(self) -> None:
        """What the canvases show as parts may be something else now."""

    def _on_viewport(self) -> None:
        self.note_event()
        self.place_ring()
        self.update()

    def _on_view(self) -> None:
        self._scene.renew()
        self.note_event()
        self._labels_changed()
        self.update()

    def _on_retouched(self, box: Box) -> None:
        self._labels_changed()
        self._repaint(box, self._scene.retouch)

    def _on_painted(self, box: Box) -> None:
        self._labels_changed()
        if self.document and self._content(self.document).shows_labels:
            self._repaint(box, self._scene.invalidate)

    def _repaint(self, box: Box, tell: Callable[[Box], None]) -> None:
        """Of all that is shown, this box of mask pixels; the scene is told which device pixels those are."""
        if self.document is None:
            return
        geometry = self.geometry_now()
        touched = geometry.sheet.covering(box, self.document.layer.shape, ceil(MARGIN * geometry.ratio))
        if touched.width > 0 and touched.height > 0:
            tell(touched)
            self.note_event()
            self.update(geometry.widget_rect(touched))

    def place_ring(self) -> None:
        """Repaint where the mark at the pointer was, and where it is now."""
        old, self._ring = self._ring, self._ring_now()
        if old is None and self._ring is None:
            return
        self.note_event()
        self.update(QRegion(old.rect() if old else QRect()) | QRegion(self._ring.rect() if self._ring else QRect()))

    def _ring_now(self) -> Ring | None:
        pointer, document = self.pointer, self.document
        if document is None or pointer.at is None or pointer.mark is Mark.NONE:
            return None
        ghost = pointer.owner != self.role
        if pointer.mark is Mark.CROSS and not ghost:  # there the cursor is one
            return None
        rows = document.layer.shape[0]
        return ring_at(pointer.at, self.session.brush.radius, rows, self.geometry_now(), pointer.mark, ghost)

    def note_event(self) -> None:
        """A repaint is coming because of the event that is being handled, if one is."""
        if self._waiting_since is None and self.isVisible():
            self._waiting_since = self.pointer.since

    # ---- painting it

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        with QPainter(self) as painter:
            if self.document is None:
                self._paint_empty(painter)
            else:
                self._paint_face(painter, self.document)
        self._report()

    def _paint_face(self, painter: QPainter, document: Document) -> None:
        geometry = self.geometry_now()
        self._paint_sheet(painter, self._scene.refresh(self._content(document), geometry.sheet), geometry)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.session.view.region:
            self._fill_region(painter, geometry)
            self.region.draw(painter, geometry)
        self._restored.draw(painter, geometry)
        self.paint_over(painter, geometry)
        handle = self.wipe_handle()
        if handle:
            handle.draw(painter)
        if self._ring:
            self._ring.draw(painter)
        self._paint_badges(painter, document)
        if self.shows_focus:
            painter.setPen(QPen(QColor(theme.tokens().accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def _paint_sheet(self, painter: QPainter, sheet: QImage, geometry: Geometry) -> None:
        """What the scene composed upright, turned as the view is; QPainter does it for what is repainted alone."""
        if geometry.is_turned:
            painter.fillRect(self.rect(), QColor(theme.tokens().canvas))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not geometry.is_square_on)
        painter.setTransform(geometry.sheet_transform(), combine=True)
        painter.drawImage(0, 0, sheet)
        painter.restore()

    def paint_over(self, painter: QPainter, geometry: Geometry) -> None:
        """For what gestures draw; nothing here."""

    def _fill_region(self, painter: QPainter, geometry: Geometry) -> None:
        colour = QColor(theme.tokens().accent)
        colour.setAlphaF(self.session.view.region_fill)
        if colour.alpha() and not self.region.path.isEmpty():
            painter.fillPath(geometry.transform().map(self.region.path), colour)

    def _paint_empty(self, painter: QPainter) -> None:
        colours = theme.tokens()
        painter.fillRect(self.rect(), QColor(colours.canvas))
        hint = {
            "image": self.tr("No face yet. Sample one to begin: its picture appears here."),
            "mask": self.tr("The parts of the face appear here, to be repainted."),
        }[self.role]
        draw_hint(painter, hint, self.rect(), QColor(colours.canvas_text))

    def _paint_badges(self, painter: QPainter, document: Document) -> None:
        badge = (image_badge if self.role == "image" else mask_badge)(self.session, document)
        tried = self.session.view.tried
        texts = {
            Badge.BEFORE: self.tr("Before"),
            Badge.AFTER: self.tr("After"),
            Badge.DIFFERENCE: self.tr("Difference"),
            Badge.PREVIEW: self.tr("Preview"),
            Badge.TRIED: self.tr("Preview: {name}").format(name=tried.title if tried else ""),
            Badge.PAINTED: self.tr("Painted"),
            Badge.ACHIEVED: self.tr("Achieved"),
        }
        for kind in badge:
            right = (
                kind is not badge and kind in Badge.PREVIEW | Badge.TRIED | Badge.AFTER
            )  # the second one, or of that side
            draw_badge(painter, texts[kind], self.rect(), self.font(), right=right)

    def wipe_handle(self) -> WipeHandle | None:
        """The line between before and after, where it is now; None when they are not compared so."""
        view = self.session.view
        if self.role != "image" or self.document is None or view.compare is not Compare.WIPE:
            return None
        return WipeHandle(self.geometry_now(), view.wipe)

    def _content(self, document: Document) -> Content:
        surround = QColor(theme.tokens().canvas).rgb()
        return (self.shown.on_image if self.role == "image" else self.shown.on_mask)(document, surround)

    def _report(self) -> None:
        since, self._waiting_since = self._waiting_since, None
        if self.probe and since is not None:
            self.probe(time.perf_counter() - since)

    # ---- being there

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._attach()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        self._attach()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        super().hideEvent(event)
        self.viewport.detach(self.role)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._attach()
        return super().event(event)

    def _attach(self) -> None:
        if self.isVisible():
            self.viewport.attach(self.role, self.width(), self.height(), self.devicePixelRatioF())
            self.place_ring()
