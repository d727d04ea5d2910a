"""What an export shows of itself before it is made."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from editgan_desktop.core.photo import Photo
from editgan_desktop.core.photo_file import read_photo, write_photo
from editgan_desktop.core.photo_write import WriteSettings
from editgan_desktop.editing.export_sample import SIDE, export_sample

from ..photos import smooth


def noisy(height: int, width: int, kind: type = np.uint8) -> Photo:
    rng, most = np.random.default_rng(1), np.iinfo(kind).max
    pixels = smooth(height=height, width=width) / 255 * 0.7 + rng.random((height, width, 3)) * 0.3
    return Photo((pixels * most).astype(kind))


@pytest.mark.parametrize("form", ["JPEG", "WEBP", "PNG", "TIFF"])
def test_the_detail_looks_as_the_file_does(tmp_path: Path, form: str) -> None:
    photo, settings = noisy(400, 500), WriteSettings(quality=30)
    sample = export_sample(photo, form, settings, about=(256, 208))
    path = tmp_path / f"out.{form.lower().replace('jpeg', 'jpg')}"
    write_photo(path, photo, settings, ai_edited=False)
    whole = read_photo(path).pixels
    shown = whole[96 : 96 + SIDE, 144 : 144 + SIDE]
    assert sample.detail.shape == (SIDE, SIDE, 3)
    far = np.abs(sample.detail.astype(int) - shown).mean()
    lost = np.abs(sample.detail.astype(int) - photo.pixels[96 : 96 + SIDE, 144 : 144 + SIDE]).mean()
    assert far <= 0.45 * lost + 1e-9  # but for the borders of what is packed on its own
    assert (lost > 3) == (form in ("JPEG", "WEBP"))
    assert 0.7 < sample.size / path.stat().st_size < 1.4


@pytest.mark.parametrize("about", [(0, 0), (10_000, -50)])
def test_small_and_deep_photos(about: tuple[float, float]) -> None:
    sample = export_sample(noisy(100, 300, np.uint16), "PNG", WriteSettings(), about)
    assert sample.detail.shape == (100, SIDE, 3) and sample.detail.dtype == np.uint8
    assert sample.overview.shape == (round(SIDE / 3), SIDE, 3)
