"""`editgan evaluate edits`: the paper's smile benchmark on photos of neutral faces."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from ..assets.manifest import find_weight
from ..assets.store import local_paths
from ..core.errors import BadInputError
from ..core.files import write_bytes
from ..core.paths import cache_dir, shipped
from ..editing.export import write_picture
from ..editing.face_finder import FaceFinder
from ..editing.load import load_encoder
from ..evaluation.contact_sheet import sheet
from ..evaluation.edits.benchmark import Benchmark, Setup, run_benchmark
from ..evaluation.edits.expression import WEIGHTS as EXPRESSION
from ..evaluation.edits.expression import load_smile_judge
from ..evaluation.edits.inception import WEIGHTS as INCEPTION
from ..evaluation.edits.inception import load_inception
from ..evaluation.edits.measure import Instruments
from ..evaluation.edits.pictures import TILE, picture_rows
from ..evaluation.edits.plot import write_plot
from ..evaluation.edits.report import markdown, notes, report, table
from ..evaluation.judge import JUDGE_WEIGHTS, load_judge
from ..evaluation.photo_folder import photos_in
from ..evaluation.segmentation_plot import require_matplotlib
from ..library.vector_file import read_vector
from .common import drive, open_model, print_json, print_table

SMILE = shipped("models", "vectors", "bigger-smile.safetensors")
TARGET = "smiling"  # the folder beside the photos, when none is named

Photos = Annotated[Path, typer.Option(help="Folder of photos of neutral faces.")]
Target = Annotated[Path | None, typer.Option(help="Folder of smiling ones; default: `smiling` beside the photos.")]
Limit = Annotated[int | None, typer.Option(min=1, help="Edit that many of them, evenly spread.")]
Work = Annotated[Path | None, typer.Option(help="Keep all results in this folder, and go on from it.")]
Plot = Annotated[Path | None, typer.Option(help="Draw identity against accuracy into this PNG.")]
TableFile = Annotated[Path | None, typer.Option("--table", help="Write the table into this Markdown file.")]
SheetFile = Annotated[
    Path | None,
    typer.Option(
        "--sheet",
        help="Show in this PNG: the photos, their inversions, EditGAN at 1 with 0, 10 and 30 steps of refinement and "
        "at 2 with 30, InterFaceGAN at 1 and at 2.",
    ),
]
Json = Annotated[bool, typer.Option("--json", help="Print the figures as JSON.")]


def edits(
    *,
    photos: Photos,
    target: Target = None,
    limit: Limit = None,
    work: Work = None,
    plot: Plot = None,
    table_file: TableFile = None,
    sheet_file: SheetFile = None,
    json: Json = False,
) -> None:
    """Make neutral photos smile by the painted vector and by InterFaceGAN, and measure both."""
    if plot:
        require_matplotlib()
    folders = photos, target or _beside(photos)
    for folder in folders:
        photos_in(folder)  # refused before anything is fetched or loaded
    setup = _setup(*folders, work or cache_dir() / "evaluations" / "edits", limit)
    benchmark = drive(run_benchmark(setup), "evaluate")
    if plot:
        write_plot(plot, benchmark)
    if table_file:
        write_bytes(table_file, markdown(benchmark).encode())
    if sheet_file:
        write_picture(sheet_file, sheet(picture_rows(setup, benchmark), TILE))
    if json:
        print_json(report(benchmark))
    else:
        _show(benchmark)


def _beside(photos: Path) -> Path:
    folder = photos.resolve().parent / TARGET
    if not folder.is_dir():
        raise BadInputError(f"There is no folder {folder} of smiling photos.", "Name one with --target.")
    return folder


def _setup(neutral: Path, smiling: Path, work: Path, limit: int | None) -> Setup:
    vector = read_vector(SMILE)
    model = open_model(identity=True, also=[*JUDGE_WEIGHTS, EXPRESSION, INCEPTION], scheme=vector.scheme)
    (detector,) = local_paths(find_weight("yunet")).values()
    instruments = Instruments(load_judge(model), load_smile_judge(), load_inception())
    encoder = load_encoder(model.device)
    return Setup(model, instruments, FaceFinder(detector), encoder, vector, neutral, smiling, work, limit)


def _show(benchmark: Benchmark) -> None:
    print_table("The smile benchmark", table(benchmark))
    Console(highlight=False, markup=False).print(notes(benchmark))
