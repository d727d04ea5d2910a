"""One batch of the window: a recipe, two folders, and what has become of the photos so far."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from ...core.progress import Job

if TYPE_CHECKING:
    from ...batch.photo import PhotoOptions
    from ...batch.recipe import PhotoRecipe
    from ...batch.run import Batch, Outcome
    from ..engine import Engine


@dataclass(eq=False)
class BatchTask:
    """Its job runs on the worker; the window reads what there is, and may ask it to pause.

    Attributes:
        kind: format of what is written: "jpg", "png" or "same". recursive: folders inside the folder, too.
    """

    recipe: PhotoRecipe
    folder: Path
    out: Path
    kind: str
    options: PhotoOptions
    recursive: bool = False
    _batch: Batch | None = field(default=None, repr=False)
    _made: dict[str, Outcome] = field(default_factory=dict, repr=False)
    _paused: Event = field(default_factory=Event, repr=False)

    @property
    def outcomes(self) -> Sequence[Outcome]:
        """Of the photos that were come to. What was made before a pause counts as made, not as skipped."""
        found = self._batch.outcomes if self._batch else []
        return [self._made.get(outcome.photo, outcome) for outcome in found]

    @property
    def left(self) -> Sequence[str]:
        """Names of those that were not."""
        return self._batch.left if self._batch else ()

    @property
    def total(self) -> int:
        """How many photos there are; 0 before the folder was looked into."""
        return len(self._batch.photos) if self._batch else 0

    @property
    def is_paused(self) -> bool:
        """Whether it was asked to pause, and not to go on since."""
        return self._paused.is_set()

    def pause(self) -> None:
        """End before the next photo, or before the first one. Another `job` goes on from there."""
        self._paused.set()

    def go_on(self) -> None:
        """Take back a `pause`."""
        self._paused.clear()

    def job(self, engine: Engine) -> Job[None]:
        """What is left to do, on the worker. Raises what `open_batch` raises, BadInputError, FetchError."""
        from ...batch.folder import open_batch
        from ...batch.run import DONE

        asked = (self.recipe, self.folder, self.out, self.kind, self.options)
        with open_batch(*asked, recursive=self.recursive) as batch:
            self._made = {outcome.photo: outcome for outcome in self.outcomes if outcome.state == DONE}
            self._batch, batch.pause = batch, self._paused
            batch.skip_done()
            if self._paused.is_set():
                return
            tools = yield from engine.photo_tools()
            self.recipe.check(tools.model)
            yield from batch.run(tools)
