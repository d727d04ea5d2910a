"""Which face to label next."""

from __future__ import annotations

import math
from collections.abc import Sequence

from ...core.latents import SeedSource
from .project import LabellingProject


def pick_next(ranked: Sequence[tuple[SeedSource, float]], project: LabellingProject) -> SeedSource | None:
    """The face the branch is least sure of, among those that were neither labelled yet nor taken out.

    Args:
        ranked: faces and how unsure the branch is of each, higher is less sure, in any order; of equals the first.
    """
    known = {entry.source for entry in project.faces} | set(project.removed)
    new = [(source, doubt) for source, doubt in ranked if source not in known and not math.isnan(doubt)]
    return max(new, key=lambda pair: pair[1])[0] if new else None
