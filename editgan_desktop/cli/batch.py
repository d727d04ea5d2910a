"""`editgan batch`: a recipe on every photo of a folder."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from ..batch.folder import open_batch
from ..batch.photo import PhotoOptions
from ..batch.recipe import PhotoRecipe, read_recipe
from ..batch.run import ALL, DONE, FAILED, SKIPPED, Batch, Outcome
from ..batch.state import SAME, check_kind
from ..core.errors import BadInputError
from ..editing.invert import InversionSettings
from ..editing.photo_face import shown_name
from ..library.store import default_library
from .common import drive, print_json
from .photo import open_tools

STOPPED = 130  # exit code after Ctrl+C


def batch(
    recipe: Annotated[
        Path,
        typer.Argument(
            metavar="RECIPE",
            help='JSON or TOML such as {"vectors": [{"name": "Bigger smile", "strength": 0.8}], "refine": 0}, '
            "a project (.egd) for its edits, or a photo exported with a recipe.",
        ),
    ],
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="Folder of photos.")],
    out: Annotated[Path, typer.Option(help="Folder for the edited photos; a later run goes on from what is there.")],
    kind: Annotated[str, typer.Option("--format", help="jpg, png, or same: as each photo is.")] = SAME,
    face: Annotated[str, typer.Option(help="Which face of each photo, 1 is the largest; or all.")] = "1",
    steps: Annotated[int, typer.Option(min=1, help="Steps to invert each face.")] = InversionSettings.steps,
    tune: Annotated[bool, typer.Option("--tune", help="Tune the generator to each face as well.")] = False,
    recursive: Annotated[bool, typer.Option("--recursive", "-r", help="Folders inside the folder, too.")] = False,
    json: Annotated[bool, typer.Option("--json", help="Print the report as JSON.")] = False,
) -> None:
    """Apply a recipe to all photos of a folder. What fails is reported and skipped; stopped, it goes on later."""
    options = PhotoOptions(_face(face), steps, tune)
    check_kind(kind)
    wanted = read_recipe(recipe, default_library())
    with open_batch(wanted, folder, out, kind, options, recursive=recursive) as run:
        stopped = _driven(run, wanted)
    print_json(_report(run)) if json else _show(run)
    if stopped:
        typer.echo("Stopped. What is done is kept; the same command goes on from here.", err=True)
    if stopped or any(outcome.state == FAILED for outcome in run.outcomes):
        raise typer.Exit(STOPPED if stopped else 1)


def _driven(run: Batch, recipe: PhotoRecipe) -> bool:
    """Whether Ctrl+C ended it. The model is only loaded when something is left to do."""
    try:
        run.skip_done()
        if run.left:
            tools = open_tools()
            recipe.check(tools.model)
            drive(run.run(tools), "batch")
    except KeyboardInterrupt:
        return True
    return False


def _face(text: str) -> int:
    if text == "all":
        return ALL
    if not text.isdecimal() or int(text) < 1:
        raise BadInputError(f"{text!r} is no face.", "Write --face 1 for the largest, or --face all.")
    return int(text)


def _report(run: Batch) -> dict[str, Any]:
    groups: dict[str, list[dict[str, object]]] = {DONE: [], SKIPPED: [], FAILED: []}
    for outcome in run.outcomes:
        facts: dict[str, object] = {"photo": shown_name(outcome.photo), _what(outcome): shown_name(outcome.detail)}
        if outcome.state != SKIPPED:
            facts["seconds"] = round(outcome.seconds, 1)
        groups[outcome.state].append(facts)
    return {"folder": str(run.folder), "out": str(run.out), **run.recipe.record(), **groups} | {
        "left": [shown_name(photo) for photo in run.left]
    }


def _show(run: Batch) -> None:
    table = Table("Photo", "Result", "File, or reason")
    for outcome in sorted(run.outcomes, key=lambda outcome: outcome.photo):
        table.add_row(shown_name(outcome.photo), outcome.state, shown_name(outcome.detail))
    console = Console(highlight=False, markup=False)
    console.print(table)
    counts = [f"{sum(o.state == state for o in run.outcomes)} {state}" for state in (DONE, SKIPPED, FAILED)]
    console.print(", ".join([*counts, *([f"{len(run.left)} left"] if run.left else [])]) + ".")


def _what(outcome: Outcome) -> str:
    return "reason" if outcome.state == FAILED else "file"
