"""The worker as the window meets it: real threads, real event loop, no window."""

from __future__ import annotations

import gc
import os
import sys
import threading
import time
import weakref
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from editgan_desktop.app.worker import MIN_GAP, NICENESS, Worker
from editgan_desktop.core.errors import BadInputError
from editgan_desktop.core.progress import Job, Progress
from editgan_desktop.jobs.job import State

PATIENCE = 10.0  # seconds; only a failing test waits that long


@pytest.fixture
def worker(qtbot: QtBot) -> Iterator[Worker]:
    """A started worker; its thread is gone after the test."""
    worker = Worker()
    worker.start()
    yield worker
    assert worker.shut_down() and worker.isFinished()


class Seen:
    """What the public signals brought. The connections are direct, so the slots run on the thread that emits."""

    def __init__(self, worker: Worker) -> None:
        self.states: list[tuple[str, State]] = []
        self.reports: list[Progress] = []
        self.answers: list[tuple[str, Any]] = []
        self.threads: set[int] = set()
        direct = Qt.ConnectionType.DirectConnection
        worker.job_changed.connect(lambda ticket, state: self._see(self.states, (ticket.spec.title, state)), direct)
        worker.job_progressed.connect(lambda ticket, report: self._see(self.reports, report), direct)
        worker.answered.connect(lambda request, result: self._see(self.answers, (request.slot, result)), direct)
        worker.request_failed.connect(lambda request, error: self._see(self.answers, (request.slot, error)), direct)

    def _see(self, where: list[Any], what: Any) -> None:
        self.threads.add(threading.get_ident())
        where.append(what)


@pytest.fixture
def seen(worker: Worker) -> Seen:
    return Seen(worker)


def ended(seen: Seen, title: str = "job") -> Callable[[], bool]:
    return lambda: any(name == title and state.ended for name, state in seen.states)


def reports(*reports: Progress) -> Callable[[], Job[str]]:
    def job() -> Job[str]:
        yield from reports
        return "done"

    return job


def test_all_signals_arrive_on_the_thread_of_the_window(worker: Worker, seen: Seen, qtbot: QtBot) -> None:
    error, threads = BadInputError("No such vector."), set()

    def fail() -> None:
        raise error

    def job() -> Job[None]:
        threads.add(threading.get_ident())
        yield Progress("work", 1, 1)

    worker.ask("preview", lambda: "picture")
    worker.ask("vector", fail)
    worker.submit("job", job)
    qtbot.waitUntil(ended(seen))
    assert seen.answers == [("preview", "picture"), ("vector", error)] and seen.reports == [Progress("work", 1, 1)]
    assert seen.states == [("job", State.RUNNING), ("job", State.FINISHED)]
    assert seen.threads == {threading.get_ident()} and threads.isdisjoint(seen.threads)


def test_each_change_carries_its_state_though_the_job_has_moved_on(worker: Worker, seen: Seen, qtbot: QtBot) -> None:
    next_one_runs = threading.Event()

    def next_one() -> Job[None]:
        next_one_runs.set()
        yield Progress("work", 1, 1)

    ticket = worker.submit("job", reports())
    worker.submit("next", next_one)
    assert next_one_runs.wait(PATIENCE) and ticket.state is State.FINISHED and seen.states == []
    qtbot.waitUntil(ended(seen, "next"))
    assert seen.states[:2] == [("job", State.RUNNING), ("job", State.FINISHED)]


def test_a_failed_job_brings_its_error(worker: Worker, seen: Seen, qtbot: QtBot) -> None:
    def job() -> Job[None]:
        yield Progress("work", 1, 2)
        raise BadInputError("The mask has another size.")

    ticket = worker.submit("job", job)
    qtbot.waitUntil(ended(seen))
    assert seen.states[-1] == ("job", State.FAILED) and isinstance(ticket.error, BadInputError)


def test_previews_arrive_while_a_job_runs(worker: Worker, seen: Seen, qtbot: QtBot) -> None:
    """The job does not end before the window has the picture and says so."""
    has_picture = threading.Event()

    def job() -> Job[None]:
        deadline = time.monotonic() + PATIENCE
        while not has_picture.wait(0.01) and time.monotonic() < deadline:
            yield Progress("work", 0, 1)

    ticket = worker.submit("job", job)
    qtbot.waitUntil(lambda: bool(seen.reports))
    worker.ask("preview", lambda: "picture")
    qtbot.waitUntil(lambda: seen.answers == [("preview", "picture")])
    assert ticket.state is State.RUNNING
    has_picture.set()
    qtbot.waitUntil(ended(seen))
    assert seen.states[-1] == ("job", State.FINISHED)


