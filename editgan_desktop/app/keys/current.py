"""The keys of commands as they are now: the shipped ones, or those the user has chosen instead.

One set serves the whole program, as one theme does. Actions and buttons remember which command they stand for, so that
a change reaches the windows that are open.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from ..commands.command import Command
from ..translation import translate, without_mark

CONTEXT = "Actions"
COMMAND = "commandOfKeys"  # dynamic property of an action or a widget: the Command it stands for
_changed: dict[str, tuple[str, ...]] = {}


def keys_of(command: Command) -> tuple[str, ...]:
    """The keys of a command as portable texts ("Ctrl+N"), the one to be shown first; perhaps none."""
    return _changed.get(command.id, command.shortcuts)


def use_keys(changed: Mapping[str, Sequence[str]]) -> None:
    """Go on with these keys: by command id, all keys that replace the shipped ones. What is no key is left out."""
    _changed.clear()
    _changed.update({name: tuple(filter(None, map(portable, keys))) for name, keys in changed.items()})
    app = QApplication.instance()
    for window in app.topLevelWidgets() if isinstance(app, QApplication) else ():
        for target in (window, *window.findChildren(QObject)):
            _refresh(target)


def hint_of(command: Command) -> str:
    """What a command does, and its first keys."""
    text = without_mark(translate(CONTEXT, command.tip or command.text)).rstrip("…")
    shown = native(keys_of(command)[:1])
    return f"{text} ({shown})" if shown else text


def stand_for(target: QAction | QWidget, command: Command) -> None:
    """Let an action have the keys and the tooltip of a command, or a widget its tooltip, now and after changes."""
    target.setProperty(COMMAND, command)
    _refresh(target)


def plain_title(command: Command) -> str:
    """What a command is called, without the marks of menus."""
    return without_mark(translate(CONTEXT, command.text)).rstrip("…")


def portable(keys: str) -> str:
    """One way to write some keys, the same in every language; "" when they are none."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.PortableText)


def native(keys: Sequence[str]) -> str:
    """Keys as the user's system writes them."""
    return ", ".join(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in keys)


def _refresh(target: QObject) -> None:
    command = target.property(COMMAND)
    if not isinstance(command, Command):
        return
    if isinstance(target, QAction):
        target.setShortcuts([QKeySequence(keys) for keys in keys_of(command)])
    if isinstance(target, QAction | QWidget):
        target.setToolTip(hint_of(command))
