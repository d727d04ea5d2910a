"""From the label window to the model: everything here is called on the worker, and only there is torch imported."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from ...core.labelled_faces import LabelledFace
from ...core.labels import LabelScheme
from ...core.latents import SeedSource
from ...core.progress import Job
from ...session.labelling.project import TrainingReport
from ...session.look import Look

if TYPE_CHECKING:
    from ..engine import Engine
    from ..label_engine import LabelEngine


@dataclass(frozen=True, eq=False)
class TrainingPlan:
    """All that a training needs, without torch.

    Attributes:
        checkpoint: it goes on from there when that file exists. out: where the branch is written.
    """

    training: Sequence[LabelledFace]
    held_out: Sequence[LabelledFace]
    scheme: LabelScheme
    members: int
    steps: int
    checkpoint: Path
    out: Path


class Asking:
    """Makes the label engine at the first call."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._made: LabelEngine | None = None

    def look(self, source: SeedSource, branch: Path | None, scheme: LabelScheme) -> tuple[Look, NDArray[np.float32]]:
        """See `LabelEngine.look`."""
        return self._label_engine().look(source, branch, scheme)

    def thumbnail(self, source: SeedSource) -> NDArray[np.uint8]:
        """See `LabelEngine.thumbnail`."""
        return self._label_engine().thumbnail(source)

    def rank(
        self, sources: Sequence[SeedSource], branch: Path | None, scheme: LabelScheme
    ) -> Job[list[tuple[SeedSource, float]]]:
        """See `LabelEngine.rank`."""
        return (yield from self._label_engine().rank(sources, branch, scheme))

    def train(self, plan: TrainingPlan) -> Job[TrainingReport]:
        """See `LabelEngine.train`."""
        from ...training.segmentation import SegmentationSettings

        engine = self._label_engine()
        settings = SegmentationSettings(members=plan.members, steps=plan.steps)
        faces = plan.training, plan.held_out
        return (yield from engine.train(*faces, plan.scheme, settings, plan.checkpoint, plan.out))

    def _label_engine(self) -> LabelEngine:
        if self._made is None:
            from ..label_engine import LabelEngine

            self._made = LabelEngine(self._engine.model)
        return self._made
