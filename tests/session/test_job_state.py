"""What the window shows of a job."""

from __future__ import annotations

import numpy as np
import pytest

from editgan_desktop.core.progress import Progress
from editgan_desktop.session.job_state import JobState

from .faces import count_calls, document


class Ticket:
    def __init__(self) -> None:
        self.asked: list[str] = []

    def cancel(self) -> None:
        self.asked.append("cancel")

    def stop_and_keep(self) -> None:
        self.asked.append("stop")


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def state(clock) -> JobState:
    state = JobState(clock)
    state.start("edit", "Painted edit", document(), Ticket())
    return state


def step(state: JobState, clock: Clock, seconds: float, done: int, total: int = 10, stage: str = "optimise", **more):
    clock.now += seconds
    state.progress(Progress(stage, done, total, **more))
    return state.now.seconds_left


def test_a_job_comes_and_goes():
    state = JobState()
    heard = count_calls(state.changed)
    face = document()
    state.start("edit", "Painted edit", face, ticket := Ticket())
    job = state.now
    assert (job.kind, job.title, job.document, job.ticket) == ("edit", "Painted edit", face, ticket)
    assert (state.last, job.done, job.total, job.losses) == (None, 0, 0, [])
    state.end()
    assert (state.now, state.last) == (None, job)
    assert len(heard) == 2


def test_time_left_by_the_pace_so_far(state, clock):
    assert state.now.seconds_left is None
    assert step(state, clock, 5, 1) is None  # the first step tells no pace: it may have waited
    assert step(state, clock, 2, 2) == pytest.approx(2 * 8)
    assert step(state, clock, 4, 3) == pytest.approx(3 * 7)
    assert step(state, clock, 3, 10) == 0


def test_no_time_left_is_told_when_nobody_knows(state, clock):
    step(state, clock, 1, 1, total=0)
    assert step(state, clock, 1, 2, total=0) is None


def test_time_left_is_never_negative(state, clock):
    step(state, clock, 1, 1)
    assert step(state, clock, 1, 12) == 0


def test_the_same_step_again_tells_no_pace(state, clock):
    step(state, clock, 1, 3)
    assert step(state, clock, 1, 3) is None
    assert step(state, clock, 1, 4) == pytest.approx(2 * 6)


def test_every_stage_has_a_pace_of_its_own(state, clock):
    step(state, clock, 1, 1, stage="fetch")
    step(state, clock, 100, 2, stage="fetch")
    assert step(state, clock, 1, 3) is None
    assert step(state, clock, 1, 4) == pytest.approx(6)
    assert step(state, clock, 1, 0) is None  # it began again
    assert step(state, clock, 3, 1) == pytest.approx(27)


def test_losses_and_previews_are_kept(state, clock):
    progressed, previewed = count_calls(state.progressed), count_calls(state.previewed)
    picture = np.zeros((2, 2, 3), np.uint8)
    step(state, clock, 1, 1, figures={"loss": 3.0})
    step(state, clock, 1, 2, figures={"loss": 2.0}, preview=picture)
    step(state, clock, 1, 3, figures={"bytes": 9.0}, stage="fetch")
    assert (state.now.losses, state.now.stage, state.now.done, state.now.total) == ([3.0, 2.0], "fetch", 3, 10)
    assert state.now.preview is picture
    assert (len(progressed), len(previewed)) == (3, 1)


def test_a_report_that_comes_late_is_dropped(state):
    state.end()
    heard = count_calls(state.progressed)
    state.progress(Progress("optimise", 5, 10))
    assert (state.last.done, heard) == (0, [])


def test_stopping_is_asked_once_and_shown(state, clock):
    heard, job = count_calls(state.changed), state.now
    state.stop()  # nothing to keep yet
    assert (job.ticket.asked, job.ending, heard) == ([], "", [])
    step(state, clock, 1, 1)
    state.stop()
    state.stop()
    state.cancel()
    assert (job.ticket.asked, job.ending, len(heard)) == (["stop"], "stop", 1)
    state.end()
    state.start("edit", "Painted edit", None, Ticket())
    assert state.now.ending == ""


def test_cancelling_is_possible_from_the_beginning(state):
    heard, job = count_calls(state.changed), state.now
    state.cancel()
    state.cancel()
    state.stop()
    assert (job.ticket.asked, job.ending, len(heard)) == (["cancel"], "cancel", 1)


def test_a_job_may_end_the_moment_it_is_cancelled():
    """One that waits has not begun."""
    state = JobState()

    class Waiting(Ticket):
        def cancel(self) -> None:
            state.end()

    state.start("edit", "Painted edit", None, Waiting())
    state.cancel()
    assert (state.now, state.last.ending) == (None, "cancel")


def test_without_a_job_nothing_is_asked():
    state = JobState()
    heard = count_calls(state.changed)
    state.stop()
    state.cancel()
    assert heard == []
