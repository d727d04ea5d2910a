"""A recipe on every photo of a folder, one after the other, as a job that can be stopped and goes on later."""

from __future__ import annotations

import errno
import hashlib
import time
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Event
from typing import Any, TypeVar

from ..core.errors import BadInputError, EditGANError
from ..core.photo import Photo
from ..core.photo_file import format_of, to_srgb
from ..core.photo_write import WriteSettings, encode
from ..core.progress import FALLBACK, Job, Progress
from ..editing.align import align
from ..editing.photo_face import OpenedPhoto, crop_of_face, faces_in, open_photo, shown_name
from .photo import TUNING, PhotoOptions, PhotoTools, edited, made_face, record_of
from .recipe import PhotoRecipe
from .state import BatchState, sha256_of

T = TypeVar("T")
ALL = 0  # as a face's number: every face of a photo
DONE, SKIPPED, FAILED = "done", "skipped", "failed"
DISK = (errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO)  # what keeps every file from being written


@dataclass(frozen=True)
class Outcome:
    """What became of one photo. `detail`: the file that was written, or the reason why none was."""

    photo: str
    state: str
    detail: str
    seconds: float = 0.0


class DiskError(EditGANError):
    """The folder cannot be written to any more; no other photo would fare better."""


@dataclass(eq=False)
class Batch:
    """What is to be done, and what was.

    Attributes:
        photos: names below `folder`. names: of the files below `out` that are made of them.
        options: `face` may be `ALL`. outcomes: of the photos so far, also when the job was stopped.
        pause: set by another thread, it ends the job before the next photo; another `run` goes on.
    """

    folder: Path
    out: Path
    photos: Sequence[str]
    names: dict[str, str]
    recipe: PhotoRecipe
    options: PhotoOptions
    state: BatchState
    outcomes: list[Outcome] = field(default_factory=list)
    pause: Event = field(default_factory=Event)

    @property
    def left(self) -> list[str]:
        """Photos that were not come to."""
        known = {outcome.photo for outcome in self.outcomes}
        return [photo for photo in self.photos if photo not in known]

    def skip_done(self) -> None:
        """Put aside what an earlier run has made from the same photo with the same recipe."""
        for photo in self.photos:
            name = self.names[photo]
            known = name in self.state.files
            if known and self.state.is_done(name, self._key(sha256_of(self.folder / photo))):
                self.outcomes.append(Outcome(photo, SKIPPED, name))

    def run(self, tools: PhotoTools) -> Job[None]:
        """Photo after photo; one that fails is noted and the others go on, unless the disk is full."""
        todo = self.left
        for place, photo in enumerate(todo):
            if self.pause.is_set():
                return
            began = time.perf_counter()
            try:
                job = self._counted(self._photo(photo, tools), place, todo)
                name = yield from job
            except Exception as error:  # whatever is wrong with one photo, the others are not to suffer
                self.outcomes.append(Outcome(photo, FAILED, _reason(error), time.perf_counter() - began))
                if isinstance(error, DiskError):
                    return
            else:
                self.outcomes.append(Outcome(photo, DONE, name, time.perf_counter() - began))

    def _photo(self, photo: str, tools: PhotoTools) -> Job[str]:
        """Returns the name of the file."""
        name = self.names[photo]
        if not self.state.is_free(name):
            raise BadInputError(
                f"{name} is there already and was not made by this batch, or was changed since.",
                "Move it away, or choose another folder for what is written.",
            )
        opened = open_photo(self.folder / photo)
        form = format_of(Path(name))
        done, record = yield from self._edited(opened, tools, form)
        content = encode(form, done, WriteSettings(), True, record)
        try:
            self.state.write(name, content, photo, self._key(opened.sha256))
        except EditGANError as error:
            if isinstance(error.__cause__, OSError) and error.__cause__.errno in DISK:
                raise DiskError(error.message, error.hint) from error
            raise
        return name

    def _edited(self, opened: OpenedPhoto, tools: PhotoTools, form: str) -> Job[tuple[Photo, dict[str, Any]]]:
        """The photo with the recipe on the faces asked for, and the record of the edit if there was one face."""
        faces, photo, record = faces_in(opened, tools.finder), opened.photo, None
        side = tools.model.generator.output_size[0]
        for number in range(1, len(faces) + 1) if self.options.face == ALL else [self.options.face]:
            crop = crop_of_face(opened, faces, number)
            face = yield from made_face(tools, opened, crop, self.options)
            if photo is not opened.photo:  # where crops overlap, the next edit lies on the one before
                face = replace(face, photo=photo, aligned=align(to_srgb(photo), crop, side))
            photo, edits = yield from edited(tools.model, face, self.recipe)
            record = record_of(tools.model, face, edits, self.recipe, form)
        several = self.options.face == ALL and len(faces) > 1  # a record tells of one face; the others would be lost
        return photo, {} if several or record is None else record

    def _key(self, photo_sha256: str) -> str:
        told = (self.recipe.digest(), self.options, photo_sha256)
        return hashlib.sha256(repr(told).encode()).hexdigest()

    def _counted(self, job: Job[T], place: int, todo: Sequence[str]) -> Job[T]:
        """The same job, its steps counted among those of all photos: that is what the time left is told from."""
        options = self.options
        length = 1 + options.steps + self.recipe.refine + (TUNING.steps if options.tune else 0)
        failed = sum(outcome.state == FAILED for outcome in self.outcomes)
        stage = f"{place + 1} of {len(todo)}, {shown_name(todo[place])}"
        done, note = place * length, f"{failed} failed" if failed else ""
        try:
            while True:
                yield Progress(stage, done, length * len(todo), note)
                report = next(job)
                if report.stage == FALLBACK:
                    yield report  # the others say how far one photo is, this how all goes on
                done = min(done + 1, (place + 1) * length)
        except StopIteration as end:
            result: T = end.value
            return result
        finally:
            job.close()


def _reason(error: Exception) -> str:
    return str(error) if isinstance(error, EditGANError) else f"{type(error).__name__}: {error}"
