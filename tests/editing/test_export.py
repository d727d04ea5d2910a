"""Pictures in files, with what made them; latents in files; how large a file will be."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image
from safetensors import safe_open

from editgan_desktop.core.errors import BadInputError, EditGANError
from editgan_desktop.core.latents import WPlus
from editgan_desktop.core.photo import Photo
from editgan_desktop.core.photo_write import WriteSettings, encode
from editgan_desktop.editing.export import estimated_size, write_latents, write_picture

from ..photos import smooth


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


# ---- latents


def latents() -> tuple[WPlus, WPlus]:
    values = np.random.default_rng(0).normal(size=(5, 16)).astype(np.float32)
    return WPlus(values, "tiny/w+"), WPlus(values[::-1], "tiny/w+")  # a view, as rows of a larger table may be


def test_latents_as_safetensors(tmp_path: Path) -> None:
    before, after = latents()
    write_latents(tmp_path / "a.safetensors", before, after, {"kind": "seed", "seed": 3})
    with safe_open(tmp_path / "a.safetensors", framework="np") as file:
        about = file.metadata()
        np.testing.assert_array_equal(file.get_tensor("latent"), before.values)
        np.testing.assert_array_equal(file.get_tensor("edited"), after.values)
    assert (about["format_version"], about["latent_space"]) == ("1", "tiny/w+")
    assert json.loads(about["source"]) == {"kind": "seed", "seed": 3}


def test_latents_as_numpy_arrays(tmp_path: Path) -> None:
    before, after = latents()
    write_latents(tmp_path / "a.npz", before, after, {"kind": "photo", "name": "Größe.jpg"})
    with np.load(tmp_path / "a.npz", allow_pickle=False) as file:
        np.testing.assert_array_equal(file["latent"], before.values)
        np.testing.assert_array_equal(file["edited"], after.values)
        about = json.loads(str(file["about"]))
    assert about["latent_space"] == "tiny/w+" and json.loads(about["source"])["name"] == "Größe.jpg"


def test_latents_as_something_else_are_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match=r"\.safetensors or \.npz"):
        write_latents(tmp_path / "a.txt", *latents(), {})
    assert list(tmp_path.iterdir()) == []


# ---- sizes


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
@pytest.mark.parametrize("form", ["JPEG", "PNG", "TIFF"])
def test_the_size_of_a_file_is_about_what_is_estimated(form: str, dtype: type) -> None:
    """On a picture with detail everywhere, larger than what the estimate looks at."""
    rng, top = np.random.default_rng(0), np.iinfo(dtype).max
    noise = rng.normal(0, 0.04 * top, (500, 900, 3))
    pixels = np.clip(smooth(dtype, 500, 900) + noise, 0, top).astype(dtype)
    photo = Photo(pixels, pixels[..., 0] if form == "PNG" else None)
    for settings in (WriteSettings(), WriteSettings(quality=60, compression=1)):
        size = len(encode(form, photo, settings, False, None))
        assert 0.85 * size < estimated_size(photo, form, settings) < 1.15 * size
