"""The loop of the worker: order, interleaving, stopping, failing, closing."""

from __future__ import annotations

import threading
import weakref
from collections.abc import Callable
from typing import Any

import pytest

from editgan_desktop.core.errors import BadInputError, CancelledError, OutOfMemoryError
from editgan_desktop.core.progress import Job, Progress, Signal
from editgan_desktop.jobs.job import JobSpec, State, Ticket
from editgan_desktop.jobs.queue import JobQueue
from editgan_desktop.jobs.runner import Runner

from .notes import PATIENCE, Notes, run_all, running, steps

RUNNING, FINISHED, FAILED, CANCELLED = State.RUNNING, State.FINISHED, State.FAILED, State.CANCELLED


@pytest.fixture
def queue() -> JobQueue:
    return JobQueue()


def submit(queue: JobQueue, title: str, start: Callable[[], Job[Any]]) -> Ticket:
    return queue.submit(JobSpec(title, start))


def failing(error: BaseException) -> Callable[[], Job[Any]]:
    """Makes a job that raises `error` in its second step."""

    def fail(step: int) -> None:
        if step == 2:
            raise error

    return steps(3, fail)


class Watched:
    """A job of five steps that notes what it was sent and whether it was closed; it heeds a stop from its third on."""

    def __init__(self, at_step: Callable[[int], Any] = lambda step: None) -> None:
        self.at_step = at_step
        self.sent: list[Signal | None] = []
        self.closed = 0

    def run(self) -> Job[str]:
        try:
            for step in range(1, 6):
                self.at_step(step)
                self.sent.append((yield Progress("work", step, 5)))
                if self.sent[-1] is Signal.STOP_AND_KEEP and step >= 3:
                    return f"kept after {step}"
            return "done"
        finally:
            self.closed += 1


class Gate:
    """Holds a job in its second step until the test has done what it wants to do meanwhile."""

    def __init__(self) -> None:
        self._reached, self._opened = threading.Event(), threading.Event()

    def hold(self, step: int) -> None:
        if step == 2:
            self._reached.set()
            assert self._opened.wait(PATIENCE)

    def wait(self) -> None:
        assert self._reached.wait(PATIENCE)

    def open(self) -> None:
        self._opened.set()


def test_jobs_run_one_after_the_other(queue: JobQueue) -> None:
    first, second = submit(queue, "a", steps(2)), submit(queue, "b", steps(1))
    assert run_all(queue).lines == [
        ("a", RUNNING), ("a", 1), ("a", 2), ("a", FINISHED), ("b", RUNNING), ("b", 1), ("b", FINISHED),
    ]  # fmt: skip
    assert (first.state, first.result, first.error) == (FINISHED, "done", None)
    assert first.progress == Progress("work", 2, 2) and second.state is FINISHED


def test_a_job_is_started_on_the_thread_of_the_runner(queue: JobQueue) -> None:
    where: list[int] = []

    def start() -> Job[str]:
        where.append(threading.get_ident())
        return steps(1)()

    with running(queue) as notes:
        submit(queue, "a", start)
        notes.wait_for("a", FINISHED)
    assert len(where) == 1 and where[0] != threading.get_ident()


def test_what_is_asked_during_a_job_is_served_before_its_next_step(queue: JobQueue) -> None:
    def ask(step: int) -> None:
        queue.ask("preview", lambda: f"asked in {step}")
        queue.ask("face", lambda: f"kept in {step}", keep=True)

    submit(queue, "a", steps(2, ask))
    assert run_all(queue).lines == [
        ("a", RUNNING),
        ("a", 1), ("preview", "asked in 1"), ("face", "kept in 1"),
        ("a", 2), ("preview", "asked in 2"), ("face", "kept in 2"),
        ("a", FINISHED),
    ]  # fmt: skip


def test_a_result_is_told_although_a_newer_one_was_asked_for_meanwhile(queue: JobQueue) -> None:
    """Or a slider that moves faster than previews are made would show none until it rests."""

    def make() -> str:
        queue.ask("preview", lambda: "replaced")
        queue.ask("preview", lambda: "new")
        return "old"

    queue.ask("preview", make)
    assert run_all(queue).of("preview") == ["old", "new"]


