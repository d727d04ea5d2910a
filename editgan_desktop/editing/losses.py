"""The terms of an edit (EditGAN sec. 3.3, eq. 2-5), and three of ours that keep it clean.

Published: LPIPS + L2 outside the region, cross-entropy to the painted mask inside, an identity term.
Ours: the labels outside the region stay (a raised brow must not close the eye below it), every part keeps its
mean colour (a wider mouth is no lipstick), and the step stays short in units of the latent's own spread.
Outside the region the edited picture is compared *in place*: its inside is replaced by the reference, so the
mask's edge is no edge in the picture and the reference features can be computed once.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from ..core.requests import EditRequest
from ..networks.generator import Features
from ..networks.segmentation_branch import position_map
from .model import Model
from .region import request_region, resize_mask
from .synthesise import latent_tensor, picture

LPIPS_WEIGHT, L2_WEIGHT = 150.0, 75.0  # the released tool's 15 · (10 · LPIPS + 5 · MSE)
MASK_WEIGHT = 4.0
OUTSIDE_LABELS, COLOUR, LENGTH = 0.5, 4.0, 0.02
INSIDE_POINTS, OUTSIDE_POINTS = 6000, 2000
CHANGED_WEIGHT = 2.0  # a repainted pixel counts this much more than the rest of the region
FOLLOW_SPAN = 4.0  # follow 0 and 1 multiply the ratio of mask to picture by 1/span² and span²


@dataclass(frozen=True)
class Terms:
    """One evaluation: the total to minimise and its parts, for the log."""

    total: Tensor
    figures: dict[str, float]
    picture: Tensor


class EditObjective:
    """The loss of one request at one working size; everything that does not move is computed once."""

    def __init__(self, model: Model, request: EditRequest, height: int) -> None:
        self.model, self.request, self.height = model, request, height
        size = model.size(height)
        region = request_region(model.scheme, request)
        self.keep = torch.from_numpy(1 - resize_mask(region, size)).to(model.device)[None, None]
        self.inside = _inside_points(model, request, region)
        self.outside = _outside_points(model, request, region)
        with torch.no_grad():
            source = latent_tensor(model, request.source)
            features = model.generator.features(source, max(height, model.segmentation_height))
            self.reference = picture(model, features, height)
            self.encoded = model.perceptual.encode(self.reference)
        points = torch.cat([self.inside.points, self.outside.points])
        self.sampler = model.segmentation.sampler(features, points)
        self.colours = PartColours(model, request, self.reference)
        span = FOLLOW_SPAN ** (2 * request.settings.follow - 1)
        self.weight_mask, self.weight_picture = span, 1 / span
        self.identity = self._identity_reference() if request.settings.identity > 0 else None

    def __call__(self, ws: Tensor, delta: Tensor) -> Terms:
        """The loss at ws [1, num_styles, w_dim]."""
        features = self.model.generator.features(ws, max(self.height, self.model.segmentation_height))
        made = picture(self.model, features, self.height)
        in_place = self.reference + self.keep * (made - self.reference)
        terms = {
            "lpips": LPIPS_WEIGHT * self.weight_picture * self.model.perceptual.compare(in_place, self.encoded)[0],
            "l2": L2_WEIGHT * self.weight_picture * F.mse_loss(in_place, self.reference),
            "mask": MASK_WEIGHT * self.weight_mask * self._labels(features),
            "colour": COLOUR * self.weight_picture * self.colours(made),
            "length": LENGTH * delta.square().sum(),
        }
        if self.identity is not None and self.model.identity is not None:
            cosine = F.cosine_similarity(self.model.identity.embed(made), self.identity)[0]
            terms["identity"] = self.request.settings.identity * (1 - cosine)
        total = torch.stack(list(terms.values())).sum()
        return Terms(total, {name: float(value.detach()) for name, value in terms.items()}, made)

    def _labels(self, features: Features) -> Tensor:
        """Cross-entropy to the painted mask inside, and to the original labels at points outside."""
        logits = self.model.segmentation.at(features, self.sampler)[0].T
        inside = len(self.inside.points)
        return self.inside.cross_entropy(logits[:inside]) + OUTSIDE_LABELS * self.outside.cross_entropy(logits[inside:])

    def _identity_reference(self) -> Tensor:
        if self.model.identity is None:
            raise ValueError("this request has an identity weight, but the model came without an identity network")
        with torch.no_grad():
            return self.model.identity.embed(self.reference)


@dataclass(frozen=True)
class LabelledPoints:
    """Points [P, 2] in [-1, 1], the label wanted there [P], and its weight [P] (sum 1)."""

    points: Tensor
    labels: Tensor
    weights: Tensor

    def cross_entropy(self, logits: Tensor) -> Tensor:
        """Weighted mean cross-entropy of logits [P, K]."""
        if not len(self.labels):
            return logits.sum() * 0
        return (F.cross_entropy(logits, self.labels, reduction="none") * self.weights).sum()


class PartColours:
    """Keeps each edited part's mean colour and contrast, wherever the part now lies."""

    def __init__(self, model: Model, request: EditRequest, reference: Tensor) -> None:
        size = reference.shape[2:]
        masks, wanted = [], []
        for part in model.scheme.ids(request.parts):
            before, after = (
                _soft_mask(labels == part, size, reference) for labels in (request.original, request.painted)
            )
            if min(float(before.sum()), float(after.sum())) >= MIN_PIXELS:
                masks.append(after)
                wanted.append(_statistics(reference, before))
        self.masks = masks
        self.wanted = wanted

    def __call__(self, made: Tensor) -> Tensor:
        """Mean squared difference of part statistics; 0 when no part is there before and after."""
        if not self.masks:
            return made.sum() * 0
        found = torch.stack([_statistics(made, mask) for mask in self.masks])
        return F.mse_loss(found, torch.stack(self.wanted))


