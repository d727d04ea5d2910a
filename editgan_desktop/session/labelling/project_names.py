"""Names of labelling projects: each is that of a folder, on every system."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

from ...core.errors import BadInputError

SCHEME = "scheme.json"
MAX_NAME = 60
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
_HINT = f'Use 1 to {MAX_NAME} visible characters without / \\ : * ? " < > | and without a dot at either end.'


def clean_name(text: str) -> str:
    """`text` as a project's name: in Unicode's composed form, with single spaces. Raises BadInputError."""
    name = " ".join(unicodedata.normalize("NFC", text).split())
    sound = 0 < len(name) <= MAX_NAME and len(name.encode("utf-8", "replace")) <= 200 and name.isprintable()
    if not sound or re.search(r'[/\\:*?"<>|]|^\.|\.$', name) or _RESERVED.fullmatch(name):
        raise BadInputError(f"{text[:MAX_NAME]!r} cannot be the name of a project.", _HINT)
    return name


def list_projects(root: Path) -> list[Path]:
    """The folders of labelling projects in `root`, by name. A project that cannot be opened is listed, too."""
    try:
        found = [path for path in root.iterdir() if not path.name.startswith(".") and (path / SCHEME).is_file()]
    except OSError:  # nothing was labelled yet
        return []
    return sorted(found, key=lambda path: (path.name.casefold(), path.name))


def make_folder(root: Path, text: str) -> Path:
    """A new, empty folder for a project of that name. Raises BadInputError when the name is bad or taken."""
    name = clean_name(text)
    folder = root / name
    try:
        root.mkdir(parents=True, exist_ok=True)
        if any(other.name.casefold() == name.casefold() and any(other.glob("*")) for other in root.iterdir()):
            raise BadInputError(f"There is a project called {name!r} already.", "Choose another name.")
        folder.mkdir(exist_ok=True)
    except OSError as error:
        message = f"Cannot make the project {name!r}: {error.strerror or error}."
        raise BadInputError(message, "Choose another name, or look at the permissions of the folder.") from error
    return folder
