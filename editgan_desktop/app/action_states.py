"""Which actions can be used now, which are checked, and what undo would take back."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction, QActionGroup

from ..session.brush import Tool
from ..session.possible import can_cancel, can_stop, why_not_continue, why_not_refine, why_not_run
from ..session.session import Session
from ..session.titles import Title
from ..session.view import Compare
from .binding import DocumentBinding, Slot, Subscriptions
from .translation import QT_TRANSLATE_NOOP, translate

WITH_FACE = (
    "save", "save-as", "import-mask", "export-mask", "export-image", "export-both", "close-face",
    *(tool.value for tool in Tool), "smaller", "larger", "fit", "one-to-one", "zoom-in", "zoom-out",
    "region", "outlines", "uncertainty", "wipe", "difference",
)  # fmt: skip
ALWAYS = ("new-face", "open")
# What the session calls its changes: listed here for translators, for the session knows no Qt.
HISTORY_TITLES = (
    QT_TRANSLATE_NOOP("History", "Reset mask"),
    QT_TRANSLATE_NOOP("History", "Import mask"),
    QT_TRANSLATE_NOOP("History", "Strength of {name}"),
    QT_TRANSLATE_NOOP("History", "Switch edit"),
    QT_TRANSLATE_NOOP("History", "Remove edit"),
    QT_TRANSLATE_NOOP("History", "Move edit"),
    QT_TRANSLATE_NOOP("History", "Remove all edits"),
    QT_TRANSLATE_NOOP("History", "Painted edit"),
    QT_TRANSLATE_NOOP("History", "Continue {name}"),
    QT_TRANSLATE_NOOP("History", "Refine"),
)


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
        self._ends.connect(session.job.progressed, self._show_job)
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
        for name in ("region", "outlines", "uncertainty"):
            self._actions[name].triggered.connect(lambda on, field=name: setattr(view, field, on))
        for mode in (Compare.WIPE, Compare.DIFFERENCE):
            self._actions[mode.value].triggered.connect(
                lambda on, chosen=mode: setattr(view, "compare", chosen if on else Compare.OFF)
            )

    def _soon(self, *_: object) -> None:
        if not self._later.isActive():
            self._later.start()

    def _show(self, *_: object) -> None:
        session, document = self._session, self._session.current
        for name in WITH_FACE:
            self._actions[name].setEnabled(document is not None)
        edits = document.edits if document else ()
        self._enable("run", why_not_run(session) is None)
        self._enable("reset-mask", document is not None and document.layer.is_painted)
        self._enable("continue", why_not_continue(session) is None)
        self._enable("refine", why_not_refine(session) is None)
        self._enable("remove-edits", bool(edits))
        self._enable("save-vector", any(edit.run and not edit.vector_id for edit in edits))
        self._show_job()
        self._show_history()

    def _show_job(self) -> None:
        job = self._session.job.now
        self._enable("stop", can_stop(job))
        self._enable("cancel", can_cancel(job))

    def _show_history(self) -> None:
        history = self._session.current.history if self._session.current else None
        undo, redo = (history.undo_title, history.redo_title) if history else (Title(""), Title(""))
        for name, title, verb in (("undo", undo, self.tr("Undo")), ("redo", redo, self.tr("Redo"))):
            self._enable(name, bool(title))
            self._actions[name].setText(f"{verb} {_in_menu(title)}".strip())

    def _show_checks(self, *_: object) -> None:
        self._actions[self._session.brush.tool.value].setChecked(True)
        view = self._session.view
        self._actions["region"].setChecked(view.region)
        self._actions["outlines"].setChecked(view.outlines)
        self._actions["uncertainty"].setChecked(view.uncertainty)
        self._actions["wipe"].setChecked(view.compare is Compare.WIPE)
        self._actions["difference"].setChecked(view.compare is Compare.DIFFERENCE)

    def _enable(self, name: str, on: bool) -> None:
        self._actions[name].setEnabled(on)


def _in_menu(title: Title) -> str:
    """A title of a change in the user's language; an "&" in a name stands for itself."""
    text = translate("History", title.template)
    return (text.format(name=title.name) if title.name else text).replace("&", "&&")
