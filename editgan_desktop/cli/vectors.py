"""`editgan vectors`: look at and keep the library of editing vectors."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Any

import numpy as np
import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from ..library.listing import SHORT_ID, Entry, Problem
from ..library.naming import clean_tags
from ..library.pack import read_pack, write_pack
from ..library.store import default_library
from ..library.thumbnails import save_thumbnails
from ..library.vector import EditingVector
from ..library.vector_file import read_vector

app = typer.Typer(help="The library of editing vectors.", no_args_is_help=True)

Name = Annotated[str, typer.Argument(metavar="NAME", help="Name or id of a vector.")]
File = Annotated[Path, typer.Argument(metavar="FILE", help="File to write, or a folder.")]
PackFile = Annotated[Path, typer.Argument(metavar="FILE", help="Pack of vectors (.egvec-pack or .zip).")]
Names = Annotated[list[str] | None, typer.Argument(metavar="[NAME]...", help="Names or ids of vectors.")]
Files = Annotated[list[Path], typer.Argument(metavar="FILE...", help="Vector files.")]
Tags = Annotated[list[str], typer.Argument(metavar="TAG...")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON for programs.")]
WithTag = Annotated[list[str] | None, typer.Option("--tag", help="Only vectors with this tag; repeatable.")]
Words = Annotated[str, typer.Option("--search", help="Only vectors that mention all of these words.")]
Picture = Annotated[Path | None, typer.Option("--thumbnail", help="Write before and after to this PNG.")]
TakeAway = Annotated[bool, typer.Option("--remove", help="Take the tags away instead of adding them.")]


@app.command("list")
def list_vectors(tag: WithTag = None, search: Words = "", as_json: AsJson = False) -> None:
    """List vectors; files that cannot be read are named on stderr."""
    listing = default_library().list()
    entries = listing.search(search, tag or ())
    if as_json:
        problems = [{"path": str(problem.path), "message": problem.message} for problem in listing.problems]
        _print_json({"vectors": [_summary(entry) for entry in entries], "problems": problems})
    else:
        Console().print(_table(entries))
    for problem in listing.problems:
        _report(problem)


@app.command()
def show(name: Name, as_json: AsJson = False, thumbnail: Picture = None) -> None:
    """Tell everything about one vector."""
    library = default_library()
    entry = library.list().find(name)
    vector = library.get(entry.info.id)
    if thumbnail:
        save_thumbnails(thumbnail, vector)
    facts = _facts(entry, vector)
    if as_json:
        _print_json(facts | {"recipe": vector.recipe})
    else:
        Console().print(_facts_table(facts))


@app.command("import")
def import_files(files: Files) -> None:
    """Copy vector files into the library: all of them, or none if one is bad."""
    library = default_library()
    for vector in [read_vector(file) for file in files]:
        stored = library.add(vector, make_unique=True)
        typer.echo(f"Imported {stored.name!r}.")


@app.command()
def export(name: Name, file: File) -> None:
    """Write a vector to a file to pass on."""
    typer.echo(f"Wrote {default_library().export(name, file)}.")


@app.command()
def pack(file: PackFile, names: Names = None, tag: WithTag = None) -> None:
    """Write several vectors into one file to pass on: those named, or all of your own; or those with a tag."""
    library = default_library()
    listing = library.list()
    chosen = [listing.find(name) for name in names or ()] or [e for e in listing.vectors if tag or not e.shipped]
    wanted = [entry for entry in chosen if set(clean_tags(tag or ())) <= set(entry.info.tags)]
    written = write_pack(file, [library.get(entry.info.id) for entry in wanted])
    typer.echo(f"Wrote {len(wanted)} vectors to {written}.")


@app.command()
def unpack(file: PackFile) -> None:
    """Copy the vectors of a pack into the library: all of them, or none if one is bad."""
    done = default_library().import_all(read_pack(file))
    for vector in done.added:
        typer.echo(f"Imported {vector.name!r}.")
    known = f", {len(done.known)} were there already" if done.known else ""
    typer.echo(f"{len(done.added)} imported{known}.")


@app.command()
def rename(name: Name, new_name: Annotated[str, typer.Argument(metavar="NEW")]) -> None:
    """Give a vector another name."""
    typer.echo(f"Renamed to {default_library().rename(name, new_name).name!r}.")


@app.command()
def duplicate(name: Name, new_name: Annotated[str, typer.Argument(metavar="[NEW]")] = "") -> None:
    """Copy a vector, so that a shipped one can be changed."""
    typer.echo(f"Copied to {default_library().duplicate(name, new_name).name!r}.")


@app.command()
def remove(name: Name) -> None:
    """Move a vector to the library's trash folder."""
    library = default_library()
    path = library.trash / library.delete(name)
    typer.echo(f"Removed. To bring it back: editgan vectors import '{path}'")


@app.command()
def tag(name: Name, tags: Tags, remove: TakeAway = False) -> None:
    """Add tags to a vector, or take them away."""
    library = default_library()
    given, old = clean_tags(tags), library.list().find(name).info.tags
    wanted = [word for word in old if word not in given] if remove else [*old, *given]
    typer.echo(f"Tags: {_words(library.retag(name, wanted).tags) or 'none'}.")


def _summary(entry: Entry) -> dict[str, Any]:
    """What a program may want to know of a listed vector; recipes are long, so `show` prints them."""
    record = {key: value for key, value in entry.info.record().items() if key != "recipe"}
    return record | {"shipped": entry.shipped, "path": str(entry.path)}


def _facts(entry: Entry, vector: EditingVector) -> dict[str, Any]:
    return _summary(entry) | {"shape": vector.delta.shape, "norm": float(np.linalg.norm(vector.delta))}


def _table(entries: tuple[Entry, ...]) -> Table:
    table = Table("Name", "Tags", "Parts", "Strength", "From", "Id")
    for entry in entries:
        info = entry.info
        words = (info.name, _words(info.tags), _words(info.parts), _span(info.strength_range))
        origin = ("program" if entry.shipped else "you", info.id[:SHORT_ID])
        table.add_row(*map(Text, words + origin))  # as Text: a name like "[red]" is no markup
    return table


def _facts_table(facts: dict[str, Any]) -> Table:
    table = Table(show_header=False, box=None)
    for key, value in facts.items():
        text = _words(map(str, value)) if isinstance(value, tuple) else str(value)
        table.add_row(key.replace("_", " "), Text(text, overflow="fold"))
    return table


def _words(words: Iterable[str]) -> str:
    return ", ".join(words)


def _span(ends: tuple[float, float]) -> str:
    return f"{ends[0]:g} … {ends[1]:g}"


def _report(problem: Problem) -> None:
    typer.echo(f"Skipped {problem.path}: {problem.message}", err=True)


def _print_json(value: Any) -> None:
    typer.echo(json.dumps(value, indent=2))
