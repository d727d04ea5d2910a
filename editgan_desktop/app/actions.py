"""Commands as actions: text, icon, shortcut, tooltip. Menus and tool bars are built of these."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from ..session.brush import Tool
from .commands.all import COMMANDS
from .commands.command import Command
from .icons import set_icon
from .keys.current import CONTEXT, hint_of, stand_for
from .translation import translate

BY_ID = {command.id: command for command in COMMANDS}
REPEATING = ("undo", "redo", "smaller", "larger", "zoom-in", "zoom-out")  # while their keys are held down
TOOLS = tuple(tool.value for tool in Tool)
ON_CANVAS = ("show-panels",)  # its key, Tab, goes from control to control everywhere else


def make_actions(parent: QWidget, commands: Iterable[Command] = COMMANDS) -> dict[str, QAction]:
    """An action for each command, by its id; they work wherever the focus is in the window.

    The keys of those in `ON_CANVAS` work on the canvases alone, which have to be given the action.
    """
    return {command.id: _make(command, parent) for command in commands}


def connect(actions: dict[str, QAction], handlers: dict[str, Callable[[], object]]) -> None:
    """Let actions that cannot be checked call their handlers."""
    for name, handler in handlers.items():
        actions[name].triggered.connect(lambda _checked=False, call=handler: call())


def hint(command_id: str) -> str:
    """What a command does, and its first keys as they are now. Raises KeyError."""
    return hint_of(BY_ID[command_id])


def set_hint(widget: QWidget, command_id: str) -> None:
    """Let a button have that tooltip, also when the user chooses other keys. Raises KeyError."""
    stand_for(widget, BY_ID[command_id])


def _make(command: Command, parent: QWidget) -> QAction:
    action = QAction(translate(CONTEXT, command.text), parent)
    action.setObjectName(command.id)
    action.setCheckable(command.checkable)
    action.setIconVisibleInMenu(not command.checkable or command.id in TOOLS)  # an icon would hide the tick
    action.setAutoRepeat(command.id in REPEATING)
    if command.id in ON_CANVAS:
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    if command.icon:
        set_icon(action, command.icon)
    stand_for(action, command)
    parent.addAction(action)
    return action
