"""Identity against accuracy as a picture, a curve for each method and refinement (EditGAN fig. 11)."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ...core.files import atomic_path
from ..segmentation_plot import ACCENT, DIM, DPI, GRID, INK, SIZE, require_matplotlib
from .benchmark import Benchmark
from .points import EDITGAN
from .scores import PointScore

if TYPE_CHECKING:
    from matplotlib.axes import Axes

Curve = tuple[str, int]  # method, refinement steps
OURS = ("#8fb4e8", ACCENT, "#123a75", "#091f40")  # light to dark by refinement steps
RIVAL = "#a3550f"
NAMES = {"editgan": "EditGAN", "interfacegan": "InterFaceGAN"}


def write_plot(path: Path, benchmark: Benchmark) -> None:
    """Write a PNG. Raises EditGANError without matplotlib."""
    require_matplotlib()
    from matplotlib.figure import Figure

    figure = Figure(figsize=SIZE, dpi=DPI, facecolor="white", layout="constrained")
    axes = figure.add_subplot()
    shades = iter(OURS * 4)
    for (method, steps), points in curves(benchmark).items():
        color, marker = (next(shades), "o") if method == EDITGAN else (RIVAL, "s")
        _draw(axes, points, color, marker, curve_name(method, steps))
    _ceiling(axes, benchmark.judge.smiling_smiling)
    _calm(axes)
    title = f"Making {benchmark.photos} neutral photos smile"
    axes.set_title(title, loc="left", fontsize=12, color=INK, pad=12)
    with atomic_path(path) as temporary:
        figure.savefig(temporary, format="png")


def curves(benchmark: Benchmark) -> dict[Curve, list[PointScore]]:
    """The points of every curve by rising strength; each begins with the untouched pictures."""
    untouched = [score for score in benchmark.points if score.point.strength == 0]
    found: dict[Curve, list[PointScore]] = {}
    for score in benchmark.points:
        if score.point.strength != 0:
            key = score.point.method, score.point.refine_steps
            found.setdefault(key, list(untouched)).append(score)
    return {key: sorted(points, key=lambda score: score.point.strength) for key, points in found.items()}


def curve_name(method: str, steps: int) -> str:
    """What a reader calls a curve."""
    name = NAMES.get(method, method)
    return f"{name}, {steps} refinement steps" if steps else name


def _draw(axes: Axes, points: list[PointScore], color: str, marker: str, name: str) -> None:
    known = [(score.accuracy, score.identity, score.point.strength) for score in points if score.identity is not None]
    across, up = [x for x, _, _ in known], [y for _, y, _ in known]
    axes.plot(across, up, color=color, marker=marker, markersize=5, linewidth=1.8, label=name, zorder=3)
    for x, y, strength in known:
        if strength:
            axes.annotate(f"{strength:g}", (x, y), (4, 4), textcoords="offset points", color=color, fontsize=7.5)


def _ceiling(axes: Axes, share: float) -> None:
    """How many of the real smiling photos the judge calls smiling."""
    axes.axvline(share, color=DIM, linewidth=1, linestyle=(0, (4, 3)), zorder=1)
    axes.annotate(
        "real smiling photos", (share, 0.02), (-4, 0), xycoords=("data", "axes fraction"), textcoords="offset points",
        rotation=90, fontsize=8, color=DIM, horizontalalignment="right", verticalalignment="bottom",
    )  # fmt: skip


def _calm(axes: Axes) -> None:
    """A faint grid, no frame."""
    axes.set_xlim(-0.03, 1.03)
    axes.set_ylim(top=1.02)
    axes.set_xlabel("accuracy: share that the judge calls smiling", color=DIM, fontsize=10)
    axes.set_ylabel("identity: SFace cosine to the untouched inversion", color=DIM, fontsize=10)
    axes.tick_params(colors=DIM, length=0, labelsize=9.5, pad=6)
    axes.grid(color=GRID, linewidth=0.8)
    axes.set_axisbelow(True)
    axes.legend(loc="lower left", frameon=False, fontsize=9, labelcolor=INK)
    for side in axes.spines.values():
        side.set_visible(False)
