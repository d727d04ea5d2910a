"""The open faces below the canvases, and the controls for new ones."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QWidget

from ....session.session import Session
from ...binding import Subscriptions
from ...theme import set_role
from ...widgets.text import label
from .list import FacesList
from .model import FacesModel
from .new import NewFace


class FacesStrip(QWidget):
    """Goes from face to face, and asks for new ones.

    Signals:
        new_face_requested: seed or None for a random one, truncation.
        close_requested: a document; nothing is closed here.
    """

    new_face_requested = Signal(object, float)
    close_requested = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._following = False
        self.new = NewFace(session)
        self.model = FacesModel(session, self)
        self.list = FacesList()
        self.list.setModel(self.model)
        self.empty = label(self.tr("No face is open. Sample one, or type a seed."), "dim", wrap=True)
        self._lay_out()
        self.new.requested.connect(self.new_face_requested)
        self.list.selectionModel().currentChanged.connect(self._go_to)
        self.list.close_requested.connect(self._ask_to_close)
        self._ends = Subscriptions()
        self._ends.connect(session.documents_changed, self._follow_documents)
        self._ends.connect(session.current_changed, self._follow_current)
        self._follow_documents()

    @property
    def truncation(self) -> float:
        """What a new face is to be sampled with."""
        return self.new.variety.value()

    def set_truncation(self, truncation: float) -> None:
        """Show another truncation, as one that was remembered. No signal."""
        self.new.variety.set_value(truncation)

    def request_new_face(self) -> None:
        """As if the button were clicked."""
        self.new.request()

    def set_busy(self, busy: bool) -> None:
        """Whether a face is being sampled. The next one can be asked for when it is there."""
        self.new.set_busy(busy)

    def release(self) -> None:
        """Stop listening to the session."""
        self.model.release()
        self._ends.close()

    def _follow_documents(self) -> None:
        self._following = True  # the list loses its rows for a moment, and nobody chose anything
        self.model.update_faces()
        self._following = False
        self._pages.setCurrentWidget(self.list if self._session.documents else self.empty)
        self.new.follow()
        self._follow_current()

    def _follow_current(self) -> None:
        index = self.model.index_of(self._session.current)
        self._following = True
        self.list.setCurrentIndex(index)
        self._following = False
        if index.isValid():
            self.list.scrollTo(index)

    def _go_to(self, index: QModelIndex) -> None:
        document = self.model.document(index)
        if document is not None and not self._following:
            self._session.go_to(document)

    def _ask_to_close(self, index: QModelIndex) -> None:
        document = self.model.document(index)
        if document is not None:
            self.close_requested.emit(document)

    def _lay_out(self) -> None:
        set_role(self, "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.list)
        self._pages.addWidget(self.empty)
        self._pages.setFixedHeight(self.list.sizeHint().height())
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 2, 4, 2)
        row.setSpacing(8)
        row.addWidget(self.new, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._pages, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
