"""How well segmentation branches do that were trained on few faces: measured on faces none of them saw."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TypeVar

import cv2
import numpy as np
import torch
from numpy.typing import NDArray

from ..assets.own_weights import write_weights
from ..core.errors import BadInputError, NotFoundError
from ..core.labelled_faces import LabelledFace, source_of
from ..core.labels import LabelScheme, load_scheme
from ..core.progress import Job, Progress, Signal
from ..editing.load import read_branch
from ..networks.face_parser import FaceParser
from ..networks.generator import Generator, sampled_latent
from ..networks.segmentation_branch import SegmentationBranch
from ..training.face_labels import SCHEME as PARSER_SCHEME
from ..training.labelled_faces import label_faces
from ..training.metrics import BoundaryCounts, ConfusionCounts
from ..training.segmentation import SegmentationSettings, train_branch
from .judge import resize_labels

HEIGHT = 512  # rows of the label maps that are compared
COUNTS = (1, 4, 8, 16, 32)  # training faces
HEADLINE = 16  # the number of training faces that the paper claims to be enough

Labels = NDArray[np.uint8]
T = TypeVar("T")


@dataclass(frozen=True, eq=False)
class Experiment:
    """What is trained on and measured on.

    Attributes:
        training: in the order in which they are taken; `counts` says how many of them each branch gets.
        parser: labels the held-out faces itself; None leaves that comparison out.
        work: folder where trained branches are kept, and found again as long as labels and settings are the same.
        shipped: one more branch to measure.
    """

    generator: Generator
    scheme: LabelScheme
    training: Sequence[LabelledFace]
    held_out: Sequence[LabelledFace]
    settings: SegmentationSettings
    counts: Sequence[int] = COUNTS
    parser: FaceParser | None = None
    work: Path | None = None
    shipped: SegmentationBranch | None = None
    height: int = HEIGHT


@dataclass(frozen=True, eq=False)
class HeldOutFace:
    """A face to measure on: its labels at the size that is compared, and the face parser's own."""

    face: LabelledFace
    parsed: Labels | None


@dataclass(frozen=True, eq=False)
class Scores:
    """What one branch gets on all held-out faces; `parsed` compares it with the face parser, in the parser's parts."""

    areas: ConfusionCounts
    borders: BoundaryCounts
    parsed: ConfusionCounts | None


@dataclass(frozen=True, eq=False)
class Evaluation:
    """Scores by number of training faces, in rising order, and those of the shipped branch."""

    scheme: LabelScheme
    scores: Mapping[int, Scores]
    shipped: Scores | None
    held_out: int
    seconds: float

    @property
    def headline(self) -> int:
        """The number of training faces to report on: 16, or else the largest."""
        return HEADLINE if HEADLINE in self.scores else max(self.scores)


def run_evaluation(experiment: Experiment) -> Job[Evaluation]:
    """Train a branch for every number of faces and measure each on the held-out ones.

    Raises BadInputError when there are too few faces, or one is both trained and measured on.
    """
    began = time.monotonic()
    check(experiment.training, experiment.held_out, experiment.counts)
    faces = yield from _held_out_faces(experiment)
    scores = {}
    for count in sorted(set(experiment.counts)):
        name = f"{count} face{'s' if count > 1 else ''}"
        branch = yield from _under(name, _trained(experiment, count))
        scores[count] = yield from _under(name, measure_branch(experiment, branch, faces))
    shipped = None
    if experiment.shipped:
        shipped = yield from _under("shipped", measure_branch(experiment, experiment.shipped, faces))
    return Evaluation(experiment.scheme, scores, shipped, len(faces), time.monotonic() - began)


def check(training: Sequence[LabelledFace], held_out: Sequence[LabelledFace], counts: Sequence[int]) -> None:
    """Refuse what would be measured wrongly, before anything long starts. Raises BadInputError."""
    if max(counts) > len(training):
        raise BadInputError(f"There are {len(training)} training faces, not {max(counts)}.", "Give lower --counts.")
    both = {face.source.seed for face in training} & {face.source.seed for face in held_out}
    if both:
        raise BadInputError(f"Seed {min(both)} would be trained on and measured on.", "Keep it in one folder only.")