MIN_PIXELS = 12.0


def _statistics(rgb: Tensor, mask: Tensor) -> Tensor:
    """Mean and standard deviation of each colour under a mask: [2, 3]."""
    weight = mask / mask.sum()
    mean = (rgb[0] * weight).sum((1, 2))
    variance = ((rgb[0] - mean[:, None, None]).square() * weight).sum((1, 2))
    return torch.stack([mean, (variance + 1e-4).sqrt()])


def _soft_mask(mask: NDArray[np.bool_], size: tuple[int, int] | torch.Size, like: Tensor) -> Tensor:
    return torch.from_numpy(resize_mask(mask, (size[0], size[1]))).to(like)


def _inside_points(model: Model, request: EditRequest, region: NDArray[np.bool_]) -> LabelledPoints:
    """The region's pixels, or a fair sample of them when they are very many."""
    weights = np.where(request.changed, 1 + CHANGED_WEIGHT, 1.0)
    pixels = np.flatnonzero(region)
    if len(pixels) > INSIDE_POINTS:
        random = np.random.Generator(np.random.PCG64(0))
        share = INSIDE_POINTS / len(pixels)
        pixels = pixels[random.random(len(pixels)) < share]
    return _points(model, request.painted, pixels, weights.ravel()[pixels])


def _outside_points(model: Model, request: EditRequest, region: NDArray[np.bool_]) -> LabelledPoints:
    """Some pixels outside the region, the same number for every part, so that an eye weighs as much as the hair."""
    random = np.random.Generator(np.random.PCG64(0))
    outside = ~region
    present = np.unique(request.original[outside])
    each = OUTSIDE_POINTS // max(len(present), 1)
    chosen = []
    for part in present:
        pixels = np.flatnonzero(outside & (request.original == part))
        chosen.append(random.choice(pixels, min(each, len(pixels)), replace=False))
    pixels = np.concatenate(chosen) if chosen else np.zeros(0, np.intp)
    return _points(model, request.original, pixels, np.ones(len(pixels)))


def _points(
    model: Model, labels: NDArray[np.uint8], pixels: NDArray[np.intp], weights: NDArray[np.float64]
) -> LabelledPoints:
    positions = position_map((labels.shape[0], labels.shape[1]), torch.zeros(1))[0].flatten(1).T
    return LabelledPoints(
        positions[torch.from_numpy(pixels)].to(model.device),
        torch.from_numpy(labels.ravel()[pixels].astype(np.int64)).to(model.device),
        torch.from_numpy((weights / max(weights.sum(), 1e-9)).astype(np.float32)).to(model.device),
    )
