"""The edited photos of a benchmark, to be looked at."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from ...core.latents import WPlus
from ...editing.synthesise import render
from ..photo_folder import aligned_face
from .benchmark import Benchmark, Setup
from .points import EDITGAN, INTERFACEGAN, Point

Picture = NDArray[np.uint8]
TILE = 256
SHOWN = (
    *(Point(EDITGAN, 0.0, 0), Point(EDITGAN, 1.0, 0), Point(EDITGAN, 1.0, 10), Point(EDITGAN, 1.0, 30)),
    *(Point(EDITGAN, 2.0, 30), Point(INTERFACEGAN, 1.0, 0), Point(INTERFACEGAN, 2.0, 0)),
)


def picture_rows(setup: Setup, benchmark: Benchmark, shown: Iterable[Point] = SHOWN) -> list[list[Picture]]:
    """For every edited photo a row of pictures: the photo, aligned, and those of the points that are `shown`."""
    columns = [setup.points.index(point) for point in shown if point in setup.points]
    return [[_photo(setup, i, benchmark), *_renders(setup, benchmark, i, columns)] for i in range(benchmark.photos)]


def _photo(setup: Setup, number: int, benchmark: Benchmark) -> Picture:
    side = setup.model.generator.output_size[0]
    return _small(aligned_face(benchmark.edited[number].path, setup.finder, side))


def _renders(setup: Setup, benchmark: Benchmark, number: int, columns: Sequence[int]) -> list[Picture]:
    latents = (benchmark.edited[number].measured[k]["latent"] for k in columns)
    space = setup.model.generator.latent_space
    return [_small(render(setup.model, WPlus(values, space))) for values in latents]


def _small(picture: Picture) -> Picture:
    """At most as high as a tile: a sheet of full pictures would not fit into memory."""
    scale = min(1.0, TILE / picture.shape[0])
    return np.asarray(cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), np.uint8)
