"""The default model from the cache and from what comes with the program."""

from __future__ import annotations

from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from editgan_desktop.assets.manifest import NEEDED
from editgan_desktop.assets.own_weights import write_weights
from editgan_desktop.core.errors import BadInputError, CorruptFileError, NotFoundError, WeightsMissingError
from editgan_desktop.core.labels import load_scheme
from editgan_desktop.core.latents import SeedSource, WPlus
from editgan_desktop.core.progress import finish
from editgan_desktop.core.requests import EditRequest, OptimiseSettings
from editgan_desktop.editing import load
from editgan_desktop.editing.load import (
    LATENT_SPACE,
    load_generator,
    load_model,
    load_segmentation,
    read_branch,
    shipped_schemes,
    window_scheme,
    with_scheme,
)
from editgan_desktop.editing.model import Model
from editgan_desktop.editing.optimise import optimise
from editgan_desktop.editing.synthesise import look, render, sample, segment
from editgan_desktop.methods.paint_rules import find_rule, paint
from editgan_desktop.networks.encoder import EncoderConfig, PhotoEncoder
from editgan_desktop.networks.segmentation_branch import SegmentationBranch

from ..conftest import RealWeights
from ..tiny import face, tiny_branch

CPU = torch.device("cpu")


@pytest.fixture(scope="module")
def default_model(real_weights: RealWeights) -> Model:
    real_weights(*NEEDED)
    return load_model(CPU)


@pytest.fixture(scope="module")
def latent(default_model: Model) -> WPlus:
    return sample(default_model, SeedSource(12))


@pytest.fixture(scope="module")
def labels(default_model: Model, latent: WPlus) -> NDArray[np.uint8]:
    return segment(default_model, latent)


def test_missing_weights_say_how_to_get_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITGAN_CACHE", str(tmp_path))
    with pytest.raises(WeightsMissingError, match="editgan models fetch mobile-stylegan-ffhq"):
        load_generator(CPU)


def test_a_scheme_without_a_branch_is_not_found() -> None:
    with pytest.raises(NotFoundError, match="Reinstall"):
        load_segmentation("no-such-scheme", CPU)


@pytest.mark.weights
def test_the_default_model_is_what_everything_is_made_for(default_model: Model) -> None:
    generator = default_model.generator
    assert generator.latent_space == LATENT_SPACE == "mobile-stylegan-ffhq/w+"
    assert (generator.num_styles, generator.w_dim, generator.output_size) == (23, 512, (1024, 1024))
    assert (default_model.draft_height, default_model.working_height) == (128, 256)
    assert default_model.segmentation.config.parts == len(default_model.scheme)
    networks = (default_model.segmentation, default_model.perceptual, *default_model.heads.values())
    assert not any(p.requires_grad for network in networks for p in network.parameters())
    assert not any(module.training for network in networks for module in network.modules())


@pytest.mark.weights
def test_small_pictures_are_the_full_one_downsampled(default_model: Model, latent: WPlus) -> None:
    full = torch.from_numpy(render(default_model, latent).astype(np.float32)).permute(2, 0, 1)[None]
    for height, least in ((256, 33), (128, 27)):
        assert psnr(render(default_model, latent, height), F.interpolate(full, (height, height), mode="area")) > least


def psnr(found: NDArray[np.uint8], wanted: Tensor) -> float:
    error = (torch.from_numpy(found.astype(np.float32)).permute(2, 0, 1) - wanted[0]).square().mean()
    return float(10 * torch.log10(255**2 / error))


@pytest.mark.weights
def test_the_branch_sees_a_face(default_model: Model, labels: NDArray[np.uint8]) -> None:
    """A sane layout, with the subject's left on the right of the picture."""
    scheme = default_model.scheme
    rows, columns = np.indices(labels.shape)
    x = {name: columns[labels == scheme.id(name)].mean() for name in ("eye_left", "eye_right", "nose")}
    assert x["eye_right"] < x["nose"] < x["eye_left"]
    y = {name: rows[np.isin(labels, scheme.ids([name]))].mean() for name in ("brows", "eyes", "nose", "mouth", "neck")}
    assert y["brows"] < y["eyes"] < y["nose"] < y["mouth"] < y["neck"]


@pytest.mark.weights
def test_a_short_real_edit_goes_the_right_way(default_model: Model, latent: WPlus, labels: NDArray[np.uint8]) -> None:
    rule = find_rule("wider-nose")
    painted = paint(rule, labels, default_model.scheme)
    settings = OptimiseSettings(steps=6, draft=1.0, preview_every=0)
    request = EditRequest(latent, labels, painted, default_model.scheme.name, rule.parts, settings=settings)
    result = finish(optimise(default_model, request))
    assert min(result.losses) < 0.9 * result.losses[0]
    assert result.missed.sum() < request.changed.sum()
    assert (look(default_model, result.latent)[0] != look(default_model, latent)[0]).any()


# ---- other label schemes


def written(path: Path, branch: SegmentationBranch) -> Path:
    write_weights(path, branch.state_dict(), asdict(branch.config))
    return path


