"""Latents to pictures and label maps."""

from __future__ import annotations

import math

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from ..core.errors import BadInputError
from ..core.latents import SeedSource, WPlus
from ..networks.generator import Features, sampled_latent
from ..networks.segmentation_branch import SegmentationBranch, js_divergence
from .model import Model


def sample(model: Model, source: SeedSource) -> WPlus:
    """The latent of a seed: the same for ever (PCG64, stored mean w)."""
    with torch.no_grad():
        ws = sampled_latent(model.generator, source)
    return WPlus(ws[0].cpu().numpy(), model.generator.latent_space)


def mean_latent(model: Model) -> WPlus:
    """The mean face."""
    generator = model.generator
    values = generator.mean_w.cpu().numpy().astype(np.float32)
    return WPlus(np.tile(values, (generator.num_styles, 1)), generator.latent_space)


def latent_tensor(model: Model, latent: WPlus) -> Tensor:
    """[1, num_styles, w_dim] on the model's device. Raises BadInputError on a foreign space or shape."""
    generator = model.generator
    shape = (generator.num_styles, generator.w_dim)
    if latent.space != generator.latent_space or latent.values.shape != shape:
        raise BadInputError(
            f"This latent belongs to {latent.space!r}, the loaded model is {generator.latent_space!r}.",
            "Load the model it was made with.",
        )
    return torch.from_numpy(np.array(latent.values, np.float32))[None].to(model.device)


def picture(model: Model, features: Features, height: int) -> Tensor:
    """RGB [N, 3, height, width] in [-1, 1] from feature maps that reach that height."""
    if height == model.generator.output_size[0]:
        return model.generator.rgb(features)
    return model.heads[height](model.generator, features)  # type: ignore[no-any-return]


@torch.no_grad()
def render(model: Model, latent: WPlus, height: int | None = None) -> NDArray[np.uint8]:
    """Picture [H, W, 3] uint8 sRGB: the full one, or the small one of an RGB head."""
    rows = height or model.generator.output_size[0]
    stop = None if rows == model.generator.output_size[0] else rows
    features = model.generator.features(latent_tensor(model, latent), stop)
    return to_uint8(picture(model, features, rows))


@torch.no_grad()
def segment(model: Model, latent: WPlus, height: int | None = None) -> NDArray[np.uint8]:
    """Label map [H, W] uint8 by the segmentation branch, at the working size unless `height` says otherwise."""
    features = model.generator.features(latent_tensor(model, latent), model.segmentation_height)
    return labels_of(model, features, height)


@torch.no_grad()
def look(
    model: Model, latent: WPlus, height: int | None = None, label_height: int | None = None
) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """Picture and label map from one pass, both at the working size unless their heights say otherwise.

    A small picture is a preview: its labels are those of one member of the ensemble.
    """
    rows = height or model.working_height
    stop = None if rows == model.generator.output_size[0] else max(rows, model.segmentation_height)
    features = model.generator.features(latent_tensor(model, latent), stop)
    branch = model.segmentation if stop is None else model.quick_segmentation
    return to_uint8(picture(model, features, rows)), labels_of(model, features, label_height, branch)


def labels_of(
    model: Model, features: Features, height: int | None = None, branch: SegmentationBranch | None = None
) -> NDArray[np.uint8]:
    """Label map [H, W] uint8 of feature maps already there, by the model's branch unless another one is given.

    Above the working size the logits are interpolated: the branch would read nothing finer there, at four times
    the cost.
    """
    rows = height or model.working_height
    logits = (branch or model.segmentation)(features, model.size(min(rows, model.working_height)))
    if rows > model.working_height:
        logits = F.interpolate(logits, model.size(rows), mode="bilinear")
    labels: NDArray[np.uint8] = logits.argmax(1)[0].to(torch.uint8).cpu().numpy()
    return labels


@torch.no_grad()
def uncertainty(model: Model, latent: WPlus, height: int | None = None) -> NDArray[np.float32]:
    """[H, W] from 0 to 1: how far the members of the segmentation branch disagree, as a share of the utmost.

    At the working size unless `height` says otherwise; all 0 when the branch has one member.
    """
    features = model.generator.features(latent_tensor(model, latent), model.segmentation_height)
    size = model.size(height or model.working_height)
    utmost = max(math.log(model.segmentation.config.members), 1e-6)
    share: NDArray[np.float32] = (js_divergence(model.segmentation.each(features, size))[0] / utmost).cpu().numpy()
    return share


def to_uint8(rgb: Tensor) -> NDArray[np.uint8]:
    """The first picture of [N, 3, H, W] in [-1, 1] as [H, W, 3] uint8."""
    scaled = (rgb[0].detach().clamp(-1, 1) + 1) * 127.5
    pixels: NDArray[np.uint8] = scaled.round().to(torch.uint8).permute(1, 2, 0).contiguous().cpu().numpy()
    return pixels


def to_tensor(pixels: NDArray[np.uint8]) -> Tensor:
    """[H, W, 3] uint8 as [1, 3, H, W] in [-1, 1]."""
    return torch.from_numpy(pixels.copy()).permute(2, 0, 1)[None].float() / 127.5 - 1
