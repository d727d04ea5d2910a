"""HEIC from phones: through pillow-heif where it is, else with a message."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from editgan_desktop.core.errors import BadInputError
from editgan_desktop.core.photo_file import read_photo

from ..photos import smooth, wide_profile

PHONE = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(100)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "IMG_1.HEIC").write_bytes(PHONE)
    return tmp_path / "IMG_1.HEIC"


def test_without_the_package_it_says_what_to_do(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(BadInputError, match=r"IMG_1\.HEIC is HEIC as phones.*JPEG or PNG first, or install"):
        read_photo(path)


class Opened(SimpleNamespace):
    """An image as pillow-heif hands it out."""

    def __array__(self, dtype: Any = None, copy: Any = None) -> Any:
        return self.pixels


def install(monkeypatch: pytest.MonkeyPatch, opener: Any) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: object())
    monkeypatch.setitem(sys.modules, "pillow_heif", SimpleNamespace(open_heif=opener))


def test_with_the_package_it_is_read_at_full_depth(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: dict[str, Any] = {}

    def opener(content: bytes, **options: Any) -> Opened:
        asked.update(options, content=content)
        both = np.dstack([smooth(np.uint16), smooth(np.uint16)[..., 0]])
        info = {"exif": b"Exif\0\0MM\0*rest", "icc_profile": wide_profile(), "xmp": b""}
        return Opened(pixels=both, size=both.shape[1::-1], info=info)

    install(monkeypatch, opener)
    photo = read_photo(path)
    assert asked == {"content": PHONE, "convert_hdr_to_8bit": False}
    np.testing.assert_array_equal(photo.pixels, smooth(np.uint16))
    np.testing.assert_array_equal(photo.alpha, smooth(np.uint16)[..., 0])
    assert photo.profile == wide_profile() and photo.metadata.format == "HEIC"
    assert photo.metadata.exif == b"MM\0*rest" and photo.metadata.xmp is None


def test_a_damaged_one(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def opener(content: bytes, **options: Any) -> Opened:
        raise ValueError("Invalid input")

    install(monkeypatch, opener)
    with pytest.raises(BadInputError, match="damaged or cut short"):
        read_photo(path)


def test_a_small_one_is_too_small(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tiny = np.zeros((10, 10, 3), np.uint8)
    install(monkeypatch, lambda content, **options: Opened(pixels=tiny, size=(10, 10), info={}))
    with pytest.raises(BadInputError, match="too small: 10 × 10"):
        read_photo(path)
