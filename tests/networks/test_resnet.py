"""Our ResNet-18 is the one whose weights it takes."""

from __future__ import annotations

import pytest
import torch

from editgan_desktop.networks.resnet import ResNet18


def test_it_is_torchvision_s() -> None:
    models = pytest.importorskip("torchvision.models")
    network, other = ResNet18().eval(), models.resnet18(weights=None).eval()
    for statistics in (value for name, value in network.state_dict().items() if "running" in name):
        statistics.copy_(torch.rand_like(statistics) + 0.5)
    missing = other.load_state_dict(network.state_dict(), strict=False)
    assert missing.missing_keys == ["fc.weight", "fc.bias"] and not missing.unexpected_keys
    picture = torch.randn(1, 3, 64, 96, generator=torch.Generator().manual_seed(0))
    with torch.no_grad():
        maps = network(picture)
        last = other.fc(maps[-1].mean((2, 3)))
        torch.testing.assert_close(last, other(picture))
    assert [tuple(m.shape[1:]) for m in maps] == [(128, 8, 12), (256, 4, 6), (512, 2, 3)]
