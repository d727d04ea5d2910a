"""What the commands on photos share, and `editgan apply … --photo`: vectors on a face in a photo of one's own."""

from __future__ import annotations

from pathlib import Path

import typer

from ..assets.manifest import find_weight
from ..assets.store import local_paths
from ..batch.photo import TUNING, PhotoOptions, PhotoTools, check_folder, edited, made_face, record_of
from ..batch.recipe import PhotoRecipe
from ..core.crop import Crop
from ..core.errors import BadInputError
from ..core.photo_face import PhotoFace
from ..core.photo_file import WriteSettings, format_of, write_photo
from ..core.progress import Job
from ..editing.face_finder import FaceFinder
from ..editing.inversion_cache import InversionCache
from ..editing.load import load_encoder, window_scheme
from ..editing.photo_face import (
    OpenedPhoto,
    crop_of_face,
    faces_in,
    open_photo,
    shown_name,
    tuned_face,
)
from ..session.project import SUFFIX, read_project
from .common import drive, open_model

DETECTOR = "yunet"  # name in the manifest


def open_tools() -> PhotoTools:
    """With the default model and the parts that the window edits with; fetches what is missing first."""
    model = open_model(identity=True, also=[DETECTOR], scheme=window_scheme())
    (detector,) = local_paths(find_weight(DETECTOR)).values()
    cache = InversionCache.shared(model.generator.latent_space)
    return PhotoTools(model, FaceFinder(detector), load_encoder(model.device), cache)


def apply_to_photo(
    recipe: PhotoRecipe, path: Path, out: Path, options: PhotoOptions, settings: WriteSettings | None = None
) -> None:
    """Find the face, invert it, apply the recipe, and write the photo with the edit in it.

    `path` may be a project with a photo: then its face is edited, without the project's own edits.
    """
    format_of(out)  # before the work, not after it
    check_out(out, path)
    origin = face_of_project(path, options, out) if path.suffix.lower() == SUFFIX else open_photo(path)
    tools = open_tools()
    recipe.check(tools.model)
    if isinstance(origin, OpenedPhoto):
        job = made_face(tools, origin, chosen_crop(tools, origin, options.face), options)
    else:
        job = tuned_face(tools.model, origin, TUNING) if options.tune else _as_it_is(origin)
    face = drive(job, "photo")
    done, edits = drive(edited(tools.model, face, recipe), "photo")
    record = record_of(tools.model, face, edits, recipe, format_of(out))
    write_photo(out, done, settings or WriteSettings(), ai_edited=True, recipe=record)
    typer.echo(out)


def face_of_project(path: Path, options: PhotoOptions, out: Path) -> PhotoFace:
    """The face of a project. Raises BadInputError when it is in no photo, or `out` is that; or CorruptFileError."""
    project = read_project(path)
    origin = project.origin
    if project.photo_path:  # a large one is not in the project
        check_out(out, project.photo_path)
    if not isinstance(origin, PhotoFace):
        raise BadInputError(f"{path.name} holds a sampled face, no photo.", f"Use --seed {origin.seed} instead.")
    if options.face != 1:
        raise BadInputError(f"{path.name} holds one face.", "Leave --face out.")
    return origin


def chosen_crop(tools: PhotoTools, opened: OpenedPhoto, number: int) -> Crop:
    """The crop of a face; says so when there are others."""
    faces = faces_in(opened, tools.finder)
    crop = crop_of_face(opened, faces, number)
    if len(faces) > 1:
        typer.echo(f"{len(faces)} faces; editing number {number}, counted by size.", err=True)
    return crop


def check_out(out: Path, source: Path) -> None:
    """Raises BadInputError when no file could be written there, or it would take the place of its source."""
    name = shown_name(str(out))
    if out.is_dir():
        raise BadInputError(f"{name} is a folder.", "Give the name of a file to --out.")
    if out.exists() and source.exists() and out.samefile(source):
        raise BadInputError(f"{name} is the photo itself.", "Give another name to --out: the original stays as it is.")
    check_folder(out.parent)


def _as_it_is(face: PhotoFace) -> Job[PhotoFace]:
    yield from ()
    return face
