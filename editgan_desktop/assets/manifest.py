"""The manifest of fetchable weights, `models/manifest.toml`: what, from which archive, under which terms."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, fields
from pathlib import Path, PurePosixPath
from typing import Any

from ..core.errors import CorruptFileError, NotFoundError
from ..core.paths import shipped

NEEDED = ("mobile-stylegan-ffhq", "lpips-backbones")  # what editing with the default model takes
MAX_BYTES = 2 << 30
ARCHIVES = (".whl", ".zip", ".tar.gz")
NAME = re.compile(r"[a-z0-9][a-z0-9_-]*")
SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True)
class Member:
    """One file inside an archive: `path` in the archive, `sha256` and `bytes` of the unpacked file."""

    key: str
    path: str
    sha256: str
    bytes: int

    def __post_init__(self) -> None:
        parts = PurePosixPath(self.path).parts
        _require(NAME.fullmatch(self.key), f"{self.key!r} is no key")
        _require(parts and ".." not in parts and parts[0] != "/" and "\\" not in self.path, f"path {self.path!r}")
        _check_sum(self.sha256, self.bytes)

    @property
    def file(self) -> str:
        """Name of the unpacked file in the cache."""
        return self.key + PurePosixPath(self.path).suffix


@dataclass(frozen=True)
class Weight:
    """Weights of one network: which archive of which project holds them, and what may be done with them.

    Attributes:
        licence: what the package says of itself.
        terms: what follows from where the weights come from, in words for the user.
    """

    name: str
    role: str
    title: str
    project: str
    version: str
    file: str
    archive_sha256: str
    archive_bytes: int
    licence: str
    terms: str
    members: tuple[Member, ...]

    def __post_init__(self) -> None:
        _require(NAME.fullmatch(self.name), f"{self.name!r} is no name")
        _require(self.file.endswith(ARCHIVES) and not set(self.file) & set("/\\"), f"file {self.file!r}")
        _check_sum(self.archive_sha256, self.archive_bytes)
        for key in ("file", "path"):
            values = [getattr(member, key) for member in self.members]
            _require(values and len(set(values)) == len(values), f"{self.name} needs members with different {key}s")

    @property
    def unpacked_bytes(self) -> int:
        """Size of the unpacked members together."""
        return sum(member.bytes for member in self.members)


def load_manifest() -> dict[str, Weight]:
    """The shipped manifest: weights by name, in file order. Raises CorruptFileError."""
    return read_manifest(shipped("models", "manifest.toml"))


def find_weight(name: str) -> Weight:
    """The weight called `name`. Raises NotFoundError."""
    manifest = load_manifest()
    if name not in manifest:
        raise NotFoundError(f"There are no weights called {name!r}.", f"Known: {', '.join(manifest)}.")
    return manifest[name]


def read_manifest(path: Path) -> dict[str, Weight]:
    """Read a manifest file strictly: every key is needed and no other is known. Raises CorruptFileError."""
    try:
        raw = tomllib.loads(path.read_text("utf-8"))
        _require(set(raw) == {"weight"}, "it must hold [[weight]] tables only")
        weights = [_read_weight(entry) for entry in raw["weight"]]
        names = [weight.name for weight in weights]
        _require(len(set(names)) == len(names), "two weights have the same name")
    except (OSError, ValueError, TypeError, AttributeError) as error:
        raise CorruptFileError(
            f"{path.name} is not a manifest of weights: {error}.", "Reinstall the program."
        ) from error
    return dict(zip(names, weights, strict=True))


def _read_weight(entry: dict[str, Any]) -> Weight:
    _check_keys(Weight, entry)
    members = []
    for member in entry["members"]:
        _check_keys(Member, member)
        members.append(Member(**member))
    return Weight(**{**entry, "members": tuple(members)})


def _check_keys(kind: type[Member] | type[Weight], entry: dict[str, Any]) -> None:
    """`entry` has exactly the fields of `kind`: sizes are whole numbers, members a list, the rest is text."""
    expected = {field.name for field in fields(kind)}
    _require(set(entry) == expected, f"{sorted(set(entry) ^ expected)} should or should not be there")
    for key, value in entry.items():
        wanted = {"bytes": int, "archive_bytes": int, "members": list}.get(key, str)
        _require(type(value) is wanted and value, f"{key} is {value!r}")


def _check_sum(sha256: str, size: int) -> None:
    _require(SHA256.fullmatch(sha256), f"{sha256!r} is no sha256")
    _require(0 < size <= MAX_BYTES, f"{size} is no size")


def _require(condition: object, problem: str) -> None:
    if not condition:
        raise ValueError(problem)
