"""What a training measured, on disk."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from editgan_desktop.core.errors import BadInputError
from editgan_desktop.session.labelling.report import TrainingReport, read_report, write_report

REPORT = TrainingReport((3, 1), (7,), 0.625, {"nose": 0.5, "hat": None}, 1500, 3, 12.5)


def test_a_report_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    assert read_report(path) is None
    write_report(path, REPORT)
    assert read_report(path) == REPORT
    assert set(json.loads(path.read_text())) - {"format_version"} == set(vars(REPORT))


def test_figures_that_are_no_numbers_become_null(tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    parts = {"nose": float("nan"), "hat": np.float32(0.5)}
    write_report(path, TrainingReport((np.int64(1),), (), float("nan"), parts, 1, 1, 1.0))  # type: ignore[arg-type]
    assert read_report(path) == TrainingReport((1,), (), None, {"nose": None, "hat": 0.5}, 1, 1, 1.0)


WRONG: list[tuple[str, Any]] = [
    ("faces", 3), ("faces", [1.5]), ("held_out", [True]), ("held_out", [-1]), ("mean_iou", "high"), ("steps", None),
    ("parts", [1]), ("parts", {"a": "b"}), ("parts", {"a": True}), ("seconds", {}), ("format_version", "1"),
    ("format_version", 2),
]  # fmt: skip


@pytest.mark.parametrize(("key", "value"), WRONG, ids=range(len(WRONG)))
def test_damaged_reports_are_refused(tmp_path: Path, key: str, value: Any) -> None:
    path = tmp_path / "report.json"
    write_report(path, REPORT)
    path.write_text(json.dumps({**json.loads(path.read_text()), key: value}))
    with pytest.raises(BadInputError, match=r"report\.json"):
        read_report(path)


@pytest.mark.parametrize("content", [b"", b"[]", b"\xff", b"[" * 200_000, b'{"mean_iou": NaN}'], ids=range(5))
def test_what_is_no_report(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "report.json").write_bytes(content)
    with pytest.raises(BadInputError):
        read_report(tmp_path / "report.json")
