"""sample, segment, learn, apply: the main job, one step each."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated

import numpy as np
import typer
from numpy.typing import NDArray

from ..core.errors import BadInputError
from ..core.latents import SeedSource, WPlus
from ..core.mask_codec import read_mask, write_mask
from ..core.recipe import Recipe
from ..core.requests import OptimiseSettings
from ..editing.export import write_picture
from ..editing.invert import InversionSettings
from ..editing.load import SCHEME
from ..editing.model import Model
from ..editing.refine import parts_of_vectors, refine
from ..editing.replay import full_picture, recipe_of
from ..editing.synthesise import render, sample, segment
from ..library.store import VectorLibrary, default_library
from ..library.vector import EditingVector
from ..methods.paint_rules import find_rule, load_rules, paint
from ..methods.painted_mask import learn_vector, painted_request
from .common import drive, open_model, print_json

Seed = Annotated[int, typer.Option(min=0, help="Which face: the same number is the same face for ever.")]
Truncation = Annotated[float, typer.Option(min=0.0, max=1.0, help="0 is the average face, 1 the wildest.")]
Out = Annotated[Path, typer.Option(help="File to write.")]
Json = Annotated[bool, typer.Option("--json", help="Print the answer as JSON.")]
Scheme = Annotated[str, typer.Option(help="Label scheme: celebamask-19, or face-parts for fine parts.")]

Chosen = list[tuple[EditingVector, float]]


def register(app: typer.Typer) -> None:
    """Mount the commands."""
    for command in (sample_command, segment_command, learn_command, apply_command, rules_command):
        app.command(command.__name__.removesuffix("_command"))(command)


def sample_command(seed: Seed, out: Out, truncation: Truncation = 0.7) -> None:
    """Make a face from a seed."""
    model = open_model()
    source = SeedSource(seed, truncation)
    write_picture(out, render(model, sample(model, source)), {"seed": seed, "truncation": truncation})
    typer.echo(out)


def segment_command(seed: Seed, out: Out, truncation: Truncation = 0.7, scheme: Scheme = SCHEME) -> None:
    """Write a sampled face's part labels as a palette PNG, ready to paint on."""
    model = open_model(scheme=scheme)
    write_mask(out, segment(model, sample(model, SeedSource(seed, truncation))), model.scheme)
    typer.echo(out)


def rules_command(json: Json = False) -> None:
    """List the edits that `learn --rule` can paint by itself."""
    rules = load_rules().values()
    if json:
        print_json([vars(rule) for rule in rules])
        return
    for rule in rules:
        typer.echo(f"{rule.name:18} {rule.scheme:14} {rule.title}")


def learn_command(
    seed: Seed,
    name: Annotated[str, typer.Option(help="Name of the new vector.")],
    mask: Annotated[
        Path | None, typer.Option(help="Painted label map (PNG from `editgan segment`, repainted).")
    ] = None,
    rule: Annotated[str, typer.Option(help="Paint by rule instead; see `editgan rules`.")] = "",
    parts: Annotated[
        str, typer.Option(help="Parts or groups the edit is about, with commas; default: those painted.")
    ] = "",
    truncation: Truncation = 0.7,
    scheme: Scheme = SCHEME,
    steps: Annotated[int, typer.Option(min=1)] = OptimiseSettings.steps,
    follow: Annotated[float, typer.Option(min=0, max=1, help="0 keeps the picture, 1 follows the mask.")] = 0.5,
    rows: Annotated[str, typer.Option(help="W+ rows that may move, such as 4-15, or all.")] = "1-15",
    identity: Annotated[float, typer.Option(min=0, help="Weight of the identity term; 0 is off.")] = 0.0,
    tag: Annotated[list[str] | None, typer.Option(help="Tag of the vector; may be repeated.")] = None,
    out: Annotated[Path | None, typer.Option(help="Also write the edited picture here.")] = None,
    json: Json = False,
) -> None:
    """Learn an editing vector from a painted mask and keep it in the library."""
    if (mask is None) == (not rule):
        raise BadInputError("Say what to edit.", "Give either --mask FILE or --rule NAME.")
    by_rule = find_rule(rule) if rule else None
    settings = OptimiseSettings(steps=steps, follow=follow, rows=_rows(rows), identity=identity, preview_every=0)
    model = open_model(identity=identity > 0, scheme=by_rule.scheme if by_rule else scheme)
    library = default_library()
    name = library.unique_name(name)
    source = SeedSource(seed, truncation)
    latent = sample(model, source)
    original = segment(model, latent)
    if by_rule:
        painted = paint(by_rule, original, model.scheme)
    elif mask is not None:
        painted = read_mask(mask, model.scheme, (original.shape[0], original.shape[1]))
    names = tuple(filter(None, parts.split(","))) or (by_rule.parts if by_rule else ())
    request = painted_request(model, latent, original, painted, names, settings)
    tags = tuple(tag or (by_rule.tags if by_rule else ()))
    effect = by_rule.effect if by_rule else ""
    vector, result = drive(learn_vector(model, request, name, source, tags, effect), name)
    library.add(vector)
    if out:
        write_picture(out, render(model, result.latent), vector.recipe)
    reached = 1 - float(result.missed.sum()) / max(int(request.asked.sum()), 1)
    answer = {
        "name": name,
        "id": vector.id,
        "steps": result.steps,
        "seconds": round(result.seconds, 1),
        "reached": round(reached, 3),
    }
    if json:
        print_json(answer)
    else:
        typer.echo(f"Saved “{name}”: {reached:.0%} of the painted pixels reached in {result.seconds:.0f} s.")


