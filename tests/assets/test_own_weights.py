"""Weights that we trained: half precision on disk, config in the metadata, bad files refused."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file, save_file

from editgan_desktop.assets.own_weights import read_weights, write_weights
from editgan_desktop.core.errors import CorruptFileError, NotFoundError
from editgan_desktop.core.paths import shipped

CONFIG = {"height": 256, "channels": [3, 4], "scheme": "celebamask-19"}
STATE = {"first.weight": torch.linspace(-2, 2, 12).view(3, 4), "bias": torch.tensor([0.1])}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    write_weights(tmp_path / "head.safetensors", STATE, CONFIG)
    return tmp_path / "head.safetensors"


def test_weights_go_there_and_back(path: Path) -> None:
    state, config = read_weights(path)
    assert config == CONFIG and set(state) == set(STATE)
    for name, value in STATE.items():
        assert state[name].dtype == torch.float32
        torch.testing.assert_close(state[name], value, rtol=1e-3, atol=1e-4)


def test_half_precision_is_a_choice(path: Path) -> None:
    assert load_file(path)["bias"].dtype == torch.float16
    write_weights(path, STATE, CONFIG, half=False)
    torch.testing.assert_close(read_weights(path)[0], STATE, rtol=0, atol=0)


def test_missing_weights_are_not_found(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match="Reinstall"):
        read_weights(tmp_path / "none.safetensors")


@pytest.mark.parametrize("content", [b"", b"hello", bytes(100), b"\xff" * 100])
def test_files_that_are_none_are_refused(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(CorruptFileError, match="damaged"):
        read_weights(path)


def test_every_truncation_is_refused(path: Path) -> None:
    whole = path.read_bytes()
    for length in range(len(whole)):
        path.write_bytes(whole[:length])
        with pytest.raises(CorruptFileError):
            read_weights(path)


@pytest.mark.parametrize(
    "metadata",
    [
        None,
        {},
        {"format_version": "1"},
        {"format_version": "one", "config": "{}"},
        {"format_version": "1", "config": "{"},
    ],
    ids=str,
)
def test_bad_metadata_is_refused(path: Path, metadata: dict[str, str] | None) -> None:
    save_file(STATE, path, metadata)
    with pytest.raises(CorruptFileError, match="damaged"):
        read_weights(path)


def test_a_newer_version_is_named_as_such(path: Path) -> None:
    save_file(STATE, path, {"format_version": "2", "config": "{}"})
    with pytest.raises(CorruptFileError, match="newer version"):
        read_weights(path)


def test_shipped_weights_are_readable_and_finite() -> None:
    files = sorted(shipped("models", "mobile-stylegan-ffhq").glob("*.safetensors"))
    assert len(files) >= 4
    for file in files:
        state, config = read_weights(file)
        assert isinstance(config, dict) and all(value.isfinite().all() for value in state.values())
