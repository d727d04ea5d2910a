"""`editgan sweep`: a vector from one strength to another, as an animation or a contact sheet."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ..core.animation import contact_sheet, write_animation
from ..core.errors import BadInputError
from ..core.latents import SeedSource
from ..editing.export import FORMATS, write_picture
from ..editing.frames import frame, frames
from ..editing.synthesise import sample
from ..library.store import default_library
from ..session.edits import EditStack, edit_of_vector
from ..session.sweep import MOST_FRAMES, Sweep, swept
from .common import drive, open_model


def sweep(
    vector: Annotated[str, typer.Argument(help="Name of a vector.")],
    out: Annotated[Path, typer.Option(help="GIF, WebP or MP4; PNG or JPEG for a contact sheet.")],
    seed: Annotated[int, typer.Option(min=0, help="Which sampled face.")],
    first: Annotated[float, typer.Option("--from", help="Strength of the first picture.")] = -1.0,
    last: Annotated[float, typer.Option("--to", help="Strength of the last picture.")] = 1.0,
    count: Annotated[int, typer.Option("--frames", min=2, max=MOST_FRAMES)] = 25,
    height: Annotated[int, typer.Option(min=64, max=2048, help="Pixels; rounded to an even number.")] = 512,
    pace: Annotated[float, typer.Option("--fps", min=1, max=60, help="Pictures a second.")] = 15.0,
    once: Annotated[bool, typer.Option("--once", help="Do not go back to the first picture.")] = False,
    truncation: Annotated[float, typer.Option(min=0, max=1)] = 0.7,
) -> None:
    """Show what a vector does, from one strength to another."""
    is_sheet = out.suffix.lower() in (".png", ".jpg", ".jpeg")
    if out.suffix.lower() not in (*FORMATS, ".gif", ".mp4"):
        raise BadInputError(f"{out.name}: a sweep cannot be written so.", "Use .gif, .webp, .mp4, .png or .jpg.")
    found = default_library().get(vector)
    model = open_model()
    edits = EditStack().added(edit_of_vector(found, 1.0))
    asked = Sweep(edits.edits[0].key, first, last, count)
    latents = swept(edits, sample(model, SeedSource(seed, truncation)), asked)
    pictures = drive(frames(lambda latent: frame(model, latent, height // 2 * 2), latents), found.name)
    if is_sheet:
        write_picture(out, contact_sheet(pictures, [f"{strength:+.2f}" for strength in asked.strengths()]))
    else:
        write_animation(out, pictures if once else [*pictures, *pictures[-2:0:-1]], pace)
    typer.echo(out)
