"""Inversions that were made already: the same aligned photo with the same settings need not be inverted again."""

from __future__ import annotations

import hashlib
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from safetensors import SafetensorError
from safetensors.numpy import load_file, save

from ..core.files import write_bytes
from ..core.latents import WPlus
from .invert import InversionSettings


class InversionCache:
    """A folder of latents. Anything in it may be deleted at any time."""

    def __init__(self, folder: Path, space: str) -> None:
        self._folder, self._space = folder, space

    def find(self, aligned: NDArray[np.uint8], settings: InversionSettings) -> WPlus | None:
        """The latent of an aligned photo; None when it was not kept, or its file is damaged."""
        try:
            values = load_file(self._path(aligned, settings))["latent"]
        except (OSError, SafetensorError, KeyError):
            return None
        return WPlus(values, self._space)

    def keep(self, aligned: NDArray[np.uint8], settings: InversionSettings, latent: WPlus) -> None:
        """Remember it. Raises EditGANError when the file cannot be written."""
        write_bytes(self._path(aligned, settings), save({"latent": np.ascontiguousarray(latent.values)}))

    def _path(self, aligned: NDArray[np.uint8], settings: InversionSettings) -> Path:
        told = f"{self._space}\n{aligned.shape}\n{settings}\n".encode()
        return self._folder / f"{hashlib.sha256(told + aligned.tobytes()).hexdigest()[:32]}.safetensors"
