"""The hand-written backward passes against autograd of the plain formulas."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import torch
from torch import Tensor

from editgan_desktop.networks.styled_conv import inverse_haar, styled_conv

from .plain import plain_haar, plain_styled_conv

SIZES = [(4, 4), (3, 5), (1, 2)]
MakeInputs = Callable[..., tuple[Tensor, ...]]


@pytest.fixture(params=SIZES, ids=str)
def inputs(request: pytest.FixtureRequest) -> tuple[Tensor, ...]:
    """x, style, depthwise, pointwise, noise, bias in float64; x and style want gradients."""
    height, width = request.param
    shapes = [(2, 6, height, width), (2, 6), (6, 1, 3, 3), (5, 6, 1, 1), (1, 1, height, width), (5,)]
    random = torch.Generator().manual_seed(7)
    tensors = [torch.randn(shape, generator=random, dtype=torch.float64) for shape in shapes]
    return tensors[0].requires_grad_(), tensors[1].requires_grad_(), *tensors[2:]


@pytest.fixture(params=SIZES, ids=str)
def bands(request: pytest.FixtureRequest) -> Tensor:
    random = torch.Generator().manual_seed(8)
    return torch.randn(2, 12, *request.param, generator=random, dtype=torch.float64).requires_grad_()


def gradients(made: Tensor, *wanted: Tensor) -> tuple[Tensor, ...]:
    weight = torch.randn(made.shape, generator=torch.Generator().manual_seed(9), dtype=made.dtype)
    return torch.autograd.grad((made * weight).sum(), wanted)


def test_styled_conv_is_the_plain_formula(inputs: tuple[Tensor, ...]) -> None:
    torch.testing.assert_close(styled_conv(*inputs), plain_styled_conv(*inputs))


def test_styled_conv_has_the_gradient_of_its_value(inputs: tuple[Tensor, ...]) -> None:
    x, style, *fixed = inputs
    assert torch.autograd.gradcheck(lambda a, b: styled_conv(a, b, *fixed), (x, style))


def test_styled_conv_has_the_gradient_of_the_plain_formula(inputs: tuple[Tensor, ...]) -> None:
    x, style, *fixed = inputs
    found = gradients(styled_conv(x, style, *fixed), x, style)
    torch.testing.assert_close(found, gradients(plain_styled_conv(x, style, *fixed), x, style))


@pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
def test_a_style_of_zero_has_its_gradient_too(inputs: tuple[Tensor, ...], dtype: torch.dtype) -> None:
    """It comes up by chance, once in some hundred edits, and one NaN would spoil all steps after it."""
    x, style, *fixed = (tensor.detach().to(dtype) for tensor in inputs)
    style[:, 2] = 0
    x, style = x.requires_grad_(), style.requires_grad_()
    found = gradients(styled_conv(x, style, *fixed), x, style)
    torch.testing.assert_close(found, gradients(plain_styled_conv(x, style, *fixed), x, style))
    assert found[1][:, 2].abs().min() > 0


def test_styled_conv_leaves_its_inputs_alone(inputs: tuple[Tensor, ...]) -> None:
    before = [tensor.detach().clone() for tensor in inputs]
    styled_conv(*inputs).sum().backward()
    torch.testing.assert_close([tensor.detach() for tensor in inputs], before, rtol=0, atol=0)


def test_weights_that_learn_have_the_gradient_of_the_plain_formula(inputs: tuple[Tensor, ...]) -> None:
    """Tuning to a photo changes pointwise weights, noise and bias."""
    learning = [inputs[i].requires_grad_() for i in (3, 4, 5)]
    found = gradients(styled_conv(*inputs), *learning)
    torch.testing.assert_close(found, gradients(plain_styled_conv(*inputs), *learning))


def test_each_weight_learns_alone(inputs: tuple[Tensor, ...]) -> None:
    inputs[5].requires_grad_()
    styled_conv(*inputs).sum().backward()
    assert [tensor.grad is None for tensor in inputs[2:]] == [True, True, True, False]


def test_inverse_haar_is_the_plain_formula(bands: Tensor) -> None:
    torch.testing.assert_close(inverse_haar(bands), plain_haar(bands))


def test_inverse_haar_has_the_gradient_of_its_value(bands: Tensor) -> None:
    assert torch.autograd.gradcheck(inverse_haar, (bands,))


def test_inverse_haar_has_the_gradient_of_the_plain_formula(bands: Tensor) -> None:
    found, wanted = gradients(inverse_haar(bands), bands), gradients(plain_haar(bands), bands)
    torch.testing.assert_close(found, wanted)


def test_inverse_haar_keeps_length(bands: Tensor) -> None:
    """Orthonormal: energy in equals energy out."""
    torch.testing.assert_close(inverse_haar(bands).square().sum(), bands.square().sum())
