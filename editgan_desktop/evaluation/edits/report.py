"""The smile benchmark as figures for JSON, and as a table in Markdown."""

from __future__ import annotations

from typing import Any

from ..tables import markdown_table
from .benchmark import Benchmark
from .frechet import UNBIASED_FROM
from .plot import NAMES
from .scores import PointScore

DIGITS = 4
HEADER = (
    *("Method", "Strength", "Refinement", "Accuracy", "Identity", "To the photo"),
    *("KID ×1000", "95 %", "FID, biased", "LPIPS outside"),
)


def report(benchmark: Benchmark) -> dict[str, Any]:
    """All figures as JSON values: shares and cosines as they are, `fid_biased` where there are too few pictures."""
    return {
        "judge": {name: _number(value) for name, value in vars(benchmark.judge).items()},
        "points": [_point(score, benchmark) for score in benchmark.points],
        "photos": benchmark.photos,
        "failed": [vars(failure) for failure in benchmark.failed],
    }


def _point(score: PointScore, benchmark: Benchmark) -> dict[str, Any]:
    interval = score.kid_interval
    return {
        **vars(score.point),
        "accuracy": _number(score.accuracy),
        "smile": _number(score.smile),
        "identity": _number(score.identity),
        "photo_identity": _number(score.photo_identity),
        "fid": _number(score.fid),
        "fid_biased": benchmark.photos < UNBIASED_FROM,
        "kid": _number(score.kid, DIGITS + 2),
        "kid_interval": [_number(end, DIGITS + 2) for end in interval] if interval else None,
        "outside_lpips": _number(score.outside_lpips),
    }


def table(benchmark: Benchmark) -> list[list[str]]:
    """Rows of words: a header, and one row for each point."""
    return [list(HEADER), *(_row(score) for score in benchmark.points)]


def _row(score: PointScore) -> list[str]:
    interval = f"{score.kid_interval[0] * 1e3:.1f} … {score.kid_interval[1] * 1e3:.1f}" if score.kid_interval else "–"
    return [
        NAMES.get(score.point.method, score.point.method) if score.point.strength else "Untouched inversion",
        f"{score.point.strength:g}",
        str(score.point.refine_steps),
        _word(score.accuracy, 2),
        _word(score.identity),
        _word(score.photo_identity),
        _word(score.kid * 1e3 if score.kid is not None else None, 1),
        interval,
        _word(score.fid, 1),
        _word(score.outside_lpips),
    ]


def notes(benchmark: Benchmark) -> str:
    """How good the judge is, what the figures mean, and what was left out."""
    judge, rival = benchmark.judge, benchmark.direction
    pairs = f" In {judge.pairs_right:.0%} of the pairs it finds the right one." if judge.pairs_right is not None else ""
    said = [
        f"{benchmark.photos} neutral photos. The judge of a smile tells {judge.accuracy:.0%} of {judge.photos} real "
        f"photos right (AUC {judge.auc:.3f}): it calls {judge.neutral_smiling:.0%} of the neutral and "
        f"{judge.smiling_smiling:.0%} of the smiling ones smiling.{pairs}",
        "Identity: SFace cosine to the untouched inversion. KID and FID: against the real smiling photos; FID is "
        "biased at so few photos.",
        f"InterFaceGAN: a direction in W from {rival.faces} sampled faces, labelled by the face parser "
        f"(right on {rival.accuracy:.0%} of those held out); strength 1 goes from the mean of one class to the other.",
    ]
    if benchmark.failed:
        said.append(f"Left out: {'; '.join(f'{one.photo} ({one.reason})' for one in benchmark.failed)}")
    return "\n\n".join(said)


def markdown(benchmark: Benchmark) -> str:
    """The table as Markdown, numbers to the right."""
    return "\n".join([markdown_table(table(benchmark)), "", notes(benchmark), ""])


def _number(value: float | int | None, digits: int = DIGITS) -> float | int | None:
    return round(value, digits) if isinstance(value, float) else value


def _word(value: float | None, digits: int = 3) -> str:
    return "–" if value is None else f"{value:.{digits}f}"
