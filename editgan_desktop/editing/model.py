"""The loaded bundle one thread owns: generator, RGB heads, segmentation branch, perceptual loss."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from torch import device as Device

from ..core.labels import LabelScheme
from ..core.requests import MASK_SCALE
from ..networks.identity import MobileFaceNet
from ..networks.mobile_stylegan import MobileStyleGAN
from ..networks.perceptual import Perceptual
from ..networks.rgb_heads import RGBHead
from ..networks.segmentation_branch import SegmentationBranch


@dataclass(frozen=True, eq=False)
class Model:
    """Everything an edit needs.

    Attributes:
        heads: RGB heads by picture height, from the draft size to the working size.
        make_perceptual: loads `perceptual` when it is first needed: it takes as long as all the rest, and looking at
            faces and playing vectors do without it.
        identity: only needed by requests with an identity weight.
        device: where all networks live.
    """

    generator: MobileStyleGAN
    heads: Mapping[int, RGBHead]
    segmentation: SegmentationBranch
    scheme: LabelScheme
    make_perceptual: Callable[[], Perceptual]
    identity: MobileFaceNet | None = None
    device: Device = field(default_factory=lambda: Device("cpu"))

    def changed(self, **parts: Any) -> Model:
        """The same with other parts; LPIPS that is loaded already stays loaded."""
        loaded = vars(self).get("perceptual")  # of the cached property
        make = self.make_perceptual if loaded is None else lambda: loaded
        return replace(self, make_perceptual=make, **parts)

    @cached_property
    def perceptual(self) -> Perceptual:
        """LPIPS, for optimisation."""
        return self.make_perceptual()

    @cached_property
    def quick_segmentation(self) -> SegmentationBranch:
        """One member of the segmentation branch, for previews."""
        branch = self.segmentation
        return branch.first_member() if branch.config.members > 1 else branch

    @property
    def draft_height(self) -> int:
        """Rows of the picture in the first steps of an optimisation."""
        return min(self.heads)

    @property
    def working_height(self) -> int:
        """Rows of label maps, of previews, and of the picture in the last steps of an optimisation."""
        return max(self.heads)

    @property
    def mask_height(self) -> int:
        """Rows of a mask in the window: fine enough for a crisp brush, and interpolated logits are smooth there."""
        return min(MASK_SCALE * self.working_height, self.generator.output_size[0])

    @property
    def segmentation_height(self) -> int:
        """Rows of the finest feature map the segmentation branch reads."""
        return self.generator.map_shapes[len(self.segmentation.config.channels) - 1][1]

    def size(self, height: int) -> tuple[int, int]:
        """(height, width) of the picture with that many rows."""
        full_height, full_width = self.generator.output_size
        return height, full_width * height // full_height