def test_a_branch_is_read_as_it_was_written(model: Model, tmp_path: Path) -> None:
    branch = tiny_branch(model.generator, model.segmentation_height, members=3, scheme="face-parts")
    found = read_branch(written(tmp_path / "branch.safetensors", branch), CPU)
    assert found.config == branch.config and not found.training
    assert not any(p.requires_grad for p in found.parameters())
    for name, value in branch.state_dict().items():
        torch.testing.assert_close(found.state_dict()[name], value.half().float())


def test_other_weights_are_no_branch(tmp_path: Path) -> None:
    write_weights(tmp_path / "head.safetensors", {"a": torch.zeros(3)}, {"height": 64, "hidden": 8})
    with pytest.raises(CorruptFileError, match=r"head\.safetensors is no segmentation branch"):
        read_branch(tmp_path / "head.safetensors", CPU)
    with pytest.raises(NotFoundError):
        read_branch(tmp_path / "none.safetensors", CPU)


def test_a_model_with_other_parts_shares_all_the_rest(model: Model) -> None:
    branch = tiny_branch(model.generator, model.segmentation_height, scheme="face-parts")
    other = with_scheme(model, load_scheme("face-parts"), branch)
    assert (other.segmentation, other.scheme.name) == (branch, "face-parts")
    assert (other.generator, other.heads) == (model.generator, model.heads)
    assert segment(other, face(model)).max() > 18 and model.scheme.name == "celebamask-19"


def test_the_perceptual_loss_is_not_loaded_twice(model: Model) -> None:
    made: list[object] = []

    def make() -> Any:
        made.append(object())
        return made[-1]

    fresh = replace(model, make_perceptual=make)
    branch = tiny_branch(model.generator, model.segmentation_height, scheme="face-parts")
    before = with_scheme(fresh, load_scheme("face-parts"), branch)
    assert made == []
    assert fresh.perceptual is with_scheme(fresh, load_scheme("face-parts"), branch).perceptual
    assert len(made) == 1
    assert before.perceptual is made[1]  # nothing was there to share when it was made


def test_a_branch_that_does_not_fit_is_refused(model: Model) -> None:
    branch = tiny_branch(model.generator, model.segmentation_height, scheme="face-parts")
    with pytest.raises(BadInputError, match="knows 43 parts, CelebAMask 19 parts has 19"):
        with_scheme(model, model.scheme, branch)
    config = replace(branch.config, channels=(5, *branch.config.channels[1:]))
    with pytest.raises(BadInputError, match="another generator"):
        with_scheme(model, load_scheme("face-parts"), SegmentationBranch(config))
    config = replace(branch.config, channels=branch.config.channels * 5)
    with pytest.raises(BadInputError, match="another generator"):
        with_scheme(model, load_scheme("face-parts"), SegmentationBranch(config))


def test_the_window_starts_with_the_finest_parts_there_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(load, "own_file", lambda name: tmp_path / f"{name}.safetensors")
    assert (shipped_schemes(), window_scheme()) == ([], "celebamask-19")
    (tmp_path / "segmentation-celebamask-19.safetensors").touch()
    assert (shipped_schemes(), window_scheme()) == (["celebamask-19"], "celebamask-19")
    (tmp_path / "segmentation-face-parts.safetensors").touch()
    assert (shipped_schemes(), window_scheme()) == (["face-parts", "celebamask-19"], "face-parts")


# ---- the photo encoder


def written_encoder(folder: Path, monkeypatch: pytest.MonkeyPatch, **changes: object) -> PhotoEncoder:
    """A random encoder in the place of the shipped one; `changes` to what its file says of it."""
    monkeypatch.setattr(load, "own_file", lambda name: folder / f"{name}.safetensors")
    encoder = PhotoEncoder(EncoderConfig("tiny/w+", 6, 16, side=32, spread=0.5))
    write_weights(folder / "encoder.safetensors", encoder.state_dict(), asdict(encoder.config) | changes)
    return encoder


def test_the_encoder_is_read_as_it_was_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    encoder = written_encoder(tmp_path, monkeypatch)
    found = load.load_encoder(CPU)
    assert found is not None and found.config == encoder.config and not found.training
    assert not any(p.requires_grad for p in found.parameters())
    for name, value in encoder.state_dict().items():
        torch.testing.assert_close(found.state_dict()[name], value.half().float(), rtol=0, atol=0)


def test_without_a_file_there_is_no_encoder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(load, "own_file", lambda name: tmp_path / f"{name}.safetensors")
    assert load.load_encoder(CPU) is None


@pytest.mark.parametrize("changes", [{"num_styles": 7}, {"more": 1}, {"w_dim": "wide"}])
def test_other_weights_are_no_encoder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, changes: dict[str, object]
) -> None:
    written_encoder(tmp_path, monkeypatch, **changes)
    with pytest.raises(CorruptFileError, match=r"encoder\.safetensors is no photo encoder"):
        load.load_encoder(CPU)


def test_a_backbone_without_a_weight_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    torch.save({"_conv_stem.weight": torch.zeros(1)}, tmp_path / "state.pth")
    monkeypatch.setattr(load, "local_paths", lambda weight: {"state": tmp_path / "state.pth"})
    with pytest.raises(CorruptFileError, match=r"state\.pth is not an EfficientNet-Lite0: no '_bn0\.weight'"):
        load.load_backbone()
