"""What can be set: one schema, shipped as `resources/settings.json`, for defaults, validation and the dialog."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from ..core.errors import BadInputError, NotFoundError
from ..core.paths import shipped

TYPES = ("bool", "int", "float", "choice", "text", "texts", "table")
MAX_TEXT = 4096  # characters of one text in a list


@dataclass(frozen=True)
class Setting:
    """One thing that can be set.

    Attributes:
        key: "group.name". type: one of TYPES; "texts" is a list of text, "table" has a list of text for each name.
        min, max: of a number; max of a text is its length in characters, of a list or a table its length.
        choices: value → title, in the order of the dialog. dialog: whether the settings dialog shows it.
        unit: of a number, as "MB". restart: whether a change shows only after the program was started anew.
    """

    key: str
    type: str
    default: Any
    title: str
    help: str = ""
    min: float = -math.inf
    max: float = math.inf
    choices: Mapping[str, str] = field(default_factory=dict)
    dialog: bool = True
    unit: str = ""
    restart: bool = False

    @property
    def group(self) -> str:
        return self.key.partition(".")[0]

    def checked(self, value: Any) -> Any:
        """The value as it is kept: numbers of a float setting as float, lists copied. Raises BadInputError."""
        if self.type == "bool" and type(value) is bool:
            return value
        if self.type == "choice" and isinstance(value, str) and value in self.choices:
            return str(value)
        if self.type in {"int", "float"}:
            return self._number(value)
        if self.type == "text" and _is_text(value, self.max):
            return value
        if self.type == "texts" and isinstance(value, list | tuple) and self._are_texts(value):
            return list(value)
        if self.type == "table" and isinstance(value, Mapping) and self._is_table(value):
            return {name: list(texts) for name, texts in value.items()}
        raise self._refusal(value)

    def _are_texts(self, values: list[Any] | tuple[Any, ...]) -> bool:
        return len(values) <= self.max and all(_is_text(value, MAX_TEXT) for value in values)

    def _is_table(self, table: Mapping[Any, Any]) -> bool:
        return len(table) <= self.max and all(
            _is_text(name, MAX_TEXT) and isinstance(texts, list | tuple) and self._are_texts(texts)
            for name, texts in table.items()
        )

    def _number(self, value: Any) -> int | float:
        kinds = (int,) if self.type == "int" else (int, float)
        # written so that NaN, which no comparison holds for, is refused
        if isinstance(value, bool) or not isinstance(value, kinds) or not self.min <= value <= self.max:
            raise self._refusal(value)
        return int(value) if self.type == "int" else float(value)

    def _refusal(self, value: Any) -> BadInputError:
        said = repr(value)
        message = f"{said if len(said) <= 60 else 'That value'} cannot be the setting “{self.title}”."
        return BadInputError(message, self._hint())

    def _hint(self) -> str:
        if self.type in {"int", "float"}:
            return f"It is a {'whole ' if self.type == 'int' else ''}number from {self.min:g} to {self.max:g}."
        if self.type == "choice":
            return f"It is one of {', '.join(self.choices)}."
        hints = {"bool": "It is on or off.", "text": "It is a text.", "texts": "It is a list of texts."}
        return hints.get(self.type, "It is a list of texts for each name.")


@dataclass(frozen=True)
class Schema:
    """All settings by key, in the order of the dialog; `groups`: name → title."""

    groups: Mapping[str, str]
    settings: Mapping[str, Setting]

    def find(self, key: str) -> Setting:
        """The setting of that key. Raises NotFoundError."""
        if key not in self.settings:
            raise NotFoundError(f"There is no setting called {key!r}.")
        return self.settings[key]


@lru_cache
def load_schema() -> Schema:
    """The schema that is shipped."""
    return read_schema(shipped("resources", "settings.json"))


def read_schema(path: Path) -> Schema:
    """Read a schema file. Raises BadInputError when it is not a sound one."""
    try:
        raw = json.loads(path.read_text("utf-8"))
        settings = [Setting(**entry) for entry in raw["settings"]]
        schema = Schema(raw["groups"], {setting.key: setting for setting in settings})
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise BadInputError(f"{path.name} is not a schema of settings: {error}.") from error
    for setting in settings:
        if setting.type not in TYPES or setting.group not in schema.groups:
            raise BadInputError(f"{path.name}: {setting.key} has an unknown type or group.")
        setting.checked(setting.default)
    if len(schema.settings) != len(settings):
        raise BadInputError(f"{path.name} has two settings of one key.")
    return schema


def _is_text(value: Any, longest: float) -> bool:
    """A text that can be written as UTF-8: names of files may hold halves of characters."""
    return isinstance(value, str) and len(value) <= longest and not any("\ud800" <= c <= "\udfff" for c in value)
