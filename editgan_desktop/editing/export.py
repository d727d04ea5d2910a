"""What was made, to files: pictures with what made them, and latents."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from PIL.PngImagePlugin import PngInfo
from safetensors.numpy import save

from .. import __version__
from ..core.errors import BadInputError
from ..core.files import atomic_path, write_bytes
from ..core.latents import WPlus
from ..core.photo import Photo, PhotoMetadata
from ..core.photo_write import WriteSettings, encode

FORMATS = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG", ".webp": "WEBP"}
LATENT_FORMAT_VERSION = 1
TILE, TILES = 32, 12  # pixels of a tile's side, tiles in a row: what an estimate of a file's size packs
BLOCK = 16  # pixels; tiles begin where blocks of JPEG do, for a photo out of a JPEG packs better along its old blocks


def write_picture(path: Path, pixels: NDArray[np.uint8], recipe: Mapping[str, Any] | None = None) -> None:
    """Write [H, W, 3] uint8 sRGB atomically; the suffix chooses the format, PNG carries the recipe as text.

    Raises:
        BadInputError: unknown suffix. EditGANError: the file cannot be written.
    """
    form = FORMATS.get(path.suffix.lower())
    if form is None:
        raise BadInputError(
            f"{path.name}: cannot write {path.suffix or 'a file without suffix'}.",
            f"Use {', '.join(FORMATS)}.",
        )
    options: dict[str, Any] = {"pnginfo": _text(recipe or {})} if form == "PNG" else {"quality": 95}
    with atomic_path(path) as temporary:
        Image.fromarray(pixels).save(temporary, form, **options)


def write_latents(path: Path, latent: WPlus, edited: WPlus, source: Mapping[str, Any]) -> None:
    """Write two latents atomically, `latent` without and `edited` with the edits: [num_styles, w_dim] float32.

    `.npz` gives NumPy arrays with the facts as JSON beside them in `about`; `.safetensors` has the facts in its header:
    `format_version`, `program`, `latent_space`, and `source` (JSON), where the face comes from.

    Raises:
        BadInputError: unknown suffix. EditGANError: the file cannot be written.
    """
    tables = {name: np.ascontiguousarray(w.values) for name, w in (("latent", latent), ("edited", edited))}
    about = {
        "format_version": str(LATENT_FORMAT_VERSION),
        "program": f"EditGAN Desktop {__version__}",
        "latent_space": latent.space,
        "source": json.dumps(dict(source), ensure_ascii=False),
    }
    if path.suffix.lower() == ".safetensors":
        write_bytes(path, save(tables, about))
    elif path.suffix.lower() == ".npz":
        memory = io.BytesIO()
        arrays: dict[str, Any] = {"about": np.array(json.dumps(about)), **tables}
        np.savez(memory, **arrays)
        write_bytes(path, memory.getvalue())
    else:
        raise BadInputError(f"{path.name}: latents cannot be written so.", "Use .safetensors or .npz.")


def estimated_size(photo: Photo, form: str, settings: WriteSettings) -> int:
    """About how many bytes the pixels of a photo take as "PNG", "JPEG", "WEBP" or "TIFF".

    Tiles from all over it are packed in its stead. Metadata is not counted.
    """
    pixels, alpha = _tiles(photo.pixels), None if photo.alpha is None else _tiles(photo.alpha)
    bare = PhotoMetadata(grey=photo.metadata.grey)
    sample = replace(photo, pixels=pixels, alpha=alpha, profile=None, metadata=bare)
    size = len(encode(form, sample, settings, False, None))
    return round(size * photo.width * photo.height / (sample.width * sample.height))


def _tiles(pixels: NDArray[Any]) -> NDArray[Any]:
    """[H, W] or [H, W, C] with fewer rows and columns: square tiles, evenly spread, beside each other."""
    rows, columns = (_tiled(length) for length in pixels.shape[:2])
    tiles: NDArray[Any] = pixels[rows][:, columns]
    return tiles


def _tiled(length: int) -> NDArray[np.intp]:
    """Which rows or columns are taken."""
    if length <= TILE * TILES:
        return np.arange(length)
    starts = np.linspace(0, length - TILE, TILES).astype(np.intp) // BLOCK * BLOCK
    return (starts[:, None] + np.arange(TILE)).ravel()


def _text(recipe: Mapping[str, Any]) -> PngInfo:
    info = PngInfo()
    info.add_text("Software", "EditGAN Desktop")
    info.add_text("Comment", "This picture was made by a generative model.")
    if recipe:
        info.add_itxt("editgan", json.dumps(recipe))
    return info
