"""What goes on when memory runs out: in jobs and in pictures, on a graphics card (a pretended one) and on the CPU."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import psutil
import pytest
import torch

from editgan_desktop.core.errors import BadInputError, OutOfMemoryError
from editgan_desktop.core.progress import FALLBACK, Job, Progress, Signal, finish
from editgan_desktop.editing.fallback import ON_CPU, SMALLER, on_cpu, render_with_fallback, smaller, with_fallback
from editgan_desktop.editing.model import Model
from editgan_desktop.editing.optimise import bytes_of_a_step, optimise
from editgan_desktop.editing.synthesise import look

from ..tiny import SHAPES, face, tiny_model
from .painting import SETTINGS, painting

FULL = torch.cuda.OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB")


@pytest.fixture(scope="module")
def model() -> Model:
    return tiny_model(SHAPES["square"])


@pytest.fixture(scope="module")
def card(model: Model) -> Model:
    """A model that says it is on a graphics card. Its networks are not: none is there."""
    return model.changed(device=torch.device("cuda"))


class Failing:
    """A job that runs out of memory the first few times, and notes with which model it was begun."""

    def __init__(self, times: int, fault: Exception = FULL) -> None:
        self.times, self.fault = times, fault
        self.begun: list[tuple[str, int]] = []

    def __call__(self, model: Model) -> Job[str]:
        self.begun.append((model.device.type, model.working_height))
        yield Progress("optimise", 1, 2)
        if len(self.begun) <= self.times:
            raise self.fault
        answer = yield Progress("optimise", 2, 2)
        return "kept" if answer is Signal.STOP_AND_KEEP else "done"


def told(model: Model, job: Callable[[Model], Job[str]]) -> tuple[str, list[str]]:
    """The result, and how it went on."""
    ways: list[str] = []

    def note(report: Progress) -> None:
        if report.stage == FALLBACK:
            ways.append(report.message)

    return finish(with_fallback(model, job), note), ways


@pytest.mark.parametrize(
    ("times", "ways", "last"),
    [
        (0, [], ("cuda", 32)),
        (1, [SMALLER], ("cuda", 16)),
        (2, [SMALLER, ON_CPU], ("cpu", 32)),
        (3, [SMALLER, ON_CPU, SMALLER], ("cpu", 16)),
    ],
)
def test_a_job_on_a_graphics_card_goes_on_with_less(
    card: Model, times: int, ways: list[str], last: tuple[str, int]
) -> None:
    assert card.working_height == 32 and card.draft_height == 16
    job = Failing(times)
    assert told(card, job) == ("done", ways)
    assert job.begun[-1] == last and len(job.begun) == times + 1
    again = Failing(0)
    told(card, again)
    assert again.begun == [("cuda", 32)]  # the next one begins as usual


def test_when_nothing_helps_the_last_error_is_told(card: Model) -> None:
    with pytest.raises(RuntimeError, match="out of memory"):
        told(card, Failing(4))


@pytest.mark.parametrize("fault", [BadInputError("No such row."), RuntimeError("shapes differ")])
def test_other_errors_are_no_reason_to_go_on(card: Model, fault: Exception) -> None:
    job = Failing(1, fault)
    with pytest.raises(type(fault), match=str(fault)):
        told(card, job)
    assert len(job.begun) == 1


def test_it_is_stopped_and_kept_after_a_fallback(card: Model) -> None:
    job = with_fallback(card, Failing(1))
    stages = [next(job).stage, next(job).stage, next(job).stage]
    assert stages == ["optimise", FALLBACK, "optimise"]
    next(job)
    with pytest.raises(StopIteration) as end:
        job.send(Signal.STOP_AND_KEEP)
    assert end.value.value == "kept"


def test_an_edit_that_the_computer_cannot_hold_is_done_at_half_the_size(
    model: Model, monkeypatch: pytest.MonkeyPatch
) -> None:
    request, room = painting(model, replace(SETTINGS, steps=3)), bytes_of_a_step(model) - 1
    monkeypatch.setattr(psutil, "virtual_memory", lambda: SimpleNamespace(available=room))
    assert bytes_of_a_step(smaller(model)) < room
    result, ways = told(model, lambda lesser: optimise(lesser, request))  # type: ignore[arg-type]
    assert ways == [SMALLER] and result.steps == 3 and result.achieved.shape == request.painted.shape  # type: ignore[attr-defined]
    monkeypatch.setattr(psutil, "virtual_memory", lambda: SimpleNamespace(available=1))
    with pytest.raises(OutOfMemoryError, match="This edit needs about"):
        told(model, lambda lesser: optimise(lesser, request))  # type: ignore[arg-type]


def test_the_copy_on_the_cpu_makes_the_same_picture(card: Model, model: Model) -> None:
    copied = on_cpu(card)
    assert copied.generator is not card.generator and copied.device.type == "cpu"
    for mine, theirs in zip(copied.generator.buffers(), card.generator.buffers(), strict=True):
        assert torch.equal(mine, theirs)
    for ours, wanted in zip(look(copied, face(model)), look(model, face(model)), strict=True):
        np.testing.assert_array_equal(ours, wanted)
    assert copied.perceptual is copied.perceptual is not model.perceptual


class TestPictures:
    def made(self, model: Model, failures: int) -> tuple[list[str], list[str]]:
        """Where it was tried, and what was told."""
        tried: list[str] = []
        ways: list[str] = []

        def make(lesser: Model) -> str:
            tried.append(lesser.device.type)
            if len(tried) <= failures:
                raise FULL
            return "picture"

        assert render_with_fallback(model, make, ways.append) == "picture"
        return tried, ways

    @pytest.mark.parametrize(
        ("failures", "tried", "ways"),
        [(0, ["cuda"], []), (1, ["cuda", "cuda"], []), (2, ["cuda", "cuda", "cpu"], [ON_CPU])],
    )
    def test_once_more_then_on_the_cpu(self, card: Model, failures: int, tried: list[str], ways: list[str]) -> None:
        assert self.made(card, failures) == (tried, ways)

    def test_the_cpu_has_no_other_way(self, model: Model) -> None:
        with pytest.raises(RuntimeError):
            self.made(model, 1)

    def test_other_errors_pass(self, card: Model) -> None:
        def fail(_: Model) -> None:
            raise BadInputError("No such row.")

        with pytest.raises(BadInputError):
            render_with_fallback(card, fail, lambda _: None)
