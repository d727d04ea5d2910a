"""What the edit window and the label window have in common: tools, view switches and undo, alike with a session."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup

from ..session.brush import Tool
from ..session.session import Session
from ..session.titles import Title
from .binding import DocumentBinding, Subscriptions
from .shown_names import shown_vector
from .translation import QT_TRANSLATE_NOOP, translate

# What the session calls its changes: listed here for translators, for the session knows no Qt.
HISTORY_TITLES = (
    QT_TRANSLATE_NOOP("History", "Reset mask"),
    QT_TRANSLATE_NOOP("History", "Import mask"),
    QT_TRANSLATE_NOOP("History", "Clear part"),
    QT_TRANSLATE_NOOP("History", "Mirror paint"),
    QT_TRANSLATE_NOOP("History", "Flip paint"),
    QT_TRANSLATE_NOOP("History", "Copy mask"),
    QT_TRANSLATE_NOOP("History", "Copy paint"),
    QT_TRANSLATE_NOOP("History", "Strength of {name}"),
    QT_TRANSLATE_NOOP("History", "Switch edit"),
    QT_TRANSLATE_NOOP("History", "Remove edit"),
    QT_TRANSLATE_NOOP("History", "Move edit"),
    QT_TRANSLATE_NOOP("History", "Remove all edits"),
    QT_TRANSLATE_NOOP("History", "Solo {name}"),
    QT_TRANSLATE_NOOP("History", "End solo"),
    QT_TRANSLATE_NOOP("History", "Rows of {name}"),
    QT_TRANSLATE_NOOP("History", "Reset strengths"),
    QT_TRANSLATE_NOOP("History", "Merge into {name}"),
    QT_TRANSLATE_NOOP("History", "Save {name}"),
    QT_TRANSLATE_NOOP("History", "Apply {name}"),
    QT_TRANSLATE_NOOP("History", "Apply vectors"),
    QT_TRANSLATE_NOOP("History", "Add {name}"),
    QT_TRANSLATE_NOOP("History", "Rename {name}"),
    QT_TRANSLATE_NOOP("History", "Tags of {name}"),
    QT_TRANSLATE_NOOP("History", "Tag vectors"),
    QT_TRANSLATE_NOOP("History", "Duplicate {name}"),
    QT_TRANSLATE_NOOP("History", "Delete {name}"),
    QT_TRANSLATE_NOOP("History", "Delete vectors"),
    QT_TRANSLATE_NOOP("History", "Import {name}"),
    QT_TRANSLATE_NOOP("History", "Import vectors"),
    QT_TRANSLATE_NOOP("History", "Star of {name}"),
    QT_TRANSLATE_NOOP("History", "Stars of vectors"),
    QT_TRANSLATE_NOOP("History", "Painted edit"),
    QT_TRANSLATE_NOOP("History", "Continue {name}"),
    QT_TRANSLATE_NOOP("History", "Refine"),
    QT_TRANSLATE_NOOP("History", "Go back to {name}"),
    QT_TRANSLATE_NOOP("History", "Mix with {name}"),
    QT_TRANSLATE_NOOP("History", "Other pose"),
    QT_TRANSLATE_NOOP("History", "Other features"),
    QT_TRANSLATE_NOOP("History", "Other colours"),
    QT_TRANSLATE_NOOP("History", "Transform"),
    QT_TRANSLATE_NOOP("History", "Mirror"),
    QT_TRANSLATE_NOOP("History", "Grow"),
    QT_TRANSLATE_NOOP("History", "Shrink"),
    QT_TRANSLATE_NOOP("History", "Smooth"),
    QT_TRANSLATE_NOOP("History", "Reset region"),
    QT_TRANSLATE_NOOP("History", "Buffer of the region"),
    QT_TRANSLATE_NOOP("History", "Show edits everywhere again"),
)


class SessionActions(QObject):
    """Keeps the actions of the tools, of undo and redo, and of `views` (fields of the view) alike with a session."""

    def __init__(
        self, session: Session, actions: Mapping[str, QAction], views: Iterable[str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._actions, self._views = session, actions, tuple(views)
        self._group = QActionGroup(self)
        self._connect_checks()
        self._binding = DocumentBinding(session, {"history.changed": self._show_history}, on_switch=self._show_history)
        self._ends = Subscriptions()
        self._ends.connect(session.transform.changed, self._show_history)
        for state in (session.brush, session.view):
            self._ends.connect(state.events, self._show_checks)
        self._show_history()
        self._show_checks()

    def release(self) -> None:
        """Stop listening to the session."""
        self._binding.close()
        self._ends.close()

    def _connect_checks(self) -> None:
        brush, view = self._session.brush, self._session.view
        for tool in (tool for tool in Tool if tool.value in self._actions):
            self._group.addAction(self._actions[tool.value])
            self._actions[tool.value].triggered.connect(lambda _on, chosen=tool: setattr(brush, "tool", chosen))
        self._actions["symmetry"].triggered.connect(lambda on: setattr(brush, "symmetric", on))
        for name in self._views:
            self._actions[name].triggered.connect(lambda on, field=name: setattr(view, field, on))

    def _show_history(self, *_: object) -> None:
        history = self._session.current.history if self._session.current else None
        undo, redo = (history.undo_title, history.redo_title) if history else (Title(""), Title(""))
        if self._session.transform.is_pending:
            undo = Title("Transform")
        for name, title, verb in (("undo", undo, self.tr("Undo")), ("redo", redo, self.tr("Redo"))):
            self._actions[name].setEnabled(bool(title))
            self._actions[name].setText(f"{verb} {_in_menu(title)}".strip())

    def _show_checks(self, *_: object) -> None:
        self._actions[self._session.brush.tool.value].setChecked(True)
        self._actions["symmetry"].setChecked(self._session.brush.symmetric)
        for name in self._views:
            self._actions[name].setChecked(getattr(self._session.view, name))


def shown_change(title: Title) -> str:
    """A title of a change in the user's language."""
    text = translate("History", title.template)
    return text.format(name=shown_vector(title.name)) if title.name else text


def _in_menu(title: Title) -> str:
    """The same for a menu, where an "&" in a name has to be told to stand for itself."""
    return shown_change(title).replace("&", "&&")
