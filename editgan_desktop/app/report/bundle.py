"""What goes along with the report of a problem: facts, settings, log. No picture, no name, no path of the user's."""

from __future__ import annotations

import getpass
import json
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from io import BytesIO
from pathlib import Path
from typing import Any

from ...core.files import write_bytes
from ...core.paths import cache_dir, data_dir
from ...core.redaction import Redaction
from ...session.settings import Settings
from ...session.settings_schema import Setting

LOGS = ("log.txt", "log.txt.1")
LOG_BYTES = 1 << 18  # of the end of each
TELLING = ("bool", "int", "float", "choice")  # types of settings that cannot hold a name or a path
NOTE = "description.txt"

Parts = dict[str, str]  # name in the bundle → text


def diagnosis() -> dict[str, Any]:
    """What `editgan doctor` says. It takes seconds, and imports torch: for the worker."""
    from ...editing import diagnosis

    facts = diagnosis.facts()
    return facts | {"findings": [asdict(finding) for finding in diagnosis.findings(facts)]}


def make_parts(facts: Mapping[str, Any], settings: Settings, names: Iterable[str], graphics: str) -> Parts:
    """The texts of a bundle, with everything private taken out.

    Args:
        facts: from `diagnosis`. names: of the user's own files, faces and vectors. graphics: what Qt draws with.
    """
    redaction = redaction_for(names)
    system = dict(facts) | {"window": graphics}
    parts = {
        "system.json": json.dumps(system, indent=2, ensure_ascii=False),
        "settings.json": json.dumps(_told(settings), indent=2, ensure_ascii=False),
        **{name: _end_of(data_dir() / name) for name in LOGS if (data_dir() / name).is_file()},
    }
    return {name: redaction.text(text) for name, text in parts.items()}


def redaction_for(names: Iterable[str]) -> Redaction:
    """Takes out the user of this machine, the user's folders, and these names with and without folder and ending."""
    paths = [Path(name) for name in names if name]
    folders = (Path.home(), data_dir(), cache_dir(), *(path.parent for path in paths if path.is_absolute()))
    known = {str(folder) for folder in folders if folder != Path(folder.anchor) and folder != Path()}
    known |= {form for path in paths for form in (str(path), path.name, path.stem)}
    return Redaction({_user(), Path.home().name}, known)


def write_bundle(path: Path, parts: Mapping[str, str]) -> None:
    """Write the texts to a zip file, whole or not at all. Raises EditGANError."""
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    write_bytes(path, packed.getvalue())


def _told(settings: Settings) -> dict[str, Any]:
    """What is set, but for what may hold names and paths."""

    def may_be_told(setting: Setting) -> bool:
        return setting.type in TELLING or setting.key == "keys.changed"

    return {one.key: settings.get(one.key) for one in settings.schema.settings.values() if may_be_told(one)}


def _end_of(path: Path) -> str:
    try:
        with path.open("rb") as file:
            file.seek(max(0, path.stat().st_size - LOG_BYTES))
            return file.read().decode("utf-8", "replace")
    except OSError as error:
        return f"cannot be read: {error.strerror or error}"


def _user() -> str:
    """The user's name; systems without users by name have none."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return ""
