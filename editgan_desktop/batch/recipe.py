"""What is applied to faces in photos: vectors of the library, the edits of a project, or the recipe of an export."""

from __future__ import annotations

import hashlib
import json
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..core.errors import BadInputError
from ..core.labels import LabelScheme
from ..core.latents import WPlus
from ..core.recipe import StaticVector
from ..editing.model import Model
from ..editing.refine import REFINE_SETTINGS
from ..editing.synthesise import mean_latent
from ..library.checks import MAX_STRENGTH
from ..library.store import VectorLibrary
from ..library.vector import EditingVector
from ..session.edits import EditStack, edit_of_vector
from ..session.export_reader import record_in_file, restored
from ..session.library_view import LibraryView
from ..session.project import SUFFIX, read_project
from ..session.schemes import KnownSchemes

Chosen = tuple[EditingVector, float]
MAX_REFINE = 1000  # steps
HINT = 'It should be like {"vectors": [{"name": "Bigger smile", "strength": 0.8}], "refine": 0}.'
VECTORS, REFINE = "vectors", "refine"
KEYS = {"name", "id", "strength"}  # of a vector


@dataclass(frozen=True, eq=False)
class PhotoRecipe:
    """Edits in their order with their strengths.

    Attributes:
        schemes: label schemes that name the parts of the edits. refine: steps that clean up on each face, 0 for none.
    """

    edits: EditStack
    schemes: KnownSchemes
    refine: int = 0

    def displaced(self, latent: WPlus) -> WPlus:
        """A face's latent with the edits."""
        return self.edits.recipe().displace(latent)

    def shown_parts(self, scheme: LabelScheme) -> tuple[str, ...] | None:
        """Those that bound where the edits may show; None when nothing does."""
        return self.schemes.shown_parts_of(self.edits.active, scheme)

    def parts(self, scheme: LabelScheme) -> tuple[str, ...]:
        """Names of the parts of `scheme` that the edits are about."""
        return self.schemes.parts_of(self.edits.active, scheme)

    def check(self, model: Model) -> None:
        """Raises BadInputError when the model cannot apply it, before the work instead of after it."""
        self.displaced(mean_latent(model))
        if self.refine and not self.parts(model.scheme):
            raise BadInputError(f"None of the edits is about a part of {model.scheme.title}.", "Leave refining out.")

    def record(self) -> dict[str, Any]:
        """As JSON, in the form that `read_recipe` takes."""
        vectors = [
            {"name": edit.name, "id": edit.vector_id, "strength": round(edit.strength, 4)} for edit in self.edits.active
        ]
        return {VECTORS: vectors, REFINE: self.refine}

    def digest(self) -> str:
        """Changes with all that it does to a face."""
        digest = hashlib.sha256(f"refine {self.refine}\n".encode())
        for edit in self.edits.active:
            told = (edit.name, edit.parts, edit.scheme, edit.strength, edit.step.kind, edit.step.latent_space)
            digest.update(repr(told).encode())
            if isinstance(edit.step, StaticVector):
                digest.update(edit.step.delta.tobytes())
        return digest.hexdigest()


def recipe_of_vectors(chosen: Iterable[Chosen], refine: int = 0) -> PhotoRecipe:
    """Vectors of the library with their strengths, order kept."""
    edits = EditStack()
    for vector, strength in chosen:
        edits = edits.added(edit_of_vector(vector, strength))
    return PhotoRecipe(edits, KnownSchemes(), refine)


def recipe_of_edits(edits: EditStack, schemes: KnownSchemes) -> PhotoRecipe:
    """A refinement was found for its own face: it stands for refining every face anew."""
    refined = edits.refinement is not None and edits.refinement in edits.active and not edits.is_stale
    return PhotoRecipe(edits.without_refinement(), schemes, REFINE_SETTINGS.steps if refined else 0)


def read_recipe(path: Path, library: VectorLibrary) -> PhotoRecipe:
    """A recipe out of JSON or TOML, the edits of a project (.egd), or what an exported photo says of itself.

    Raises:
        BadInputError: it is none of these, or does nothing. NotFoundError: a vector is not in the library.
    """
    kind = path.suffix.lower()
    if not path.is_file():
        raise BadInputError(f"There is no file {path}.", "Give a recipe (.json), a project, or an exported photo.")
    if kind == SUFFIX:
        recipe = _of_project(path)
    elif kind in {".json", ".toml"}:
        recipe = _of_record(_parsed(path), path.name, library)
    else:
        recipe = _of_export(path, library)
    if not recipe.edits.active:
        raise BadInputError(f"{path.name} applies nothing.", "Give it a vector with a strength that is not 0.")
    return recipe


def _of_project(path: Path) -> PhotoRecipe:
    project = read_project(path)
    return recipe_of_edits(project.edits, KnownSchemes(*project.schemes))


def _of_export(path: Path, library: VectorLibrary) -> PhotoRecipe:
    record = record_in_file(path)
    if record is None:
        raise BadInputError(f"{path.name} carries no recipe.", "Choose a recipe (.json), a project, or an export.")
    found = restored(record, LibraryView(library))
    if found.missing:
        raise BadInputError(
            f"{path.name} does not tell all of its edits: {', '.join(found.missing)}.", "Choose its project instead."
        )
    return recipe_of_edits(found.edits, KnownSchemes())


def _parsed(path: Path) -> dict[str, Any]:
    try:
        text = path.read_text("utf-8")
        value = tomllib.loads(text) if path.suffix.lower() == ".toml" else json.loads(text)
    except OSError as error:
        raise BadInputError(f"Cannot read {path}: {error.strerror or error}.", "Check its name and folder.") from error
    except (ValueError, RecursionError) as error:
        raise BadInputError(f"{path.name} is no recipe: {error}.", HINT) from error
    if not isinstance(value, dict) or set(value) - {VECTORS, REFINE}:
        raise BadInputError(f"{path.name} is no recipe: it may hold {VECTORS!r} and {REFINE!r} only.", HINT)
    return value


def _of_record(record: Mapping[str, Any], name: str, library: VectorLibrary) -> PhotoRecipe:
    vectors, refine = record.get(VECTORS), record.get(REFINE, 0)
    if not isinstance(vectors, list) or type(refine) is not int or not 0 <= refine <= MAX_REFINE:
        raise BadInputError(f"{name} is no recipe: it needs a list of vectors, and refine from 0.", HINT)
    return recipe_of_vectors([_vector(entry, name, library) for entry in vectors], refine)


def _vector(entry: Any, name: str, library: VectorLibrary) -> Chosen:
    if not isinstance(entry, dict) or set(entry) - KEYS:
        raise _no_vector(entry, name)
    word, strength = entry.get("id") or entry.get("name"), entry.get("strength", 1.0)
    if not isinstance(word, str) or type(strength) not in {int, float} or not abs(strength) <= MAX_STRENGTH:  # nor NaN
        raise _no_vector(entry, name)
    return library.get(word), float(strength)


def _no_vector(entry: Any, name: str) -> BadInputError:
    return BadInputError(f"{name} is no recipe: {str(entry)[:60]!r} is no vector with a strength.", HINT)
