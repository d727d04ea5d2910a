"""`editgan evaluate`: how good what we trained is, on faces it never saw."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any

import torch
import typer
from rich.console import Console
from rich.table import Table

from ..core.errors import BadInputError
from ..core.files import write_bytes
from ..core.labelled_faces import read_labelled_faces
from ..core.labels import LabelScheme, find_scheme
from ..core.memory import keep_freed_memory
from ..core.paths import shipped
from ..editing.load import DEFAULT, load_generator, load_parser, load_segmentation, own_file
from ..evaluation.label_agreement import label_agreement
from ..evaluation.segmentation import COUNTS, Evaluation, Experiment, check, in_order, parser_ids, run_evaluation
from ..evaluation.segmentation_plot import require_matplotlib, write_plot
from ..evaluation.segmentation_report import markdown, notes, report, table
from ..training.segmentation import SegmentationSettings
from .common import drive, print_json, print_table
from .evaluate_edits import edits
from .evaluate_inversion import inversion
from .first_use import ensure_weights

app = typer.Typer(help="Measure what was trained.", no_args_is_help=True)
app.command("edits")(edits)
app.command()(inversion)

SCHEME = "face-parts"

Scheme = Annotated[str, typer.Option(help="Label scheme.")]
Json = Annotated[bool, typer.Option("--json", help="Print the figures as JSON.")]
Training = Annotated[Path | None, typer.Option(help="Folder of labelled faces to train on; default: the shipped ones.")]
HeldOut = Annotated[
    Path | None, typer.Option(help="Folder of labelled faces to measure on; default: the shipped ones.")
]
Counts = Annotated[
    str, typer.Option(help="Numbers of training faces; default: those of 1,4,8,16,32 there are faces for.")
]
Plot = Annotated[Path | None, typer.Option(help="Draw IoU against training faces into this PNG.")]
TableFile = Annotated[Path | None, typer.Option("--table", help="Write the table into this Markdown file.")]
Steps = Annotated[int, typer.Option(min=1, help="Training steps of each branch.")]
Members = Annotated[int, typer.Option(min=1, help="Size of the ensemble.")]
Work = Annotated[Path | None, typer.Option(help="Keep trained branches in this folder, and go on from it.")]


@app.command()
def segmentation(
    *,
    scheme: Scheme = SCHEME,
    training: Training = None,
    held_out: HeldOut = None,
    counts: Counts = "",
    steps: Steps = SegmentationSettings.steps,
    members: Members = SegmentationSettings.members,
    work: Work = None,
    plot: Plot = None,
    table_file: TableFile = None,
    json: Json = False,
) -> None:
    """Train segmentation branches on 1 to 32 faces and measure them on held-out ones, part by part."""
    if plot:
        require_matplotlib()
    settings = replace(SegmentationSettings(), steps=steps, members=members)
    experiment = _experiment(find_scheme(scheme), training, held_out, counts, settings, work)
    evaluation = drive(run_evaluation(experiment), "evaluate")
    if plot:
        write_plot(plot, evaluation)
    if table_file:
        write_bytes(table_file, markdown(evaluation).encode())
    if json:
        print_json(report(evaluation))
    else:
        _show(evaluation)


@app.command("label-agreement")
def agreement(
    draft: Annotated[Path, typer.Argument(help="Folder of the draft label maps.")],
    first: Annotated[Path, typer.Argument(help="Folder of one pass of corrections.")],
    second: Annotated[Path, typer.Argument(help="Folder of another pass over the same faces.")],
    scheme: Scheme = SCHEME,
    json: Json = False,
) -> None:
    """Compare two correction passes over the same drafts: the ceiling for any branch."""
    parts = find_scheme(scheme)
    found = label_agreement(parts, *(read_labelled_faces(folder, parts) for folder in (draft, first, second)))
    if json:
        print_json(found)
    else:
        _show_agreement(found, parts)


def _experiment(
    scheme: LabelScheme,
    training: Path | None,
    held_out: Path | None,
    counts: str,
    settings: SegmentationSettings,
    work: Path | None,
) -> Experiment:
    """What is asked for, checked before any weights are fetched or loaded."""
    folders = [folder or _labels(scheme, name) for folder, name in ((training, "training"), (held_out, "held-out"))]
    learn, others = (read_labelled_faces(folder, scheme) for folder in folders)
    learn = in_order(learn, folders[0])
    numbers = _numbers(counts) or [count for count in COUNTS if count <= len(learn)]
    check(learn, others, numbers)
    mapped = parser_ids(scheme) is not None
    ensure_weights([DEFAULT, *(["face-parser"] if mapped else [])])
    keep_freed_memory()
    cpu = torch.device("cpu")
    branch = load_segmentation(scheme.name, cpu) if own_file(f"segmentation-{scheme.name}").is_file() else None
    parser = load_parser(cpu) if mapped else None
    return Experiment(load_generator(cpu), scheme, learn, others, settings, numbers, parser, work, branch)


def _labels(scheme: LabelScheme, name: str) -> Path:
    """The folder of labelled faces that come along."""
    return shipped("models", DEFAULT, "labels", scheme.name, name)


def _numbers(text: str) -> list[int]:
    words = [word.strip() for word in text.split(",")] if text else []
    if any(not word.isdecimal() or int(word) < 1 for word in words):
        raise BadInputError(f"{text!r} is no list of numbers of faces.", "Write 1,4,16, for example.")
    return [int(word) for word in words]


def _show(evaluation: Evaluation) -> None:
    print_table(f"{evaluation.scheme.title}: IoU by number of training faces", table(evaluation))
    Console(highlight=False).print(notes(evaluation))


def _show_agreement(found: dict[str, Any], scheme: LabelScheme) -> None:
    """Parts that neither pass holds or touched are left out."""
    shown = Table("Part", title=f"Two passes over {found['faces']} faces")
    for title in ("Faces", "Corrected pixels", "Agreement on them", "IoU", "Boundary F1"):
        shown.add_column(title, justify="right")
    keys = ("agreement", "iou", "boundary_f1")
    for part in scheme.parts:
        one = found["parts"][part.name]
        if one["corrected_pixels"] or one["iou"] is not None:
            shown.add_row(
                part.title, str(one["faces"]), str(one["corrected_pixels"]), *(_figure(one[key]) for key in keys)
            )
    whole = (found["agreement"], found["mean_iou"], found["mean_boundary_f1"])
    shown.add_row("All, means", str(found["faces"]), str(found["corrected_pixels"]), *map(_figure, whole))
    Console(highlight=False).print(shown)


def _figure(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"