def test_a_waiting_job_that_is_cancelled_is_told_before_the_running_one_ends(queue: JobQueue) -> None:
    submit(queue, "a", steps(2, lambda step: waiting.cancel()))
    waiting = submit(queue, "b", steps(2))
    assert run_all(queue).lines == [("a", RUNNING), ("a", 1), ("b", CANCELLED), ("a", 2), ("a", FINISHED)]
    assert waiting.result is None and waiting.error is None


def test_a_running_job_is_closed_after_the_step_in_which_it_is_cancelled(queue: JobQueue) -> None:
    gate = Gate()
    watched = Watched(gate.hold)
    with running(queue) as notes:
        ticket = submit(queue, "a", watched.run)
        gate.wait()
        ticket.cancel()
        assert ticket.state is RUNNING
        gate.open()
        notes.wait_for("a", CANCELLED)
        assert watched.closed == 1
    assert notes.of("a") == [RUNNING, 1, 2, CANCELLED]
    assert (ticket.state, ticket.result, ticket.error) == (CANCELLED, None, None)


def test_a_job_may_say_itself_that_it_was_cancelled(queue: JobQueue) -> None:
    ticket = submit(queue, "a", failing(CancelledError("The terms were declined.")))
    assert run_all(queue).of("a") == [RUNNING, 1, CANCELLED] and ticket.error is None


def test_cancel_in_the_last_step_comes_too_late(queue: JobQueue) -> None:
    def start() -> Job[str]:
        yield Progress("work", 1, 1)
        ticket.cancel()
        return "done"

    ticket = submit(queue, "a", start)
    assert run_all(queue).of("a") == [RUNNING, 1, FINISHED] and ticket.result == "done"


def test_an_ended_job_stays_as_it_is(queue: JobQueue) -> None:
    jobs = {"a": steps(1), "b": failing(BadInputError("No.")), "c": steps(1)}
    tickets = [submit(queue, title, start) for title, start in jobs.items()]
    tickets[2].cancel()

    def stop_all() -> Job[None]:
        for ticket in tickets:
            ticket.cancel()
            ticket.stop_and_keep()
        yield Progress("work", 1, 1)

    submit(queue, "stop all", stop_all)
    notes = run_all(queue)
    assert [ticket.state for ticket in tickets] == [FINISHED, FAILED, CANCELLED]
    ends = [line for line in notes.lines if isinstance(line[1], State) and line[1].ended]
    assert sorted(title for title, _ in ends) == ["a", "b", "c", "stop all"]


def test_stop_is_sent_at_each_step_until_the_job_heeds_it(queue: JobQueue) -> None:
    watched = Watched(lambda step: step == 2 and ticket.stop_and_keep())
    ticket = submit(queue, "a", watched.run)
    assert run_all(queue).of("a") == [RUNNING, 1, 2, 3, FINISHED]
    assert watched.sent == [None, Signal.STOP_AND_KEEP, Signal.STOP_AND_KEEP]
    assert ticket.result == "kept after 3" and watched.closed == 1


def test_a_job_that_is_stopped_while_it_waits_stops_when_it_can(queue: JobQueue) -> None:
    ticket = submit(queue, "a", Watched().run)
    ticket.stop_and_keep()
    run_all(queue)
    assert (ticket.state, ticket.result) == (FINISHED, "kept after 3")


@pytest.mark.parametrize("order", [("cancel", "stop_and_keep"), ("stop_and_keep", "cancel")])
def test_cancel_beats_stop(queue: JobQueue, order: tuple[str, str]) -> None:
    watched = Watched(lambda step: step == 3 and [getattr(ticket, name)() for name in order])
    ticket = submit(queue, "a", watched.run)
    assert run_all(queue).of("a") == [RUNNING, 1, 2, 3, CANCELLED]
    assert watched.sent == [None, None] and watched.closed == 1


