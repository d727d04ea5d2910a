"""What was computed already, by a digest of all it depends on: a stopped evaluation goes on where it was."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from safetensors import SafetensorError
from safetensors.numpy import load_file, save

from ...core.files import write_bytes

Arrays = dict[str, NDArray[np.float32]]


class Records:
    """A folder of small files of float arrays. Anything in it may be deleted at any time."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def find(self, key: str) -> Arrays | None:
        """What was kept under `key`; None when nothing was, or its file is damaged."""
        try:
            return dict(load_file(self._path(key)))
        except (OSError, SafetensorError):
            return None

    def keep(self, key: str, arrays: Arrays) -> None:
        """Write it whole or not at all. Raises EditGANError when the file cannot be written."""
        write_bytes(self._path(key), save({name: np.ascontiguousarray(a, np.float32) for name, a in arrays.items()}))

    def _path(self, key: str) -> Path:
        return self.folder / f"{key}.safetensors"


def digest(*things: Any) -> str:
    """24 hexadecimal digits that change with every one of `things`: arrays by their bytes, the rest by its repr."""
    total = hashlib.sha256()
    for thing in things:
        if isinstance(thing, np.ndarray):
            total.update(f"{thing.dtype}{thing.shape}".encode() + np.ascontiguousarray(thing).tobytes())
        else:
            total.update(repr(thing).encode() + b"\n")
    return total.hexdigest()[:24]
