"""From nothing to a model that is ready: fetch what is missing, after the terms were accepted, then load."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from ..assets.fetch import fetch, is_present, remove
from ..assets.manifest import NEEDED, Weight, find_weight
from ..core.errors import CorruptFileError, EditGANError
from ..core.progress import Job, Progress
from ..jobs.job import Ticket
from .calls import Calls, JobHandlers
from .shown_names import shown_weight
from .welcome import WelcomePage

TINY = "EDITGAN_TINY"  # environment: edit with a tiny random generator, to try a build without any weights


def load_default_engine(device: str = "auto", threads: int = 0) -> Any:
    """An `Engine` with the default model, or the tiny one. The import takes seconds, so it belongs on the worker.

    Args:
        device, threads: as in the settings, group "compute".
    """
    from .engine import Engine

    if is_tiny():
        from ..editing.tiny import tiny_model

        engine = Engine.load(tiny_model)
    else:
        engine = Engine.load(device=device)
    engine.use_threads(threads)
    return engine


def is_tiny() -> bool:
    """Whether `EDITGAN_TINY` is set."""
    return bool(os.environ.get(TINY))


class Startup(QObject):
    """Drives the welcome page and the worker until there is an engine."""

    ready = Signal(object)  # Engine
    terms_wanted = Signal()  # weights are missing, and the page asks whether to fetch them
    busy = Signal(str)  # what goes on, for the status bar; "" when nothing does
    failed = Signal(object)  # the EditGANError that the page shows

    def __init__(
        self,
        page: WelcomePage,
        calls: Calls,
        needed: Sequence[str] = NEEDED,
        load: Callable[[], Any] = load_default_engine,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._page, self._calls, self._load_engine = page, calls, load
        self._weights = [] if is_tiny() else [find_weight(name) for name in needed]
        self._ticket: Ticket | None = None
        self._damaged = False
        page.accepted.connect(self._fetch)
        page.cancelled.connect(self._cancel)

    def begin(self) -> None:
        """Load at once when all is here, else ask on the welcome page."""
        if self._missing():
            self._page.show_terms(self._missing())
            self.terms_wanted.emit()
        else:
            self._load()

    def _missing(self) -> list[Weight]:
        return [weight for weight in self._weights if not is_present(weight)]

    def _fetch(self) -> None:
        """The terms were accepted, or the user wants to try again."""
        if self._damaged and not self._forget_damaged():
            return
        if not self._missing():
            self._load()
            return
        self._page.show_download()
        self.busy.emit(self.tr("Downloading the model"))
        handlers = JobHandlers(self._show, lambda _: self._load(), self._failed)
        self._ticket = self._calls.submit(self.tr("Download the model"), lambda: fetch_all(self._weights), handlers)

    def _show(self, report: Progress) -> None:
        before, total = int(report.figures["before"]), int(report.figures["total"])
        self._page.show_progress(shown_weight(self._weights[int(report.figures["place"])]), report, before, total)

    def _load(self) -> None:
        self._page.show_loading()
        self.busy.emit(self.tr("Loading the model"))
        handlers = JobHandlers(finished=self._loaded, failed=self._failed, cancelled=self.begin)
        self._calls.submit(self.tr("Load the model"), lambda: load_job(self._load_engine), handlers)

    def _loaded(self, engine: Any) -> None:
        self.busy.emit("")
        self.ready.emit(engine)

    def _failed(self, error: EditGANError) -> None:
        self._damaged = isinstance(error, CorruptFileError)
        self._show_failure(error)

    def _show_failure(self, error: EditGANError) -> None:
        self.busy.emit("")
        self._page.show_failure(error)
        self.failed.emit(error)

    def _cancel(self) -> None:
        """The page has turned to its first state by itself; the download ends when it comes to it."""
        if self._ticket:
            self._ticket.cancel()
        self.busy.emit("")

    def _forget_damaged(self) -> bool:
        """A file that cannot be read will not get better: fetch all of them anew. False when they cannot go."""
        try:
            for weight in self._weights:
                remove(weight)
        except EditGANError as error:
            self._show_failure(error)
            return False
        self._damaged = False
        return True


def fetch_all(weights: Sequence[Weight]) -> Job[None]:
    """Fetch what is missing, one after the other.

    Each report tells as figures the `place` of its weight, how many bytes of archives came `before`, and how many
    there are in `total`.
    """
    missing = [weight for weight in weights if not is_present(weight)]
    before, total = 0, sum(weight.archive_bytes for weight in missing)
    for weight in missing:
        for report in fetch(weight):
            yield replace(report, figures={"place": weights.index(weight), "before": before, "total": total})
        before += weight.archive_bytes


def load_job(load: Callable[[], Any]) -> Job[Any]:
    """Loading in one step, as a job."""
    yield Progress("load", 0, 0)
    return load()
