"""`editgan train encoder`: teach the photo encoder on sampled faces. Stopped, it goes on with the same command."""

from __future__ import annotations

from dataclasses import asdict, replace
from pathlib import Path
from typing import Annotated, Any

import torch
import typer
from rich.console import Console
from rich.table import Table

from ..assets.own_weights import read_weights, write_weights
from ..core.memory import keep_freed_memory, require_memory
from ..editing.load import DEFAULT, load_backbone, load_generator, load_head, load_identity, load_perceptual
from ..networks.encoder import PhotoEncoder
from ..training.encoder import EncoderSettings, PictureJudge, new_encoder, step_bytes, train_encoder
from ..training.encoder_faces import make_faces
from ..training.encoder_scores import EncoderScores, evaluate_encoder
from .common import drive, print_json
from .first_use import ensure_weights

DEFAULTS = EncoderSettings()
FULL, SMALL = 256, 128  # heads: for the faces and for measuring; for the picture loss
DECIMALS = 4


def encoder(
    work: Annotated[Path, typer.Option(help="Folder for faces and the state; a later run goes on from it.")],
    out: Annotated[Path, typer.Option(help="File to write, such as encoder.safetensors.")],
    faces: Annotated[int, typer.Option(min=1, help="Sampled faces to train on.")] = DEFAULTS.faces,
    steps: Annotated[int, typer.Option(min=1)] = DEFAULTS.steps,
    held_out: Annotated[int, typer.Option(min=1, help="Other faces to measure on.")] = 64,
    json: Annotated[bool, typer.Option("--json", help="Print the metrics as JSON.")] = False,
) -> None:
    """Train the encoder that starts the inversion of a photo, and measure it on other faces."""
    settings = replace(DEFAULTS, faces=faces, steps=steps)
    ensure_weights([DEFAULT, "lpips-backbones", "efficientnet-lite0", "mobilefacenet"])
    keep_freed_memory()
    cpu = torch.device("cpu")
    generator = load_generator(cpu)
    full, small = (load_head(generator, height, cpu) for height in (FULL, SMALL))
    perceptual = load_perceptual("alex", cpu)
    network = new_encoder(generator, settings, load_backbone())
    require_memory(step_bytes(network, generator, small, settings), "This training")
    known = drive(make_faces(generator, full, settings.faces, settings.side, work / "faces"), "encoder")
    state = work / "checkpoint.safetensors"
    judge = PictureJudge(generator, small, perceptual, load_identity(cpu))
    drive(train_encoder(network, judge, known, settings, state), "encoder")
    _write(out, network)
    scores = drive(evaluate_encoder(network, generator, full, perceptual, held_out), "encoder")
    metrics = _metrics(scores) | {"faces": faces, "steps": steps, "held_out": held_out, "file": str(out)}
    print_json(metrics) if json else _table(metrics)


def _write(out: Path, network: PhotoEncoder) -> None:
    """In half precision; what is measured afterwards is what was written."""
    write_weights(out, network.state_dict(), asdict(network.config))
    network.load_state_dict(read_weights(out)[0])


def _metrics(scores: EncoderScores) -> dict[str, Any]:
    """Means; errors of latents in units of w's spread."""
    means = {name: round(value, DECIMALS) for name, value in scores.means().items() if value is not None}
    return {
        "latent_error": means["latent"],
        "latent_error_of_the_mean": means["mean_latent"],
        "lpips": means["lpips"],
        "psnr": means["psnr"],
    }


def _table(metrics: dict[str, Any]) -> None:
    table = Table("Measure", "Mean", title=f"{metrics['held_out']} held-out faces")
    table.add_row("error of the latent, in units of its spread", f"{metrics['latent_error']:.3f}")
    table.add_row("the same of always saying the mean", f"{metrics['latent_error_of_the_mean']:.3f}")
    table.add_row("LPIPS of the picture made again", f"{metrics['lpips']:.3f}")
    table.add_row("PSNR of the picture made again, dB", f"{metrics['psnr']:.1f}")
    Console(highlight=False).print(table)
    typer.echo(f"Wrote {metrics['file']}.")
