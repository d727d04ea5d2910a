"""What a project was before its parts changed: a folder `earlier/0001` that is a project itself.

The label maps are copied, the branch and its report move there: they say nothing of the new parts.
"""

from __future__ import annotations

import shutil
from contextlib import suppress
from pathlib import Path

from ...core.errors import EditGANError
from .project_names import SCHEME

FACES, EARLIER = "faces", "earlier"
BRANCH, REPORT = "branch.safetensors", "report.json"


def set_aside(folder: Path) -> Path:
    """Keep the state of a project. Raises EditGANError, and changes nothing then."""
    aside = _free(folder / EARLIER)
    try:
        (aside / FACES).mkdir(parents=True)
        shutil.copy2(folder / SCHEME, aside / SCHEME)
        for path in (folder / FACES).glob("[!.]*"):
            if path.is_file():
                shutil.copy2(path, aside / FACES / path.name)
        for name in (BRANCH, REPORT):
            if (folder / name).is_file():
                (folder / name).replace(aside / name)
    except OSError as error:
        take_back(folder, aside)
        message = f"Cannot keep the project as it was, in {aside}: {error.strerror or error}."
        raise EditGANError(message, "Nothing was changed. Free some disk space, or look at the permissions.") from error
    return aside


def take_back(folder: Path, aside: Path) -> None:
    """Undo `set_aside`."""
    for name in (BRANCH, REPORT):
        with suppress(OSError):
            (aside / name).replace(folder / name)
    if not (aside / BRANCH).exists():  # it would be lost with the folder
        shutil.rmtree(aside, ignore_errors=True)


def _free(parent: Path) -> Path:
    taken = [int(path.name) for path in parent.glob("*") if path.name.isdecimal()]
    return parent / f"{max(taken, default=0) + 1:04d}"
