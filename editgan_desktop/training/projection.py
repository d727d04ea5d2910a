"""Principal components of each feature map: a branch is trained on these, and reads the maps themselves afterwards.

Neighbouring channels of a generator say much the same. A few dozen components of each map carry what the parts need;
training on them is several times faster and learns less by heart from a handful of faces. The projection is linear,
so it is multiplied into the branch's first layer when training ends, and costs nothing then.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from ..networks.segmentation_branch import SegmentationBranch

SMALLEST_STD, SMALLEST_VARIANCE = 1e-3, 1e-4


class MapStatistics:
    """Sums over samples of one feature map, from which its principal components follow."""

    def __init__(self, channels: int) -> None:
        self.count = 0
        self.sum = torch.zeros(channels).double()
        self.products = torch.zeros(channels, channels).double()

    def add(self, values: Tensor) -> None:
        """Samples [P, channels]."""
        self.count += len(values)
        self.sum += values.double().sum(0)
        self.products += (values.T @ values).double()

    def moments(self) -> tuple[Tensor, Tensor]:
        """Mean [C] and covariance [C, C]."""
        mean = self.sum / self.count
        return mean, self.products / self.count - mean[:, None] * mean[None]


@dataclass(frozen=True, eq=False)
class Projection:
    """One mean [C] and one matrix [C, D] per map: components are (values - mean) @ matrix."""

    means: tuple[Tensor, ...]
    matrices: tuple[Tensor, ...]

    @classmethod
    def fitted(cls, statistics: Sequence[MapStatistics], components: int) -> Projection:
        """At most so many components per map, of channels brought to one scale."""
        pairs = [_fitted(one, components) for one in statistics]
        return cls(tuple(mean for mean, _ in pairs), tuple(matrix for _, matrix in pairs))

    @property
    def widths(self) -> tuple[int, ...]:
        """D of each map."""
        return tuple(matrix.shape[1] for matrix in self.matrices)

    def project(self, values: Tensor) -> Tensor:
        """[P, sum(C)] to [P, sum(D)]."""
        parts = values.split([len(mean) for mean in self.means], 1)
        triples = zip(parts, self.means, self.matrices, strict=True)
        return torch.cat([(part - mean) @ matrix for part, mean, matrix in triples], 1)

    @torch.no_grad()
    def unfold(self, learner: SegmentationBranch, branch: SegmentationBranch) -> None:
        """Make `branch`, which reads the maps, say what `learner` says of their components."""
        bias = learner.position.get_parameter("bias").clone()
        layers = zip(learner.first, branch.first, self.means, self.matrices, strict=True)
        for small, full, mean, matrix in layers:
            weight = small.get_parameter("weight")[:, :, 0, 0] @ matrix.T
            full.get_parameter("weight").copy_(weight[:, :, None, None])
            bias -= weight @ mean
        branch.position.get_parameter("weight").copy_(learner.position.get_parameter("weight"))
        branch.position.get_parameter("bias").copy_(bias)
        branch.second.load_state_dict(learner.second.state_dict())
        branch.third.load_state_dict(learner.third.state_dict())


def _fitted(statistics: MapStatistics, components: int) -> tuple[Tensor, Tensor]:
    """Halfway between plain and whitened components: small ones count, but their noise does not."""
    mean, covariance = statistics.moments()
    std = covariance.diagonal().clamp_min(0).sqrt().clamp_min(SMALLEST_STD)
    variances, vectors = torch.linalg.eigh(covariance / std[:, None] / std[None])
    variances = variances[-components:].clamp_min(SMALLEST_VARIANCE)
    scale = (variances * variances.max()) ** 0.25
    return mean.float(), (vectors[:, -components:] / std[:, None] / scale).float()
