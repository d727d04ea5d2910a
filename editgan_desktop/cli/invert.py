"""`editgan invert`: a face in a photo as a project that the window opens."""

from __future__ import annotations

import math
import time
from pathlib import Path
from typing import Annotated

import typer

from ..batch.photo import PhotoOptions, made_face
from ..core.crop import Crop
from ..core.errors import BadInputError
from ..core.photo_face import PhotoFace
from ..editing.invert import InversionSettings
from ..editing.photo_edit import PhotoStage
from ..editing.photo_face import OpenedPhoto, open_photo
from ..editing.synthesise import render
from ..evaluation.picture_measures import compared
from ..session.document import Document
from ..session.look import Look
from ..session.project import SUFFIX, save_project
from .common import drive, print_json
from .photo import check_out, chosen_crop, open_tools

SMALLEST, WIDEST = 16.0, 3.0  # side of a crop: in photo pixels; against the longer side of the photo


def invert(
    photo: Annotated[Path, typer.Argument(metavar="PHOTO", help="JPEG, PNG, WebP, TIFF or HEIC.")],
    out: Annotated[Path, typer.Option(help="Project (.egd) to write.")],
    face: Annotated[int | None, typer.Option(min=1, help="Which face in the photo; 1 is the largest.")] = None,
    crop: Annotated[
        str, typer.Option(help="x,y,side,angle in place of a face: middle and side in pixels, degrees clockwise.")
    ] = "",
    steps: Annotated[int, typer.Option(min=1, help="Steps of the inversion.")] = InversionSettings.steps,
    tune: Annotated[bool, typer.Option("--tune", help="Tune the generator to the photo as well.")] = False,
    force: Annotated[bool, typer.Option("--force", help="Overwrite --out.")] = False,
    json: Annotated[bool, typer.Option("--json", help="Print the answer as JSON.")] = False,
) -> None:
    """Find the latent of a face in a photo, and write the project that the window opens."""
    _check(photo, out, face, crop, force=force)
    opened = open_photo(photo)
    placed = read_crop(crop, opened) if crop else None
    tools, options = open_tools(), PhotoOptions(face or 1, steps, tune)
    placed = placed or chosen_crop(tools, opened, options.face)
    began = time.perf_counter()
    found = drive(made_face(tools, opened, placed, options), "photo")
    seconds = time.perf_counter() - began
    stage = PhotoStage(tools.model, found)
    save_project(out, _document(stage, found), photo_path=photo.resolve())
    measures = compared(stage.model.perceptual, found.aligned, render(stage.model, found.latent))
    if json:
        print_json(_answer(found, out) | {"lpips": round(measures["lpips"], 4), "seconds": round(seconds, 1)})
    else:
        typer.echo(f"Wrote {out}: LPIPS {measures['lpips']:.3f} after {found.steps} steps, {seconds:.0f} s.")


def read_crop(text: str, opened: OpenedPhoto) -> Crop:
    """A crop of a photo as it is written on a command line; the angle may be left out.

    Raises BadInputError when it is no square whose middle lies in the photo, or it is tiny or huge.
    """
    try:
        x, y, side, *rest = (float(word) for word in text.split(","))
        (angle,) = rest or [0.0]
    except ValueError as error:
        message = f"{text!r} is no crop."
        raise BadInputError(message, "Write --crop x,y,side,angle, for example 812,640,900,0.") from error
    crop = Crop((x, y), side, math.radians(angle))
    width, height = opened.photo.width, opened.photo.height
    if not (0 <= x <= width and 0 <= y <= height):
        raise BadInputError(f"The middle of the crop {text} is not in {opened.name} ({width} × {height} pixels).")
    if not SMALLEST <= side <= WIDEST * max(width, height):
        raise BadInputError(
            f"A crop of {side:g} pixels does not fit {opened.name} ({width} × {height} pixels).",
            f"Its side may be {SMALLEST:g} to {WIDEST * max(width, height):g} pixels.",
        )
    return crop


def _check(photo: Path, out: Path, face: int | None, crop: str, *, force: bool) -> None:
    """Before the work, not after it."""
    if out.suffix.lower() != SUFFIX:
        raise BadInputError(f"{out.name}: a project ends in {SUFFIX}.", f"Write --out {out.stem}{SUFFIX}")
    if face is not None and crop:
        raise BadInputError("Say which face in one way.", "Give either --face or --crop.")
    check_out(out, photo)
    if out.exists() and not force:
        raise BadInputError(f"{out} is there already.", "Choose another name, or overwrite it with --force.")


def _document(stage: PhotoStage, face: PhotoFace) -> Document:
    look = Look(face.latent, *stage.untouched(), full=True)
    return Document(face, look, stage.model.scheme)


def _answer(face: PhotoFace, out: Path) -> dict[str, object]:
    tuned = face.tuning_in_use is not None
    return {"file": str(out), "photo": face.source.name, "crop": face.crop.to_dict(), "steps": face.steps} | {
        "tuned": tuned
    }
