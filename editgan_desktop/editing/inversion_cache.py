"""Inversions that were made already: the same aligned photo with the same settings need not be inverted again."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from safetensors import SafetensorError
from safetensors.numpy import load_file, save

from ..core.files import write_bytes
from ..core.latents import WPlus
from ..core.paths import cache_dir
from .invert import InversionSettings
from .load import own_file

VERSION = 1  # of how photos are inverted; another one forgets all that was kept


class InversionCache:
    """A folder of latents. Anything in it may be deleted at any time.

    Args:
        space: id of the latent space. encoder: what tells the encoder apart whose guess inversions begin at, "" for
            the mean face: from another beginning another latent is found.
    """

    def __init__(self, folder: Path, space: str, encoder: str = "") -> None:
        self._folder, self._space, self._encoder = folder, space, encoder

    @classmethod
    def shared(cls, space: str) -> InversionCache:
        """That of all commands, in the program's cache, for the encoder that comes along."""
        return cls(cache_dir() / "inversions", space, digest_of_file(own_file("encoder")))

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
        """Pictures on the way change nothing of what is found."""
        asked = replace(settings, preview_every=0)
        told = f"{VERSION}\n{self._space}\n{self._encoder}\n{aligned.shape}\n{asked}\n".encode()
        return self._folder / f"{hashlib.sha256(told + aligned.tobytes()).hexdigest()[:32]}.safetensors"


def digest_of_file(path: Path) -> str:
    """sha256 of a file's content, in hexadecimal; "" when there is no such file."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except FileNotFoundError:
        return ""
