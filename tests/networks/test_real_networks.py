"""LPIPS, the recogniser and the face parser with their real weights."""

from __future__ import annotations

import numpy as np
import pytest
import torch
import torch.nn.functional as F
from torch import Tensor

from editgan_desktop.assets.restricted_pickle import Net
from editgan_desktop.core.labels import load_scheme
from editgan_desktop.editing.load import load_identity, load_parser, load_perceptual
from editgan_desktop.training.face_labels import SCHEME, parse_face

from ..conftest import RealWeights

CPU = torch.device("cpu")
pytestmark = pytest.mark.weights


@pytest.mark.parametrize("net", ["alex", "vgg"])
@pytest.mark.filterwarnings("ignore::UserWarning")  # the package speaks an older torchvision dialect
def test_our_lpips_is_that_of_the_package(real_weights: RealWeights, net: Net) -> None:
    lpips = pytest.importorskip("lpips")
    real_weights("lpips-backbones")
    perceptual = load_perceptual(net, CPU)
    package = lpips.LPIPS(net=net, pnet_rand=True, verbose=False).requires_grad_(False)
    trunk = [value for name, value in perceptual.state_dict().items() if name.startswith("slices.")]
    package.net.load_state_dict(dict(zip(package.net.state_dict(), trunk, strict=True)))
    first, second = torch.rand(2, 1, 3, 64, 80, generator=torch.Generator().manual_seed(0)) * 2 - 1
    wanted = float(package(first, second))
    assert wanted > 0.05
    assert perceptual.distance(first, second) == pytest.approx(wanted, rel=1e-4)
    assert perceptual.distance(first, first) == pytest.approx(0, abs=1e-6)


def test_lpips_compares_a_batch_and_has_gradients(real_weights: RealWeights) -> None:
    real_weights("lpips-backbones")
    perceptual = load_perceptual("alex", CPU)
    pictures = torch.rand(3, 3, 64, 64, generator=torch.Generator().manual_seed(0)).mul(2).sub(1).requires_grad_()
    reference = perceptual.encode(pictures[:1].detach())
    distances = perceptual.compare(pictures, reference)
    single = [perceptual.distance(one[None], pictures[:1]) for one in pictures]
    np.testing.assert_allclose(distances.detach().numpy(), single, rtol=1e-4, atol=1e-6)
    distances.sum().backward()
    assert pictures.grad is not None and pictures.grad[1].abs().max() > 0
    assert all(p.grad is None for p in perceptual.parameters())


def test_recogniser_knows_a_face_again(real_weights: RealWeights, real_faces: Tensor) -> None:
    real_weights("mobilefacenet")
    network = load_identity(CPU)
    small = F.interpolate(real_faces, (256, 256), mode="area")
    shifted = F.pad(small, (3, 0, 2, 0), "replicate")[:, :, :256, :256]
    first, again = network.embed(small), network.embed(shifted * 0.9)
    torch.testing.assert_close(first.norm(dim=1), torch.ones(2))
    assert float((first * again).sum(1).min()) > 0.8
    assert float(first[0] @ first[1]) < 0.5


def test_parser_labels_a_real_face_with_the_subject_s_left_on_the_right(
    real_weights: RealWeights, real_faces: Tensor
) -> None:
    real_weights("face-parser")
    labels, scheme = parse_face(load_parser(CPU), real_faces[:1]), load_scheme(SCHEME)
    assert labels.shape == (512, 512)
    rows, columns = np.indices(labels.shape)
    middle = {name: columns[labels == scheme.id(name)].mean() for name in ("eye_left", "nose", "eye_right")}
    assert middle["eye_right"] < middle["nose"] < middle["eye_left"]
    assert rows[labels == scheme.id("nose")].mean() < rows[np.isin(labels, scheme.ids(["mouth"]))].mean()
    assert (labels == scheme.id("hair")).mean() > 0.02
