"""All commands with their keys, what the user has changed of them, and who else has a key."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from psygnal import Signal

from ...core.errors import BadInputError, EditGANError
from ...core.files import write_json
from ...session.settings import Settings
from ..commands.command import Command
from ..translation import translate
from .current import plain_title, portable
from .gestures import HELD

KEY = "keys.changed"
FORMAT, FORMAT_VERSION = "editgan-keys", 1
MOST_BYTES = 1 << 20
MODIFIERS = ("Ctrl", "Shift", "Alt", "Meta")


@dataclass(frozen=True)
class Holder:
    """Who has a key already: a command, or (`command` is None) a gesture that cannot have another."""

    title: str
    command: Command | None = None


class Keymap:
    """The keys of the commands of all windows; each change goes to the settings, which tell the windows.

    Args:
        windows: the commands of each window. Two commands may share a key if no window has both.
    """

    changed = Signal()

    def __init__(self, settings: Settings, windows: Mapping[str, Iterable[Command]]) -> None:
        self._settings = settings
        self._windows = {name: {one.id: one for one in commands} for name, commands in windows.items()}
        # what several windows have is called as in the first one
        self.commands = {one.id: one for commands in reversed(self._windows.values()) for one in commands.values()}

    def keys(self, command_id: str) -> tuple[str, ...]:
        """The keys of a command now. Raises KeyError."""
        chosen = self._settings.get(KEY).get(command_id)
        return self.default(command_id) if chosen is None else tuple(filter(None, map(portable, chosen)))

    def default(self, command_id: str) -> tuple[str, ...]:
        """The keys it is shipped with. Raises KeyError."""
        return tuple(map(portable, self.commands[command_id].shortcuts))

    def is_changed(self, command_id: str) -> bool:
        return self.keys(command_id) != self.default(command_id)

    def holder(self, command_id: str, key: str) -> Holder | None:
        """Who else would answer to a key of this command; None when it is free."""
        if key in HELD:
            return Holder(translate("Help", HELD[key]))
        for commands in self._windows.values():
            for other in commands.values() if command_id in commands else ():
                if other.id != command_id and key in self.keys(other.id):
                    return Holder(plain_title(other), other)
        return None

    def add(self, command_id: str, key: str) -> None:
        """Give a command one more key; every other command that would answer to it loses it.

        Raises BadInputError when it is no key, or one that a gesture needs.
        """
        key = portable(key)
        if not key or key in MODIFIERS:
            raise BadInputError(translate("Keymap", "That is no key."))
        table = self._settings.get(KEY)
        while holder := self.holder(command_id, key):
            if holder.command is None:
                raise BadInputError(
                    translate("Keymap", "{keys} is needed: {what}.").format(keys=key, what=holder.title)
                )
            self._put(table, holder.command.id, (one for one in self.keys(holder.command.id) if one != key))
            self._store(table)
        self._put(table, command_id, dict.fromkeys((*self.keys(command_id), key)))
        self._store(table)

    def remove(self, command_id: str, key: str) -> None:
        """Take a key from a command."""
        table = self._settings.get(KEY)
        self._put(table, command_id, (one for one in self.keys(command_id) if one != key))
        self._store(table)

    def reset(self, command_id: str) -> None:
        """Back to the shipped keys; whoever was given one of them meanwhile loses it."""
        for key in self.default(command_id):
            if key not in self.keys(command_id):
                self.add(command_id, key)
        table = self._settings.get(KEY)
        table.pop(command_id, None)
        self._store(table)

    def reset_all(self) -> None:
        """Every command as it was shipped."""
        self._store({})

    def export(self, path: Path) -> None:
        """Write what was changed to a file. Raises EditGANError."""
        content = {"format": FORMAT, "format_version": FORMAT_VERSION, "keys": self._settings.get(KEY)}
        write_json(path, content)

    def import_file(self, path: Path) -> None:
        """Take the changed keys from a file that `export` wrote. Raises BadInputError, and changes nothing then."""
        try:
            if path.stat().st_size > MOST_BYTES:
                raise ValueError("too large")
            raw = json.loads(path.read_text("utf-8"))
            if raw["format"] != FORMAT or raw["format_version"] != FORMAT_VERSION:
                raise ValueError("another format")
            self._store(raw["keys"])
        except (OSError, ValueError, KeyError, TypeError, RecursionError, EditGANError) as error:
            message = translate("Keymap", "{name} holds no shortcuts.").format(name=path.name)
            hint = translate("Keymap", "Choose a file that was exported from this dialog.")
            raise BadInputError(message, hint) from error

    def _put(self, table: dict[str, Any], command_id: str, keys: Iterable[str]) -> None:
        """Only what differs from the shipped keys is kept: later versions may ship others."""
        table[command_id] = list(keys)
        if tuple(table[command_id]) == self.default(command_id):
            del table[command_id]

    def _store(self, table: Mapping[str, Any]) -> None:
        self._settings.set(KEY, table)
        self.changed.emit()