def apply_command(
    vectors: Annotated[list[str], typer.Argument(help="NAME or NAME=strength, one or more.")],
    out: Out,
    seed: Annotated[int | None, typer.Option(min=0, help="Which sampled face.")] = None,
    photo: Annotated[
        Path | None, typer.Option(help="A photo of your own in place of a seed, or a project (.egd) with one.")
    ] = None,
    truncation: Truncation = 0.7,
    refine_steps: Annotated[int, typer.Option("--refine", min=0, help="Clean up with that many steps.")] = 0,
    face: Annotated[int, typer.Option(min=1, help="Which face in the photo; 1 is the largest.")] = 1,
    steps: Annotated[int, typer.Option(min=1, help="Steps to invert the photo.")] = InversionSettings.steps,
    tune: Annotated[bool, typer.Option("--tune", help="Tune the generator to the photo as well.")] = False,
    quality: Annotated[int, typer.Option(min=1, max=100, help="Of a photo written as JPEG or WebP.")] = 95,
) -> None:
    """Apply saved vectors to a sampled face, or to a face in a photo."""
    if (seed is None) == (photo is None):
        raise BadInputError("Say which face to edit.", "Give either --seed N or --photo FILE.")
    chosen = [_vector(default_library(), word) for word in vectors]
    if photo is not None or seed is None:
        # what photos need takes a quarter of a second to import
        from ..batch.photo import PhotoOptions
        from ..batch.recipe import recipe_of_vectors
        from .photo import WriteSettings, apply_to_photo

        options, settings = PhotoOptions(face, steps, tune), WriteSettings(quality)
        apply_to_photo(recipe_of_vectors(chosen, refine_steps), photo or Path(), out, options, settings)
        return
    model = open_model()
    source = sample(model, SeedSource(seed, truncation))
    recipe = recipe_of(chosen)
    picture = (
        _refined(model, source, recipe, chosen, refine_steps) if refine_steps else full_picture(model, source, recipe)
    )
    record = {"seed": seed, "truncation": truncation, "refine": refine_steps}
    write_picture(out, picture, record | {"vectors": [{"name": v.name, "id": v.id, "strength": s} for v, s in chosen]})
    typer.echo(out)


def _refined(model: Model, source: WPlus, recipe: Recipe, chosen: Chosen, steps: int) -> NDArray[np.uint8]:
    parts = parts_of_vectors(model.scheme, (vector for vector, _ in chosen))
    result = drive(refine(model, source, recipe.displace(source), parts, steps), "refine")
    return render(model, result.latent)


def _vector(library: VectorLibrary, word: str) -> tuple[EditingVector, float]:
    """NAME or NAME=strength; a name that itself holds "=" is looked up whole first."""
    name, equals, strength = word.rpartition("=")
    if not equals:
        return library.get(word), 1.0
    if not re.fullmatch(r"[+-]?(\d+\.?\d*|\.\d+)", strength):
        raise BadInputError(f"{strength!r} is no strength.", "Write NAME=0.8, for example.")
    return library.get(name), float(strength)


def _rows(text: str) -> tuple[int, int] | None:
    if text == "all":
        return None
    first, dash, last = text.partition("-")
    last = last if dash else first
    if not (first.isdecimal() and last.isdecimal()) or int(last) < int(first):
        raise BadInputError(f"{text!r} is no range of rows.", "Write 4-15, for example, or all.")
    return int(first), int(last)
