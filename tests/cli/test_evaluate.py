"""`editgan evaluate` on a tiny generator, a made-up parser and label maps of bands."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image
from torch import Tensor
from typer.testing import CliRunner, Result

from editgan_desktop.cli import evaluate
from editgan_desktop.core.errors import BadInputError, NotFoundError
from editgan_desktop.core.labelled_faces import LabelledFace, write_labelled_faces
from editgan_desktop.core.labels import load_scheme
from editgan_desktop.core.latents import SeedSource
from editgan_desktop.editing.load import read_branch
from editgan_desktop.evaluation.segmentation import Experiment
from editgan_desktop.networks.mobile_stylegan import MobileStyleGAN, MobileStyleGANConfig

SCHEME = load_scheme("face-parts")
QUICK = ("--steps", 40, "--members", 2)


def tiny_generator() -> MobileStyleGAN:
    torch.manual_seed(0)
    config = MobileStyleGANConfig("tiny/w+", channels=(8, 8, 8, 8), w_dim=8, z_dim=8, mapping_layers=1)
    return MobileStyleGAN(config).eval()


def parse(picture: Tensor) -> Tensor:
    """Logits that see hair above skin."""
    logits = torch.zeros(1, 19, *picture.shape[2:])
    logits[:, 17] = 1.0
    logits[:, 1, 200:] = 2.0
    return logits


def write_faces(folder: Path, seeds: range) -> Path:
    """Hair above forehead above chin."""
    labels = np.full((64, 64), SCHEME.id("hair"), np.uint8)
    labels[25:45] = SCHEME.id("forehead")
    labels[45:] = SCHEME.id("chin")
    write_labelled_faces(folder, [LabelledFace(SeedSource(seed), labels) for seed in seeds], SCHEME)
    return folder


@pytest.fixture(autouse=True)
def fetched(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """No weights are fetched or read; the names that would be are noted."""
    names: list[str] = []
    monkeypatch.setattr(evaluate, "ensure_weights", names.extend)
    monkeypatch.setattr(evaluate, "keep_freed_memory", lambda: True)
    monkeypatch.setattr(evaluate, "load_generator", lambda device: tiny_generator())
    monkeypatch.setattr(evaluate, "load_parser", lambda device: parse)
    monkeypatch.setattr(evaluate, "Experiment", partial(Experiment, height=64))
    monkeypatch.setattr(evaluate, "own_file", lambda name: Path("nowhere"))
    monkeypatch.setenv("COLUMNS", "140")
    return names


@pytest.fixture
def folders(tmp_path: Path) -> tuple[object, ...]:
    """Options with two faces to train on and five to measure on."""
    learn, others = write_faces(tmp_path / "learn", range(2)), write_faces(tmp_path / "others", range(100, 105))
    return "--training", learn, "--held-out", others


def run(*arguments: object) -> Result:
    return CliRunner().invoke(evaluate.app, [str(argument) for argument in arguments])


def done(*arguments: object) -> str:
    result = run(*arguments)
    assert result.exit_code == 0, result
    return result.stdout


def refused(error: type[Exception], *arguments: object) -> str:
    result = run(*arguments)
    assert isinstance(result.exception, error), result
    return str(result.exception)


def test_segmentation(tmp_path: Path, folders: tuple[object, ...], fetched: list[str]) -> None:
    plot, table, work = tmp_path / "plot.png", tmp_path / "table.md", tmp_path / "work"
    files = ("--plot", plot, "--table", table, "--work", work)
    found = json.loads(done("segmentation", *folders, *QUICK, *files, "--json"))
    assert fetched == ["mobile-stylegan-ffhq", "face-parser"]
    assert set(found["by_training_faces"]) == {"1"} and found["training_faces"] == 1, "1,4,8,… as far as faces go"
    assert found["held_out_faces"] == 5 and set(found["parts"]) == {"hair", "forehead", "chin"}
    assert len(found["excluded"]) == len(SCHEME) - 3
    assert found["mean_iou"] > 0.2 and set(found["celebamask19_parts"]) == {"skin", "hair"}
    assert found["shipped"] is None
    with Image.open(plot) as image:
        assert image.width > 1000
    assert "| Chin | 5 |" in table.read_text()
    assert len(list(work.glob("branch-01-*.safetensors"))) == 1


def test_a_table_for_reading(folders: tuple[object, ...]) -> None:
    text = done("segmentation", *folders, *QUICK, "--counts", "1,2")
    assert "Forehead" in text and "Mean" in text and "Boundary F1, 2" in text
    assert "5 held-out faces" in text and "Left out:" in text


def test_faces_are_taken_in_the_order_of_the_folder(
    tmp_path: Path, folders: tuple[object, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "learn" / "order.txt").write_text("seed-000001_psi-0.7.png\n")
    seen: list[list[int]] = []
    real = evaluate.run_evaluation

    def note(experiment: Experiment) -> object:
        seen.append([face.source.seed for face in experiment.training])
        return real(experiment)

    monkeypatch.setattr(evaluate, "run_evaluation", note)
    done("segmentation", *folders, *QUICK, "--json")
    assert seen == [[1, 0]]


def test_the_shipped_branch(tmp_path: Path, folders: tuple[object, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    done("segmentation", *folders, *QUICK, "--work", tmp_path / "work")
    (trained,) = (tmp_path / "work").glob("branch-*")
    monkeypatch.setattr(evaluate, "own_file", lambda name: trained if name == "segmentation-face-parts" else None)
    monkeypatch.setattr(evaluate, "load_segmentation", lambda scheme, device: read_branch(trained, device))
    found = json.loads(done("segmentation", *folders, *QUICK, "--work", tmp_path / "work", "--json"))
    assert found["shipped"]["parts"] == found["parts"], "the same branch"


@pytest.mark.parametrize(
    ("error", "arguments"),
    [
        (BadInputError, ["--counts", "1,x"]),
        (BadInputError, ["--counts", "0"]),
        (BadInputError, ["--counts", "1,,2"]),
        (BadInputError, ["--counts", "3"]),
        (NotFoundError, ["--scheme", "none"]),
        (BadInputError, ["--training", "nowhere"]),
        (BadInputError, ["--held-out", "nowhere"]),
    ],
)
def test_bad_orders_are_refused_before_anything_is_fetched(
    folders: tuple[object, ...], fetched: list[str], error: type[Exception], arguments: list[str]
) -> None:
    refused(error, "segmentation", *folders, *arguments)
    assert fetched == []


def test_a_face_both_trained_and_measured_on(tmp_path: Path, folders: tuple[object, ...], fetched: list[str]) -> None:
    write_faces(tmp_path / "others", range(1, 2))
    assert "Seed 1 " in refused(BadInputError, "segmentation", *folders)
    assert fetched == []


def test_label_agreement(tmp_path: Path) -> None:
    draft, one, other = (write_faces(tmp_path / name, range(2)) for name in ("draft", "one", "other"))
    labels = np.full((64, 64), SCHEME.id("hair"), np.uint8)
    write_labelled_faces(one, [LabelledFace(SeedSource(0), labels)], SCHEME)
    found = json.loads(done("label-agreement", draft, one, other, "--json"))
    assert (found["faces"], found["corrected_pixels"], found["agreement"]) == (2, 39 * 64, 0.0)
    text = done("label-agreement", draft, one, other)
    assert "Two passes over 2 faces" in text and "Forehead" in text and "Hat" not in text
    refused(BadInputError, "label-agreement", draft, one, tmp_path / "nowhere")
