"""An evaluation of segmentation branches as figures for JSON, and as a table in Markdown."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..core.labels import LabelScheme, load_scheme
from ..training.face_labels import SCHEME as PARSER_SCHEME
from ..training.metrics import ENOUGH
from .segmentation import Evaluation, Scores
from .tables import markdown_table

DIGITS = 4


def report(evaluation: Evaluation) -> dict[str, Any]:
    """All figures as JSON values; IoU and F1 from 0 to 1, None where nothing was to be measured."""
    shipped = evaluation.shipped
    return {
        **figures(evaluation.scores[evaluation.headline], evaluation.scheme),
        "by_training_faces": {str(n): _number(one.areas.mean_iou()) for n, one in evaluation.scores.items()},
        "training_faces": evaluation.headline,
        "held_out_faces": evaluation.held_out,
        "seconds": round(evaluation.seconds, 1),
        "shipped": figures(shipped, evaluation.scheme) if shipped else None,
    }


def figures(scores: Scores, scheme: LabelScheme) -> dict[str, Any]:
    """The figures of one branch, over the parts that occur in enough held-out faces."""
    counted, parsed = scores.areas.counted(), scores.parsed
    return {
        "mean_iou": _number(scores.areas.mean_iou()),
        "parts": _by_name(scores.areas.iou(), scheme, counted),
        "excluded": [name for name, enough in zip(scheme.names, counted, strict=True) if not enough],
        "boundary_f1": _by_name(scores.borders.f1(), scheme, counted),
        "celebamask19_mean_iou": _number(parsed.mean_iou()) if parsed else None,
        "celebamask19_parts": _by_name(parsed.iou(), load_scheme(PARSER_SCHEME), parsed.counted()) if parsed else {},
    }


def columns(evaluation: Evaluation) -> dict[str, Scores]:
    """What a table compares, by title: the branches by their number of training faces, then the shipped one."""
    branches = {str(count): scores for count, scores in evaluation.scores.items()}
    return branches | ({"shipped": evaluation.shipped} if evaluation.shipped else {})


def table(evaluation: Evaluation) -> list[list[str]]:
    """Rows of words: a header, one row for each counted part, and the means.

    Its columns are the part, the held-out faces it occurs in, IoU by branch, boundary F1 of the headline's branch.
    """
    named = columns(evaluation)
    headline = evaluation.scores[evaluation.headline]
    areas = {title: scores.areas.iou() for title, scores in named.items()}
    f1, counted = headline.borders.f1(), headline.areas.counted()
    rows = [["Part", "Faces", *named, f"Boundary F1, {evaluation.headline}"]]
    for i in np.flatnonzero(counted):
        iou = (_word(values[i]) for values in areas.values())
        rows.append([evaluation.scheme.parts[i].title, str(headline.areas.faces[i]), *iou, _word(f1[i])])
    means = (_word(scores.areas.mean_iou()) for scores in named.values())
    rows.append(["Mean", "", *means, _word(f1[counted].mean() if counted.any() else np.nan)])
    if headline.parsed:
        against = (_word(scores.parsed.mean_iou()) if scores.parsed else "–" for scores in named.values())
        rows.append(["As 19 parts, against the face parser", "", *against, ""])
    return rows


def notes(evaluation: Evaluation) -> str:
    """One sentence on what was measured, one on what was left out."""
    counted = evaluation.scores[evaluation.headline].areas.counted()
    left_out = [part.title for part, enough in zip(evaluation.scheme.parts, counted, strict=True) if not enough]
    said = (
        f"IoU on {evaluation.held_out} held-out faces by number of training faces; "
        f"parts that occur in {ENOUGH} held-out faces or more."
    )
    return f"{said} Left out: {', '.join(left_out)}." if left_out else f"{said} None is left out."


def markdown(evaluation: Evaluation) -> str:
    """The table as Markdown, numbers to the right."""
    return "\n".join([markdown_table(table(evaluation)), "", notes(evaluation), ""])


def _by_name(values: NDArray[np.float64], scheme: LabelScheme, chosen: NDArray[np.bool_]) -> dict[str, float | None]:
    return {scheme.names[i]: _number(values[i]) for i in np.flatnonzero(chosen)}


def _number(value: float) -> float | None:
    return None if np.isnan(value) else round(float(value), DIGITS)


def _word(value: float) -> str:
    return "–" if np.isnan(value) else f"{value:.3f}"
