"""What the label window asks of the model. Everything here runs on the worker thread, which owns the model.

It imports torch, so it is imported on the worker; see `labelling/asking.py`.
"""

from __future__ import annotations

import copy
import logging
import math
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from ..assets.own_weights import write_weights
from ..core.errors import CorruptFileError, EditGANError
from ..core.labelled_faces import LabelledFace
from ..core.labels import LabelScheme, load_scheme
from ..core.latents import SeedSource
from ..core.memory import require_memory
from ..core.progress import Job, Progress
from ..editing.load import read_branch, shipped_branch, shipped_schemes
from ..editing.model import Model
from ..editing.synthesise import latent_tensor, render, sample, to_uint8
from ..networks.generator import Features, Generator
from ..networks.segmentation_branch import SegmentationBranch, js_divergence
from ..session.labelling.project import TrainingReport
from ..session.look import Look
from ..training.metrics import ConfusionCounts
from ..training.point_table import table_bytes
from ..training.segmentation import SegmentationSettings, train_branch
from .labelling.matching import matching

_log = logging.getLogger(__name__)
Ranked = list[tuple[SeedSource, float]]


@dataclass(frozen=True, eq=False)
class Suggester:
    """A branch whose parts are told as those of a scheme: `ids` [its parts] holds the scheme's ids."""

    branch: SegmentationBranch
    ids: NDArray[np.uint8]


