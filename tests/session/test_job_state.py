"""What the window shows of a job."""

from __future__ import annotations

import numpy as np
import pytest

from editgan_desktop.core.errors import EditGANError
from editgan_desktop.core.progress import FALLBACK, Progress
from editgan_desktop.jobs.job import State
from editgan_desktop.session.job_state import MOST_ENDED, JobRequest, JobState

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
    heard.clear()
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


class TestQueue:
    @pytest.fixture
    def queue(self, clock) -> JobState:
        state = JobState(clock)
        for title in "ABC":
            state.start("edit", title, document(), Ticket())
        return state

    def titles(self, jobs) -> str:
        return "".join(job.title for job in jobs)

    def test_what_runs_comes_first(self, queue, clock):
        a, b, c = queue.live
        assert (queue.now, queue.waiting) == (a, (a, b, c))  # the next one, while none runs
        queue.begin(b)
        assert (queue.now, self.titles(queue.waiting)) == (b, "AC")
        clock.now += 7
        queue.end(b, State.FAILED, error := EditGANError("No."))
        assert (b.state, b.error, b.seconds, b.ticket) == (State.FAILED, error, 7, None)
        assert (queue.now, queue.last, queue.ended) == (a, b, (b,))

    def test_a_report_goes_to_its_job_and_begins_it(self, queue):
        a, b, _ = queue.live
        queue.progress(Progress("optimise", 1, 5), b)
        assert (a.done, b.done, b.state, queue.now) == (0, 1, State.RUNNING, b)

    def test_those_that_wait_are_put_in_another_order(self, queue):
        a, _, c = queue.live
        queue.begin(a)
        heard = count_calls(queue.changed)
        queue.move(c, 0)
        assert self.titles(queue.live) == "ACB" and len(heard) == 1
        queue.move(c, 99)
        assert self.titles(queue.live) == "ABC"
        queue.move(a, 1)  # it runs
        assert self.titles(queue.live) == "ABC" and len(heard) == 2

    def test_any_of_them_is_cancelled(self, queue):
        b = queue.live[1]
        queue.cancel(b)
        assert (b.ticket.asked, b.ending, queue.now.ending) == (["cancel"], "cancel", "")

    def test_a_job_that_went_well_keeps_nothing(self, queue):
        a = queue.live[0]
        a.request = JobRequest(lambda: None, lambda _: None)
        queue.progress(Progress("optimise", 1, 5, preview=np.zeros((2, 2, 3), np.uint8)), a)
        queue.end(a)
        assert (a.request, a.preview, a.ticket) == (None, None, None)

    def test_the_list_of_what_is_over_is_short_and_can_be_cleared(self, queue):
        for _ in range(MOST_ENDED + 5):
            queue.end(queue.start("edit", "D", None, Ticket()))
        queue.end(queue.live[0])
        assert len(queue.ended) == MOST_ENDED and queue.ended[0].title == "A"
        queue.remove(queue.ended[0])
        assert len(queue.ended) == MOST_ENDED - 1 and self.titles(queue.live) == "BC"
        queue.remove(queue.live[0])
        assert self.titles(queue.live) == "BC"  # it is not over
        queue.clear_ended()
        assert (queue.ended, self.titles(queue.live)) == ((), "BC")

    def test_jobs_of_closed_faces_go(self, queue):
        a, b, c = queue.live
        queue.end(c)
        queue.keep_faces([a.document])
        assert (a.ending, b.ending, queue.ended) == ("", "cancel", ())
        queue.end(b, State.CANCELLED)
        queue.keep_faces([a.document])
        assert (queue.live, queue.ended) == ((a,), ())

    def test_a_fallback_is_remembered_and_begins_anew(self, queue, clock):
        a = queue.live[0]
        queue.progress(Progress("optimise", 3, 5, figures={"loss": 1.0}), a)
        queue.progress(Progress(FALLBACK, 0, 0, "smaller"), a)
        assert (a.fallback, a.losses, a.fraction) == ("smaller", [], None)
