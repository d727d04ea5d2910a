"""`editgan models`: see, fetch, check and remove network weights."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from ..assets.fetch import is_present, verify
from ..assets.fetch import remove as remove_files
from ..assets.manifest import Weight, find_weight, load_manifest
from ..assets.store import folder
from ..core.errors import BadInputError, CorruptFileError, WeightsMissingError
from .first_use import fetch_with_bar, show_terms

app = typer.Typer(help="Network weights: what there is, and what is here.", no_args_is_help=True)

Names = Annotated[list[str] | None, typer.Argument(metavar="[NAME...]", help="Names, see `list`.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON for programs.")]
All = Annotated[bool, typer.Option("--all", help="Fetch all that are not here.")]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="Accept the terms without being asked.")]
Source = Annotated[Path | None, typer.Option("--from", help="Take the archive from this file.")]


@app.command("list")
def list_weights(as_json: AsJson = False) -> None:
    """List all weights with their size, licence, and whether they are here."""
    weights = load_manifest().values()
    if as_json:
        _print_json([_facts(weight) for weight in weights])
    else:
        Console().print(_table(list(weights)))


@app.command()
def fetch(names: Names = None, all: All = False, source: Source = None, yes: Yes = False) -> None:
    """Fetch weights, after showing under which terms they come."""
    weights = _chosen(names, all)
    if source and len(weights) != 1:
        raise BadInputError("--from gives one archive, so it needs exactly one name.")
    wanted = [weight for weight in weights if source or not is_present(weight)]
    for weight in wanted:
        show_terms(weight)
    if wanted and not yes and sys.stdin.isatty():
        typer.confirm("Fetch under these terms?", abort=True, err=True)
    for weight in wanted:
        fetch_with_bar(weight, source)
    for weight in weights:
        typer.echo(f"{weight.name} is in {folder(weight)}.")


@app.command("verify")
def verify_weights(names: Names = None, as_json: AsJson = False) -> None:
    """Hash weights again: the named ones, or all that are here."""
    weights = [find_weight(name) for name in names or load_manifest()]
    states = {weight.name: _state(weight) for weight in weights if names or is_present(weight)}
    if as_json:
        _print_json([{"name": name, "state": state} for name, state in states.items()])
    else:
        for name, state in states.items():
            typer.echo(f"{name}: {state}")
    if "damaged" in states.values():
        raise CorruptFileError("Some weights are damaged.", "Remove them, then fetch them again.")
    if "missing" in states.values():
        raise WeightsMissingError("Some weights are not here.", "Fetch them with: editgan models fetch NAME")


@app.command()
def remove(name: Annotated[str, typer.Argument(metavar="NAME")]) -> None:
    """Delete fetched weights; they can be fetched again."""
    remove_files(find_weight(name))
    typer.echo(f"Removed {name}.")


def _chosen(names: list[str] | None, all: bool) -> list[Weight]:
    if bool(names) == all:
        raise BadInputError("Name the weights to fetch, or give --all.", "See: editgan models list")
    return [find_weight(name) for name in names or load_manifest()]


def _state(weight: Weight) -> str:
    try:
        verify(weight)
    except CorruptFileError:
        return "damaged"
    except WeightsMissingError:
        return "missing"
    return "good"


def _facts(weight: Weight) -> dict[str, Any]:
    keys = (
        "name",
        "role",
        "title",
        "project",
        "version",
        "file",
        "archive_bytes",
        "unpacked_bytes",
        "licence",
        "terms",
    )
    return {key: getattr(weight, key) for key in keys} | {
        "present": is_present(weight),
        "folder": str(folder(weight)),
    }


def _table(weights: list[Weight]) -> Table:
    table = Table("Name", "For", "Title", "MB", "Package", "Here")
    table.columns[0].no_wrap = True
    for weight in weights:
        size, here = f"{weight.archive_bytes / 1e6:.1f}", "yes" if is_present(weight) else "no"
        table.add_row(weight.name, weight.role, weight.title, size, weight.licence, here)
    return table


def _print_json(value: Any) -> None:
    typer.echo(json.dumps(value, indent=2, ensure_ascii=False))
