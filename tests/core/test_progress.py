"""Driving a job: reports, signals, results, and closing on an error."""

from __future__ import annotations

import pytest

from editgan_desktop.core.progress import Job, Progress, Signal, finish


class Work:
    """A job of three steps that notes what it was sent and whether it was closed."""

    def __init__(self) -> None:
        self.sent: list[Signal | None] = []
        self.closed = 0

    def run(self, fail_at: int = 0) -> Job[str]:
        try:
            for i in range(1, 4):
                if i == fail_at:
                    raise RuntimeError("CUDA out of memory")
                self.sent.append((yield Progress("work", i, 3)))
                if self.sent[-1] is Signal.STOP_AND_KEEP:
                    return "kept"
            return "done"
        finally:
            self.closed += 1


def test_a_job_gives_its_result() -> None:
    work, seen = Work(), []
    assert finish(work.run(), seen.append) == "done"
    assert [(p.stage, p.done, p.total) for p in seen] == [("work", i, 3) for i in (1, 2, 3)]
    assert work.sent == [None] * 3 and work.closed == 1


def test_a_job_needs_no_listener() -> None:
    assert finish(Work().run()) == "done"


def test_what_the_listener_returns_is_sent_to_the_job() -> None:
    work = Work()
    answer = finish(work.run(), lambda p: Signal.STOP_AND_KEEP if p.done == 2 else None)
    assert answer == "kept" and work.sent == [None, Signal.STOP_AND_KEEP]


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt])
def test_an_error_in_the_listener_closes_the_job(error: type[BaseException]) -> None:
    work = Work()

    def listen(report: Progress) -> None:
        raise error("enough")

    with pytest.raises(error, match="enough"):
        job = work.run()
        finish(job, listen)
    assert work.closed == 1 and work.sent == []


def test_an_error_in_the_job_passes_as_itself() -> None:
    work = Work()
    with pytest.raises(RuntimeError, match="CUDA out of memory"):
        finish(work.run(fail_at=2), lambda report: None)
    assert work.closed == 1


def test_a_job_without_steps_gives_its_result() -> None:
    def empty() -> Job[int]:
        return 3
        yield

    assert finish(empty()) == 3
