"""The benchmark as JSON and Markdown."""

from __future__ import annotations

import json
from dataclasses import replace

from editgan_desktop.evaluation.edits.report import markdown, report, table

from .benchmarks import benchmark


def test_json_holds_what_was_agreed() -> None:
    found = json.loads(json.dumps(report(benchmark()), allow_nan=False))
    assert set(found) == {"judge", "points", "photos", "failed"} and found["photos"] == 2
    assert found["judge"]["accuracy"] == 0.8529 and found["judge"]["photos"] == 102
    assert found["failed"] == [{"photo": "neutral/bad.jpg", "reason": "No face was found."}]
    first, *_, rival = found["points"]
    needed = {"method", "strength", "refine_steps", "accuracy", "identity", "fid", "kid", "outside_lpips"}
    assert needed <= set(first) and first["fid_biased"] is True
    assert (first["kid"], first["kid_interval"]) == (0.012346, [0.0111, 0.0222])
    assert rival["identity"] is None


def test_a_table_to_read() -> None:
    header, untouched, strong, *_, rival = table(benchmark())
    assert len({len(header), len(untouched), len(rival)}) == 1
    assert untouched[0] == "Untouched inversion" and strong[:3] == ["EditGAN", "2", "0"]
    assert strong[6:8] == ["12.3", "11.1 … 22.2"]
    assert rival[0] == "InterFaceGAN" and rival[4] == "–"


def test_markdown_tells_how_good_the_judge_is_and_what_is_missing() -> None:
    text = markdown(benchmark())
    assert "| EditGAN | 1 | 30 | 0.50 | 0.850 |" in text
    assert "85% of 102 real photos right (AUC 0.930)" in text and "98% of the pairs" in text
    assert "1500 sampled faces" in text and "neutral/bad.jpg (No face was found.)" in text
    whole = benchmark()
    alone = markdown(replace(whole, failed=[], judge=replace(whole.judge, pairs_right=None)))
    assert "Left out" not in alone and "pairs" not in alone