@torch.no_grad()
def measure_branch(experiment: Experiment, branch: SegmentationBranch, faces: Sequence[HeldOutFace]) -> Job[Scores]:
    """Compare a branch with the held-out label maps and with the face parser."""
    generator, to_parser = experiment.generator, parser_ids(experiment.scheme)
    parts = len(experiment.scheme)
    parsed = ConfusionCounts.empty(len(load_scheme(PARSER_SCHEME))) if experiment.parser else None
    scores = Scores(ConfusionCounts.empty(parts), BoundaryCounts.empty(parts), parsed)
    rows = generator.map_shapes[len(branch.config.channels) - 1][1]
    for i, held_out in enumerate(faces):
        truth = held_out.face.labels
        features = generator.features(sampled_latent(generator, held_out.face.source), rows)
        found = branch(features, truth.shape).argmax(1)[0].to(torch.uint8).cpu().numpy()
        scores.areas.add(truth, found)
        scores.borders.add(truth, found)
        if parsed and held_out.parsed is not None and to_parser is not None:
            parsed.add(held_out.parsed, _nearest(to_parser[found], held_out.parsed.shape))
        yield Progress("measure", i + 1, len(faces))
    return scores


def parser_ids(scheme: LabelScheme) -> Labels | None:
    """[K]: for each part that of the face parser which covers it; None where the scheme does not say it of all."""
    try:
        return scheme.mapping(load_scheme(PARSER_SCHEME))
    except NotFoundError:
        return None


def in_order(faces: Sequence[LabelledFace], folder: Path) -> list[LabelledFace]:
    """The labelled faces of a folder in the order of its `order.txt`, one file name a line; the rest follow.

    Raises BadInputError when a line names no face of the folder, or one twice.
    """
    file = folder / "order.txt"
    left = {face.source: face for face in faces}
    ordered = []
    for name in file.read_text("utf-8", "replace").splitlines() if file.is_file() else []:
        source = source_of(Path(name.strip()).stem)
        if name.strip() and source not in left:
            raise BadInputError(f"{file} names {name}, which is not there or was named before.", "Take the line out.")
        if source:
            ordered.append(left.pop(source))
    return ordered + list(left.values())


def _held_out_faces(experiment: Experiment) -> Job[list[HeldOutFace]]:
    faces = [replace(face, labels=resize_labels(face.labels, experiment.height)) for face in experiment.held_out]
    if experiment.parser is None:
        return [HeldOutFace(face, None) for face in faces]
    sources = [face.source for face in faces]
    parsed = yield from label_faces(experiment.generator, experiment.parser, sources)
    return [HeldOutFace(face, one.labels) for face, one in zip(faces, parsed, strict=True)]


def _trained(experiment: Experiment, count: int) -> Job[SegmentationBranch]:
    """A branch trained on the first `count` faces: the kept one, or a new one that goes on from its checkpoint."""
    faces = experiment.training[:count]
    kept = experiment.work / f"branch-{count:02d}-{_digest(experiment, faces)}.safetensors" if experiment.work else None
    if kept and kept.is_file():
        return read_branch(kept, experiment.generator.mean_w.device)
    state = kept.with_name(f"state-{kept.name}") if kept else None
    branch, _ = yield from train_branch(experiment.generator, faces, [], experiment.scheme, experiment.settings, state)
    if kept and state:
        write_weights(kept, branch.state_dict(), asdict(branch.config), half=False)
        state.unlink(missing_ok=True)
    return branch


def _digest(experiment: Experiment, faces: Sequence[LabelledFace]) -> str:
    """Changes with all that a trained branch depends on."""
    known = (experiment.generator.latent_space, experiment.scheme.name, experiment.scheme.names, experiment.settings)
    digest = hashlib.sha256(repr(known).encode())
    for face in faces:
        digest.update(repr((face.source, face.labels.shape)).encode() + face.labels.tobytes())
    return digest.hexdigest()[:12]


def _under(name: str, job: Job[T]) -> Job[T]:
    """The same job, with a name before every stage."""
    answer: Signal | None = None
    try:
        while True:
            report = job.send(answer)
            answer = yield replace(report, stage=f"{name}, {report.stage}")
    except StopIteration as end:
        result: T = end.value
        return result
    finally:
        job.close()


def _nearest(labels: Labels, size: tuple[int, ...]) -> Labels:
    """A label map resampled to (height, width)."""
    return cv2.resize(labels, (size[1], size[0]), interpolation=cv2.INTER_NEAREST).astype(np.uint8)
