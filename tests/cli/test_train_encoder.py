"""`editgan train encoder` on a tiny generator and a random backbone."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import psutil
import pytest
import torch
from typer.testing import CliRunner, Result

from editgan_desktop.assets.own_weights import read_weights
from editgan_desktop.cli import train, train_encoder
from editgan_desktop.core.errors import CorruptFileError, OutOfMemoryError
from editgan_desktop.editing import load
from editgan_desktop.networks.efficientnet_lite import EfficientNetLite
from editgan_desktop.networks.mobile_stylegan import MobileStyleGAN

from ..tiny import SHAPES, FakePerceptual, head_heights, tiny_generator, tiny_head

QUICK = ("--faces", "6", "--steps", "4", "--held-out", "3")


@pytest.fixture
def generator() -> MobileStyleGAN:
    return tiny_generator(SHAPES["square"])


@pytest.fixture(autouse=True)
def fetched(monkeypatch: pytest.MonkeyPatch, generator: MobileStyleGAN) -> list[str]:
    """No weights are fetched or read; the names that would be are noted."""
    names: list[str] = []
    small, full = head_heights(generator)
    heads = {train_encoder.SMALL: tiny_head(generator, small), train_encoder.FULL: tiny_head(generator, full)}
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(4)
        backbone = EfficientNetLite().state_dict()
    monkeypatch.setattr(train_encoder, "DEFAULTS", replace(train_encoder.DEFAULTS, side=32, batch=4, picture_batch=2))
    monkeypatch.setattr(train_encoder, "ensure_weights", names.extend)
    monkeypatch.setattr(train_encoder, "keep_freed_memory", lambda: True)
    monkeypatch.setattr(train_encoder, "load_generator", lambda device: generator)
    monkeypatch.setattr(train_encoder, "load_head", lambda generator, height, device: heads[height])
    monkeypatch.setattr(train_encoder, "load_perceptual", lambda net, device: FakePerceptual())
    monkeypatch.setattr(train_encoder, "load_backbone", lambda: dict(backbone))
    monkeypatch.setenv("COLUMNS", "120")
    return names


def run(*arguments: object) -> Result:
    return CliRunner().invoke(train.app, ["encoder", *(str(argument) for argument in arguments)])


def done(*arguments: object) -> str:
    result = run(*arguments)
    assert result.exit_code == 0, result
    return result.stdout


def test_metrics(tmp_path: Path, fetched: list[str]) -> None:
    out = tmp_path / "encoder.safetensors"
    metrics = json.loads(done("--work", tmp_path / "work", "--out", out, *QUICK, "--json"))
    assert fetched == ["mobile-stylegan-ffhq", "lpips-backbones", "efficientnet-lite0", "mobilefacenet"]
    assert (metrics["faces"], metrics["steps"], metrics["held_out"], metrics["file"]) == (6, 4, 3, str(out))
    assert 0 < metrics["latent_error_of_the_mean"] < 1.5
    assert metrics["latent_error"] > 0 and metrics["lpips"] > 0 and 0 < metrics["psnr"] < 60


def test_the_file_is_what_the_program_loads(
    tmp_path: Path, generator: MobileStyleGAN, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(load, "own_file", lambda name: tmp_path / f"{name}.safetensors")
    assert load.load_encoder(torch.device("cpu")) is None
    done("--work", tmp_path, "--out", tmp_path / "encoder.safetensors", *QUICK)
    encoder = load.load_encoder(torch.device("cpu"))
    assert encoder is not None and encoder.config.side == 32
    assert encoder.config.latent_space == generator.latent_space
    assert not encoder.training and not any(p.requires_grad for p in encoder.parameters())
    found = encoder(torch.zeros(1, 3, 1024, 1024))
    assert found.shape == (1, generator.num_styles, generator.w_dim) and found.isfinite().all()


def test_the_same_command_goes_on(tmp_path: Path) -> None:
    """Faces and steps that are done are not done again, and more can be asked for."""
    order = ("--work", tmp_path / "work", "--out", tmp_path / "encoder.safetensors")
    first = json.loads(done(*order, *QUICK, "--json"))
    faces = {path: path.stat().st_mtime_ns for path in (tmp_path / "work/faces").iterdir()}
    weights, _ = read_weights(tmp_path / "encoder.safetensors")
    assert json.loads(done(*order, *QUICK, "--json")) == first
    torch.testing.assert_close(read_weights(tmp_path / "encoder.safetensors")[0], weights, rtol=0, atol=0)
    done(*order, "--faces", 50, "--steps", 6, "--held-out", 1)
    more, _ = read_weights(tmp_path / "encoder.safetensors")
    assert any((more[name] != weights[name]).any() for name in weights)
    after = {path: path.stat().st_mtime_ns for path in (tmp_path / "work/faces").iterdir()}
    assert len(after) == 2 and faces.items() < after.items()


def test_a_table(tmp_path: Path) -> None:
    text = done("--work", tmp_path, "--out", tmp_path / "encoder.safetensors", *QUICK)
    assert "3 held-out faces" in text and "PSNR" in text and "Wrote" in text


def test_too_little_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(psutil, "virtual_memory", lambda: SimpleNamespace(available=1000))
    result = run("--work", tmp_path / "work", "--out", tmp_path / "encoder.safetensors", *QUICK)
    assert isinstance(result.exception, OutOfMemoryError), result
    assert not (tmp_path / "work").exists()


def test_faces_of_another_generator(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done("--work", tmp_path, "--out", tmp_path / "encoder.safetensors", *QUICK)
    other = tiny_generator(SHAPES["square"], seed=3)
    monkeypatch.setattr(train_encoder, "load_generator", lambda device: other)
    result = run("--work", tmp_path, "--out", tmp_path / "encoder.safetensors", *QUICK)
    assert isinstance(result.exception, CorruptFileError), result
