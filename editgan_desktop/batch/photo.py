"""A recipe on one face of a photo: found, inverted, perhaps tuned, edited, and written down."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from ..core.crop import Crop
from ..core.errors import BadInputError
from ..core.photo import Photo
from ..core.photo_face import PhotoFace
from ..core.progress import Job
from ..editing.fallback import with_fallback
from ..editing.inversion_cache import InversionCache
from ..editing.invert import InversionSettings
from ..editing.model import Model
from ..editing.photo_edit import PhotoStage
from ..editing.photo_face import Finder, OpenedPhoto, inverted_face, shown_name, tuned_face
from ..editing.refine import refine, refinement_step
from ..editing.tune import TuningSettings, fitting
from ..networks.encoder import PhotoEncoder
from ..session.document import Document
from ..session.edits import EditStack
from ..session.export_record import export_record, packet_limit
from ..session.look import Look
from .recipe import PhotoRecipe

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


def made_face(tools: PhotoTools, opened: OpenedPhoto, crop: Crop, options: PhotoOptions) -> Job[PhotoFace]:
    """A face inverted and, if asked for, the generator tuned to it. Raises what these raise.

    With too little memory each of the two goes on with less, see `editing/fallback.py`.
    """
    settings = InversionSettings(steps=options.steps, preview_every=0)

    def inverted(model: Model) -> Job[PhotoFace]:
        cache = tools.cache if model is tools.model else None  # what was found with less is not to be found again
        return inverted_face(model, opened, crop, settings, tools.encoder, cache)

    face = yield from with_fallback(tools.model, inverted)
    if not options.tune:
        return face
    tuned = lambda model: tuned_face(model, face, fitting(TUNING, model, tools.model))  # noqa: E731
    return (yield from with_fallback(tools.model, tuned))


def edited(model: Model, face: PhotoFace, recipe: PhotoRecipe) -> Job[tuple[Photo, EditStack]]:
    """The whole photo with a recipe on one face of it; and its edits, with what refining added to them there."""
    return (yield from with_fallback(model, lambda lesser: _edited(lesser, face, recipe)))


def _edited(model: Model, face: PhotoFace, recipe: PhotoRecipe) -> Job[tuple[Photo, EditStack]]:
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


def check_folder(folder: Path) -> None:
    """Raises BadInputError when there is no folder, or none that can be written to."""
    try:
        with tempfile.TemporaryFile(dir=folder):
            return
    except FileNotFoundError as error:
        raise BadInputError(f"There is no folder {shown_name(str(folder))}.", "Make it first.") from error
    except OSError as error:
        message = f"Cannot write to the folder {shown_name(str(folder))}: {error.strerror or error}."
        raise BadInputError(message, "Choose another folder for what is written.") from error
