"""The user's settings: what was set, checked by the schema, kept in one JSON file.

A damaged file never keeps the program from starting: it is set aside, and `problem` tells so. Only what was changed
here is written, into the file as it is by then, so that two running windows do not undo each other's settings.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from stat import S_ISREG
from typing import Any

from psygnal import Signal

from ..core.errors import BadInputError, CorruptFileError, EditGANError
from ..core.files import write_json
from ..core.paths import data_dir
from .settings_schema import Schema, load_schema

FORMAT_VERSION = 1
MAX_BYTES = 4 << 20

Values = dict[str, Any]

# _MIGRATIONS[n] turns the values of format n into those of format n + 1.
_MIGRATIONS: dict[int, Callable[[Values], Values]] = {}


def default_settings() -> Settings:
    """The user's settings, loaded."""
    settings = Settings(data_dir() / "settings.json")
    settings.load()
    return settings


class Settings:
    """Values by key; what was never set has the schema's default.

    Keys and values that this version does not know are left alone in the file: a newer one may have written them.

    Attributes:
        problem: what went wrong while loading, in words for the user; "" when nothing did.
    """

    changed = Signal(str)  # key

    def __init__(self, path: Path, schema: Schema | None = None) -> None:
        self.path = path
        self.schema = schema or load_schema()
        self.problem = ""
        self._values: Values = {}  # as in the file, with what was set since
        self._unsaved: set[str] = set()

    def get(self, key: str) -> Any:
        """The value of a setting. Raises NotFoundError."""
        setting = self.schema.find(key)
        try:
            return setting.checked(self._values.get(key, setting.default))
        except BadInputError:
            return setting.checked(setting.default)

    def set(self, key: str, value: Any) -> None:
        """Change a setting. Raises NotFoundError, or BadInputError when that cannot be its value."""
        value = self.schema.find(key).checked(value)
        if value != self.get(key):
            self._values[key] = value
            self._unsaved.add(key)
            self.changed.emit(key)

    def reset(self, key: str) -> None:
        """Back to the default, whatever that will be in later versions. Raises NotFoundError."""
        before = self.get(key)
        if key in self._values:
            del self._values[key]
            self._unsaved.add(key)
        if self.get(key) != before:
            self.changed.emit(key)

    def load(self) -> None:
        """Read the file. Never fails: see `problem`."""
        self.problem, self._values = "", {}
        self._unsaved.clear()
        try:
            self._values = self._read()
        except CorruptFileError as error:
            self.problem = f"{error.message} {self._set_aside()}"
        except EditGANError as error:
            self.problem = str(error)

    def save(self) -> None:
        """Write what was changed here since the last load or save; nothing when that is nothing.

        Raises:
            BadInputError: a newer version of the program has written the file, or it cannot be read.
            EditGANError: it cannot be written.
        """
        if not self._unsaved:
            return
        try:
            values = self._read()
        except CorruptFileError:
            self._set_aside()
            values = dict(self._values)
        for key in self._unsaved:
            values.pop(key, None)
            if key in self._values:
                values[key] = self._values[key]
        write_json(self.path, {"format_version": FORMAT_VERSION, "values": values})
        self._unsaved.clear()

    def _read(self) -> Values:
        """The values in the file, {} when there is none. Raises CorruptFileError, BadInputError."""
        try:
            status = self.path.stat()
            if not S_ISREG(status.st_mode):  # opening a pipe would wait for ever
                raise BadInputError(f"{self.path} is not a file, so settings cannot be kept.", "Move it away.")
            content = self.path.read_bytes() if status.st_size <= MAX_BYTES else b""
        except FileNotFoundError:
            return {}
        except OSError as error:
            message = f"Cannot read the settings in {self.path}: {error.strerror or error}."
            raise BadInputError(message, "Check its permissions.") from error
        try:
            return _values_of(content)
        except (ValueError, TypeError, KeyError, RecursionError) as error:
            raise CorruptFileError(f"The settings in {self.path} are damaged, so defaults are used.") from error

    def _set_aside(self) -> str:
        """Keep a damaged file for whoever wants to look at it; where it went, in words."""
        aside = self.path.with_name(self.path.name + ".bad")
        try:
            self.path.replace(aside)
        except OSError as error:
            return f"It could not be set aside: {error.strerror or error}."
        return f"The old file is now {aside.name}."


def _values_of(content: bytes) -> Values:
    """The values in a file of any known version. Raises ValueError and the like, BadInputError for a newer one."""
    raw = json.loads(content.decode("utf-8"), parse_constant=_refuse)
    version, values = raw["format_version"], raw.get("values")
    if type(version) is not int or version < 1:
        raise ValueError(f"there is no format {version}")
    if version > FORMAT_VERSION:
        message = "The settings were made by a newer version, so defaults are used and nothing is kept."
        raise BadInputError(message, "Update EditGAN Desktop.")
    if not isinstance(values, dict):
        raise ValueError("it holds no values")
    for old in range(version, FORMAT_VERSION):
        values = _MIGRATIONS[old](values)
    return values


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is no number")
