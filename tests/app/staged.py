"""An engine on a tiny model that can be held back and made to fail."""

from __future__ import annotations

import threading
import time
from collections.abc import Generator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from editgan_desktop.app.engine import Engine
from editgan_desktop.app.engine_photos import FoundFaces
from editgan_desktop.core.latents import WPlus
from editgan_desktop.core.progress import Job, Progress, Signal
from editgan_desktop.editing.align import FoundFace
from editgan_desktop.editing.model import Model
from editgan_desktop.editing.photo_face import OpenedPhoto
from editgan_desktop.session.look import Look

PATIENCE = 10.0  # seconds; only a failing test waits that long


class StagedEngine(Engine):
    """The real engine on a tiny model. It notes what it renders, and can be told to wait or to fail.

    Attributes:
        looks: (kind, latent) of each look it made, "preview" or "full".
        may_look: cleared, looks wait for it. lingers_at: a job repeats that step until `may_go_on` is set.
        branches: files of the segmentation branches that come along, by label scheme.
        job_fault, look_fault: raised by the next jobs at their second step, and by all looks.
    """

    def __init__(self, model: Model) -> None:
        super().__init__(model)
        self.branches: dict[str, Path] = {}
        self.looks: list[tuple[str, WPlus]] = []
        self.may_look, self.may_go_on = threading.Event(), threading.Event()
        self.may_look.set()
        self.lingers_at = 0
        self.job_fault: Exception | None = None
        self.look_fault: Exception | None = None

    def shipped_schemes(self) -> list[str]:
        return list(dict.fromkeys([self.model.scheme.name, *self.branches]))

    def shipped_branch(self, scheme: str) -> Path:
        return self.branches[scheme]

    def use_scheme(self, *arguments: Any) -> Job[Any]:
        return self._staged(super().use_scheme(*arguments))

    def preview(self, latent: WPlus, *more: Any) -> Look:
        self._begin_look("preview", latent)
        return super().preview(latent, *more)

    def full(self, latent: WPlus, *more: Any) -> Look:
        self._begin_look("full", latent)
        return super().full(latent, *more)

    def edit(self, *arguments: Any) -> Job[Any]:
        return self._staged(super().edit(*arguments))

    def go_on(self, *arguments: Any) -> Job[Any]:
        return self._staged(super().go_on(*arguments))

    def refine(self, *arguments: Any) -> Job[Any]:
        return self._staged(super().refine(*arguments))

    def invert(self, *arguments: Any) -> Job[Any]:
        return self._staged(super().invert(*arguments))

    def tune(self, *arguments: Any) -> Job[Any]:
        return self._staged(super().tune(*arguments))

    def _found(self, photo: OpenedPhoto) -> FoundFaces:
        """One face in the middle, where a network would have to be fetched to look for it."""
        height, width = photo.picture.shape[:2]
        across, down = width / 10, height / 10
        points = np.array([[4, 4], [6, 4], [5, 5], [4.2, 6.5], [5.8, 6.5]]) * (across, down)
        return FoundFaces(photo, (FoundFace((3 * across, 2 * down, 4 * across, 6 * down), points, 0.9),))

    def _bring_identity(self) -> Job[None]:
        yield from ()

    def _begin_look(self, kind: str, latent: WPlus) -> None:
        self.looks.append((kind, latent))
        assert self.may_look.wait(PATIENCE)
        if self.look_fault:
            raise self.look_fault

    def _staged(self, job: Job[Any]) -> Job[Any]:
        answer = None
        try:
            while True:
                report = job.send(answer)
                if self.job_fault and report.done == 2:
                    raise self.job_fault
                answer = yield report
                while 0 < report.done == self.lingers_at and not self.may_go_on.is_set() and answer is None:
                    answer = yield from _linger(report)
        except StopIteration as end:
            return end.value
        finally:
            job.close()


def _linger(report: Progress) -> Generator[Progress, Signal | None, Signal | None]:
    """The same step once more; a job answers between its steps."""
    time.sleep(0.005)
    return (yield replace(report, figures={}, preview=None))
