"""How far two correction passes over the same draft labels agree, made without seeing each other.

That is the ceiling: no branch can be expected to match label maps better than those match each other.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..core.errors import BadInputError
from ..core.labelled_faces import LabelledFace
from ..core.labels import LabelScheme
from ..core.latents import SeedSource
from ..training.metrics import BoundaryCounts, ConfusionCounts

Labels = NDArray[np.uint8]
Faces = Sequence[LabelledFace]


def label_agreement(scheme: LabelScheme, draft: Faces, first: Faces, second: Faces) -> dict[str, Any]:
    """Figures over all faces together, as JSON values, shares from 0 to 1 and None where nothing was to be compared.

    A pixel is corrected when either pass changed its label. To a part belong the corrected pixels where either pass
    put the part or took it away; the passes agree there when both did the same. IoU and boundary F1 are those of the
    first pass against the second over all pixels, `faces` the faces in which the part occurs in the first.

    Raises BadInputError unless both passes hold the same faces, all of them drafted, at one size.
    """
    parts = len(scheme)
    changed, same = np.zeros(parts, np.int64), np.zeros(parts, np.int64)
    corrected = agreed = 0
    areas, borders = ConfusionCounts.empty(parts), BoundaryCounts.empty(parts)
    triples = _aligned(draft, first, second)
    for before, one, other in triples:
        touched = (one != before) | (other != before)
        corrected, agreed = corrected + int(touched.sum()), agreed + int((touched & (one == other)).sum())
        for part in range(parts):
            each_changed, each_same = _part_changes(part, before[touched], one[touched], other[touched])
            changed[part] += each_changed
            same[part] += each_same
        areas.add(one, other)
        borders.add(one, other)
    iou, f1, occurs = areas.iou(), borders.f1(), areas.counted(1)
    return {
        "faces": len(triples),
        "corrected_pixels": corrected,
        "agreement": _share(agreed, corrected),
        "mean_iou": _number(areas.mean_iou(1)),
        "mean_boundary_f1": _number(f1[occurs].mean() if occurs.any() else np.nan),
        "parts": {
            name: {
                "faces": int(areas.faces[i]),
                "corrected_pixels": int(changed[i]),
                "agreement": _share(int(same[i]), int(changed[i])),
                "iou": _number(iou[i]),
                "boundary_f1": _number(f1[i]),
            }
            for i, name in enumerate(scheme.names)
        },
    }


def _part_changes(part: int, before: Labels, one: Labels, other: Labels) -> tuple[int, int]:
    """Of corrected pixels [P]: on how many either pass put or took away the part, and on how many of these both did."""
    was, first, second = before == part, one == part, other == part
    changed = (first != was) | (second != was)
    return int(changed.sum()), int((changed & (first == second)).sum())


def _aligned(draft: Faces, first: Faces, second: Faces) -> list[tuple[Labels, Labels, Labels]]:
    """The three label maps of every face of both passes, in order of seeds."""
    before, one, other = ({face.source: face.labels for face in faces} for faces in (draft, first, second))
    for source in _sorted(one.keys() ^ other.keys()):
        raise BadInputError(f"Only one pass holds {_name(source)}.", "Both must be over the same faces.")
    for source in _sorted(one.keys() - before.keys()):
        raise BadInputError(f"There is no draft of {_name(source)}.", "Give the folder that both passes started from.")
    for source in one:
        if not before[source].shape == one[source].shape == other[source].shape:
            raise BadInputError(f"The label maps of {_name(source)} differ in size.", "They must have one size.")
    return [(before[source], one[source], other[source]) for source in _sorted(one.keys())]


def _sorted(sources: Any) -> list[SeedSource]:
    return sorted(sources, key=lambda source: (source.seed, source.truncation))


def _name(source: SeedSource) -> str:
    return f"seed {source.seed} at truncation {source.truncation:g}"


def _share(some: int, whole: int) -> float | None:
    return round(some / whole, 4) if whole else None


def _number(value: float) -> float | None:
    return None if np.isnan(value) else round(float(value), 4)
