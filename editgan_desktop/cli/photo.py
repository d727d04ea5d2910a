"""`editgan apply … --photo`: vectors on a face in a photo of one's own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import typer

from ..assets.manifest import find_weight
from ..assets.store import local_paths
from ..core.errors import BadInputError
from ..core.latents import WPlus
from ..core.paths import cache_dir
from ..core.photo_file import format_of, read_photo, to_srgb, write_photo
from ..editing.align import FoundFace, align, ffhq_crop
from ..editing.face_finder import FaceFinder
from ..editing.inversion_cache import InversionCache
from ..editing.invert import InversionSettings, invert
from ..editing.model import Model
from ..editing.photo_edit import PhotoFace, Picture, edited_photo
from ..editing.refine import parts_of_vectors
from ..editing.replay import recipe_of
from ..library.vector import EditingVector
from .common import drive, open_model

DETECTOR = "yunet"  # name in the manifest


@dataclass(frozen=True)
class PhotoOptions:
    """`face`: which one, 1 is the largest. `steps`: of the inversion."""

    face: int = 1
    steps: int = InversionSettings.steps


def apply_to_photo(chosen: Sequence[tuple[EditingVector, float]], path: Path, out: Path, options: PhotoOptions) -> None:
    """Find the face, invert it, apply the vectors, and write the photo with the edit in it."""
    format_of(out)  # before the work, not after it
    photo = read_photo(path)
    model = open_model(identity=True, also=[DETECTOR], scheme=chosen[0][0].scheme)
    parts = parts_of_vectors(model.scheme, (vector for vector, _ in chosen))
    picture = to_srgb(photo)
    crop = ffhq_crop(_face(picture, path, options.face))
    aligned = align(picture, crop, model.generator.output_size[0])
    latent = _inverted(model, aligned, InversionSettings(steps=options.steps, preview_every=0))
    done = edited_photo(model, PhotoFace(photo, crop, aligned, latent), recipe_of(chosen), parts)
    vectors = [{"name": vector.name, "id": vector.id, "strength": strength} for vector, strength in chosen]
    write_photo(out, done, ai_edited=True, recipe={"crop": crop.to_dict(), "steps": options.steps, "vectors": vectors})
    typer.echo(out)


def _face(picture: Picture, path: Path, number: int) -> FoundFace:
    (detector,) = local_paths(find_weight(DETECTOR)).values()
    faces = FaceFinder(detector).find(picture)
    if not faces:
        raise BadInputError(f"No face was found in {path.name}.", "Choose a photo with a face that looks this way.")
    if number > len(faces):
        raise BadInputError(f"{path.name} has no face {number}: {len(faces)} found.", "Face 1 is the largest.")
    if len(faces) > 1:
        typer.echo(f"{len(faces)} faces; editing number {number}, counted by size.", err=True)
    return faces[number - 1]


def _inverted(model: Model, aligned: Picture, settings: InversionSettings) -> WPlus:
    cache = InversionCache(cache_dir() / "inversions", model.generator.latent_space)
    known = cache.find(aligned, settings)
    if known is not None:
        return known
    latent = drive(invert(model, aligned, settings), "photo").latent
    cache.keep(aligned, settings, latent)
    return latent
