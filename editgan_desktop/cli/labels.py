"""`editgan labels`: label maps of sampled faces, drafted by the program and corrected by hand."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated

import torch
import typer
from rich.console import Console

from ..core.errors import BadInputError
from ..core.labelled_faces import face_name, read_labelled_faces, write_labelled_faces
from ..core.labels import find_scheme, load_scheme
from ..core.latents import SeedSource
from ..core.memory import keep_freed_memory
from ..editing.load import DEFAULT, load_generator, load_parser
from ..session.labelling.correction_files import corrected_faces, read_corrections
from ..training.draft_labels.draft import SCHEME
from ..training.draft_labels.faces import draft_faces
from ..training.draft_labels.load import LANDMARK_WEIGHTS, load_landmark_finder
from .common import drive
from .first_use import ensure_weights

app = typer.Typer(help="Draft and correct label maps of sampled faces.", no_args_is_help=True)

MOST = 10_000  # faces at once
SEEDS = re.compile(r"(\d{1,18})(?:-(\d{1,18}))?")

Seeds = Annotated[str, typer.Option(help="Which faces, such as 3,7,40-47.")]
Out = Annotated[Path, typer.Option(help="Folder to write label maps into, as palette PNGs.")]
Bearded = Annotated[str, typer.Option(help="Those of the faces that have a beard: it is looked for on no others.")]
Truncation = Annotated[float, typer.Option(min=0.0, max=1.0, help="0 is the average face, 1 the wildest.")]


@app.command()
def draft(seeds: Seeds, out: Out, bearded: Bearded = "", truncation: Truncation = 0.7) -> None:
    """Draft label maps of face parts, to be corrected by eye. None that are there already are overwritten."""
    sources = [SeedSource(seed, truncation) for seed in _seeds(seeds)]
    beards = _seeds(bearded) if bearded else []
    _check(sources, beards, out)
    ensure_weights([DEFAULT, "face-parser", *LANDMARK_WEIGHTS])
    keep_freed_memory()
    cpu = torch.device("cpu")
    job = draft_faces(load_generator(cpu), load_parser(cpu), load_landmark_finder(), sources, beards)
    made = drive(job, "drafts")
    for source in made.without_face:
        _tell(f"No face was found in the picture of seed {source.seed}; it is left out.")
    if not made.faces:
        raise BadInputError("No face was found in any of the pictures.", "Choose other seeds.")
    write_labelled_faces(out, made.faces, load_scheme(SCHEME))
    typer.echo(f"Wrote {len(made.faces)} drafts into {out}.")


@app.command()
def correct(
    drafts: Annotated[Path, typer.Argument(help="Folder of label maps.")],
    corrections: Annotated[Path, typer.Argument(help="Folder of corrections, one file per seed: 012.json, …")],
    out: Out,
    scheme: Annotated[str, typer.Option(help="Label scheme: a shipped one, or a scheme.json file.")] = SCHEME,
) -> None:
    """Apply corrections to label maps; maps without any are copied. A malformed file changes nothing."""
    if drafts.resolve() == out.resolve():
        raise BadInputError(f"{out} holds the drafts.", "Write the corrected label maps into another folder.")
    parts = find_scheme(scheme)
    faces, found = read_labelled_faces(drafts, parts), read_corrections(corrections)
    result = corrected_faces(faces, found, parts)
    unused = sorted(set(found) - {face.source.seed for face in faces})
    for seed in unused:
        _tell(f"{found[seed].path.name} is not used: there is no draft of seed {seed}.")
    write_labelled_faces(out, result, parts)
    typer.echo(f"Wrote {len(result)} label maps into {out}, {len(found) - len(unused)} of them with corrections.")


def _seeds(text: str) -> list[int]:
    """Seeds and ranges of seeds between commas, each once, in the order given."""
    found: dict[int, None] = {}
    for word in text.split(","):
        ends = SEEDS.fullmatch(word.strip())
        first, last = (int(ends[1]), int(ends[2] or ends[1])) if ends else (1, 0)
        if last < first:
            raise BadInputError(f"{text!r} is no list of seeds.", "Write 3,7,40-47, for example.")
        if len(found) + last - first >= MOST:
            raise BadInputError(f"{text} are more than {MOST} faces.")
        found.update(dict.fromkeys(range(first, last + 1)))
    return list(found)


def _check(sources: list[SeedSource], bearded: list[int], out: Path) -> None:
    """Before anything is fetched or loaded."""
    strays = sorted(set(bearded) - {source.seed for source in sources})
    if strays:
        raise BadInputError(f"Seed {strays[0]} is said to have a beard, but is not to be drafted.")
    for source in sources:
        path = out / f"{face_name(source)}.png"
        if path.exists():  # it may hold hours of somebody's work
            raise BadInputError(f"{path} is there already.", "Name another folder, or move it away.")


def _tell(text: str) -> None:
    Console(stderr=True, highlight=False, markup=False, soft_wrap=True).print(text)