def test_a_failure_is_told_and_the_next_job_runs(queue: JobQueue) -> None:
    error = BadInputError("The mask has another size.", "Paint on this face.")
    ticket, after = submit(queue, "a", failing(error)), submit(queue, "b", steps(1))
    assert run_all(queue).lines == [
        ("a", RUNNING), ("a", 1), ("a", FAILED), ("b", RUNNING), ("b", 1), ("b", FINISHED),
    ]  # fmt: skip
    assert ticket.error is error and ticket.result is None and after.result == "done"


def test_running_out_of_memory_is_a_failure_like_any_other(queue: JobQueue) -> None:
    ticket = submit(queue, "Smile", failing(RuntimeError("CUDA out of memory. Tried to allocate 2.00 GiB")))
    after = submit(queue, "b", steps(1))
    run_all(queue)
    assert isinstance(ticket.error, OutOfMemoryError) and "Smile" in ticket.error.message
    assert (ticket.state, after.state) == (FAILED, FINISHED)


def test_a_bug_in_a_job_is_logged_and_the_next_job_runs(queue: JobQueue, caplog: pytest.LogCaptureFixture) -> None:
    ticket, after = submit(queue, "a", failing(KeyError("nose"))), submit(queue, "b", steps(1))
    run_all(queue)
    assert (ticket.state, after.state) == (FAILED, FINISHED)
    assert ticket.error and ticket.error.message == "Something went wrong in “a”: KeyError: 'nose'."
    assert "Traceback" in caplog.text and "KeyError: 'nose'" in caplog.text
    caplog.clear()


def test_a_job_that_does_not_even_start_has_failed(queue: JobQueue) -> None:
    def start() -> Job[None]:
        raise BadInputError("No such face.")

    submit(queue, "a", start)
    assert run_all(queue).of("a") == [RUNNING, FAILED]


def test_a_failing_request_neither_ends_the_job_nor_the_runner(queue: JobQueue) -> None:
    def fail() -> None:
        raise BadInputError("No such vector.")

    submit(queue, "a", steps(2, lambda step: queue.ask("preview", fail)))
    notes = run_all(queue)
    assert notes.of("a") == [RUNNING, 1, 2, FINISHED]
    assert [str(error) for error in notes.of("preview")] == ["No such vector."] * 2


def test_closing_ends_the_running_job_after_its_step_and_then_the_runner(queue: JobQueue) -> None:
    gate = Gate()
    watched = Watched(gate.hold)
    with running(queue) as notes:
        tickets = submit(queue, "a", watched.run), submit(queue, "b", steps(1))
        gate.wait()
        queue.close()
        gate.open()
    assert notes.of("a") == [RUNNING, 1, 2, CANCELLED] and notes.of("b") == [CANCELLED]
    assert [ticket.state for ticket in tickets] == [CANCELLED] * 2 and watched.closed == 1


def test_closing_wakes_an_idle_runner(queue: JobQueue) -> None:
    with running(queue) as notes:
        queue.ask("preview", lambda: "picture")
        notes.wait_for("preview", "picture")
    assert notes.lines == [("preview", "picture")]


@pytest.mark.parametrize("interrupt", [KeyboardInterrupt, SystemExit])
def test_an_interrupt_of_the_program_passes_and_the_job_still_has_an_end(
    queue: JobQueue, interrupt: type[BaseException]
) -> None:
    notes, ticket = Notes(), submit(queue, "a", failing(interrupt()))
    with pytest.raises(interrupt):
        Runner(queue, notes).run()
    assert notes.of("a") == [RUNNING, 1, CANCELLED] and ticket.state is CANCELLED


def test_while_waiting_the_runner_keeps_nothing_of_the_last_job(queue: JobQueue) -> None:
    class Picture: ...

    def start() -> Job[Picture]:
        yield Progress("work", 1, 1)
        return Picture()

    gone = threading.Event()
    with running(queue) as notes:
        ticket: Ticket | None = submit(queue, "a", start)
        notes.wait_for("a", FINISHED)
        assert ticket
        weakref.finalize(ticket.result, gone.set)
        ticket = None
        assert gone.wait(PATIENCE)
