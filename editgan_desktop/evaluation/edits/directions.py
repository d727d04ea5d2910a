"""The rival: InterFaceGAN's smile direction in the same W (Shen et al. 2020; EditGAN sec. 4.2).

A linear classifier parts sampled w into smiling and not; its normal is the direction. Who smiles is told by the face
parser, so that the judge of the benchmark has no part in it: a wide mouth with lifted corners that shows teeth.
Smiling is not conditioned on other attributes.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from ...core.errors import BadInputError
from ...core.labels import LabelScheme
from ...core.latents import SeedSource
from ...core.mask_ops import bounding_box
from ...core.progress import Job, Progress
from ...editing.model import Model
from ...editing.synthesise import render, sample
from ...networks.face_parser import PARSER_SIZE
from ..measures import measure
from .records import Arrays, Records, digest

Labels = NDArray[np.uint8]
Floats = NDArray[np.floating[Any]]
FIRST_SEED = 700_000  # far from all that is trained or looked at
CHUNK = 20  # faces between two writes
CLASS_SHARE = 0.3  # of the faces, the most and the least smiling ones, are the two classes; those between teach nothing
CORNER, MIDDLE = 0.12, 0.4  # columns of the mouth from its ends, as shares of its width
TESTED = 5  # every fifth face is not trained on
PENALTIES = (1.0, 1e-1, 1e-2, 1e-3)  # of equally good ones the first, which is the smoothest
OUTLIER = 4.0  # standard deviations; a wrongly parsed mouth counts no more than this


@dataclass(frozen=True, eq=False)
class Direction:
    """A direction in W.

    Attributes:
        step: [w_dim]; strength 1 adds it to every row. It leads from the mean of the unsmiling faces to that of the
            smiling ones, along the classifier's normal.
        accuracy: share of faces that the classifier tells right among those it was not trained on.
        faces: sampled, of which two classes were made.
    """

    step: NDArray[np.float32]
    accuracy: float
    faces: int


def smile_direction(model: Model, parse: Callable[[Labels], Labels], faces: int, records: Records) -> Job[Direction]:
    """Sample and label `faces`, and find the direction; labelled faces are kept in `records`.

    Args:
        parse: a picture [512, 512, 3] to its label map in the scheme of the model.

    Raises BadInputError when too few of them show a mouth.
    """
    rows: list[Arrays] = []
    for first in range(0, faces, CHUNK):
        seeds = range(FIRST_SEED + first, FIRST_SEED + min(first + CHUNK, faces))
        key = f"faces-{digest(model.generator.latent_space, seeds, 'evidence 1')}"
        chunk = records.find(key)
        if chunk is None:
            chunk = yield from _labelled(model, parse, seeds, faces)
            records.keep(key, chunk)
        rows.append(chunk)
    w, evidence = (np.concatenate([row[name] for row in rows]) for name in ("w", "evidence"))
    return fit_direction(w, evidence)


def _labelled(model: Model, parse: Callable[[Labels], Labels], seeds: range, total: int) -> Job[Arrays]:
    found: list[tuple[Floats, Floats]] = []
    for seed in seeds:
        latent = sample(model, SeedSource(seed))
        picture = cv2.resize(render(model, latent, model.working_height), (PARSER_SIZE, PARSER_SIZE))
        found.append((latent.values[0], smile_evidence(parse(picture.astype(np.uint8)), model.scheme)))
        yield Progress("label sampled faces", seed - FIRST_SEED + 1, total)
    w, evidence = (np.stack(column).astype(np.float32) for column in zip(*found, strict=True))
    return {"w": w, "evidence": evidence}


def smile_evidence(labels: Labels, scheme: LabelScheme) -> NDArray[np.float32]:
    """[3]: mouth width through eye distance, lift of its corners and share of the inner mouth; NaN where hidden."""
    mouth = np.isin(labels, scheme.ids(["mouth"]))
    box = bounding_box(mouth)
    if box is None:
        return np.full(3, np.nan, np.float32)
    rows, columns = np.nonzero(mouth)
    place = (columns - box.left + 0.5) / box.width
    ends, middle = (place < CORNER) | (place > 1 - CORNER), (place > MIDDLE) & (place < 1 - MIDDLE)
    lift = (rows[middle].mean() - rows[ends].mean()) / box.width if ends.any() and middle.any() else np.nan
    inner = (labels == scheme.id("inner_mouth")).sum() / mouth.sum()
    return np.array([measure("mouth-width", labels, scheme), lift, inner], np.float32)


def fit_direction(w: Floats, evidence: Floats) -> Direction:
    """The direction from w [N, w_dim] and the evidence of a smile [N, K], each column growing with the smile.

    Raises BadInputError when fewer than 20 faces have evidence.
    """
    faces, seen = len(w), np.isfinite(evidence).all(1)
    if seen.sum() < 20:
        raise BadInputError("Too few sampled faces show a mouth.", "Sample more faces.")
    w, evidence = w[seen].astype(np.float64), evidence[seen].astype(np.float64)
    spread = evidence.std(0)
    score = np.clip((evidence - evidence.mean(0)) / np.where(spread > 0, spread, 1), -OUTLIER, OUTLIER).sum(1)
    low, high = np.quantile(score, (CLASS_SHARE, 1 - CLASS_SHARE))
    chosen = (score <= low) | (score >= high)
    x, smiles = w[chosen], score[chosen] >= high
    tested = np.arange(len(x)) % TESTED == 0
    accuracy, normal = max(_tries(x, smiles, tested), key=lambda found: found[0])
    between = (x[smiles].mean(0) - x[~smiles].mean(0)) @ normal
    return Direction((between * normal).astype(np.float32), accuracy, faces)


def _tries(x: Floats, smiles: NDArray[np.bool_], tested: NDArray[np.bool_]) -> list[tuple[float, Floats]]:
    """(accuracy on the tested faces, unit normal) for every penalty."""
    found = []
    for penalty in PENALTIES:
        normal, offset = logistic_regression(x[~tested], smiles[~tested], penalty)
        right = (x[tested] @ normal + offset > 0) == smiles[tested]
        found.append((float(right.mean()), normal / np.linalg.norm(normal)))
    return found


def logistic_regression(x: Floats, positive: NDArray[np.bool_], penalty: float) -> tuple[Floats, float]:
    """Weights [D] and offset of the classifier of x [N, D]; `penalty` on the squared weights of x in unit spread."""
    centre, scale = x.mean(0), x.std()
    data = torch.from_numpy((x - centre) / scale)
    sign = torch.from_numpy(np.where(positive, 1.0, -1.0))
    weights = torch.zeros(data.shape[1] + 1, dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.LBFGS([weights], max_iter=200, line_search_fn="strong_wolfe")

    def loss() -> Tensor:
        optimizer.zero_grad()
        margins = sign * (data @ weights[:-1] + weights[-1])
        total = F.softplus(-margins).mean() + penalty * weights[:-1].square().sum()
        total.backward()  # type: ignore[no-untyped-call]
        return total

    optimizer.step(loss)  # type: ignore[no-untyped-call]
    found = weights.detach().numpy()
    normal = found[:-1] / scale
    return normal, float(found[-1] - normal @ centre)