class LabelEngine:
    """Faces with suggested labels, and training. It shares generator and heads with the engine of the edit window.

    Label maps have the size of masks in the edit window: 512² on the default generator.
    """

    def __init__(self, model: Model) -> None:
        self.model = model
        self._known: tuple[object, Suggester | None] = (None, None)

    @torch.no_grad()
    def look(self, source: SeedSource, branch: Path | None, scheme: LabelScheme) -> tuple[Look, NDArray[np.float32]]:
        """A face in full, its labels as `branch` sees them, and how unsure that is, [H, W] from 0 to 1.

        Without a branch of the scheme's own, one that came with the program helps as far as it knows the parts; where
        none does, every label is 0 and the uncertainty as well.
        """
        latent = sample(self.model, source)
        features = self.model.generator.features(latent_tensor(self.model, latent))
        labels, unsure = self._suggested(features, self._suggester(branch, scheme))
        return Look(latent, to_uint8(self.model.generator.rgb(features)), labels, full=True), unsure

    def thumbnail(self, source: SeedSource) -> NDArray[np.uint8]:
        """A small picture [H, W, 3] of a face, quickly."""
        return render(self.model, sample(self.model, source), self.model.draft_height)

    def rank(self, sources: Sequence[SeedSource], branch: Path | None, scheme: LabelScheme) -> Job[Ranked]:
        """Faces with their mean uncertainty, the highest first: labelling those helps most."""
        suggester = self._suggester(branch, scheme)
        found: Ranked = []
        for done, source in enumerate(sources, 1):
            found.append((source, self._mean_uncertainty(source, suggester)))
            yield Progress("rank", done, len(sources))
        return sorted(found, key=lambda entry: -entry[1])

    def train(
        self,
        training: Sequence[LabelledFace],
        held_out: Sequence[LabelledFace],
        scheme: LabelScheme,
        settings: SegmentationSettings,
        checkpoint: Path,
        out: Path,
    ) -> Job[TrainingReport]:
        """Train a branch and write it to `out`; cancelled, it goes on from `checkpoint` the next time.

        Raises OutOfMemoryError when too little is free.
        """
        began = time.monotonic()
        require_memory(table_bytes(self.model.generator, len(training), settings.points), "This training")
        start = (self._generator_to_train_on(), training, held_out, scheme, settings, checkpoint)
        try:
            branch, counts = yield from train_branch(*start)
        except CorruptFileError:
            if not checkpoint.is_file():
                raise
            checkpoint.unlink()  # of a training with other settings or parts: begin anew
            branch, counts = yield from train_branch(*start)
        write_weights(out, branch.state_dict(), asdict(branch.config))
        checkpoint.unlink(missing_ok=True)
        mean, parts = scores(counts, scheme)
        return TrainingReport(
            tuple(face.source.seed for face in training), tuple(face.source.seed for face in held_out),
            mean, parts, settings.steps, settings.members, time.monotonic() - began,
        )  # fmt: skip

    # ---- inside

    def _generator_to_train_on(self) -> Generator:
        """Training runs on the CPU, like that of the command line; a generator elsewhere stays there for the edits."""
        generator = self.model.generator
        return generator if self.model.device.type == "cpu" else copy.deepcopy(generator).cpu()

    def _suggested(
        self, features: Features, suggester: Suggester | None
    ) -> tuple[NDArray[np.uint8], NDArray[np.float32]]:
        size = self.model.size(self.model.mask_height)
        if suggester is None:
            return np.zeros(size, np.uint8), np.zeros(size, np.float32)
        logits = suggester.branch.each(features, self.model.size(self.model.working_height))
        finer = F.interpolate(logits.mean(1), size, mode="bilinear")
        labels = suggester.ids[finer.argmax(1)[0].cpu().numpy()]
        unsure = F.interpolate(uncertainty_of(logits)[:, None], size, mode="bilinear")[0, 0]
        return labels, unsure.cpu().numpy()

    @torch.no_grad()
    def _mean_uncertainty(self, source: SeedSource, suggester: Suggester | None) -> float:
        if suggester is None:
            return 0.0
        latent = latent_tensor(self.model, sample(self.model, source))
        rows = self.model.generator.map_shapes[len(suggester.branch.config.channels) - 1][1]
        features = self.model.generator.features(latent, rows)
        return float(uncertainty_of(suggester.branch.each(features, self.model.size(self.model.draft_height))).mean())

    def _suggester(self, path: Path | None, scheme: LabelScheme) -> Suggester | None:
        """Read once for each state of the file."""
        written = path.stat().st_mtime_ns if path and path.is_file() else 0
        key = (path, written, scheme)
        if self._known[0] != key:
            own = self._read(path) if path and written else None
            fits = own is not None and own.config.parts == len(scheme)
            every = np.arange(len(scheme), dtype=np.uint8)
            self._known = (key, Suggester(own, every) if own and fits else self._shipped(scheme))
        return self._known[1]

    def _shipped(self, scheme: LabelScheme) -> Suggester | None:
        """The branch that came with the program and knows most of the scheme's parts; None when none knows any."""
        known = [(self.model.segmentation, self.model.scheme)]
        for name in shipped_schemes():
            branch = None if name == self.model.scheme.name else self._read(shipped_branch(name))
            if branch is not None:
                known.append((branch, load_scheme(name)))
        found = [Suggester(branch, matching(parts, scheme)) for branch, parts in known]
        best = max(found, key=lambda suggester: len(np.unique(suggester.ids)))
        return best if best.ids.any() else None

    def _read(self, path: Path) -> SegmentationBranch | None:
        """A branch for this generator. A damaged one only costs its suggestions: the next training replaces it."""
        try:
            branch = read_branch(path, self.model.device)
        except EditGANError as error:
            _log.warning("no suggestions by %s: %s", path, error)
            return None
        channels = tuple(c for c, _, _ in self.model.generator.map_shapes)
        return branch if branch.config.channels == channels[: len(branch.config.channels)] else None


def uncertainty_of(logits: Tensor) -> Tensor:
    """[N, members, parts, H, W] to [N, H, W] from 0 to 1: how far the members of an ensemble disagree.

    One alone cannot disagree; then it is how evenly it spreads over the parts (entropy).
    """
    members, parts = logits.shape[1:3]
    if members > 1:
        return js_divergence(logits) / math.log(members)
    return torch.special.entr(logits[:, 0].softmax(1)).sum(1) / math.log(max(parts, 2))


def scores(counts: ConfusionCounts | None, scheme: LabelScheme) -> tuple[float | None, dict[str, float | None]]:
    """Mean IoU over the parts that occur in the held-out faces, and that of each part; None where there is none."""
    if counts is None:
        return None, {}
    iou = counts.iou()
    parts = {
        name: float(iou[number]) if counts.faces[number] and math.isfinite(iou[number]) else None
        for number, name in enumerate(scheme.names)
    }
    known = [value for value in parts.values() if value is not None]
    return (sum(known) / len(known) if known else None), parts
