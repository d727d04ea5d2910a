"""Where things lie: data shipped with the program, and the user's cache and library folders."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import platformdirs

APP = "editgan-desktop"


def shipped(*parts: str) -> Path:
    """Path of a file under `resources/` or `models/`: in a checkout, an installed wheel or a frozen app."""
    package = Path(__file__).resolve().parents[1]
    frozen = getattr(sys, "_MEIPASS", None)
    roots = [Path(frozen)] if frozen else [package / "_data", package.parent]
    for root in roots:
        if (root / parts[0]).is_dir():
            return root.joinpath(*parts)
    return roots[-1].joinpath(*parts)


def cache_dir() -> Path:
    """Folder for fetched weights; `EDITGAN_CACHE` overrides it."""
    return Path(os.environ.get("EDITGAN_CACHE") or platformdirs.user_cache_path(APP))


def data_dir() -> Path:
    """Folder for what the user makes (vector library); `EDITGAN_DATA` overrides it."""
    return Path(os.environ.get("EDITGAN_DATA") or platformdirs.user_data_path(APP))
