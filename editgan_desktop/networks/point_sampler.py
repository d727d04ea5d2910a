"""Bilinear upsampling at a fixed set of points, as one sparse matrix.

An edit asks for labels at the same few thousand pixels in every step. Upsampling several maps to those pixels
and adding them is a linear map that never changes, so it is built once and costs a sparse product per step.
"""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from typing import Any

import torch
from torch import Tensor
from torch.autograd.function import once_differentiable

Size = tuple[int, int]


class PointSampler:
    """Adds maps of several sizes at P points, each upsampled bilinearly (half-pixel centres, clamped border).

    Args:
        sizes: (height, width) of the maps, in the order they will come.
        points: [P, 2], (x, y) in [-1, 1] with the picture's edges at ±1.
    """

    def __init__(self, sizes: Sequence[Size], points: Tensor) -> None:
        self.sizes, self.points = tuple(sizes), points
        rows, columns, weights = _bilinear(self.sizes, points)
        total = sum(height * width for height, width in self.sizes)
        self.matrix = _csr(rows, columns, weights, (len(points), total))
        self.transposed = _csr(columns, rows, weights, (total, len(points)))

    def __call__(self, maps: Sequence[Tensor]) -> Tensor:
        """Sum over the maps [N, C, H_i, W_i] at the points: [N, C, P]."""
        flat = [m.permute(0, 2, 3, 1).flatten(1, 2) for m in maps]  # [N, H · W, C]: no copy of a channels_last map
        joined = flat[0] if len(flat) == 1 else torch.cat(flat, 1)
        return torch.stack([_sparse_product(self, one).T for one in joined])


def _bilinear(sizes: Sequence[Size], points: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """Row, column and weight of every non-zero of the sampling matrix."""
    point = torch.arange(len(points), device=points.device)
    rows, columns, weights, start = [], [], [], 0
    for height, width in sizes:
        x, y = (((points[:, i] + 1) * side - 1) / 2 for i, side in ((0, width), (1, height)))
        x, y = x.clamp(0, width - 1), y.clamp(0, height - 1)
        left, top = (
            x.floor().long().clamp_max(max(width - 2, 0)),
            y.floor().long().clamp_max(max(height - 2, 0)),
        )
        for dy in range(min(height, 2)):
            for dx in range(min(width, 2)):
                rows.append(point)
                columns.append(start + (top + dy) * width + left + dx)
                weights.append((1 - (x - left - dx).abs()) * (1 - (y - top - dy).abs()))
        start += height * width
    return torch.cat(rows), torch.cat(columns), torch.cat(weights)


def _csr(rows: Tensor, columns: Tensor, weights: Tensor, shape: Size) -> Tensor:
    with warnings.catch_warnings():  # "beta state": the product below is the only operation used
        warnings.simplefilter("ignore", UserWarning)
        return torch.sparse_coo_tensor(torch.stack([rows, columns]), weights, shape).coalesce().to_sparse_csr()


def _sparse_product(sampler: PointSampler, dense: Tensor) -> Tensor:
    return _SparseProduct.apply(sampler, dense)  # type: ignore[no-any-return, no-untyped-call]


class _SparseProduct(torch.autograd.Function):
    """matrix @ dense [M, C], with the transposed matrix at hand for the way back."""

    @staticmethod
    def forward(ctx: Any, sampler: PointSampler, dense: Tensor) -> Tensor:
        ctx.sampler = sampler
        return sampler.matrix @ dense.contiguous()

    @staticmethod
    @once_differentiable
    def backward(ctx: Any, grad: Tensor) -> tuple[None, Tensor]:
        return None, ctx.sampler.transposed @ grad.contiguous()
