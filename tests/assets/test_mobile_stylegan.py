"""The converter of MobileStyleGAN, on a made-up network and, where it is fetched, on the real one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch

from editgan_desktop.assets.manifest import find_weight
from editgan_desktop.assets.mobile_stylegan import read_mobile_stylegan
from editgan_desktop.assets.store import is_present, local_paths
from editgan_desktop.core.errors import CorruptFileError
from editgan_desktop.core.latents import latent_noise

from . import fake_mobile_stylegan as fake
from .fake_mobile_stylegan import CHANNELS, FakeIR

State = dict[str, torch.Tensor]

# Of seed 0, by OpenVINO in float32: the beginning of w.
W_OF_SEED_0 = [0.51707, -0.10528, 0.83801, -0.10463, -0.26265, -0.30365, -0.11843, -0.55019]
GENERATOR = find_weight("mobile-stylegan-ffhq")
REAL = local_paths(GENERATOR) if is_present(GENERATOR) else {}  # before the tests' own cache takes over


def read(folder: Path, mapping: FakeIR, synthesis: FakeIR, edit: Callable[[str], str] = str) -> State:
    """Write both networks, change the XML of the second with `edit`, and read them."""
    names = {
        "mapping_xml": "m.xml",
        "mapping_bin": "m.bin",
        "synthesis_xml": "s.xml",
        "synthesis_bin": "s.bin",
    }
    paths = {key: folder / name for key, name in names.items()}
    mapping.write(paths["mapping_xml"], paths["mapping_bin"])
    synthesis.write(paths["synthesis_xml"], paths["synthesis_bin"])
    paths["synthesis_xml"].write_text(edit(paths["synthesis_xml"].read_text()))
    return read_mobile_stylegan(paths)


@pytest.fixture(scope="module")
def state(tmp_path_factory: pytest.TempPathFactory) -> State:
    return read(tmp_path_factory.mktemp("fake"), fake.mapping(), fake.synthesis())


def expected_shapes() -> dict[str, tuple[int, ...]]:
    shapes: dict[str, tuple[int, ...]] = {"mapping.gain": (), "const": (1, 512, 4, 4)}
    for i in range(8):
        shapes |= {f"mapping.{i}.weight": (512, 512), f"mapping.{i}.bias": (512,)}
    shapes |= {"first.weight": (512, 512, 3, 3), "first.noise": (1, 1, 4, 4), "first.bias": (512,)}
    styles = [512]
    for k, out in enumerate(CHANNELS[1:]):
        narrow, size = CHANNELS[k] // 4, 8 << k
        styles += [CHANNELS[k], narrow, out]
        for name, channels in ((f"blocks.{k}.conv1", narrow), (f"blocks.{k}.conv2", out)):
            shapes |= {f"{name}.depthwise": (channels, 1, 3, 3), f"{name}.pointwise": (out, channels, 1, 1)}
            shapes |= {f"{name}.noise": (1, 1, size, size), f"{name}.bias": (out,)}
    for s, channels in enumerate([*styles, 64]):
        shapes |= {f"styles.{s}.weight": (channels, 512), f"styles.{s}.bias": (channels,)}
    return shapes | {"to_img.weight": (12, 64, 1, 1), "to_img.bias": (12,)}


def test_names_and_shapes_are_the_agreed_ones(state: State) -> None:
    assert {name: tuple(tensor.shape) for name, tensor in state.items()} == expected_shapes()
    assert all(tensor.dtype == torch.float32 and tensor.is_contiguous() for tensor in state.values())


@pytest.mark.parametrize(
    ("ours", "theirs", "shape"),
    [
        ("const", "m.input.input", (1, 512, 4, 4)),
        ("first.weight", "first kernel", (512, 512, 3, 3)),
        ("first.noise", "m.conv1.bias noise", (1, 1, 4, 4)),
        ("blocks.2.conv1.depthwise", "m.layers.2.conv1.conv.weight_dw", (128, 1, 3, 3)),
        ("blocks.2.conv1.pointwise", "m.layers.2.conv1 pointwise", (512, 128, 1, 1)),
        ("blocks.2.conv2.noise", "m.layers.2.conv2.bias noise", (1, 1, 32, 32)),
        ("blocks.6.conv2.bias", "m.layers.6.conv2.bias", (64,)),
        ("to_img.bias", "m.layers.6.to_img.bias", (12,)),
    ],
)
def test_tensors_come_from_their_constants(state: State, ours: str, theirs: str, shape: tuple[int, ...]) -> None:
    np.testing.assert_array_equal(state[ours].numpy(), fake.synthesis().value(theirs, *shape))


@pytest.mark.parametrize(
    ("s", "name", "channels", "factor"),
    [
        (0, "m.conv1.conv", 512, 0.5),
        (1, "m.layers.0.up", 512, 1.0),
        (2, "m.layers.0.conv1.conv", 128, 0.25),
        (21, "m.layers.6.conv2.conv", 64, 0.25),
        (22, "m.layers.6.to_img.conv", 64, 0.125),
    ],
)
def test_factor_of_a_style_is_folded_in(state: State, s: int, name: str, channels: int, factor: float) -> None:
    ir = fake.synthesis()
    weight = ir.value(f"{name}.modulation.weight", channels, 512)
    bias = ir.value(f"{name}.modulation.bias", channels)
    np.testing.assert_array_equal(state[f"styles.{s}.weight"].numpy(), weight * np.float32(factor))
    np.testing.assert_array_equal(state[f"styles.{s}.bias"].numpy(), bias * np.float32(factor))


def test_mapping_layers_are_in_order(state: State) -> None:
    assert state["mapping.gain"] == float(fake.GAIN)
    for i in range(8):
        np.testing.assert_array_equal(state[f"mapping.{i}.bias"].numpy(), fake.mapping().value(f"bias{i}", 512))


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ('name="m.layers.3.up.modulation.weight"', 'name="other"', "no constant called"),
        ('type="PReLU"', 'type="Relu"', "0 PReLU layers"),
        ('transpose_b="true"', 'transpose_b="false"', "the other way round"),
        ('shape="512,512,3,3"', 'shape="512,3,512,3"', "has the shape"),
        ('name="m.conv1.bias"', 'name="m.layers.0.conv1.bias"', "no constant called"),
    ],
)
def test_another_network_is_refused(tmp_path: Path, old: str, new: str, complaint: str) -> None:
    def edit(xml: str) -> str:
        assert old in xml
        return xml.replace(old, new, 1)

    with pytest.raises(CorruptFileError, match=f"not the expected MobileStyleGAN.*{complaint}"):
        read(tmp_path, fake.mapping(), fake.synthesis(), edit)


def test_noise_of_another_size_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CorruptFileError, match=r"has the shape \(1, 1, 32, 32\)"):
        read(tmp_path, fake.mapping(), fake.synthesis(noise=32))


def test_mapping_needs_eight_layers_with_one_gain(tmp_path: Path) -> None:
    with pytest.raises(CorruptFileError, match="7 layers"):
        read(tmp_path, fake.mapping((fake.GAIN,) * 7), fake.synthesis())
    gains = (*(fake.GAIN,) * 7, np.float32(1.0))
    with pytest.raises(CorruptFileError, match="gains"):
        read(tmp_path, fake.mapping(gains), fake.synthesis())


def test_networks_given_the_wrong_way_round_are_refused(tmp_path: Path) -> None:
    with pytest.raises(CorruptFileError):
        read(tmp_path, fake.synthesis(), fake.mapping())


@pytest.mark.weights
@pytest.mark.skipif(not REAL, reason="the default generator is not fetched")
def test_real_mapping_agrees_with_openvino() -> None:
    state = read_mobile_stylegan(REAL)
    assert {name: tuple(tensor.shape) for name, tensor in state.items()} == expected_shapes()
    z = torch.from_numpy(latent_noise(0, 512))
    w = z * torch.rsqrt(z.square().mean() + 1e-8)
    for i in range(8):
        w = torch.nn.functional.leaky_relu(state[f"mapping.{i}.weight"] @ w + state[f"mapping.{i}.bias"], 0.2)
        w = w * state["mapping.gain"]
    torch.testing.assert_close(w[:8], torch.tensor(W_OF_SEED_0), rtol=0, atol=2e-5)
