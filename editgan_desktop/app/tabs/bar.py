"""A tab for each open face: picture, title, a dot while it is not saved, and a button that closes it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QIcon, QMouseEvent
from PySide6.QtWidgets import QTabBar, QToolButton, QWidget

from ...session.document import Document
from ...session.look import Look
from ...session.session import Session
from ..binding import Subscriptions
from ..face_names import origin_of, shown_title, told_apart
from ..icons import set_icon
from ..theme import set_role
from ..widgets.elided_label import plain_tip
from ..widgets.thumbnail import to_pixmap

PICTURE, WIDEST = 22, 210  # pixels
DELAY_MS = 120  # a slider moves, a stroke is painted: the tab may follow a little later
UNSAVED = "•\u2002"


class DocumentTabs(QTabBar):
    """Goes from face to face, gives them another order by dragging, and asks to close them.

    Signals:
        close_requested: a document; nothing is closed here. menu_requested: a document, and where on the screen.
    """

    close_requested = Signal(object)
    menu_requested = Signal(object, QPoint)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._shown: list[Document] = []
        self._icons: dict[Document, tuple[Look, QIcon]] = {}
        self._filling = False
        self._style()
        self._timer = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._timer.timeout.connect(self._refresh)
        self._ends, self._of_faces = Subscriptions(), Subscriptions()
        self._ends.connect(session.documents_changed, self._follow_documents)
        self._ends.connect(session.current_changed, self._follow_current)
        self.currentChanged.connect(self._go_to)
        self.tabMoved.connect(self._reorder)
        self._follow_documents()

    def release(self) -> None:
        """Stop listening to the session."""
        self._timer.stop()
        self._ends.close()
        self._of_faces.close()

    def document(self, place: int) -> Document | None:
        """The face of a tab."""
        return self._shown[place] if 0 <= place < len(self._shown) else None

    # ---- from the session

    def _follow_documents(self) -> None:
        """Faces were opened, closed or moved."""
        if self._shown != self._session.documents:
            self._filling = True
            while self.count():
                self.removeTab(0)
            self._shown = list(self._session.documents)
            for document in self._shown:
                self.setTabButton(self.addTab(""), QTabBar.ButtonPosition.RightSide, self._close_button(document))
            self._filling = False
            self._listen()
        self.setVisible(bool(self._shown))
        self._refresh()
        self._follow_current()

    def _listen(self) -> None:
        self._icons = {face: known for face, known in self._icons.items() if face in self._shown}
        self._of_faces.close()
        for document in self._shown:
            for signal in (document.looked, document.history.changed):
                self._of_faces.connect(signal, self._soon)

    def _soon(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def _refresh(self) -> None:
        """Titles, marks and pictures as they are now."""
        for place, (document, title) in enumerate(zip(self._shown, told_apart(self._shown), strict=True)):
            unsaved = document.has_unsaved_work
            text = (UNSAVED if unsaved else "") + title.replace("&", "&&")
            if self.tabText(place) != text:  # Qt lays all tabs out anew for each text it is given
                self.setTabText(place, text)
            self.setTabToolTip(place, self._tip(document))
            name = self.tr("{title}, not saved").format(title=title) if unsaved else title
            self.setAccessibleTabName(place, name)
            self._show_picture(place, document)

    def _show_picture(self, place: int, document: Document) -> None:
        known = self._icons.get(document)
        if known is None or known[0] is not document.look:
            known = self._icons[document] = document.look, QIcon(to_pixmap(document.look.picture, PICTURE))
        if self.tabIcon(place).cacheKey() != known[1].cacheKey():
            self.setTabIcon(place, known[1])

    def _tip(self, document: Document) -> str:
        lines = [str(document.path) if document.path else "", origin_of(document)]
        if document.has_unsaved_work:
            lines.append(self.tr("Not saved"))
        return plain_tip("\n".join(filter(None, lines)))

    def _follow_current(self) -> None:
        if self._session.current in self._shown:
            self.setCurrentIndex(self._shown.index(self._session.current))

    # ---- from the artist

    def _go_to(self, place: int) -> None:
        document = self.document(place)
        if document and not self._filling:
            self._session.go_to(document)

    def _reorder(self, start: int, end: int) -> None:
        self._shown.insert(end, self._shown.pop(start))
        self._session.move(self._shown[end], end)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        document = self.document(self.tabAt(event.position().toPoint()))
        if event.button() == Qt.MouseButton.MiddleButton and document:
            self.close_requested.emit(document)
        else:
            super().mouseReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        place = self.currentIndex() if by_key else self.tabAt(event.pos())
        document = self.document(place)
        if document:
            where = self.tabRect(place).center() if by_key else event.pos()
            self.menu_requested.emit(document, self.mapToGlobal(where))

    # ---- how it looks

    def tabSizeHint(self, index: int) -> QSize:  # noqa: N802
        size = super().tabSizeHint(index)
        return QSize(min(size.width(), WIDEST), size.height())

    def _close_button(self, document: Document) -> QToolButton:
        button = QToolButton()
        set_icon(button, "close", "text_dim")
        set_role(button, "tab-close")
        button.setIconSize(QSize(12, 12))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Ctrl+W and the menu of a tab are there for keys
        button.setToolTip(self.tr("Close (middle click)"))
        button.setAccessibleName(self.tr("Close {title}").format(title=shown_title(document)))
        button.clicked.connect(lambda _checked=False: self.close_requested.emit(document))
        return button

    def _style(self) -> None:
        set_role(self, "documents")
        self.setMovable(True)
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setIconSize(QSize(PICTURE, PICTURE))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.tr("Open faces"))
