"""What is measured of one picture, and of an edit against the picture before it; always on the full render."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray

from ...editing.region import resize_mask
from ...editing.synthesise import to_tensor
from ..judge import LPIPS_SIZE, Judge
from .expression import SmileJudge
from .inception import Inception
from .records import Arrays

Picture = NDArray[np.uint8]
Labels = NDArray[np.uint8]
PERSON_WIDTH = 128  # of an SFace embedding


@dataclass(frozen=True, eq=False)
class Instruments:
    """Networks that look at the results. The smile judge, SFace and Inception took part in no edit.

    LPIPS is also what inversion and refinement lower, and the parser told the rival which faces smile.
    """

    judge: Judge
    smile: SmileJudge
    inception: Inception


def traits(instruments: Instruments, picture: Picture) -> Arrays:
    """`smile` [1], `person` [128] (both NaN where no face is seen) and `inception` [2048] of a picture."""
    person = instruments.judge.identity.feature(picture)
    return {
        "smile": np.array([instruments.smile.smile(picture)], np.float32),
        "person": np.full(PERSON_WIDTH, np.nan, np.float32) if person is None else person,
        "inception": instruments.inception.features(picture),
    }


@dataclass(frozen=True, eq=False)
class Before:
    """The picture that edits are measured against: the full render of the inversion, and its labels by the parser."""

    picture: Picture
    labels: Labels


def outside_lpips(judge: Judge, before: Before, after: Picture, parts: Sequence[str], buffer: int) -> float:
    """LPIPS (Alex, at 256²) of what an edit changed outside its region; inside, both show the picture before.

    The region is that of the parts, by the face parser's labels before and after, grown by `buffer` pixels at 256².
    """
    region = judge.region(parts, before.labels, judge.parse(after), buffer)
    inside = torch.from_numpy(resize_mask(region, (LPIPS_SIZE, LPIPS_SIZE)))
    was, now = (F.interpolate(to_tensor(p), (LPIPS_SIZE, LPIPS_SIZE), mode="area") for p in (before.picture, after))
    return judge.perceptual.distance(now * (1 - inside) + was * inside, was)


def same_person(first: NDArray[np.float32], second: NDArray[np.float32]) -> float:
    """Cosine of two embeddings; NaN when either picture showed no face."""
    return float(first @ second / (np.linalg.norm(first) * np.linalg.norm(second)))
