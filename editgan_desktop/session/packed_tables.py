"""Latents and displacements as short texts, for the metadata of a picture, where every byte counts.

A text may be a stranger's: nothing larger than the shape that was asked for is ever unpacked.
"""

from __future__ import annotations

import base64
import binascii
import zlib

import numpy as np
from numpy.typing import NDArray

Table = NDArray[np.float32]  # [num_styles, w_dim]
Shape = tuple[int, int]
STEPS = 127  # of a displacement's row, on either side of 0


def pack_half(table: Table) -> str:
    """A latent in half precision: each number keeps 11 bits, so it is off by at most 1 part in 2048."""
    return _packed(table.astype("<f2").tobytes())


def unpack_half(text: str, shape: Shape) -> Table:
    """Back from `pack_half`. Raises ValueError."""
    content = _unpacked(text, 2 * shape[0] * shape[1])
    return _finite(np.frombuffer(content, "<f2").reshape(shape).astype(np.float32))


def pack_steps(table: Table) -> str:
    """A displacement in 8 bits, scaled row by row: each number is off by at most 1/254 of the largest of its row."""
    scales = (np.abs(table).max(axis=1) / STEPS).astype("<f4")
    steps = np.rint(table / np.where(scales > 0, scales, 1)[:, None]).clip(-STEPS, STEPS).astype(np.int8)
    return _packed(scales.tobytes() + steps.tobytes())


def unpack_steps(text: str, shape: Shape) -> Table:
    """Back from `pack_steps`. Raises ValueError."""
    rows, width = shape
    content = _unpacked(text, rows * (4 + width))
    scales = np.frombuffer(content, "<f4", rows)
    steps = np.frombuffer(content, np.int8, rows * width, 4 * rows).reshape(shape)
    with np.errstate(over="ignore", invalid="ignore"):  # what is no number is refused
        return _finite(steps.astype(np.float32) * scales[:, None].astype(np.float32))


def _packed(content: bytes) -> str:
    return base64.b64encode(zlib.compress(content, 9)).decode()


def _unpacked(text: str, size: int) -> bytes:
    """Exactly `size` bytes."""
    try:
        packed = base64.b64decode(text.encode("ascii"), validate=True)
        content = zlib.decompressobj().decompress(packed, size + 1)
    except (binascii.Error, UnicodeError, zlib.error) as error:
        raise ValueError("a table of it is damaged") from error
    if len(content) != size:
        raise ValueError("a table of it has another size than its latent")
    return content


def _finite(table: Table) -> Table:
    if not np.isfinite(table).all():
        raise ValueError("a table of it holds values that are no numbers")
    return table
