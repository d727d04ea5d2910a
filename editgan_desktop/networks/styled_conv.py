"""The two hot operations of the generator, each with its own backward pass.

Autograd's version of the same formulas keeps every intermediate and makes a pass over memory for each. On a
CPU those passes, not the multiplications, are the cost; here the intermediates are overwritten in place and
of the weights only those get a gradient that tuning to a photo changes. Tensors are channels_last.
"""

from __future__ import annotations

from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor
from torch.autograd.function import once_differentiable

SLOPE = 0.2
TINY = 1e-20  # stands for a style of zero: too small to be seen, large enough to divide by


def styled_conv(x: Tensor, style: Tensor, depthwise: Tensor, pointwise: Tensor, noise: Tensor, bias: Tensor) -> Tensor:
    """leaky_relu(pointwise(depthwise(x · style)) + noise + bias).

    Args:
        x: [N, C, H, W]. style: [N, C]. depthwise: [C, 1, 3, 3]. pointwise: [O, C, 1, 1].
        noise: [1, 1, H, W]. bias: [O].

    Returns:
        [N, O, H, W]. Gradients reach x, style, and where they are wanted pointwise, noise and bias; not depthwise.
    """
    return _StyledConv.apply(x, style, depthwise, pointwise, noise, bias)  # type: ignore[no-any-return, no-untyped-call]


def inverse_haar(x: Tensor) -> Tensor:
    """Inverse orthonormal Haar wavelet: [N, 4C, H, W], bands LL, LH, HL, HH one after the other, to [N, C, 2H, 2W]."""
    return _InverseHaar.apply(x)  # type: ignore[no-any-return, no-untyped-call]


class _StyledConv(torch.autograd.Function):
    @staticmethod
    def forward(
        ctx: Any, x: Tensor, style: Tensor, depthwise: Tensor, pointwise: Tensor, noise: Tensor, bias: Tensor
    ) -> Tensor:
        style = style.masked_fill(style == 0, TINY)  # the backward pass divides by it
        filtered = F.conv2d(x, depthwise, padding=1, groups=x.shape[1])
        # The style may come after the depthwise filter: both act on each channel alone.
        filtered.mul_(style[:, :, None, None])
        y = F.conv2d(filtered, pointwise, bias).add_(noise)
        y = F.leaky_relu_(y, SLOPE)
        ctx.save_for_backward(filtered, y, style, depthwise, pointwise)
        return y

    @staticmethod
    @once_differentiable
    def backward(ctx: Any, grad: Tensor) -> tuple[Tensor | None, ...]:
        filtered, y, style, depthwise, pointwise = ctx.saved_tensors
        grad = torch.ops.aten.leaky_relu_backward(grad, y, SLOPE, True)
        weights = _weight_gradients(grad, filtered, ctx.needs_input_grad[3:])
        grad = F.conv2d(grad, pointwise.transpose(0, 1))
        # d/dstyle of (f · style) summed over pixels; `filtered` already carries the factor style.
        grad_style = (grad * filtered).sum((2, 3)) / style
        grad.mul_(style[:, :, None, None])
        grad_x = F.conv2d(grad, depthwise.flip(2, 3), padding=1, groups=grad.shape[1])
        return grad_x, grad_style, None, *weights


def _weight_gradients(grad: Tensor, filtered: Tensor, wanted: tuple[bool, ...]) -> tuple[Tensor | None, ...]:
    """Of pointwise, noise and bias, those that are wanted; `grad` is that of the sum before the leaky ReLU."""
    pointwise, noise, bias = wanted
    return (
        (_as_rows(grad).T @ _as_rows(filtered))[:, :, None, None] if pointwise else None,
        grad.sum((0, 1), keepdim=True) if noise else None,
        grad.sum((0, 2, 3)) if bias else None,
    )


def _as_rows(x: Tensor) -> Tensor:
    """[N, C, H, W] to [N·H·W, C], without a copy when it is channels_last."""
    return x.permute(0, 2, 3, 1).reshape(-1, x.shape[1])


class _InverseHaar(torch.autograd.Function):
    @staticmethod
    def forward(ctx: Any, x: Tensor) -> Tensor:
        n, channels, height, width = x.shape
        ll, lh, hl, hh = (x * 0.5).chunk(4, 1)
        out = x.new_empty((n, channels // 4, 2 * height, 2 * width)).contiguous(memory_format=torch.channels_last)
        low, high = ll + lh, hl + hh
        torch.add(low, high, out=out[:, :, 0::2, 0::2])
        torch.sub(low, high, out=out[:, :, 0::2, 1::2])
        low, high = ll - lh, hl - hh
        torch.add(low, high, out=out[:, :, 1::2, 0::2])
        torch.sub(low, high, out=out[:, :, 1::2, 1::2])
        return out

    @staticmethod
    @once_differentiable
    def backward(ctx: Any, grad: Tensor) -> Tensor:
        n, c, height, width = grad.shape
        out = torch.empty(
            (n, 4 * c, height // 2, width // 2),
            dtype=grad.dtype,
            device=grad.device,
            memory_format=torch.channels_last,
        )
        ll, lh, hl, hh = out.chunk(4, 1)
        even, odd = grad[:, :, 0::2], grad[:, :, 1::2]
        top, bottom = even[..., 0::2] + even[..., 1::2], odd[..., 0::2] + odd[..., 1::2]
        torch.add(top, bottom, out=ll)
        torch.sub(top, bottom, out=lh)
        top, bottom = even[..., 0::2] - even[..., 1::2], odd[..., 0::2] - odd[..., 1::2]
        torch.add(top, bottom, out=hl)
        torch.sub(top, bottom, out=hh)
        return out.mul_(0.5)
