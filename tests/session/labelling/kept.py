"""A small scheme and label maps for the tests of labelling projects."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from editgan_desktop.core.labels import LabelScheme, Part
from editgan_desktop.core.latents import SeedSource

SCHEME = LabelScheme(
    "tiny",
    "Tiny parts",
    (
        Part("background", "Background", (38, 42, 48), "scene", maps={"celebamask-19": "background"}),
        Part("eye_left", "Left eye", (240, 10, 20), "eyes", "eye_right", {"celebamask-19": "eye_left"}),
        Part("eye_right", "Right eye", (10, 240, 20), "eyes", "eye_left"),
        Part("nose", "Nose", (10, 20, 240), "nose"),
    ),
)
SIZE = (12, 10)


def source(seed: int, truncation: float = 0.7) -> SeedSource:
    return SeedSource(seed, truncation)


def labels(seed: int = 0) -> NDArray[np.uint8]:
    """[12, 10], every part of the scheme in it."""
    return np.random.default_rng(seed).integers(0, len(SCHEME), SIZE).astype(np.uint8)


def without(scheme: LabelScheme, *names: str) -> LabelScheme:
    """The scheme with some parts less (no twins of those that stay)."""
    return LabelScheme(scheme.name, scheme.title, tuple(part for part in scheme.parts if part.name not in names))


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
