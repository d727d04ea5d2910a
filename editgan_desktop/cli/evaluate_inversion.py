"""`editgan evaluate inversion`: how well photos are inverted, stage by stage."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from ..assets.manifest import find_weight
from ..assets.store import local_paths
from ..core.errors import BadInputError
from ..core.files import write_bytes
from ..core.paths import cache_dir
from ..editing.export import write_picture
from ..editing.face_finder import FaceFinder
from ..editing.load import load_encoder
from ..evaluation.contact_sheet import sheet
from ..evaluation.face_identity import FaceIdentity
from ..evaluation.inversion import STAGES, InversionEvaluation, InversionTask, check, run_inversions
from ..evaluation.inversion_report import markdown, notes, parts_table, report, sheet_rows, table
from ..evaluation.photo_folder import photos_in
from .common import drive, open_model, print_json, print_table

DETECTOR, RECOGNISER = "yunet", "sface"  # names in the manifest
TILE = 256  # side of a picture on the sheet

Photos = Annotated[Path, typer.Option(help="Folder of photos; the largest face of each is measured.")]
Limit = Annotated[int | None, typer.Option(min=1, help="Measure that many of them, evenly spread.")]
MaskFolder = Annotated[
    Path | None, typer.Option("--labels", help="Folder of CelebAMask label maps; the photos are aligned already then.")
]
Stages = Annotated[str, typer.Option(help=f"Stages to measure, of {', '.join(STAGES)}; default: all.")]
Work = Annotated[Path | None, typer.Option(help="Keep results in this folder and go on from them; default: the cache.")]
TableFile = Annotated[Path | None, typer.Option("--table", help="Write the table into this Markdown file.")]
SheetFile = Annotated[
    Path | None, typer.Option("--sheet", help="Show up to 12 photos and their inversions in this PNG.")
]
Json = Annotated[bool, typer.Option("--json", help="Print the figures as JSON.")]


def inversion(
    *,
    photos: Photos,
    limit: Limit = None,
    labels: MaskFolder = None,
    stages: Stages = "",
    work: Work = None,
    table_file: TableFile = None,
    sheet_file: SheetFile = None,
    json: Json = False,
) -> None:
    """Invert photos by the encoder, after 30, 100 and 300 steps and with tuning; measure what comes out."""
    if labels and not labels.is_dir():
        raise BadInputError(f"There is no folder {labels}.", "Give the folder with the label maps.")
    task = _task(photos_in(photos, limit), labels, _names(stages), work or cache_dir() / "evaluations")
    evaluation = drive(run_inversions(task), "evaluate")
    if not evaluation.done:
        first = evaluation.photos[0]
        raise BadInputError(f"None of {len(evaluation.photos)} photos could be measured. {first.name}: {first.error}")
    if table_file:
        write_bytes(table_file, markdown(evaluation).encode())
    if sheet_file:
        write_picture(sheet_file, sheet(sheet_rows(evaluation), TILE))
    if json:
        print_json(report(evaluation))
    else:
        _show(evaluation)


def _task(photos: Sequence[Path], labels: Path | None, stages: Sequence[str], work: Path) -> InversionTask:
    model = open_model(identity=True, also=[DETECTOR, RECOGNISER])
    detector, recogniser = (_only(name) for name in (DETECTOR, RECOGNISER))
    task = InversionTask(
        model, photos, FaceFinder(detector), FaceIdentity(detector, recogniser).similarity,
        load_encoder(model.device), work, labels, stages,
    )  # fmt: skip
    check(task)  # before the bar
    return task


def _only(name: str) -> Path:
    (path,) = local_paths(find_weight(name)).values()
    return path


def _names(text: str) -> list[str]:
    """Before any weights are fetched. Raises BadInputError for one that there is not."""
    names = [word.strip() for word in text.split(",") if word.strip()] or list(STAGES)
    if wrong := [name for name in names if name not in STAGES]:
        raise BadInputError(f"There is no stage {wrong[0]}.", f"Stages are {', '.join(STAGES)}.")
    return names


def _show(evaluation: InversionEvaluation) -> None:
    for title, rows in (("Inversions", table(evaluation)), ("IoU of the parts", parts_table(evaluation))):
        if rows:
            print_table(title, rows)
    Console(highlight=False, markup=False).print(notes(evaluation))
