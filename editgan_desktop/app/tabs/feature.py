"""The tabs above the canvases: their commands, their menu, and what closes faces."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu

from ...session.branching import duplicate
from ...session.document import Document
from ...session.possible import has_face
from ...session.session import Session
from ..icons import icon
from .bar import DocumentTabs

if TYPE_CHECKING:
    from ..workbench import Workbench

NUMBERED = 9  # Alt+1 to Alt+9 go to a face by its place


class TabsFeature(QObject):
    """A bar of tabs, and going from face to face by keys."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self._bench = bench
        self.bar = DocumentTabs(bench.session, bench.editor)
        bench.editor.set_head(self.bar)
        bench.window.notice.keep_below(bench.editor.splitter)
        self.bar.close_requested.connect(bench.close_face)
        self.bar.menu_requested.connect(self._show_menu)
        self._bind()

    def release(self) -> None:
        """Stop listening to the session."""
        self.bar.release()

    def _bind(self) -> None:
        bench, session = self._bench, self._bench.session
        bench.on("next-face", partial(session.step, 1), _has_several)
        bench.on("previous-face", partial(session.step, -1), _has_several)
        bench.on("close-others", lambda: self._close_others(session.current), _has_several)
        bench.on("duplicate-face", lambda: self._duplicate(session.current), has_face)
        bench.closing.changed.connect(bench.states.refresh)
        bench.on("reopen-face", bench.closing.reopen, lambda _: bench.closing.can_reopen)
        for place in range(NUMBERED):
            keys = QShortcut(QKeySequence(f"Alt+{place + 1}"), bench.window)
            keys.activated.connect(partial(self._go_to, place))

    def _go_to(self, place: int) -> None:
        document = self.bar.document(place)
        if document:
            self._bench.session.go_to(document)

    def _close_others(self, document: Document | None) -> None:
        self._bench.closing.close([other for other in self._bench.session.documents if other is not document])

    def _duplicate(self, document: Document | None) -> None:
        if document:
            self._bench.session.add_beside(duplicate(document), document)

    def _show_menu(self, document: Document, place: QPoint) -> None:
        """For the face of one tab, in view or not."""
        menu, several = QMenu(self.bar), len(self._bench.session.documents) > 1
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(icon("save"), self.tr("Save"), partial(self._save, document))
        menu.addAction(icon("duplicate"), self.tr("Duplicate"), partial(self._duplicate, document))
        menu.addSeparator()
        folder = menu.addAction(self.tr("Show in folder"), partial(_show_folder, document))
        path = menu.addAction(self.tr("Copy path"), partial(_copy_path, document))
        for action in (folder, path):
            action.setEnabled(document.path is not None)
        menu.addSeparator()
        menu.addAction(icon("close"), self.tr("Close"), partial(self._bench.close_face, document))
        others = menu.addAction(self.tr("Close others"), partial(self._close_others, document))
        others.setEnabled(several)
        menu.popup(place)

    def _save(self, document: Document) -> None:
        self._bench.session.go_to(document)
        self._bench.files.save()


def _has_several(session: Session) -> bool:
    return len(session.documents) > 1


def _show_folder(document: Document) -> None:
    if document.path:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(document.path.parent)))


def _copy_path(document: Document) -> None:
    QGuiApplication.clipboard().setText(str(document.path))
