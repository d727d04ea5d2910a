"""One optimisation step written as the released tool does it, for comparison in the benchmark only.

Same generator, same RGB head, same branch weights, same picture size. As in the tool: every feature map is
upsampled to the picture and all are stacked before the per-pixel MLP, LPIPS encodes its reference anew in every
step, and region and reference are blanked rather than composed.
"""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor

from ..core.requests import EditRequest
from ..editing.losses import L2_WEIGHT, LPIPS_WEIGHT
from ..editing.model import Model
from ..editing.region import request_region, resize_mask
from ..editing.synthesise import latent_tensor, picture
from ..networks.generator import Features
from ..networks.perceptual import Perceptual
from ..networks.segmentation_branch import SegmentationBranch, position_map


class ReferenceStep:
    """Loss and gradient at a displacement, the slow way."""

    def __init__(self, model: Model, request: EditRequest, perceptual: Perceptual) -> None:
        self.model, self.perceptual, self.height = model, perceptual, model.working_height
        self.source = latent_tensor(model, request.source)
        region = resize_mask(request_region(model.scheme, request), model.size(self.height))
        self.region = torch.from_numpy(region).to(model.device)[None, None]
        self.painted = torch.from_numpy(request.painted.astype("int64"))[None].to(model.device)
        with torch.no_grad():
            features = model.generator.features(self.source, self.height)
            self.reference = picture(model, features, self.height)

    def __call__(self, delta: Tensor) -> Tensor:
        """Gradient of the loss at delta [1, num_styles, w_dim]."""
        delta = delta.detach().requires_grad_(True)
        features = self.model.generator.features(self.source + delta, self.height)
        made = picture(self.model, features, self.height)
        keep = 1 - self.region
        with torch.enable_grad():
            reference = self.perceptual.encode(self.reference * keep)  # anew in every step
            lpips = self.perceptual.compare(made * keep, reference)[0]
        l2 = F.mse_loss(made * keep, self.reference * keep)
        logits = stacked_logits(self.model.segmentation, features, self.model.size(self.height))
        mask = (F.cross_entropy(logits, self.painted, reduction="none") * self.region[:, 0]).mean()
        (LPIPS_WEIGHT * lpips + L2_WEIGHT * l2 + mask).backward()  # type: ignore[no-untyped-call]
        return delta.grad if delta.grad is not None else torch.zeros_like(delta)


def stacked_logits(branch: SegmentationBranch, features: Features, size: tuple[int, int]) -> Tensor:
    """The published form: upsample all maps, concatenate, per-pixel MLP: [1, parts, H, W]."""
    maps = features.maps[: len(branch.first)]
    stack = torch.cat([F.interpolate(m, size, mode="bilinear") for m in maps], 1)
    points = position_map(size, stack)[0].flatten(1).T
    return branch.per_pixel(stack[0].flatten(1).T, points).T.unflatten(1, size)[None]
