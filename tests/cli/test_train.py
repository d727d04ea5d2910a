"""`editgan train` on a tiny generator and a made-up parser."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import psutil
import pytest
import torch
from torch import Tensor
from typer.testing import CliRunner, Result

from editgan_desktop.assets.own_weights import read_weights
from editgan_desktop.cli import train
from editgan_desktop.core.errors import BadInputError, CorruptFileError, NotFoundError, OutOfMemoryError
from editgan_desktop.core.labelled_faces import LabelledFace, read_labelled_faces, write_labelled_faces
from editgan_desktop.core.labels import LabelScheme, load_scheme
from editgan_desktop.core.latents import SeedSource
from editgan_desktop.networks.mobile_stylegan import MobileStyleGAN, MobileStyleGANConfig
from editgan_desktop.networks.rgb_heads import RGBHead
from editgan_desktop.networks.segmentation_branch import SegmentationBranch, SegmentationConfig

from ..tiny import FakePerceptual

SMALL = (8, 8, 8, 8)  # 64 x 64
LARGE = (8,) * 8  # 1024 x 1024
QUICK = ("--faces", "2", "--held-out", "2", "--steps", "20", "--hidden", "8,4")


def tiny_generator(channels: tuple[int, ...]) -> MobileStyleGAN:
    torch.manual_seed(0)
    config = MobileStyleGANConfig("tiny/w+", channels=channels, w_dim=8, z_dim=8, mapping_layers=1)
    return MobileStyleGAN(config).eval()


def parse(picture: Tensor) -> Tensor:
    """Logits that see three bands: background, skin, hair."""
    logits = torch.zeros(1, 19, *picture.shape[2:])
    logits[:, 1, 100:] = 1.0
    logits[:, 17, 300:] = 2.0
    return logits


@pytest.fixture(autouse=True)
def fetched(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """No weights are fetched or read; the names that would be are noted."""
    names: list[str] = []
    monkeypatch.setattr(train, "ensure_weights", names.extend)
    monkeypatch.setattr(train, "keep_freed_memory", lambda: True)
    monkeypatch.setattr(train, "load_generator", lambda device: tiny_generator(SMALL))
    monkeypatch.setattr(train, "load_parser", lambda device: parse)
    monkeypatch.setenv("COLUMNS", "120")
    return names


def run(*arguments: object) -> Result:
    return CliRunner().invoke(train.app, [str(argument) for argument in arguments])


def done(*arguments: object) -> str:
    result = run(*arguments)
    assert result.exit_code == 0, result
    return result.stdout


def refused(error: type[Exception], *arguments: object) -> None:
    result = run(*arguments)
    assert isinstance(result.exception, error), result


@pytest.fixture
def two_parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Path]:
    """A scheme the parser does not know, and a folder of labelled faces for it."""
    parts = load_scheme("celebamask-19").parts[:2]
    scheme = LabelScheme("two", "Two parts", parts)
    monkeypatch.setattr(train, "find_scheme", lambda name: scheme)

    def make(seeds: list[int]) -> Path:
        labels = np.zeros((64, 64), np.uint8)
        labels[20:] = 1
        faces = [LabelledFace(SeedSource(seed), labels) for seed in seeds]
        write_labelled_faces(tmp_path / "labels", faces, scheme)
        return tmp_path / "labels"

    return make


def test_segmentation_from_parsed_faces(tmp_path: Path, fetched: list[str]) -> None:
    out, kept = tmp_path / "a.safetensors", tmp_path / "kept"
    metrics = json.loads(done("segmentation", "--out", out, *QUICK, "--save-labels", kept, "--json"))
    assert fetched == ["mobile-stylegan-ffhq", "face-parser"]
    assert (metrics["training_faces"], metrics["held_out"], metrics["hidden"]) == (2, 2, [8, 4])
    faces = {part["name"]: part["faces"] for part in metrics["parts"]}
    assert (faces["skin"], faces["hair"], faces["nose"]) == (2, 2, 0)
    assert metrics["parts"][10]["iou"] in (None, 0.0), "a part that never occurs"
    assert metrics["mean_iou"] is None, "no part occurs in five faces"
    assert [face.source.seed for face in read_labelled_faces(kept, load_scheme("celebamask-19"))] == [0, 1]


def test_the_file_is_what_the_program_loads(tmp_path: Path) -> None:
    done("segmentation", "--out", tmp_path / "a.safetensors", *QUICK, "--members", 2)
    state, config = read_weights(tmp_path / "a.safetensors")
    assert config == {
        "scheme": "celebamask-19",
        "parts": 19,
        "channels": [8] * 7,
        "hidden": [8, 4],
        "members": 2,
    }
    shape = SegmentationConfig("celebamask-19", 19, (8,) * 7, (8, 4), 2)
    SegmentationBranch(shape).load_state_dict(state)


def test_segmentation_prints_a_table(tmp_path: Path) -> None:
    quick = ("--faces", 1, "--held-out", 5, "--steps", 60, "--hidden", "8,4")
    text = done("segmentation", "--out", tmp_path / "a.safetensors", *quick)
    assert "On 5 held-out faces" in text and "hair" in text and "mean" in text
    assert "a.safetensors" in text


def test_segmentation_from_labels_of_another_scheme(
    tmp_path: Path, two_parts: Callable[..., Path], fetched: list[str]
) -> None:
    folder = two_parts([3, 1000])
    out = tmp_path / "a.safetensors"
    text = done("segmentation", "--out", out, "--scheme", "two", "--labels", folder, "--steps", 20)
    assert fetched == ["mobile-stylegan-ffhq"], "no parser is needed"
    assert read_weights(out)[1]["parts"] == 2
    assert "held-out" not in text


def test_segmentation_resumes(tmp_path: Path) -> None:
    files = ("--out", tmp_path / "a.safetensors", "--checkpoint", tmp_path / "state.safetensors")
    done("segmentation", *files, *QUICK)
    assert (tmp_path / "state.safetensors").is_file()
    done("segmentation", *files, *QUICK)
    (tmp_path / "state.safetensors").write_bytes(b"other")
    refused(CorruptFileError, "segmentation", *files, *QUICK)


@pytest.mark.parametrize(
    ("error", "arguments"),
    [
        (BadInputError, ["--hidden", "128"]),
        (BadInputError, ["--hidden", "128,0"]),
        (BadInputError, ["--hidden", "128,x"]),
        (BadInputError, ["--first-seed", "990"]),
        (NotFoundError, ["--scheme", "none"]),
        (BadInputError, ["--labels", "nowhere"]),
    ],
)
def test_bad_orders_are_refused_before_anything_is_fetched(
    tmp_path: Path, fetched: list[str], error: type[Exception], arguments: list[str]
) -> None:
    refused(error, "segmentation", "--out", tmp_path / "a.safetensors", *arguments)
    assert fetched == [] and not (tmp_path / "a.safetensors").exists()


def test_the_parser_labels_its_own_scheme_only(tmp_path: Path, two_parts: Callable[..., Path]) -> None:
    start = ("segmentation", "--out", tmp_path / "a.safetensors", "--scheme", "two")
    refused(BadInputError, *start)
    refused(BadInputError, *start, "--labels", two_parts([1]), "--held-out", 1)


def test_too_little_memory(tmp_path: Path, tiny_heads: MobileStyleGAN, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(psutil, "virtual_memory", lambda: SimpleNamespace(available=1000))
    refused(OutOfMemoryError, "segmentation", "--out", tmp_path / "a.safetensors", *QUICK)
    refused(OutOfMemoryError, "rgb-heads", "--out", tmp_path, "--faces", 1)


@pytest.fixture
def tiny_heads(monkeypatch: pytest.MonkeyPatch) -> MobileStyleGAN:
    """A generator large enough for the heads, and heads small enough to train at once."""
    generator = tiny_generator(LARGE)
    quick = [replace(head, hidden=4, batch=2, crop=16) for head in train.HEADS]
    monkeypatch.setattr(train, "HEADS", quick)
    monkeypatch.setattr(train, "load_generator", lambda device: generator)
    monkeypatch.setattr(train, "load_perceptual", lambda net, device: FakePerceptual())
    return generator


def test_rgb_heads(tmp_path: Path, tiny_heads: MobileStyleGAN, fetched: list[str]) -> None:
    order = ("rgb-heads", "--out", tmp_path, "--faces", 1, "--steps", 20, "--held-out", 2)
    metrics = json.loads(done(*order, "--json"))
    assert fetched == ["mobile-stylegan-ffhq", "lpips-backbones"]
    assert set(metrics["lpips"]) == {"256", "128"}
    assert set(metrics["psnr"]) == {"256", "128"}
    assert metrics["psnr"]["256"]["min_db"] <= metrics["psnr"]["256"]["median_db"]
    for height in (256, 128):
        state, config = read_weights(tmp_path / f"rgb-{height}.safetensors")
        RGBHead(tiny_heads, config["height"], config["hidden"]).load_state_dict(state)
        assert config == {"height": height, "hidden": 4}


def test_rgb_heads_print_a_table(tmp_path: Path, tiny_heads: MobileStyleGAN) -> None:
    text = done("rgb-heads", "--out", tmp_path, "--faces", 1, "--steps", 20, "--held-out", 1)
    assert "PSNR median" in text and str(tmp_path) in text
