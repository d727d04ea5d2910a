"""`editgan train`: the networks that we train ourselves. Each writes one file with its config inside."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Annotated, Any

import numpy as np
import torch
import typer
from rich.console import Console
from rich.table import Table

from ..assets.own_weights import write_weights
from ..core.errors import BadInputError
from ..core.labelled_faces import LabelledFace, read_labelled_faces, write_labelled_faces
from ..core.labels import LabelScheme, find_scheme
from ..core.latents import SeedSource
from ..core.memory import keep_freed_memory, require_memory
from ..editing.load import DEFAULT, SCHEME, load_generator, load_parser, load_perceptual
from ..networks.mobile_stylegan import MobileStyleGAN
from ..networks.perceptual import Perceptual
from ..training.face_labels import SCHEME as PARSER_SCHEME
from ..training.labelled_faces import label_faces
from ..training.metrics import ENOUGH, ConfusionCounts
from ..training.point_table import table_bytes
from ..training.rgb_heads import RGBHeadSettings, evaluate_rgb_heads, train_rgb_heads
from ..training.segmentation import SegmentationSettings, train_branch
from .common import drive, print_json
from .first_use import ensure_weights
from .train_encoder import encoder

app = typer.Typer(help="Train our own networks.", no_args_is_help=True)
app.command()(encoder)

HELD_OUT_SEED = 1000  # the held-out faces of the segmentation branch start here
HELD_OUT_FACES = 40
HIDDEN = ",".join(map(str, SegmentationSettings.hidden))
HEADS = (RGBHeadSettings(height=256, hidden=64), RGBHeadSettings(height=128, hidden=96))
HALF = 2  # bytes

Json = Annotated[bool, typer.Option("--json", help="Print the metrics as JSON.")]
OutFile = Annotated[Path, typer.Option(help="File to write, such as branch.safetensors.")]
OutFolder = Annotated[Path, typer.Option(help="Folder for rgb-256.safetensors and rgb-128.safetensors.")]
Labels = Annotated[Path | None, typer.Option(help="Folder of labelled faces: seed-000012_psi-0.7.png, …")]
HeldOutLabels = Annotated[Path | None, typer.Option(help="Folder of labelled faces to measure on.")]
SaveLabels = Annotated[Path | None, typer.Option(help="Keep the training faces' labels in this folder.")]
Faces = Annotated[int, typer.Option(min=1, help="Faces to train on.")]
LabelledFaces = Annotated[int, typer.Option(min=1, help="Faces for the face parser to label, without --labels.")]
FirstSeed = Annotated[int, typer.Option(min=0, help="Seed of the first training face.")]
HeldOut = Annotated[
    int | None,
    typer.Option(min=0, help=f"Other faces to measure on, from seed {HELD_OUT_SEED}; default {HELD_OUT_FACES}."),
]
Steps = Annotated[int, typer.Option(min=1)]
Members = Annotated[int, typer.Option(min=1, help="Size of the ensemble.")]
Hidden = Annotated[str, typer.Option(help="Widths of the two hidden layers.")]
Resume = Annotated[Path | None, typer.Option(help="Save the state here, and go on from it when it is there.")]


@dataclass(frozen=True)
class FaceSets:
    """Labelled faces to train on, and others to measure on."""

    training: list[LabelledFace]
    held_out: list[LabelledFace]


@app.command()
def segmentation(
    *,
    out: OutFile,
    scheme: Annotated[str, typer.Option(help="Label scheme: a shipped one, or a scheme.json file.")] = SCHEME,
    labels: Labels = None,
    held_out_labels: HeldOutLabels = None,
    faces: LabelledFaces = 32,
    first_seed: FirstSeed = 0,
    held_out: HeldOut = None,
    height: Annotated[int, typer.Option(min=4, help="Rows of the finest feature map.")] = SegmentationSettings.height,
    steps: Steps = SegmentationSettings.steps,
    members: Members = SegmentationSettings.members,
    hidden: Hidden = HIDDEN,
    checkpoint: Resume = None,
    save_labels: SaveLabels = None,
    json: Json = False,
) -> None:
    """Train a segmentation branch on a few labelled faces, and measure it on others."""
    settings = SegmentationSettings(height=height, steps=steps, members=members, hidden=_hidden(hidden))
    parts = find_scheme(scheme)
    given = read_labelled_faces(labels, parts) if labels else []
    measured = read_labelled_faces(held_out_labels, parts) if held_out_labels else []
    count = 0 if measured else _held_out_count(parts.name, bool(labels), held_out)
    wanted = [] if given else [SeedSource(first_seed + i) for i in range(faces)]
    others = [SeedSource(HELD_OUT_SEED + i) for i in range(count)]
    _refuse_overlap([face.source for face in given] + wanted, [face.source for face in measured] + others)
    generator = _generator("face-parser" if wanted or others else "")
    require_memory(table_bytes(generator, len(given) or faces, settings.points), "This training")
    sets = _labelled(generator, FaceSets(given, measured), wanted, others)
    if save_labels:
        write_labelled_faces(save_labels, sets.training, parts)
    job = train_branch(generator, sets.training, sets.held_out, parts, settings, checkpoint)
    branch, counts = drive(job, "segmentation")
    write_weights(out, branch.state_dict(), asdict(branch.config))
    metrics = _segmentation_metrics(parts, counts or ConfusionCounts.empty(len(parts)), sets, settings)
    _answer(metrics | {"file": str(out)}, json, _iou_table)


@app.command("rgb-heads")
def rgb_heads(
    out: OutFolder,
    faces: Faces = RGBHeadSettings.faces,
    steps: Annotated[int, typer.Option(min=20, help="Steps for each head.")] = RGBHeadSettings.steps,
    held_out: Annotated[int, typer.Option(min=1, help="Other faces to measure on.")] = 16,
    json: Json = False,
) -> None:
    """Distil the low-resolution RGB heads, and measure them on other faces."""
    settings = [replace(head, faces=faces, steps=steps) for head in HEADS]
    generator = _generator()
    require_memory(_pool_bytes(generator, faces), "This training")
    heads = drive(train_rgb_heads(generator, settings), "rgb heads")
    scores = drive(evaluate_rgb_heads(generator, heads, held_out), "rgb heads")
    distances = drive(evaluate_rgb_heads(generator, heads, held_out, _perceptual().distance), "rgb heads")
    for head, setting in zip(heads, settings, strict=True):
        config = {"height": head.height, "hidden": setting.hidden}
        write_weights(out / f"rgb-{head.height}.safetensors", head.state_dict(), config)
    metrics = {
        "faces": faces,
        "steps": steps,
        "held_out": held_out,
        "psnr": _psnr(scores),
        "lpips": {str(height): round(float(np.median(values)), 4) for height, values in distances.items()},
        "folder": str(out),
    }
    _answer(metrics, json, _psnr_table)


def _generator(parser: str = "") -> MobileStyleGAN:
    """The generator on the CPU, where training runs; weights are fetched first."""
    ensure_weights([DEFAULT, *([parser] if parser else [])])
    keep_freed_memory()
    return load_generator(torch.device("cpu"))


def _perceptual() -> Perceptual:
    """LPIPS (Alex) on the CPU; its weights are fetched first."""
    ensure_weights(["lpips-backbones"])
    return load_perceptual("alex", torch.device("cpu"))


def _hidden(text: str) -> tuple[int, int]:
    widths = [int(word) for word in text.split(",") if word.strip().isdigit()]
    if len(widths) != 2 or text.count(",") != 1 or min(widths) < 1:
        raise BadInputError(f"{text!r} is not two widths.", "Write 128,32, for example.")
    return widths[0], widths[1]


def _held_out_count(scheme: str, has_labels: bool, wanted: int | None) -> int:
    """How many held-out faces; the face parser labels them, so they need its scheme."""
    if scheme == PARSER_SCHEME:
        return HELD_OUT_FACES if wanted is None else wanted
    if not has_labels:
        raise BadInputError(f"The face parser knows only the scheme {PARSER_SCHEME}.", "Give faces in --labels FOLDER.")
    if wanted:
        raise BadInputError(f"The face parser cannot label held-out faces in {scheme}.", "Give --held-out 0.")
    return 0


def _refuse_overlap(training: list[SeedSource], held_out: list[SeedSource]) -> None:
    """A face that was trained on must not be measured on."""
    both = {source.seed for source in training} & {source.seed for source in held_out}
    if both:
        raise BadInputError(
            f"Seed {min(both)} would be trained on and measured on.",
            "Choose other faces to train on, or others to measure on.",
        )


def _pool_bytes(generator: MobileStyleGAN, faces: int) -> int:
    """The map each head reads, of all faces, in half precision."""
    sizes = {height: channels * height * width for channels, height, width in generator.map_shapes}
    return faces * HALF * sum(sizes[head.height] for head in HEADS)


def _labelled(
    generator: MobileStyleGAN, given: FaceSets, wanted: list[SeedSource], others: list[SeedSource]
) -> FaceSets:
    """Have the face parser label what has no labels yet."""
    if not wanted and not others:
        return given
    parser = load_parser(torch.device("cpu"))
    made = drive(label_faces(generator, parser, [*wanted, *others]), "segmentation")
    return FaceSets(given.training + made[: len(wanted)], given.held_out + made[len(wanted) :])


def _segmentation_metrics(
    scheme: LabelScheme, counts: ConfusionCounts, sets: FaceSets, settings: SegmentationSettings
) -> dict[str, Any]:
    """IoU by part, None where nothing was seen; the mean is over parts seen in enough held-out faces."""
    iou, enough = counts.iou(), counts.counted()
    parts = [
        {"name": name, "iou": None if np.isnan(one) else round(float(one), 4), "faces": int(seen)}
        for name, one, seen in zip(scheme.names, iou, counts.faces, strict=True)
    ]
    return {
        "scheme": scheme.name,
        "training_faces": len(sets.training),
        "held_out": len(sets.held_out),
        "steps": settings.steps,
        "members": settings.members,
        "hidden": list(settings.hidden),
        "mean_iou": round(counts.mean_iou(), 4) if enough.any() else None,
        "parts": parts,
    }


def _psnr(scores: dict[int, list[float]]) -> dict[str, dict[str, float]]:
    return {
        str(height): {"median_db": round(float(np.median(values)), 2), "min_db": round(min(values), 2)}
        for height, values in scores.items()
    }


def _answer(metrics: dict[str, Any], json: bool, show: Any) -> None:
    if json:
        print_json(metrics)
    else:
        show(metrics)


def _iou_table(metrics: dict[str, Any]) -> None:
    console = Console(highlight=False)
    if metrics["held_out"]:
        table = Table("Part", "IoU", "Faces", title=f"On {metrics['held_out']} held-out faces")
        for part in metrics["parts"]:
            table.add_row(part["name"], _figure(part["iou"]), str(part["faces"]))
        table.add_row(f"mean, parts in {ENOUGH} faces or more", _figure(metrics["mean_iou"]), "")
        console.print(table)
    typer.echo(f"Wrote {metrics['file']}.")


def _psnr_table(metrics: dict[str, Any]) -> None:
    columns = ("Rows", "PSNR median, dB", "PSNR lowest, dB", "LPIPS median")
    table = Table(*columns, title=f"{metrics['held_out']} held-out faces")
    for height, figures in metrics["psnr"].items():
        table.add_row(
            height, f"{figures['median_db']:.1f}", f"{figures['min_db']:.1f}", f"{metrics['lpips'][height]:.3f}"
        )
    Console(highlight=False).print(table)
    typer.echo(f"Wrote the heads into {metrics['folder']}.")


def _figure(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"
