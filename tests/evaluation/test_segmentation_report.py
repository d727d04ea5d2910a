"""An evaluation as JSON, as a table and as a plot."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from editgan_desktop.core.errors import EditGANError
from editgan_desktop.core.labels import load_scheme
from editgan_desktop.evaluation.segmentation import Evaluation, Scores
from editgan_desktop.evaluation.segmentation_plot import group_means, spread, write_plot
from editgan_desktop.evaluation.segmentation_report import markdown, report
from editgan_desktop.training.metrics import BoundaryCounts, ConfusionCounts

SCHEME, COARSE = load_scheme("face-parts"), load_scheme("celebamask-19")
FACES = 6
KEYS = {
    "mean_iou", "parts", "excluded", "boundary_f1", "by_training_faces", "celebamask19_mean_iou", "celebamask19_parts",
    "training_faces", "held_out_faces", "seconds", "shipped",
}  # fmt: skip


def scores(iou: dict[str, float], rare: str = "hat", parsed: bool = True) -> Scores:
    """Parts with the IoU wanted; one of them occurs in four faces only, all parts not named nowhere."""
    areas, borders = ConfusionCounts.empty(len(SCHEME)), BoundaryCounts.empty(len(SCHEME))
    for name, value in iou.items():
        part = SCHEME.id(name)
        areas.matrix[part, part], areas.matrix[part, SCHEME.id("earring")] = 10000 * value, 10000 - 10000 * value
        areas.faces[part] = 4 if name == rare else FACES
        for counts, number in zip((borders.truth, borders.truth_near), (10, 5), strict=True):
            counts[part] = number
        borders.found[part] = borders.found_near[part] = 4
    against = ConfusionCounts.empty(len(COARSE))
    against.matrix[0, 0], against.faces[:2] = 9, (5, 4)
    return Scores(areas, borders, against if parsed else None)


def evaluation(*counts: int, parsed: bool = True, shipped: bool = True) -> Evaluation:
    by_count = {n: scores({"hair": 1 - 0.5 / n, "pupil_left": 0.4, "hat": 0.9}, parsed=parsed) for n in counts}
    one = scores({"hair": 1.0, "pupil_left": 0.6}, parsed=parsed) if shipped else None
    return Evaluation(SCHEME, by_count, one, FACES, 12.34)


def test_the_figures() -> None:
    found = json.loads(json.dumps(report(evaluation(1, 16, 32)), allow_nan=False))
    assert set(found) == KEYS
    assert found["parts"] == {"hair": pytest.approx(1 - 0.5 / 16, abs=1e-4), "pupil_left": 0.4}, (
        "the branch of 16 faces"
    )
    assert found["mean_iou"] == found["by_training_faces"]["16"] == pytest.approx((1 - 0.5 / 16 + 0.4) / 2, abs=1e-3)
    assert found["by_training_faces"]["1"] == pytest.approx(0.45)
    assert list(found["by_training_faces"]) == ["1", "16", "32"]
    assert len(found["excluded"]) == len(SCHEME) - 2 and {"hat", "earring"} <= set(found["excluded"])
    assert found["boundary_f1"] == {name: pytest.approx(2 * 0.5 / 1.5, abs=1e-4) for name in ("hair", "pupil_left")}
    assert (found["celebamask19_mean_iou"], found["celebamask19_parts"]) == (1.0, {"background": 1.0})
    assert (found["training_faces"], found["held_out_faces"], found["seconds"]) == (16, FACES, 12.3)
    assert found["shipped"]["mean_iou"] == pytest.approx(0.8)
    assert set(found["shipped"]) == KEYS - {
        "by_training_faces", "training_faces", "held_out_faces", "seconds", "shipped"
    }  # fmt: skip


def test_without_sixteen_faces_parser_or_shipped_branch() -> None:
    found = report(evaluation(1, 4, parsed=False, shipped=False))
    assert found["training_faces"] == 4 and found["mean_iou"] == found["by_training_faces"]["4"]
    assert (found["celebamask19_mean_iou"], found["celebamask19_parts"], found["shipped"]) == (None, {}, None)


def test_nothing_occurs_often_enough() -> None:
    nothing = Evaluation(SCHEME, {1: scores({})}, None, 1, 0.0)
    found = report(nothing)
    assert found["mean_iou"] is None and found["parts"] == {} and len(found["excluded"]) == len(SCHEME)
    assert "| Mean |" in markdown(nothing)


def test_the_table() -> None:
    lines = markdown(evaluation(1, 16)).splitlines()
    assert lines[0] == "| Part | Faces | 1 | 16 | shipped | Boundary F1, 16 |"
    assert lines[1].count("---:") == 5
    assert "| Left pupil | 6 | 0.400 | 0.400 | 0.600 | 0.667 |" in lines
    assert "| Mean |  | 0.450 | 0.684 | 0.800 | 0.667 |" in lines
    assert any(line.startswith("| As 19 parts, against the face parser |") for line in lines)
    assert not any(line.startswith("| Hat ") for line in lines)
    assert "6 held-out faces" in lines[-1] and "Left out:" in lines[-1] and "Hat" in lines[-1]


def test_groups_are_means_of_their_counted_parts() -> None:
    means = group_means(evaluation(1, 2))
    assert means == {"eyes": [0.4, 0.4], "hair": [0.5, 0.75]}


def test_the_plot(tmp_path: Path) -> None:
    write_plot(tmp_path / "new" / "plot.png", evaluation(1, 4, 16, 32))
    with Image.open(tmp_path / "new" / "plot.png") as image:
        pixels = np.array(image.convert("RGB"))
    assert pixels.shape[0] > 700 and pixels.shape[1] > 1200
    assert (pixels == (0x1F, 0x62, 0xC4)).all(2).sum() > 1000, "the thick line of the mean"
    write_plot(tmp_path / "one.png", evaluation(16))
    write_plot(tmp_path / "none.png", Evaluation(SCHEME, {1: scores({})}, None, 1, 0.0))


def test_names_do_not_overlap() -> None:
    heights = [0.5, 0.9, 0.5, 0.51, 0.2]
    placed = spread(heights, 0.04)
    assert np.diff(np.sort(placed)).min() > 0.0399
    assert np.argsort(placed, kind="stable").tolist() == np.argsort(heights, kind="stable").tolist()
    assert placed[1] == 0.9 and placed[4] == 0.2, "those alone stay where they are"


def test_no_plot_without_matplotlib(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    with pytest.raises(EditGANError, match="matplotlib"):
        write_plot(tmp_path / "plot.png", evaluation(1))
    assert not list(tmp_path.iterdir())
