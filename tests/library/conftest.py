"""Tiny vectors and a library in a temporary folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from editgan_desktop.library.store import VectorLibrary
from editgan_desktop.library.vector import EditingVector
from editgan_desktop.library.vector_file import write_vector

MakeVector = Callable[..., EditingVector]


@pytest.fixture
def make_vector() -> MakeVector:
    def make(name: str = "Wide mouth", **changes: Any) -> EditingVector:
        picture = np.full((128, 128, 3), 90, np.uint8)
        facts: dict[str, Any] = {
            "delta": np.linspace(-1, 1, 12).reshape(3, 4),
            "latent_space": "tiny/w+",
            "scheme": "celebamask-19",
            "parts": ("mouth", "lip_upper"),
            "buffer": 5,
            "tags": ("mouth",),
            "effect": "mouth-width",
            "recipe": {"requests": [{"seed": 3, "rows": (0, 1)}]},
            "before": picture,
            "after": picture + 1,
            "notes": "one\ntwo",
        }
        return EditingVector.new(name, **facts | changes)

    return make


@pytest.fixture
def library(tmp_path: Path) -> VectorLibrary:
    """An empty library."""
    return VectorLibrary(tmp_path / "vectors", tmp_path / "shipped")


@pytest.fixture
def starter(library: VectorLibrary, tmp_path: Path, make_vector: MakeVector) -> EditingVector:
    """A vector that comes with the program, already in `library`."""
    vector = make_vector("Starter smile", tags=("smile",))
    write_vector(tmp_path / "shipped" / "smile.safetensors", vector)
    return vector
