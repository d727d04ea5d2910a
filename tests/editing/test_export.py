"""Pictures in files, with what made them."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from editgan_desktop.core.errors import BadInputError, EditGANError
from editgan_desktop.editing.export import write_picture


@pytest.fixture
def pixels() -> NDArray[np.uint8]:
    smooth = np.linspace(0, 255, 40 * 30).reshape(30, 40, 1).repeat(3, 2)
    return smooth.astype(np.uint8)


def test_png_is_exact_and_carries_its_recipe(tmp_path: Path, pixels: NDArray[np.uint8]) -> None:
    recipe = {"seed": 3, "vectors": [{"name": "Größere Nase", "strength": 0.7}]}
    write_picture(tmp_path / "face.png", pixels, recipe)
    with Image.open(tmp_path / "face.png") as image:
        np.testing.assert_array_equal(np.array(image), pixels)
        assert json.loads(image.info["editgan"]) == recipe
        assert image.info["Software"] == "EditGAN Desktop" and "generative" in image.info["Comment"]


def test_png_without_recipe_has_none(tmp_path: Path, pixels: NDArray[np.uint8]) -> None:
    write_picture(tmp_path / "face.png", pixels)
    with Image.open(tmp_path / "face.png") as image:
        assert "editgan" not in image.info


@pytest.mark.parametrize(
    ("name", "form"), [("a.jpg", "JPEG"), ("a.JPEG", "JPEG"), ("a.webp", "WEBP"), ("a.PNG", "PNG")]
)
def test_the_suffix_chooses_the_format(tmp_path: Path, pixels: NDArray[np.uint8], name: str, form: str) -> None:
    write_picture(tmp_path / name, pixels, {"seed": 1})
    with Image.open(tmp_path / name) as image:
        assert image.format == form
        assert np.abs(np.array(image).astype(int) - pixels).mean() < 3


@pytest.mark.parametrize("name", ["face.gif", "face", "face.png.txt"])
def test_other_suffixes_are_refused(tmp_path: Path, pixels: NDArray[np.uint8], name: str) -> None:
    with pytest.raises(BadInputError, match=r"\.png, \.jpg"):
        write_picture(tmp_path / name, pixels)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_none_is_reported(tmp_path: Path, pixels: NDArray[np.uint8]) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(EditGANError, match="Cannot write"):
        write_picture(tmp_path / "file" / "face.png", pixels)
