"""An evaluation of inversions as figures for JSON, as tables, and as a sheet of pictures to be looked at."""

from __future__ import annotations

import math
from collections.abc import Sequence
from statistics import fmean
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..training.metrics import ConfusionCounts
from .inversion import ENCODER, LABEL_SIDE, PIVOT, STEPS, TUNED, InversionEvaluation, PhotoResult
from .picture_measures import SIDE
from .stage_cache import StageResult
from .tables import markdown_table

Picture = NDArray[np.uint8]
MEASURES = {"lpips": "LPIPS", "psnr": "PSNR", "ms_ssim": "MS-SSIM", "identity": "Identity", "seconds": "Seconds"}
DIGITS = {"psnr": 2, "seconds": 1}  # 3 for the rest; JSON has one more
SHEET_ROWS = 12


def report(evaluation: InversionEvaluation) -> dict[str, Any]:
    """All figures as JSON values: means by stage, and every photo; None where nothing was to be measured."""
    stages = {stage: _means(evaluation, stage) for stage in evaluation.stages}
    found: dict[str, Any] = {"stages": stages, "photos": [_photo(evaluation, photo) for photo in evaluation.photos]}
    if evaluation.scheme:
        found["parts"] = {stage: _parts(evaluation, stage) for stage in evaluation.stages}
    return found


def table(evaluation: InversionEvaluation) -> list[list[str]]:
    """Rows of words: a header, then one row for each stage."""
    means = report(evaluation)["stages"]
    titles = MEASURES | ({"iou": "Mean IoU"} if evaluation.scheme else {})
    rows = [["Stage", *titles.values()]]
    for stage, values in means.items():
        rows.append([title(stage), *(_word(values[key], DIGITS.get(key, 3)) for key in titles)])
    return rows


def parts_table(evaluation: InversionEvaluation) -> list[list[str]]:
    """IoU of each part by stage, a header first; empty when the photos came without label maps."""
    if evaluation.scheme is None:
        return []
    parts = {stage: _parts(evaluation, stage) for stage in evaluation.stages}
    rows = [["Part", *map(title, parts)]]
    for name in next(iter(parts.values())):
        part = evaluation.scheme.parts[evaluation.scheme.id(name)]
        rows.append([part.title, *(_word(values[name], 3) for values in parts.values())])
    return rows


def notes(evaluation: InversionEvaluation) -> str:
    """What was measured how, and what was left out."""
    done = evaluation.done
    start = "the encoder's answer" if evaluation.encoded else "the mean face"
    said = [
        f"Means over {len(done)} of {len(evaluation.photos)} photos: full pictures against the aligned photos, "
        f"compared at {SIDE}²; identity by SFace. Seconds count all it takes from the aligned photo to a stage.",
        f"Steps begin at {start}.",
    ]
    if TUNED in evaluation.stages:
        said.append(f"The generator is tuned at the latent after {STEPS[PIVOT]} steps.")
    if evaluation.scheme:
        said.append(f"Parts at {LABEL_SIDE}² that occur in the label maps of a photo or more.")
    for stage in evaluation.stages:
        unseen = sum(math.isnan(photo.stages[stage].measures["identity"]) for photo in done)
        if unseen:
            said.append(f"{title(stage)}: no face was seen in {unseen}, left out of the mean identity.")
    return " ".join([*said, *(f"Failed: {photo.name}: {photo.error}" for photo in evaluation.photos if photo.error)])


def markdown(evaluation: InversionEvaluation) -> str:
    """The tables as Markdown, numbers to the right."""
    tables = [rows for rows in (table(evaluation), parts_table(evaluation)) if rows]
    return "\n\n".join([*map(markdown_table, tables), notes(evaluation)]) + "\n"


def sheet_rows(evaluation: InversionEvaluation) -> list[list[Picture]]:
    """Rows for a contact sheet: the aligned photo, then every stage; of at most 12 photos, evenly spread."""
    shown = [photo for photo in evaluation.done if photo.picture is not None]
    count = min(len(shown), SHEET_ROWS)
    chosen = [shown[i * len(shown) // count] for i in range(count)]
    return [
        [photo.picture, *(photo.stages[stage].picture for stage in evaluation.stages)]
        for photo in chosen
        if photo.picture is not None
    ]


def title(stage: str) -> str:
    """A stage in words."""
    return {ENCODER: "Encoder", TUNED: "Tuned"}.get(stage) or f"{STEPS[stage]} steps"


def _means(evaluation: InversionEvaluation, stage: str) -> dict[str, float | None]:
    results = [photo.stages[stage].measures for photo in evaluation.done]
    means = {key: _mean([one[key] for one in results], key) for key in MEASURES}
    if evaluation.scheme:
        means["iou"] = _number(_counts(evaluation.done, stage, len(evaluation.scheme)).mean_iou(at_least=1), "iou")
    return means


def _photo(evaluation: InversionEvaluation, photo: PhotoResult) -> dict[str, Any]:
    if photo.error:
        return {"name": photo.name, "error": photo.error}
    stages = {stage: _figures(photo.stages[stage]) for stage in evaluation.stages}
    if evaluation.scheme:
        for stage, figures in stages.items():
            figures["iou"] = _number(_counts([photo], stage, len(evaluation.scheme)).mean_iou(at_least=1), "iou")
    return {"name": photo.name, "stages": stages}


def _figures(result: StageResult) -> dict[str, float | None]:
    return {key: _number(result.measures[key], key) for key in MEASURES}


def _parts(evaluation: InversionEvaluation, stage: str) -> dict[str, float | None]:
    """IoU by the names of the parts that occur in a photo or more."""
    scheme = evaluation.scheme
    if scheme is None:
        return {}
    counts = _counts(evaluation.done, stage, len(scheme))
    iou = counts.iou()
    return {scheme.names[i]: _number(iou[i], "iou") for i in np.flatnonzero(counts.counted(at_least=1))}


def _counts(photos: Sequence[PhotoResult], stage: str, parts: int) -> ConfusionCounts:
    counts = ConfusionCounts.empty(parts)
    for photo in photos:
        found = photo.stages[stage].labels
        if photo.truth is not None and found is not None:
            counts.add(photo.truth, found)
    return counts


def _mean(values: Sequence[float], key: str) -> float | None:
    """Of those that are numbers."""
    known = [value for value in values if not math.isnan(value)]
    return _number(fmean(known), key) if known else None


def _number(value: float, key: str) -> float | None:
    return round(float(value), DIGITS.get(key, 3) + 1) if math.isfinite(value) else None


def _word(value: float | None, digits: int) -> str:
    return "–" if value is None else f"{value:.{digits}f}"
