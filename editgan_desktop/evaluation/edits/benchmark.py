"""The smile benchmark (EditGAN sec. 4.2) on real photos: neutral faces are made to smile, in several ways."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

import numpy as np

from ...core.errors import BadInputError
from ...core.latents import WPlus
from ...core.progress import Job, Progress
from ...editing.model import Model
from ...editing.refine import REFINE_SETTINGS
from ...editing.synthesise import render
from ...library.vector import EditingVector
from ...networks.encoder import PhotoEncoder
from ..photo_folder import Finder, aligned_face, photos_in
from ..stage_cache import digest_of
from .directions import Direction, smile_direction
from .expression import JudgeScore, judge_score
from .inverted import Inverter
from .measure import Before, Instruments, outside_lpips, traits
from .points import Edits, Point, edited, grid
from .records import Arrays, Records, digest
from .scores import PointScore, score_point

FACES = 1000  # sampled to teach the rival's direction
VERSION = 2  # of what is measured; a new one makes old records useless
T = TypeVar("T")


@dataclass(frozen=True, eq=False)
class Setup:
    """What is compared on what.

    Attributes:
        neutral, smiling: folders of photos. The judge is checked on all of them, and all smiling ones are what
            edited pictures are compared with; `limit` neutral ones, evenly spread, are edited.
        work: folder where all that was computed is kept.
        faces: sampled to teach the rival's direction. points: the untouched pictures come first.
    """

    model: Model
    instruments: Instruments
    finder: Finder
    encoder: PhotoEncoder | None
    vector: EditingVector
    neutral: Path
    smiling: Path
    work: Path
    limit: int | None = None
    faces: int = FACES
    points: Sequence[Point] = field(default_factory=grid)


@dataclass(frozen=True)
class Failure:
    """A photo that was left out, and why."""

    photo: str
    reason: str


@dataclass(frozen=True, eq=False)
class EditedPhoto:
    """A photo, and what was measured of it at every point, in their order; see `_Sitting.measured`."""

    path: Path
    measured: list[Arrays]


@dataclass(frozen=True, eq=False)
class Benchmark:
    """What came of it; `direction` is the rival's."""

    judge: JudgeScore
    points: list[PointScore]
    edited: list[EditedPhoto]
    failed: list[Failure]
    direction: Direction
    seconds: float

    @property
    def photos(self) -> int:
        """How many were edited."""
        return len(self.edited)


def run_benchmark(setup: Setup) -> Job[Benchmark]:
    """Check the judge, invert, edit at every point, and measure. A stopped run goes on from its work folder.

    Raises BadInputError when no photo of either folder can be used.
    """
    began, failed = time.monotonic(), list[Failure]()
    smiling = yield from _looked_at(setup, setup.smiling, failed)
    neutral = yield from _looked_at(setup, setup.neutral, failed)
    judge = judge_score(*({name: float(t["smile"][0]) for name, t in kind.items()} for kind in (neutral, smiling)))
    direction = yield from _direction(setup)
    edits = Edits(setup.vector, direction)
    chosen = [path for path in photos_in(setup.neutral, setup.limit) if path.stem in neutral]
    if not chosen:
        raise BadInputError("None of the photos to be edited can be used.", "Raise the limit, or choose other photos.")
    done = []
    for i, path in enumerate(chosen):
        done.append((yield from _edited_photo(setup, edits, path, (i, len(chosen)))))
    points = _scores(setup.points, done, [neutral[path.stem] for path in chosen], list(smiling.values()))
    return Benchmark(judge, points, done, failed, direction, time.monotonic() - began)


def _scores(
    points: Sequence[Point], done: Sequence[EditedPhoto], photos: Sequence[Arrays], target: Sequence[Arrays]
) -> list[PointScore]:
    before = [one.measured[0] for one in done]
    return [
        score_point(point, [one.measured[k] for one in done], before, photos, target) for k, point in enumerate(points)
    ]


