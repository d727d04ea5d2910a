"""Where things lie: data shipped with the program, and the user's cache and library folders."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

APP = "editgan-desktop"


def shipped(*parts: str) -> Path:
    """Path of a file under `resources/` or `models/`: in an installed wheel, a frozen app or a checkout.

    A frozen app holds the wheel's files in the wheel's places (`packaging/editgan-desktop.spec`).
    """
    package = Path(__file__).resolve().parents[1]
    roots = [package / "_data", package.parent]
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
