"""Inversions kept in a folder."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from editgan_desktop.core.latents import WPlus
from editgan_desktop.editing import inversion_cache
from editgan_desktop.editing.inversion_cache import InversionCache
from editgan_desktop.editing.invert import InversionSettings

SETTINGS = InversionSettings()
LATENT = WPlus(np.arange(12, dtype=np.float32).reshape(3, 4), "tiny/w+")


@pytest.fixture
def aligned() -> np.ndarray:
    return np.random.default_rng(0).integers(0, 256, (16, 16, 3), np.uint8)


def test_what_is_kept_is_found_again(tmp_path: Path, aligned: np.ndarray) -> None:
    cache = InversionCache(tmp_path / "new", "tiny/w+")
    assert cache.find(aligned, SETTINGS) is None
    cache.keep(aligned, SETTINGS, LATENT)
    found = InversionCache(tmp_path / "new", "tiny/w+").find(aligned, SETTINGS)
    assert found is not None and found.space == "tiny/w+"
    np.testing.assert_array_equal(found.values, LATENT.values)


def test_other_photos_settings_generators_and_encoders_have_their_own(tmp_path: Path, aligned: np.ndarray) -> None:
    cache = InversionCache(tmp_path, "tiny/w+")
    cache.keep(aligned, SETTINGS, LATENT)
    other = aligned.copy()
    other[0, 0, 0] ^= 1
    assert cache.find(other, SETTINGS) is None
    assert cache.find(aligned, replace(SETTINGS, steps=7)) is None
    assert InversionCache(tmp_path, "other/w+").find(aligned, SETTINGS) is None
    assert InversionCache(tmp_path, "tiny/w+", "an encoder").find(aligned, SETTINGS) is None


def test_pictures_on_the_way_do_not_count(tmp_path: Path, aligned: np.ndarray) -> None:
    cache = InversionCache(tmp_path, "tiny/w+")
    cache.keep(aligned, SETTINGS, LATENT)
    assert cache.find(aligned, replace(SETTINGS, preview_every=7)) is not None


def test_the_shared_cache_knows_the_encoder_that_comes_along(
    tmp_path: Path, aligned: np.ndarray, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another file of it, or none, and what was found from it is not taken for what would be found now."""
    monkeypatch.setenv("EDITGAN_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(inversion_cache, "own_file", lambda name: tmp_path / f"{name}.safetensors")
    for content in (None, b"one", b"two"):
        if content:
            (tmp_path / "encoder.safetensors").write_bytes(content)
        cache = InversionCache.shared("tiny/w+")
        assert cache.find(aligned, SETTINGS) is None
        cache.keep(aligned, SETTINGS, LATENT)
        assert InversionCache.shared("tiny/w+").find(aligned, SETTINGS) is not None
    assert len(list((tmp_path / "cache" / "inversions").iterdir())) == 3


def test_a_damaged_file_counts_as_none(tmp_path: Path, aligned: np.ndarray) -> None:
    cache = InversionCache(tmp_path, "tiny/w+")
    cache.keep(aligned, SETTINGS, LATENT)
    (file,) = tmp_path.iterdir()
    file.write_bytes(file.read_bytes()[:-5])
    assert cache.find(aligned, SETTINGS) is None
    cache.keep(aligned, SETTINGS, LATENT)
    assert cache.find(aligned, SETTINGS) is not None