def _looked_at(setup: Setup, folder: Path, failed: list[Failure]) -> Job[dict[str, Arrays]]:
    """Traits of the real photos of a folder, by file name without suffix; what cannot be used goes to `failed`."""
    found: dict[str, Arrays] = {}
    paths = photos_in(folder)
    records = Records(setup.work / "photos")
    side = setup.model.generator.output_size[0]
    for i, path in enumerate(paths):
        try:
            key = digest(VERSION, side, _sum_of(path))
            known = records.find(key)
            if known is None:
                known = traits(setup.instruments, aligned_face(path, setup.finder, side))
                records.keep(key, known)
            found[path.stem] = known
        except BadInputError as error:
            failed.append(Failure(f"{folder.name}/{path.name}", str(error)))
        yield Progress(f"look at {folder.name} photos", i + 1, len(paths))
    if not found:
        raise BadInputError(f"None of the photos in {folder} can be used: {failed[-1].reason}", "Choose other photos.")
    return found


def _sum_of(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        raise BadInputError(f"Cannot read {path}: {error.strerror or error}.") from error


def _direction(setup: Setup) -> Job[Direction]:
    parse, records = setup.instruments.judge.parse, Records(setup.work / "direction")
    return (yield from smile_direction(setup.model, parse, setup.faces, records))


def _edited_photo(setup: Setup, edits: Edits, path: Path, place: tuple[int, int]) -> Job[EditedPhoto]:
    """One photo at every point; `place`: how many were done before it, of how many."""
    model, number = setup.model, f"photo {place[0] + 1} of {place[1]}"
    units = 1 + len(setup.points)
    step = Progress("edit", place[0] * units, place[1] * units, number)
    aligned = aligned_face(path, setup.finder, model.generator.output_size[0])
    inverter = Inverter(model, setup.encoder, Records(setup.work / "inversions"))
    sitting = _Sitting(setup, edits, (yield from _within(step, inverter(aligned))))
    row = []
    for i, point in enumerate(setup.points):
        row.append((yield from _within(replace(step, done=step.done + 1 + i), sitting.measured(point))))
    yield replace(step, done=step.done + units)
    return EditedPhoto(path, row)


class _Sitting:
    """One inverted photo at the points."""

    def __init__(self, setup: Setup, edits: Edits, latent: WPlus) -> None:
        self._setup, self._edits, self._latent = setup, edits, latent
        self._branch = digest_of(setup.model.segmentation)  # which refinement goes by
        self._records = Records(setup.work / "edits")
        self._before: Before | None = None

    def measured(self, point: Point) -> Job[Arrays]:
        """Traits of the picture at a point, `outside_lpips` [1] and its `latent`."""
        key = self._key(point)
        known = self._records.find(key)
        if known is None:
            latent = yield from edited(self._setup.model, self._edits, self._latent, point)
            known = self._measured(latent)
            self._records.keep(key, known)
        return known

    def _measured(self, latent: WPlus) -> Arrays:
        setup, vector = self._setup, self._edits.vector
        after = render(setup.model, latent)
        outside = outside_lpips(setup.instruments.judge, self._seen(), after, vector.parts, vector.buffer)
        known = {"latent": latent.values, "outside_lpips": np.array([outside], np.float32)}
        return known | traits(setup.instruments, after)

    def _seen(self) -> Before:
        if self._before is None:
            picture = render(self._setup.model, self._latent)
            self._before = Before(picture, self._setup.instruments.judge.parse(picture))
        return self._before

    def _key(self, point: Point) -> str:
        vector, latent = self._edits.vector, self._latent
        start = self._edits.moved(latent, point)
        return digest(
            VERSION, self._branch, latent.space, latent.values, start.values, point, vector.parts, vector.buffer,
            REFINE_SETTINGS,
        )  # fmt: skip


def _within(step: Progress, job: Job[T]) -> Job[T]:
    """Run a job as part of a larger one, which stands at `step`.

    Signals are not passed on: a result that was cut short must not be kept as if it were whole.
    """
    try:
        while True:
            report = next(job)
            yield replace(step, message=f"{step.message}, {report.stage} {report.done}/{report.total}")
    except StopIteration as end:
        result: T = end.value
        return result
    finally:
        job.close()
