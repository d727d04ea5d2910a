"""What waits for the worker: jobs in their order, and small requests of which the newest counts."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from threading import Condition
from typing import Any

from .job import JobSpec, State, Ticket


@dataclass(frozen=True, eq=False)
class Request:
    """Something quick that somebody waits for, such as a preview.

    Attributes:
        slot: what it is for; a newer request of the same slot takes its place unless it was begun.
        make: called on the worker thread.
        keep: it is served and answered whatever comes after it.
    """

    slot: str
    make: Callable[[], Any]
    keep: bool


class JobQueue:
    """Hands work from any thread to the one that runs it. After `close` nothing new is taken on."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._count = itertools.count(1)
        self._jobs: list[Ticket] = []  # those that wait, and those cancelled while waiting, until this is told
        self._requests: list[Request] = []
        self._closed = False

    @property
    def closed(self) -> bool:
        return self._closed

    def submit(self, spec: JobSpec, *, held: bool = False) -> Ticket:
        """Put a job at the end of the queue. The ticket of a closed queue is cancelled already.

        One that is `held` does not begin before it is released.
        """
        with self._changed:
            ticket = Ticket(next(self._count), spec, self._changed, held)
            if self._closed:
                ticket.cancel()
            else:
                self._jobs.append(ticket)
                self._changed.notify_all()
            return ticket

    def arrange(self, tickets: Sequence[Ticket]) -> None:
        """Put jobs into this order, in the places they have in the queue; what does not wait any more is left out."""
        with self._changed:
            ordered = iter([ticket for ticket in tickets if ticket in self._jobs])
            self._jobs = [next(ordered) if ticket in tickets else ticket for ticket in self._jobs]

    def ask(self, slot: str, make: Callable[[], Any], *, keep: bool = False) -> Request:
        """Ask for something quick, to be served before jobs and between the steps of one.

        Without `keep` it takes the place of those of its slot that were not served yet. A closed queue never
        serves it.
        """
        with self._changed:
            request = Request(slot, make, keep)
            if not keep:
                self._requests = [other for other in self._requests if other.keep or other.slot != slot]
            if not self._closed:
                self._requests.append(request)
                self._changed.notify_all()
            return request

    def close(self) -> None:
        """Cancel the jobs that wait, forget the requests, and let the runner end."""
        with self._changed:
            self._closed = True
            self._requests.clear()
            for ticket in self._jobs:
                ticket.cancel()
            self._changed.notify_all()

    def next(self) -> Request | Ticket | None:
        """For the runner: wait for what is to be done next. None: the queue is closed, and all is told.

        A ticket is either RUNNING now, or was cancelled while it waited; then it only has to be told.
        """
        with self._changed:
            while True:
                work = self._next_quick() or self._begin_job()
                if work or self._closed:
                    return work
                self._changed.wait()

    def next_quick(self) -> Request | Ticket | None:
        """The same between two steps of a job: it does not wait, and begins no other job."""
        with self._changed:
            return self._next_quick()

    def _next_quick(self) -> Request | Ticket | None:
        for ticket in self._jobs:
            if ticket.state.ended:
                self._jobs.remove(ticket)
                return ticket
        return self._requests.pop(0) if self._requests else None

    def _begin_job(self) -> Ticket | None:
        ticket = next((ticket for ticket in self._jobs if not ticket.held), None)
        if ticket is None:
            return None
        self._jobs.remove(ticket)
        ticket.state = State.RUNNING
        return ticket