def test_of_a_flood_of_reports_a_few_come_through_and_all_that_matter(worker: Worker, seen: Seen, qtbot: QtBot) -> None:
    picture = np.zeros((4, 4, 3), np.uint8)
    flood = [Progress("fetch", done, 2000) for done in range(1, 2001)]
    shown = [Progress("fetch", 2000, 3000, preview=picture) for _ in range(3)]
    began = time.monotonic()
    worker.submit("job", reports(*flood, *shown, Progress("check", 1, 9), Progress("check", 2, 9)))
    qtbot.waitUntil(ended(seen))
    allowed = (time.monotonic() - began) / MIN_GAP + 2
    assert seen.reports[0] is flood[0] and [r for r in seen.reports if r.preview is not None] == shown
    assert flood[-1] in seen.reports and Progress("check", 1, 9) in seen.reports
    assert len(seen.reports) <= allowed + 5 < 1000


def test_slow_reports_all_come_through(worker: Worker, seen: Seen, qtbot: QtBot) -> None:
    def job() -> Job[None]:
        for done in range(1, 4):
            time.sleep(2 * MIN_GAP)
            yield Progress("optimise", done, 9, figures={"loss": 1 / done})

    worker.submit("job", job)
    qtbot.waitUntil(ended(seen))
    assert [report.done for report in seen.reports] == [1, 2, 3]


def test_a_second_job_does_not_wait_to_show_its_first_report(worker: Worker, seen: Seen, qtbot: QtBot) -> None:
    for title in ("first", "job"):
        worker.submit(title, reports(Progress("work", 1, 9)))
    qtbot.waitUntil(ended(seen))
    assert len(seen.reports) == 2


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere niceness is the whole process's")
def test_the_thread_gives_way_to_the_window(worker: Worker, seen: Seen, qtbot: QtBot) -> None:
    worker.ask("niceness", lambda: os.getpriority(os.PRIO_PROCESS, threading.get_native_id()))
    qtbot.waitUntil(lambda: bool(seen.answers))
    mine = os.getpriority(os.PRIO_PROCESS, os.getpid())
    assert seen.answers == [("niceness", min(mine + NICENESS, 19))] and mine == os.nice(0)


def test_shutting_down_cancels_what_runs_and_what_waits(worker: Worker, seen: Seen, qtbot: QtBot) -> None:
    def job() -> Job[None]:
        while True:
            yield Progress("work", 0, 1)

    worker.submit("job", job)
    worker.submit("waiting", reports())
    qtbot.waitUntil(lambda: bool(seen.reports))
    assert worker.shut_down() and worker.isFinished()
    qtbot.waitUntil(lambda: len(seen.states) == 3)
    assert [state for title, state in seen.states if title == "job"] == [State.RUNNING, State.CANCELLED]
    assert [state for title, state in seen.states if title == "waiting"] == [State.CANCELLED]
    assert worker.submit("late", reports()).state is State.CANCELLED


def test_shutting_down_says_when_a_step_takes_longer(worker: Worker) -> None:
    go_on = threading.Event()
    begun = threading.Event()

    def make() -> None:
        begun.set()
        go_on.wait(PATIENCE)

    worker.ask("slow", make)
    assert begun.wait(PATIENCE) and not worker.shut_down(timeout_ms=20)
    go_on.set()
    assert worker.shut_down()


def test_a_worker_that_was_never_started_shuts_down(qtbot: QtBot) -> None:
    worker = Worker()
    ticket = worker.submit("job", reports())
    assert worker.shut_down() and ticket.state is State.CANCELLED


def test_a_worker_that_was_shut_down_can_be_dropped(qtbot: QtBot) -> None:
    """With news still on the way, as when the window closes."""
    worker = Worker()
    worker.start()
    worker.ask("preview", lambda: "picture")
    assert worker.shut_down()
    gone = weakref.ref(worker)
    del worker
    gc.collect()
    assert gone() is None
