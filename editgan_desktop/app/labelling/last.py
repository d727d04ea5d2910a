"""What was open in the label window, so that it comes back: project, face, and where the window was."""

from __future__ import annotations

import json
import logging
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from ...core.errors import EditGANError
from ...core.files import write_json
from ...core.latents import SeedSource

FILE = "last.json"
_log = logging.getLogger(__name__)


@dataclass
class Last:
    """Attributes: `project`: name of its folder, "" for none. `seed`: -1 for no face. `geometry`: base64 of Qt's."""

    project: str = ""
    seed: int = -1
    truncation: float = 0.7
    geometry: str = ""
    splitter: str = ""
    members: int = 4
    steps: int = 2000

    @property
    def source(self) -> SeedSource | None:
        return SeedSource(self.seed, self.truncation) if self.seed >= 0 else None


def read_last(root: Path) -> Last:
    """What was kept under `root`; the defaults where there is nothing, or nothing sound."""
    with suppress(OSError, ValueError, TypeError, AttributeError, RecursionError):
        raw = json.loads((root / FILE).read_text("utf-8"))
        known = {key: raw[key] for key, value in asdict(Last()).items() if type(raw.get(key)) is type(value)}
        return Last(**known)
    return Last()


def write_last(root: Path, last: Last) -> None:
    """Keep it; that it cannot be written is no reason to bother anybody."""
    try:
        write_json(root / FILE, asdict(last))
    except EditGANError as error:
        _log.warning("the label window was not remembered: %s", error)
