"""EfficientNet-Lite0 against its formulas written out with the archive's own names."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from editgan_desktop.editing.load import load_backbone
from editgan_desktop.networks.efficientnet_lite import (
    BN_EPSILON,
    STAGES,
    TAPS,
    EfficientNetLite,
    FrozenNorm,
    _same,
    imagenet_state,
)

from ..conftest import RealWeights

NORM = ("weight", "bias", "running_mean", "running_var")


def random_archive() -> dict[str, Tensor]:
    """What the archive holds, with random values; its classifier and counters included."""
    random = torch.Generator().manual_seed(3)
    archive: dict[str, Tensor] = {"_fc.weight": torch.zeros(2, 2)}

    def conv(name: str, *shape: int) -> None:
        fan = shape[1] * shape[2] * shape[3]
        archive[f"{name}.weight"] = torch.randn(shape, generator=random) * (2 / fan) ** 0.5

    def norm(name: str, channels: int) -> None:
        for part in NORM:
            value = torch.randn(channels, generator=random) * 0.2
            archive[f"{name}.{part}"] = value + 1 if part == "weight" else value.exp() if part[-3:] == "var" else value
        archive[f"{name}.num_batches_tracked"] = torch.tensor(7)

    conv("_conv_stem", 32, 3, 3, 3), norm("_bn0", 32)
    number, channels = 0, 32
    for count, kernel, _, expansion, outputs in STAGES:
        for _ in range(count):
            block, wide = f"_blocks.{number}", channels * expansion
            if expansion > 1:
                conv(f"{block}._expand_conv", wide, channels, 1, 1), norm(f"{block}._bn0", wide)
            conv(f"{block}._depthwise_conv", wide, 1, kernel, kernel), norm(f"{block}._bn1", wide)
            conv(f"{block}._project_conv", outputs, wide, 1, 1), norm(f"{block}._bn2", outputs)
            number, channels = number + 1, outputs
    return archive


def plain_maps(archive: Mapping[str, Tensor], picture: Tensor) -> list[Tensor]:
    """The maps after every stage."""

    def norm(x: Tensor, name: str) -> Tensor:
        weight, bias, mean, var = (archive[f"{name}.{part}"][:, None, None] for part in NORM)
        return (x - mean) / (var + BN_EPSILON).sqrt() * weight + bias

    def conv(x: Tensor, name: str, stride: int = 1, groups: int = 1) -> Tensor:
        return same_by_hand(x, archive[f"{name}.weight"], stride, groups)

    x, number, maps = norm(conv(picture, "_conv_stem", 2), "_bn0").clamp(0, 6), 0, []
    for count, _, stride, expansion, _ in STAGES:
        for i in range(count):
            block, y = f"_blocks.{number}", x
            if expansion > 1:
                y = norm(conv(y, f"{block}._expand_conv"), f"{block}._bn0").clamp(0, 6)
            step = stride if i == 0 else 1
            y = norm(conv(y, f"{block}._depthwise_conv", step, y.shape[1]), f"{block}._bn1").clamp(0, 6)
            y = norm(conv(y, f"{block}._project_conv"), f"{block}._bn2")
            x, number = (x + y if y.shape == x.shape and step == 1 else y), number + 1
        maps.append(x)
    return maps


def same_by_hand(x: Tensor, kernel: Tensor, stride: int, groups: int = 1) -> Tensor:
    """TensorFlow's SAME: ceil(side / stride) outputs; of the rows that lack, the smaller half goes on top."""
    size, windows = kernel.shape[2], []
    for side in x.shape[2:]:
        needed = (-(-side // stride) - 1) * stride + size
        first = size - max(needed - side, 0) // 2
        windows.append(slice(first, first + needed))
    roomy = F.pad(x, (size, size, size, size))[:, :, windows[0], windows[1]]
    return F.conv2d(roomy, kernel, None, stride, groups=groups)


@pytest.fixture(scope="module")
def archive() -> dict[str, Tensor]:
    return random_archive()


@pytest.fixture
def network(archive: dict[str, Tensor]) -> EfficientNetLite:
    network = EfficientNetLite()
    network.load_state_dict(imagenet_state(archive))
    return network


# Padding


@pytest.mark.parametrize("kernel", [3, 5])
@pytest.mark.parametrize("side", [6, 7, (8, 9)])
@pytest.mark.parametrize("stride", [1, 2])
def test_padding_is_tensorflow_s(kernel: int, side: int | tuple[int, int], stride: int) -> None:
    layer = nn.Conv2d(4, 4, kernel, stride, groups=4, bias=False)
    height, width = side if isinstance(side, tuple) else (side, side)
    x = torch.randn(2, 4, height, width, generator=torch.Generator().manual_seed(0))
    found = _same(x, layer)
    assert found.shape[2:] == (-(-height // stride), -(-width // stride))
    torch.testing.assert_close(found, same_by_hand(x, layer.weight, stride, 4))


def test_an_even_side_is_padded_on_the_right_and_at_the_bottom() -> None:
    """By hand: with stride 2 on 4 columns the first window starts at column 0, the second reads past the end."""
    layer = nn.Conv2d(1, 1, 3, 2, bias=False)
    layer.weight.data = torch.tensor([[[[0.0, 0, 0], [0, 1, 10], [0, 0, 100]]]])
    x = torch.arange(1.0, 17).reshape(1, 1, 4, 4)
    wanted = [[6 + 70 + 1100, 8], [14 + 150, 16]]
    torch.testing.assert_close(_same(x, layer).detach(), torch.tensor([[wanted]]).float())


# The network


@pytest.mark.parametrize("shape", [(64, 64), (50, 70)])
def test_maps_are_those_of_the_formulas(
    archive: dict[str, Tensor], network: EfficientNetLite, shape: tuple[int, int]
) -> None:
    picture = torch.rand(2, 3, *shape, generator=torch.Generator().manual_seed(1)) * 2 - 1
    with torch.no_grad():
        found = network(picture)
    wanted = [made for k, made in enumerate(plain_maps(archive, picture)) if k in TAPS]
    assert [one.shape[1] for one in found] == list(TAPS.values())
    for one, other in zip(found, wanted, strict=True):
        torch.testing.assert_close(one, other, rtol=1e-3, atol=1e-3 * float(other.abs().max()))


def test_maps_are_an_eighth_a_sixteenth_and_a_thirty_second(network: EfficientNetLite) -> None:
    maps = network(torch.zeros(1, 3, 96, 64))
    assert [tuple(one.shape[2:]) for one in maps] == [(12, 8), (6, 4), (3, 2)]


def test_statistics_stay_in_every_mode(network: EfficientNetLite) -> None:
    """And a picture is seen as it would be alone."""
    pictures = torch.rand(3, 3, 64, 64, generator=torch.Generator().manual_seed(1)) * 2 - 1
    before = {name: value.clone() for name, value in network.named_buffers()}
    with torch.no_grad():
        together = network.train()(pictures)
        alone = network.eval()(pictures[:1])
    torch.testing.assert_close(dict(network.named_buffers()), before, rtol=0, atol=0)
    for one, other in zip(together, alone, strict=True):
        torch.testing.assert_close(one[:1], other, rtol=1e-3, atol=1e-4)
    assert not any("num_batches" in name for name in network.state_dict())


def test_factors_and_offsets_of_norms_learn(network: EfficientNetLite) -> None:
    torch.stack([one.square().mean() for one in network(torch.ones(1, 3, 64, 64))]).sum().backward()
    norms = [module for module in network.modules() if isinstance(module, FrozenNorm)]
    assert len(norms) == 1 + 3 * 16 - 1
    assert all(norm.weight.grad is not None and norm.weight.grad.abs().max() > 0 for norm in norms)


def test_an_archive_without_a_weight_is_told(archive: dict[str, Tensor]) -> None:
    less = {name: value for name, value in archive.items() if name != "_blocks.3._bn1.running_var"}
    with pytest.raises(KeyError, match=r"_blocks\.3\._bn1\.running_var"):
        imagenet_state(less)


@pytest.mark.weights
def test_the_real_weights_belong_to_these_layers(real_weights: RealWeights, real_faces: Tensor) -> None:
    """Statistics taken on ImageNet roughly hold on faces, all the way through: so no two layers changed places."""
    real_weights("efficientnet-lite0")
    network = EfficientNetLite()
    network.load_state_dict(load_backbone())
    inputs: list[float] = []

    def note(norm: nn.Module, given: tuple[Tensor, ...]) -> None:
        assert isinstance(norm, FrozenNorm)
        apart = given[0].mean((0, 2, 3)) - norm.running_mean
        inputs.append(float((apart.square() / (norm.running_var + BN_EPSILON)).median()))

    for module in network.modules():
        if isinstance(module, FrozenNorm):
            module.register_forward_pre_hook(note)
    with torch.no_grad():
        network(F.interpolate(real_faces, (224, 224), mode="area"))
    assert len(inputs) == 48 and max(inputs) < 0.45
