"""The photo with the square on it, as it is seen: what of it is in sight, and how it is painted."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from .. import theme
from ..widgets.thumbnail import to_qimage
from . import marks
from .handles import Hold, bounds
from .photo import Photo
from .placement import Placement
from .preview import SIDE
from .sight import Sight

MARGIN = 44.0  # widget pixels around what fits: room for the knob
BORDER_OPACITY = 0.55


class CropSurface(QWidget):
    """Follows a placement, and the theme.

    Signals:
        sight_changed: another part of the photo is seen, or at another scale.
    """

    sight_changed = Signal()

    def __init__(self, photo: Photo, placement: Placement, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.photo, self.placement = photo, placement
        self.shows_focus = False
        self._sight: Sight | None = None  # None: all fits, whatever size the widget has
        self._fitted = placement.crop  # the crop that fits; not the present one, or all would move at each pull
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        placement.changed.connect(self.update)
        placement.chosen_changed.connect(self._look_again)
        theme.signals.changed.connect(self.update)

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(640, 560)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(280, 240)

    # ---- what is seen

    @property
    def sight(self) -> Sight:
        """Which part of the photo is seen now."""
        return self._sight or self._fitting()

    def fit(self) -> None:
        """Show the whole photo and the whole square."""
        self._fitted = self.placement.crop
        self.see(None)

    def come_close(self) -> None:
        """Show the square as large as it goes."""
        corners = self.placement.crop.corners
        (left, top), (right, bottom) = corners.min(0), corners.max(0)
        self.see(Sight.fitting(self._room(), (float(left), float(top)), (float(right), float(bottom)), MARGIN))

    def zoom(self, factor: float, position: QPointF | None = None) -> None:
        """Larger by a factor; what is under `position` stays there, by default the square's middle."""
        at = (position.x(), position.y()) if position else self.sight.to_widget(self.placement.crop.centre)
        self.see(self.sight.zoomed(at, factor, self._fitting().scale))

    def see(self, sight: Sight | None) -> None:
        """Show that part, or with None all, however large the widget is."""
        self._sight = sight.within(*bounds(self.placement.size, self.placement.crop)) if sight else None
        self.sight_changed.emit()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        if self._sight is not None:
            self._sight = Sight(self._room(), self._sight.centre, self._sight.scale)
        self.sight_changed.emit()

    def _fitting(self) -> Sight:
        return Sight.fitting(self._room(), *bounds(self.placement.size, self._fitted), MARGIN)

    def _room(self) -> tuple[int, int]:
        return max(1, self.width()), max(1, self.height())

    def _look_again(self) -> None:
        """A face was chosen: it may lie where nobody looks."""
        if self._sight is None:
            self.fit()
        else:
            self.see(Sight(self._room(), self.placement.crop.centre, self._sight.scale))

    # ---- painting it

    def hot(self) -> Hold | None:
        """The handle that is to stand out."""
        return None

    def pulls(self) -> bool:
        """Whether the crop is being changed at this moment."""
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        colours, crop = theme.tokens(), self.placement.crop
        accent = QColor(theme.load_tokens(theme.Theme.DARK).accent)  # what lies on photos is light in either theme
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(colours.canvas))
            painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
            self._paint_photo(painter)
            self._paint_faces(painter, accent)
            marks.draw_thirds(painter, crop, self.sight, strong=self.pulls())
            by_hand = self.pulls() or self.placement.chosen is None or crop != self.placement.home
            marks.draw_guides(painter, crop, self.sight, accent, strong=by_hand)
            marks.draw_handles(painter, crop, self.sight, self.hot(), accent)
            if self.shows_focus:
                painter.setPen(QPen(QColor(colours.accent), 2))
                painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def _paint_photo(self, painter: QPainter) -> None:
        """The photo, dark where it is not used; where the square goes beyond it, the mirrored border shows faintly."""
        sight, ratio = self.sight, self.devicePixelRatioF()
        pixels, (left, top) = self.photo.seen(sight, ratio)
        if pixels.size:
            image = to_qimage(pixels)
            image.setDevicePixelRatio(ratio)
            painter.drawImage(QPointF(left / ratio, top / ratio), image)
        ends = (sight.to_widget((0, 0)), sight.to_widget(self.placement.size))
        low, high = (QPointF(*(round(at * ratio) / ratio for at in end)) for end in ends)  # as the pixels have it
        edges = QPainterPath()
        edges.addRect(QRectF(low, high))
        square = marks.path_of(marks.square(self.placement.crop, sight))
        painter.fillPath(edges.subtracted(square), marks.SHADE)
        self._paint_border(painter, square.subtracted(edges))

    def _paint_border(self, painter: QPainter, beyond: QPainterPath) -> None:
        if beyond.isEmpty():
            return
        painter.save()
        painter.setClipPath(beyond)
        painter.setOpacity(BORDER_OPACITY)
        painter.setTransform(marks.into(self.placement.crop, self.sight), combine=True)
        side = round(SIDE * self.devicePixelRatioF())  # the preview's own: the border is soft, and made once for both
        painter.drawImage(QRectF(0, 0, 1, 1), to_qimage(self.photo.aligned(self.placement.crop, side)))
        painter.restore()

    def _paint_faces(self, painter: QPainter, accent: QColor) -> None:
        """Where there is only one, the square says enough."""
        if len(self.placement.faces) < 2:
            return
        for index, face in enumerate(self.placement.faces):
            colour = accent if index == self.placement.chosen else marks.LIGHT
            marks.draw_face(painter, face, index + 1, self.sight, colour)
