"""Which actions can be used now, which are checked, and what undo would take back."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtGui import QAction, QActionGroup

from ..session.brush import Tool
from ..session.session import Session
from ..session.view import Compare
from .binding import DocumentBinding, Slot, Subscriptions

WITH_FACE = (
    "save", "save-as", "import-mask", "export-mask", "export-image", "export-both", "close-face",
    *(tool.value for tool in Tool), "smaller", "larger", "fit", "one-to-one", "zoom-in", "zoom-out",
    "region", "outlines", "wipe", "difference",
)  # fmt: skip
ALWAYS = ("new-face", "open")


class ActionStates(QObject):
    """Keeps actions and session alike, in both directions."""

    def __init__(self, session: Session, actions: dict[str, QAction], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._actions = session, actions
        self._later = QTimer(self)  # many strokes, one look at the mask
        self._later.setSingleShot(True)
        self._later.setInterval(50)
        self._later.timeout.connect(self._show)
        slots: dict[str, Slot] = dict.fromkeys(("painted", "edits_changed", "result_changed"), self._soon)
        slots["history.changed"] = self._show_history
        self._binding = DocumentBinding(session, slots, on_switch=self._show)
        self._ends = Subscriptions()
        self._ends.connect(session.job.changed, self._show)
        self._ends.connect(session.brush.events, self._show_checks)
        self._ends.connect(session.view.events, self._show_checks)
        self._group = QActionGroup(self)
        self._connect_checks()
        for name in ALWAYS:
            actions[name].setEnabled(True)
        self._show()
        self._show_checks()

    def release(self) -> None:
        """Stop listening to the session."""
        self._later.stop()
        self._binding.close()
        self._ends.close()

    def _connect_checks(self) -> None:
        brush, view = self._session.brush, self._session.view
        for tool in Tool:
            self._group.addAction(self._actions[tool.value])
            self._actions[tool.value].triggered.connect(lambda _on, chosen=tool: setattr(brush, "tool", chosen))
        for name in ("region", "outlines"):
            self._actions[name].triggered.connect(lambda on, field=name: setattr(view, field, on))
        for mode in (Compare.WIPE, Compare.DIFFERENCE):
            self._actions[mode.value].triggered.connect(
                lambda on, chosen=mode: setattr(view, "compare", chosen if on else Compare.OFF)
            )

    def _soon(self, *_: object) -> None:
        if not self._later.isActive():
            self._later.start()

    def _show(self, *_: object) -> None:
        document, job = self._session.current, self._session.job.now
        for name in WITH_FACE:
            self._actions[name].setEnabled(document is not None)
        edits = document.edits if document else ()
        painted = document is not None and document.layer.is_painted
        self._enable("run", painted and not job)
        self._enable("reset-mask", painted)
        self._enable("continue", bool(document and document.result) and not job)
        self._enable("refine", bool(document and document.edits.parts) and not job)
        self._enable("remove-edits", bool(edits))
        self._enable("save-vector", any(edit.run and not edit.vector_id for edit in edits))
        self._enable("stop", job is not None)
        self._enable("cancel", job is not None)
        self._show_history()

    def _show_history(self) -> None:
        history = self._session.current.history if self._session.current else None
        titles = {"undo": history.undo_title, "redo": history.redo_title} if history else {"undo": "", "redo": ""}
        for (name, title), verb in zip(titles.items(), (self.tr("Undo"), self.tr("Redo")), strict=True):
            self._enable(name, bool(title))
            self._actions[name].setText(f"{verb} {QCoreApplication.translate('History', title)}".strip())

    def _show_checks(self, *_: object) -> None:
        self._actions[self._session.brush.tool.value].setChecked(True)
        view = self._session.view
        self._actions["region"].setChecked(view.region)
        self._actions["outlines"].setChecked(view.outlines)
        self._actions["wipe"].setChecked(view.compare is Compare.WIPE)
        self._actions["difference"].setChecked(view.compare is Compare.DIFFERENCE)

    def _enable(self, name: str, on: bool) -> None:
        self._actions[name].setEnabled(on)
