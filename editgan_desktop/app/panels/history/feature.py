"""Steps and results of the face in view, in a dock."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QSplitter

from ....core.errors import EditGANError
from ....session.branching import branch
from ....session.document import Document
from ....session.look import Look
from ....session.results import Result
from ...docks import RIGHT
from ...session_actions import shown_change
from .results import ResultsPanel
from .steps import StepsPanel

if TYPE_CHECKING:
    from ...workbench import Workbench


class HistoryFeature(QObject):
    """Makes the panels, and does what is asked of a result."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self._bench = bench
        actions = bench.window.actions_by_id
        self.steps = StepsPanel(bench.session, actions["undo"], actions["redo"])
        self.results = ResultsPanel(bench.session)
        both = QSplitter(Qt.Orientation.Vertical)
        both.setChildrenCollapsible(False)
        both.addWidget(self.steps)
        both.addWidget(self.results)
        both.setSizes([300, 300])
        bench.docks.add("history", self.tr("History"), both, RIGHT, beside="edit")
        bench.on("show-history", lambda: bench.docks.show("history"))
        self.results.restore.connect(self._restore)
        self.results.branch.connect(self._branch)
        self.results.star.connect(self._star)
        self.results.remove.connect(self._remove)

    def release(self) -> None:
        """Stop listening to the session."""
        self.steps.release()
        self.results.release()

    def _restore(self, result: Result) -> None:
        document = self._bench.session.current
        if document is None or result.is_of(document.edits, document.face):
            return

        def go_back(base: Look | None) -> None:
            of = (result.face, base) if result.face and base else None
            try:
                document.go_back(shown_change(result.title), result.edits, of)
            except EditGANError as error:
                self._bench.window.show_error(error)

        self._with_base(document, result, go_back)

    def _branch(self, result: Result) -> None:
        document = self._bench.session.current
        if document is None:
            return

        def open_it(base: Look | None) -> None:
            of = (result.face, base) if result.face and base else None
            self._bench.session.add_beside(branch(document, result.edits, of=of), document)

        self._with_base(document, result, open_it)

    def _with_base(self, document: Document, result: Result, then: Callable[[Look | None], None]) -> None:
        """Call `then` with how the result's face looks without edits, if that is another one than the document's."""
        face = result.face
        if face is None or face is document.face:
            then(None)
            return

        def if_open(base: Look) -> None:
            if document in self._bench.session.documents:
                then(base)

        self._bench.window.calls.ask(self.tr("Go back"), lambda: self._bench.engine.base(face), if_open)

    def _star(self, result: Result, starred: bool) -> None:
        document = self._bench.session.current
        if document:
            document.results.star(result.key, starred)

    def _remove(self, result: Result) -> None:
        document = self._bench.session.current
        if document:
            document.results.remove(result.key)
            text = self.tr("Deleted the result {title}").format(title=shown_change(result.title))
            self._bench.window.notice.show_info(
                text, self.tr("Undo"), lambda: document.results.put_back(result)
            )  # fmt: skip
