"""How well photos are inverted: encoder alone, after 30, 100 and 300 steps, and with a generator tuned to the photo.

Judged on the full picture, as a user would get it, not on the small one that was optimised.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from ..core.errors import BadInputError
from ..core.labels import LabelScheme
from ..core.latents import WPlus
from ..core.progress import Job, Progress
from ..editing.encode import encode
from ..editing.invert import InversionSettings, invert
from ..editing.model import Model
from ..editing.synthesise import render, segment
from ..editing.tune import TuningSettings, tune, with_tuning
from ..networks.encoder import PhotoEncoder
from .photo_folder import MASK_SCHEME, Finder, aligned_already, aligned_face, mask_of
from .picture_measures import compared, small_picture
from .stage_cache import StageCache, StageResult, digest_of, key_of

ENCODER, TUNED = "encoder", "tuned"
STEPS = {"steps_30": 30, "steps_100": 100, "steps_300": 300}
PIVOT = "steps_100"  # the latent that the generator is tuned at
STAGES = (ENCODER, *STEPS, TUNED)
LABEL_SIDE = 512  # of the label maps that are compared
VERSION = 1  # of what is measured and how; another one forgets all that was kept

Picture = NDArray[np.uint8]
Labels = NDArray[np.uint8]
T = TypeVar("T")


@dataclass(frozen=True, eq=False)
class InversionTask:
    """What is measured on what.

    Attributes:
        identity: how alike the persons in two pictures are, -1..1; NaN when either shows no face.
        encoder: where the steps begin; None leaves its stage out, and they begin at the mean face.
        work: folder where results are kept, and found again.
        labels: folder of label maps with the photos' names; the photos are aligned already then.
        inversion, tuning: settings; the number of steps of an inversion is that of the stage.
    """

    model: Model
    photos: Sequence[Path]
    finder: Finder
    identity: Callable[[Picture, Picture], float]
    encoder: PhotoEncoder | None
    work: Path
    labels: Path | None = None
    stages: Sequence[str] = STAGES
    inversion: InversionSettings = field(default_factory=lambda: InversionSettings(preview_every=0))
    tuning: TuningSettings = field(default_factory=lambda: TuningSettings(preview_every=0))


@dataclass(frozen=True, eq=False)
class PhotoResult:
    """One photo: its small aligned picture [256, 256, 3], what every stage made of it, its own labels; or an error."""

    name: str
    picture: Picture | None = None
    stages: Mapping[str, StageResult] = field(default_factory=dict)
    truth: Labels | None = None
    error: str = ""


@dataclass(frozen=True, eq=False)
class InversionEvaluation:
    """All photos; `stages` in their order, without those that could not be measured."""

    stages: Sequence[str]
    photos: Sequence[PhotoResult]
    scheme: LabelScheme | None
    encoded: bool

    @property
    def done(self) -> list[PhotoResult]:
        """The photos that did not fail."""
        return [photo for photo in self.photos if not photo.error]


def run_inversions(task: InversionTask) -> Job[InversionEvaluation]:
    """Invert every photo at every stage and measure; a photo that cannot be measured is reported and skipped.

    Raises BadInputError for stages that do not exist, or label maps of parts that the model does not tell apart.
    """
    stages = check(task)
    _ = task.model.perceptual  # loaded here, or the first photo would seem to take longer
    run, photos = _Run(task, stages), []
    for path in task.photos:
        try:
            photos.append((yield from run.photo(path)))
        except BadInputError as error:
            photos.append(PhotoResult(path.name, error=str(error)))
            run.skip()
    return InversionEvaluation(stages, photos, task.model.scheme if task.labels else None, task.encoder is not None)


def check(task: InversionTask) -> list[str]:
    """The stages that will be measured, in order. Raises BadInputError as `run_inversions`."""
    unknown = set(task.stages) - set(STAGES)
    if unknown:
        raise BadInputError(f"There is no stage {min(unknown)!r}.", f"Stages: {', '.join(STAGES)}.")
    stages = [stage for stage in STAGES if stage in task.stages and (task.encoder or stage != ENCODER)]
    if not stages:
        raise BadInputError("There is no encoder to measure.", "Train one, or ask for other stages.")
    if task.labels and task.model.scheme.name != MASK_SCHEME:
        raise BadInputError(
            f"Label maps of photos have the parts of {MASK_SCHEME}.", "Load the model with that scheme."
        )
    return stages


class _Run:
    """Photo after photo; keeps count of the steps done of all."""

    def __init__(self, task: InversionTask, stages: Sequence[str]) -> None:
        self.task, self.stages, self.cache = task, stages, StageCache(task.work)
        self.needed = list(_needed(task, stages))
        self.length = sum(self._steps(stage) for stage in self.needed)  # of one photo
        self.before, self.done = 0, 0
        self.encoder = digest_of(task.encoder) if task.encoder else "mean face"
        self.branch = digest_of(task.model.segmentation) if task.labels else ""

    def photo(self, path: Path) -> Job[PhotoResult]:
        task, side = self.task, self.task.model.generator.output_size[0]
        yield self._progress(f"{path.name}, align")
        truth = mask_of(path, task.labels, LABEL_SIDE) if task.labels else None
        aligned = aligned_already(path, side) if task.labels else aligned_face(path, task.finder, side)
        found: dict[str, StageResult] = {}
        for stage in self.needed:
            earlier = found.get(PIVOT if stage == TUNED else ENCODER)
            found[stage] = yield from self._stage(stage, f"{path.name}, {stage}", aligned, earlier)
            self.done += self._steps(stage)
            yield self._progress(f"{path.name}, {stage}")
        self.skip()
        return PhotoResult(path.name, small_picture(aligned), {stage: found[stage] for stage in self.stages}, truth)

    def skip(self) -> None:
        """On to the next photo, however much of this one was done."""
        self.before += self.length
        self.done = self.before

    def _stage(self, stage: str, name: str, aligned: Picture, earlier: StageResult | None) -> Job[StageResult]:
        """`earlier`: the stage that this one begins at."""
        key = key_of(aligned, stage, *self._known(stage))
        kept = self.cache.find(key)
        if kept is not None:
            return kept
        began = time.perf_counter()
        start = WPlus(earlier.latent, self.task.model.generator.latent_space) if earlier else None
        model, latent = yield from self._made(stage, name, aligned, start)
        seconds = time.perf_counter() - began + (earlier.measures["seconds"] if earlier else 0.0)
        result = self._measured(model, latent, aligned, seconds)
        self.cache.keep(key, result)
        return result

    def _made(self, stage: str, name: str, aligned: Picture, start: WPlus | None) -> Job[tuple[Model, WPlus]]:
        """The latent of a stage, and the model that it is meant for."""
        task, model = self.task, self.task.model
        if stage == ENCODER and task.encoder:
            return model, encode(task.encoder, aligned)
        if stage == TUNED and start:
            tuning = yield from self._counted(name, tune(model, aligned, start, task.tuning))
            return with_tuning(model, tuning), start
        settings = replace(task.inversion, steps=STEPS[stage])
        inversion = yield from self._counted(name, invert(model, aligned, settings, start=start))
        return model, inversion.latent

    def _measured(self, model: Model, latent: WPlus, aligned: Picture, seconds: float) -> StageResult:
        made = render(model, latent)
        measures = {
            **compared(model.perceptual, aligned, made),
            "identity": self.task.identity(aligned, made),
            "seconds": seconds,
        }
        labels = segment(model, latent, LABEL_SIDE) if self.task.labels else None
        return StageResult(latent.values, small_picture(made), labels, measures)

    def _known(self, stage: str) -> tuple[object, ...]:
        """All that a result depends on beside the photo."""
        task = self.task
        known: list[object] = [VERSION, task.model.generator.latent_space, self.encoder, self.branch]
        if stage != ENCODER:
            steps = STEPS[PIVOT if stage == TUNED else stage]
            known += [replace(task.inversion, steps=steps), task.model.identity is not None]
        return (*known, task.tuning) if stage == TUNED else tuple(known)

    def _steps(self, stage: str) -> int:
        return self.task.tuning.steps if stage == TUNED else STEPS.get(stage, 1)

    def _progress(self, stage: str) -> Progress:
        return Progress(stage, self.done, self.length * len(self.task.photos))

    def _counted(self, name: str, job: Job[T]) -> Job[T]:
        """The same job, its steps counted among all. It is not told to stop and keep: half of it is not the stage."""
        try:
            while True:
                report = next(job)
                whole = self._progress(name)
                yield replace(whole, done=whole.done + report.done, figures=report.figures)
        except StopIteration as end:
            result: T = end.value
            return result
        finally:
            job.close()


def _needed(task: InversionTask, stages: Sequence[str]) -> Iterator[str]:
    """The stages to run for those to be measured, in order: some begin where another ended."""
    for stage in STAGES:
        begins = (stage == ENCODER and task.encoder is not None) or (stage == PIVOT and TUNED in stages)
        if stage in stages or begins:
            yield stage
