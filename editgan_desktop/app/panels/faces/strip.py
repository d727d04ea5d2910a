"""Below the canvases: the controls for new faces, and the gallery."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from ....session.session import Session
from ...binding import Subscriptions
from ...icons import icon
from ...theme import set_role
from ...widgets.busy_bar import BusyBar
from ...widgets.elided_label import ElidedLabel
from ...widgets.text import label
from .bar import GalleryBar
from .list import GalleryList
from .model import GalleryModel
from .new import NewFace

NARROW = 600  # pixels; below that the controls for new faces stand on top of each other


class FacesStrip(QWidget):
    """Asks for new faces, and for what the gallery shows.

    Signals:
        new_face_requested: seed or None for a random one, truncation.
        tile_requested: seed of a picture of the gallery, and whether it is to be a face of its own.
        mix_requested: seed that the face in view is to be mixed with. retry_requested: make what could not be made.
    """

    new_face_requested = Signal(object, float)
    tile_requested = Signal(int, bool)
    mix_requested = Signal(int)
    retry_requested = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._gallery = session, session.gallery
        self.new, self.bar = NewFace(session), GalleryBar(session)
        self.model, self.list = GalleryModel(session, self), GalleryList()
        self.list.setModel(self.model)
        self.progress = BusyBar(self.tr("Pictures of the gallery"), 2)
        self.empty = label(self.tr("Open a face, and see it here with another pose, other features or colours."), "dim")
        self.fault, self.retry = ElidedLabel("", "danger"), QPushButton(self.tr("Try again"))
        self._lay_out()
        self.new.requested.connect(self.new_face_requested)
        self.new.variety.settled.connect(self._gallery.set_truncation)
        self.list.chosen.connect(self._choose)
        self.list.menu_requested.connect(self._show_menu)
        self.retry.clicked.connect(self.retry_requested)
        self._ends = Subscriptions()
        for signal in (session.documents_changed, session.current_changed, self._gallery.changed):
            self._ends.connect(signal, self._follow)
        self._ends.connect(self._gallery.progressed, self._follow)
        self._follow()

    @property
    def truncation(self) -> float:
        """What a new face is to be sampled with."""
        return self.new.variety.value()

    def set_truncation(self, truncation: float) -> None:
        """Show another truncation, as one that was remembered. No signal."""
        self.new.variety.set_value(truncation)
        self._gallery.set_truncation(self.truncation)

    def request_new_face(self) -> None:
        """As if the button were clicked."""
        self.new.request()

    def set_busy(self, busy: bool) -> None:
        """Whether a face is being sampled. The next one can be asked for when it is there."""
        self.new.set_busy(busy)

    def release(self) -> None:
        """Stop listening to the session."""
        for part in (self.model, self.bar):
            part.release()
        self._ends.close()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        self._gallery.set_in_sight(True)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        super().hideEvent(event)
        self._gallery.set_in_sight(False)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.new.set_narrow(self.width() < NARROW)

    def _follow(self) -> None:
        gallery = self._gallery
        self.new.follow()
        self.progress.set_fraction(1 - gallery.waiting / max(1, len(gallery.seeds)))
        self._bar_place.setCurrentWidget(self.progress if gallery.waiting else self._no_progress)
        self.fault.set_text(str(gallery.fault) if gallery.fault else "")
        nothing = gallery.aspect is not None and self._session.current is None
        shown = self._fault_page if gallery.fault else self.empty if nothing else self.list
        self._pages.setCurrentWidget(shown)

    def _choose(self, index: QModelIndex, alone: bool) -> None:
        seed = self.model.seed(index)
        if seed is not None:
            self.tile_requested.emit(seed, alone)

    def _show_menu(self, index: QModelIndex, place: QPoint) -> None:
        seed, menu = self.model.seed(index), QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        ask = self.tile_requested.emit
        if self._gallery.aspect is None:
            menu.addAction(icon("new-face"), self.tr("Open"), partial(ask, seed, False))
        else:
            menu.addAction(icon("use"), self.tr("Apply"), partial(ask, seed, False))
            menu.addAction(icon("duplicate"), self.tr("Open as a face of its own"), partial(ask, seed, True))
        mix = menu.addAction(icon("mix"), self.tr("Mix with this face…"), partial(self.mix_requested.emit, seed))
        mix.setEnabled(self._session.current is not None)
        menu.addSeparator()
        menu.addAction(icon("copy"), self.tr("Copy seed"), partial(QGuiApplication.clipboard().setText, str(seed)))
        menu.popup(place)

    # ---- how it looks

    def _lay_out(self) -> None:
        set_role(self, "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._fill_pages()
        gallery = QVBoxLayout()
        gallery.setContentsMargins(0, 4, 0, 0)
        gallery.setSpacing(3)
        gallery.addWidget(self.bar)
        gallery.addWidget(self._bar_place)
        gallery.addWidget(self._pages)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 4, 2)
        row.setSpacing(8)
        row.addWidget(self.new, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(gallery, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def _fill_pages(self) -> None:
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        self._fault_page, self._no_progress = QWidget(), QWidget()
        column = QVBoxLayout(self._fault_page)
        column.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self.fault)
        column.addWidget(self.retry, 0, Qt.AlignmentFlag.AlignHCenter)
        self._pages, self._bar_place = QStackedWidget(), QStackedWidget()
        for page in (self.list, self.empty, self._fault_page):
            self._pages.addWidget(page)
        self._pages.setFixedHeight(self.list.sizeHint().height())
        for page in (self.progress, self._no_progress):
            self._bar_place.addWidget(page)
        self._bar_place.setFixedHeight(2)
