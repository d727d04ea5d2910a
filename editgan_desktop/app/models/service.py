"""What becomes of the weights: fetching, checking and removing them on the worker, one after the other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QObject, Signal

from ...assets.fetch import fetch, is_present, remove, verify
from ...assets.manifest import Weight, load_manifest
from ...core.errors import CorruptFileError, EditGANError
from ...core.progress import Job, Progress
from ...jobs.job import Ticket
from ..calls import Calls, JobHandlers
from ..shown_names import shown_weight


class Work(Enum):
    """What is done with weights."""

    FETCH = "fetch"
    VERIFY = "verify"


class Checked(Enum):
    """What is known of weights that are here."""

    NOT_YET = "not yet"
    GOOD = "good"
    DAMAGED = "damaged"


@dataclass
class WeightState:
    """Of one of the weights: whether it is here, what was found when it was hashed, and what goes on with it."""

    weight: Weight
    present: bool
    checked: Checked = Checked.NOT_YET
    work: Work | None = None
    progress: Progress | None = None
    ticket: Ticket | None = None
    error: EditGANError | None = None  # why the last work on it failed


class Weights(QObject):
    """The states of all weights by name, in the order of the manifest.

    Signals:
        changed: name of the weights whose state is another one. fetched: title of weights that are here now.
        failed: an EditGANError of work that was asked for.
    """

    changed = Signal(str)
    fetched = Signal(str)
    failed = Signal(object)

    def __init__(self, calls: Calls, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._calls = calls
        self.states = {name: WeightState(weight, is_present(weight)) for name, weight in load_manifest().items()}

    def look_again(self) -> None:
        """See what is on the disk: others bring and remove weights, too."""
        for name, state in self.states.items():
            present = is_present(state.weight)
            if present != state.present:
                state.present, state.checked = present, Checked.NOT_YET
                self.changed.emit(name)

    def fetch(self, name: str) -> None:
        """Bring weights that are not here."""
        state = self.states[name]
        self._begin(state, Work.FETCH, self.tr("Download {title}"), lambda: fetch(state.weight))

    def verify(self, name: str) -> None:
        """Hash weights that are here."""
        state = self.states[name]
        self._begin(state, Work.VERIFY, self.tr("Check {title}"), lambda: _verify(state.weight))

    def cancel(self, name: str) -> None:
        """End what goes on with them; what has arrived is kept for the next time."""
        if ticket := self.states[name].ticket:
            ticket.cancel()

    def remove(self, name: str) -> None:
        """Delete them. Raises EditGANError."""
        state = self.states[name]
        remove(state.weight)
        state.error, state.checked = None, Checked.NOT_YET
        state.present = is_present(state.weight)
        self.changed.emit(name)

    # ---- inside

    def _begin(self, state: WeightState, work: Work, title: str, start: Callable[[], Job[object]]) -> None:
        if state.work is not None:
            return
        state.work, state.progress, state.error = work, None, None
        handlers = JobHandlers(
            lambda report: self._progressed(state, report),
            lambda _: self._finished(state),
            lambda error: self._failed(state, error),
            lambda: self._end(state),
        )
        state.ticket = self._calls.submit(title.format(title=shown_weight(state.weight)), start, handlers)
        self.changed.emit(state.weight.name)

    def _progressed(self, state: WeightState, report: Progress) -> None:
        state.progress = report
        self.changed.emit(state.weight.name)

    def _finished(self, state: WeightState) -> None:
        fetched = state.work is Work.FETCH
        state.checked = Checked.GOOD  # what is fetched is hashed on its way
        self._end(state)
        if fetched:
            self.fetched.emit(shown_weight(state.weight))

    def _failed(self, state: WeightState, error: EditGANError) -> None:
        state.error = error
        if isinstance(error, CorruptFileError) and state.work is Work.VERIFY:
            state.checked = Checked.DAMAGED
        self._end(state)
        self.failed.emit(error)

    def _end(self, state: WeightState) -> None:
        state.work = state.ticket = state.progress = None
        state.present = is_present(state.weight)
        self.changed.emit(state.weight.name)


def _verify(weight: Weight) -> Job[None]:
    yield Progress("check", 0, 0)
    verify(weight)
