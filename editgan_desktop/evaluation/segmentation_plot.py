"""Mean IoU against the number of training faces, as a picture."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from ..core.errors import EditGANError
from ..core.files import atomic_path
from .segmentation import Evaluation

if TYPE_CHECKING:
    from matplotlib.axes import Axes

INK, DIM, GRID, ACCENT = "#1c1c1c", "#575757", "#dcdcdc", "#1f62c4"  # of the light theme
# For thin lines on white, told apart by name as well; neighbours in the list differ in lightness and hue.
LINES = (
    "#a3550f", "#6b4fa0", "#3d8a98", "#b0486e", "#5b7f2b", "#777777",
    "#ad7a12", "#2f5d62", "#9c6b5a", "#5f74b8", "#b5651d", "#4f4f4f",
)  # fmt: skip
SIZE = (8.0, 5.2)  # inches
DPI = 160
LABEL_GAP = 0.034  # between two names on the right, in IoU


def write_plot(path: Path, evaluation: Evaluation) -> None:
    """Write a PNG. Raises EditGANError without matplotlib."""
    require_matplotlib()
    from matplotlib.figure import Figure

    figure = Figure(figsize=SIZE, dpi=DPI, facecolor="white", layout="constrained")
    axes = figure.add_subplot()
    counts = list(evaluation.scores)
    lines = group_means(evaluation)
    for (group, means), color in zip(lines.items(), _colors(len(lines)), strict=True):
        axes.plot(counts, means, color=color, linewidth=1.1, marker="o", markersize=2.6, label=group, zorder=2)
    mean = [scores.areas.mean_iou() for scores in evaluation.scores.values()]
    if lines:
        axes.plot(counts, mean, color=ACCENT, linewidth=2.8, marker="o", markersize=6, label="mean", zorder=3)
    _calm(axes, counts)
    _name_lines(axes, counts[-1])
    title = f"IoU on {evaluation.held_out} held-out faces – {evaluation.scheme.title}"
    axes.set_title(title, loc="left", fontsize=12, color=INK, pad=12)
    with atomic_path(path) as temporary:
        figure.savefig(temporary, format="png")


def require_matplotlib() -> None:
    """Raises EditGANError when it is not installed."""
    try:
        import matplotlib  # noqa: F401
    except ImportError:
        raise EditGANError("A plot needs matplotlib.", 'Install it: pip install "editgan-desktop[plots]".') from None


def group_means(evaluation: Evaluation) -> dict[str, list[float]]:
    """For each group of parts its mean IoU by number of training faces, over the parts that are counted."""
    parts = evaluation.scheme.parts
    counted = evaluation.scores[evaluation.headline].areas.counted()
    chosen: dict[str, list[int]] = {group: [] for group in evaluation.scheme.groups}
    for i in np.flatnonzero(counted):
        chosen[parts[i].group].append(int(i))
    iou = [scores.areas.iou() for scores in evaluation.scores.values()]
    return {group: [float(one[ids].mean()) for one in iou] for group, ids in chosen.items() if ids}


def spread(heights: Sequence[float], gap: float) -> NDArray[np.float64]:
    """Heights for names beside these: as near as they can be, at least `gap` apart, in the same order."""
    order = np.argsort(heights, kind="stable")
    placed = np.array(heights, np.float64)[order]
    for _ in range(200):
        short = gap - np.diff(placed)
        if short.max(initial=0) < gap * 1e-3:
            break
        push = np.clip(short, 0, None) / 2
        placed[:-1] -= push
        placed[1:] += push
    result = np.empty_like(placed)
    result[order] = placed
    return result


def _colors(count: int) -> list[str]:
    return [LINES[i % len(LINES)] for i in range(count)]


def _calm(axes: Axes, counts: list[int]) -> None:
    """A log₂ axis with the counts as its only ticks, a faint grid, no frame."""
    axes.set_xscale("log", base=2)
    axes.set_xticks(counts, [str(count) for count in counts])
    axes.minorticks_off()
    axes.set_xlim(counts[0] / 2**0.2, counts[-1] * 2**0.2)
    axes.set_ylim(0, 1)
    axes.set_yticks(np.linspace(0, 1, 6))
    axes.set_xlabel("training faces", color=DIM, fontsize=10)
    axes.set_ylabel("IoU, mean over the parts", color=DIM, fontsize=10)
    axes.tick_params(colors=DIM, length=0, labelsize=9.5, pad=6)
    axes.grid(color=GRID, linewidth=0.8)
    axes.set_axisbelow(True)
    for side in axes.spines.values():
        side.set_visible(False)


def _name_lines(axes: Axes, last: int) -> None:
    """The name and last value of every line at its right end, in its colour."""
    lines = axes.get_lines()
    ends = [float(np.asarray(line.get_ydata())[-1]) for line in lines]
    for line, end, height in zip(lines, ends, spread(ends, LABEL_GAP), strict=True):
        main = line.get_color() == ACCENT
        axes.annotate(
            f"{line.get_label()}  {end:.2f}",
            (last, end),
            (last * 2**0.32, height),
            color=line.get_color(),
            fontsize=11 if main else 9,
            fontweight="bold" if main else "normal",
            verticalalignment="center",
            annotation_clip=False,
            arrowprops={
                "arrowstyle": "-",
                "color": line.get_color(),
                "linewidth": 0.5,
                "shrinkA": 1,
                "shrinkB": 3,
                "relpos": (0, 0.5),
            },
        )
