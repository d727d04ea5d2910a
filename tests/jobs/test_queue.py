"""The order in which work is handed out, and what closing leaves of it."""

from __future__ import annotations

import threading
import time

from editgan_desktop.jobs.job import JobSpec, State
from editgan_desktop.jobs.queue import JobQueue, Request

from .notes import PATIENCE, steps


def spec(title: str = "job") -> JobSpec:
    return JobSpec(title, steps(1))


def nothing() -> None:
    pass


def test_jobs_come_first_in_first_out() -> None:
    queue = JobQueue()
    tickets = [queue.submit(spec()) for _ in range(3)]
    assert [ticket.state for ticket in tickets] == [State.PENDING] * 3 and len({t.id for t in tickets}) == 3
    assert [queue.next() for _ in range(3)] == tickets
    assert [ticket.state for ticket in tickets] == [State.RUNNING] * 3


def test_only_the_last_three_states_are_ends() -> None:
    assert [state for state in State if state.ended] == [State.FINISHED, State.FAILED, State.CANCELLED]


def test_requests_come_before_jobs() -> None:
    queue = JobQueue()
    ticket, request = queue.submit(spec()), queue.ask("preview", nothing)
    assert [queue.next(), queue.next()] == [request, ticket]


def test_the_newest_request_of_a_slot_replaces_the_others() -> None:
    queue = JobQueue()
    asked = [queue.ask(slot, nothing) for slot in ("preview", "thumbnail", "preview")]
    assert [queue.next(), queue.next(), queue.next_quick()] == [asked[1], asked[2], None]


def test_requests_to_keep_are_all_served_in_order() -> None:
    queue = JobQueue()
    kept = [queue.ask("face", nothing, keep=True) for _ in range(3)]
    newest = queue.ask("face", nothing)
    assert [queue.next() for _ in range(4)] == [*kept, newest]


def test_between_two_steps_no_job_is_begun() -> None:
    queue = JobQueue()
    ticket = queue.submit(spec())
    assert queue.next_quick() is None and ticket.state is State.PENDING


def test_a_job_cancelled_while_it_waits_is_handed_out_to_be_told_at_once() -> None:
    queue = JobQueue()
    first, second, third = (queue.submit(spec()) for _ in range(3))
    second.cancel()
    assert second.state is State.CANCELLED
    assert queue.next_quick() is second and queue.next_quick() is None
    assert [queue.next(), queue.next()] == [first, third] and second.state is State.CANCELLED


def test_closing_cancels_what_waits_and_forgets_requests() -> None:
    queue = JobQueue()
    tickets = [queue.submit(spec()) for _ in range(2)]
    queue.ask("face", nothing, keep=True)
    assert not queue.closed
    queue.close()
    assert queue.closed and [ticket.state for ticket in tickets] == [State.CANCELLED] * 2
    assert [queue.next() for _ in range(3)] == [*tickets, None]


def test_a_closed_queue_takes_nothing_on() -> None:
    queue = JobQueue()
    queue.close()
    ticket, request = queue.submit(spec()), queue.ask("preview", nothing)
    assert ticket.state is State.CANCELLED and isinstance(request, Request)
    assert queue.next() is None and queue.next_quick() is None


def test_next_waits_without_using_the_processor_until_there_is_work() -> None:
    queue, used, got = JobQueue(), [], []

    def take() -> None:
        got.append(queue.next())
        used.append(time.thread_time())

    thread = threading.Thread(target=take)
    thread.start()
    thread.join(0.2)
    assert thread.is_alive()
    request = queue.ask("preview", nothing)
    thread.join(PATIENCE)
    assert got == [request] and used[0] < 0.02


def test_jobs_are_put_in_another_order_in_the_places_they_have() -> None:
    queue = JobQueue()
    a, foreign, b, c = (queue.submit(spec(title)) for title in ("a", "foreign", "b", "c"))
    assert queue.next() is a
    queue.arrange([c, a, b])  # a has begun meanwhile
    assert [queue.next() for _ in range(3)] == [foreign, c, b]


def test_a_held_job_lets_others_overtake_it() -> None:
    queue = JobQueue()
    held, other = queue.submit(spec(), held=True), queue.submit(spec())
    assert queue.next() is other
    other.hold(True)
    assert other.state is State.RUNNING  # it goes on
    held.hold(False)
    assert queue.next() is held


def test_who_waits_for_work_hears_of_a_held_job_that_is_released_or_cancelled() -> None:
    queue, found = JobQueue(), []
    held, cancelled = queue.submit(spec(), held=True), queue.submit(spec(), held=True)

    def take() -> None:
        found.extend([queue.next(), queue.next()])

    waiting = threading.Thread(target=take)
    waiting.start()
    held.hold(False)
    cancelled.cancel()
    waiting.join(PATIENCE)
    assert set(found) == {held, cancelled} and cancelled.state is State.CANCELLED


def test_closing_cancels_what_is_held() -> None:
    queue = JobQueue()
    held = queue.submit(spec(), held=True)
    queue.close()
    assert [queue.next(), queue.next()] == [held, None] and held.state is State.CANCELLED
