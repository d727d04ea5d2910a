"""Several pictures of one size in one file: an animation (GIF, WebP, MP4) or a contact sheet (PNG, JPEG)."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from .errors import BadInputError, EditGANError
from .files import atomic_path

Picture = NDArray[np.uint8]
CODEC = "vp09"  # VP9: OpenCV brings it along, and browsers and players know it inside of MP4
MADE = "This animation was made by a generative model (EditGAN Desktop)."
CAPTION, GAP, PAPER, INK = 0.075, 0.02, (255, 255, 255), (32, 32, 32)  # shares of a tile's side; sRGB


def write_animation(path: Path, pictures: Sequence[Picture], frames_per_second: float) -> None:
    """Write pictures [H, W, 3] uint8 sRGB of one even size, atomically; the suffix chooses the format. It loops.

    Raises:
        BadInputError: unknown suffix. EditGANError: the file cannot be written.
    """
    write = {".gif": _write_gif, ".webp": _write_webp, ".mp4": _write_mp4}.get(path.suffix.lower())
    if write is None:
        raise BadInputError(f"{path.name}: cannot write such an animation.", "Use .gif, .webp or .mp4.")
    with atomic_path(path) as temporary:
        write(temporary, pictures, frames_per_second)


def contact_sheet(pictures: Sequence[Picture], captions: Sequence[str], columns: int = 0) -> Picture:
    """[H, W, 3]: pictures of one size on white in rows, each with a caption below.

    Args:
        columns: pictures in a row; 0 for as many as make the sheet about square.
    """
    height, width = pictures[0].shape[:2]
    columns = columns or math.ceil(math.sqrt(len(pictures) * height / width))
    gap, line = round(GAP * width), round(CAPTION * width)
    down, across = height + line + gap, width + gap
    rows = math.ceil(len(pictures) / columns)
    sheet = Image.new("RGB", (gap + columns * across, gap + rows * down), PAPER)
    draw, font = ImageDraw.Draw(sheet), ImageFont.load_default(0.62 * line)
    for place, (picture, caption) in enumerate(zip(pictures, captions, strict=True)):
        left, top = gap + place % columns * across, gap + place // columns * down
        sheet.paste(Image.fromarray(picture), (left, top))
        draw.text((left + width / 2, top + height + line / 2), caption, INK, font, anchor="mm")
    return np.asarray(sheet)


def _write_gif(path: Path, pictures: Sequence[Picture], frames_per_second: float) -> None:
    """Each frame with a palette of its own: a shared one makes skin flicker."""
    frames = [Image.fromarray(p).quantize(256, Image.Quantize.MEDIANCUT) for p in pictures]
    _save(path, frames, frames_per_second, disposal=1, comment=MADE.encode())


def _write_webp(path: Path, pictures: Sequence[Picture], frames_per_second: float) -> None:
    _save(path, [Image.fromarray(p) for p in pictures], frames_per_second, quality=88, method=4)


def _save(path: Path, frames: Sequence[Image.Image], frames_per_second: float, **options: Any) -> None:
    first, others = frames[0], list(frames[1:])
    duration = round(1000 / frames_per_second)
    first.save(path, save_all=True, append_images=others, duration=duration, loop=0, **options)


def _write_mp4(path: Path, pictures: Sequence[Picture], frames_per_second: float) -> None:
    height, width = pictures[0].shape[:2]
    code = cv2.VideoWriter.fourcc(*CODEC)
    film = cv2.VideoWriter(str(path), cv2.CAP_FFMPEG, code, frames_per_second, (width, height))
    if not film.isOpened():
        raise EditGANError("This computer's OpenCV cannot write MP4.", "Choose GIF or WebP.")
    try:
        for picture in pictures:
            film.write(cv2.cvtColor(picture, cv2.COLOR_RGB2BGR))
    finally:
        film.release()
