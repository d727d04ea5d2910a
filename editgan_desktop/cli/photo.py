"""What the commands on photos share, and `editgan apply … --photo`: vectors on a face in a photo of one's own."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import typer

from ..assets.manifest import find_weight
from ..assets.store import local_paths
from ..core.crop import Crop
from ..core.errors import BadInputError
from ..core.photo import Photo
from ..core.photo_face import PhotoFace
from ..core.photo_file import WriteSettings, format_of, write_photo
from ..core.progress import Job
from ..editing.face_finder import FaceFinder
from ..editing.inversion_cache import InversionCache
from ..editing.invert import InversionSettings
from ..editing.load import load_encoder, window_scheme
from ..editing.model import Model
from ..editing.photo_edit import PhotoStage
from ..editing.photo_face import (
    Finder,
    OpenedPhoto,
    crop_of_face,
    faces_in,
    inverted_face,
    open_photo,
    shown_name,
    tuned_face,
)
from ..editing.refine import refine, refinement_step
from ..editing.tune import TuningSettings
from ..networks.encoder import PhotoEncoder
from ..session.document import Document
from ..session.edits import EditStack
from ..session.export_record import export_record, packet_limit
from ..session.look import Look
from ..session.project import SUFFIX, read_project
from .common import drive, open_model
from .photo_recipe import PhotoRecipe

DETECTOR = "yunet"  # name in the manifest
TUNING = TuningSettings(preview_every=0)


@dataclass(frozen=True)
class PhotoOptions:
    """How a face is inverted. `face`: which one, 1 is the largest. `steps`: of the inversion. `tune`: the generator."""

    face: int = 1
    steps: int = InversionSettings.steps
    tune: bool = False


@dataclass(frozen=True, eq=False)
class PhotoTools:
    """All that finding and inverting faces needs."""

    model: Model
    finder: Finder
    encoder: PhotoEncoder | None
    cache: InversionCache


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


def made_face(tools: PhotoTools, opened: OpenedPhoto, crop: Crop, options: PhotoOptions) -> Job[PhotoFace]:
    """A face inverted and, if asked for, the generator tuned to it. Raises what these raise."""
    settings = InversionSettings(steps=options.steps, preview_every=0)
    face = yield from inverted_face(tools.model, opened, crop, settings, tools.encoder, tools.cache)
    return (yield from tuned_face(tools.model, face, TUNING)) if options.tune else face


def edited(model: Model, face: PhotoFace, recipe: PhotoRecipe) -> Job[tuple[Photo, EditStack]]:
    """The whole photo with a recipe on one face of it; and its edits, with what refining added to them there."""
    stage, parts, edits = PhotoStage(model, face), recipe.parts(model.scheme), recipe.edits
    latent = recipe.displaced(face.latent)
    if recipe.refine:
        result = yield from refine(stage.model, face.latent, latent, parts, recipe.refine)
        step, latent = refinement_step(edits.recipe(), face.latent, result), result.latent
        edits = edits.refined(step, parts, model.scheme.name)
    return stage.photo(latent, recipe.shown_parts(model.scheme)), edits


def record_of(model: Model, face: PhotoFace, edits: EditStack, recipe: PhotoRecipe, form: str) -> dict[str, Any]:
    """What the metadata of a file tells, so that the window can go on with the edit."""
    look = Look(face.latent, face.aligned, np.zeros(face.aligned.shape[:2], np.uint8), full=True)  # nothing is painted
    document = Document(face, look, model.scheme)
    document.edits = edits
    return export_record(document, recipe.schemes, packet_limit(form), face.photo.metadata.xmp)


def check_out(out: Path, source: Path) -> None:
    """Raises BadInputError when no file could be written there, or it would take the place of its source."""
    name = shown_name(str(out))
    if out.is_dir():
        raise BadInputError(f"{name} is a folder.", "Give the name of a file to --out.")
    if out.exists() and source.exists() and out.samefile(source):
        raise BadInputError(f"{name} is the photo itself.", "Give another name to --out: the original stays as it is.")
    check_folder(out.parent)


def check_folder(folder: Path) -> None:
    """Raises BadInputError when there is no folder, or none that can be written to."""
    try:
        with tempfile.TemporaryFile(dir=folder):
            return
    except FileNotFoundError as error:
        raise BadInputError(f"There is no folder {shown_name(str(folder))}.", "Make it first.") from error
    except OSError as error:
        message = f"Cannot write to the folder {shown_name(str(folder))}: {error.strerror or error}."
        raise BadInputError(message, "Choose another folder for --out.") from error


def _as_it_is(face: PhotoFace) -> Job[PhotoFace]:
    yield from ()
    return face
