"""What users read when a job fails, what the log gets, and what does not stay in memory."""

from __future__ import annotations

import gc
import logging
import weakref

import pytest
import torch

from editgan_desktop.core.errors import BadInputError, EditGANError, OutOfMemoryError
from editgan_desktop.jobs.failures import as_error, attempt


class Tensor:
    """Stands for something big that a weak reference can watch."""


def test_what_went_well_is_returned() -> None:
    assert attempt("Smile", lambda: 5) == (5, None)


def test_an_expected_error_passes_as_itself_and_is_not_logged(caplog: pytest.LogCaptureFixture) -> None:
    error = BadInputError("No such part.")
    assert as_error(error, "Smile") is error and caplog.records == []


@pytest.mark.parametrize(
    "exception",
    [
        MemoryError(),
        RuntimeError("CUDA out of memory. Tried to allocate 2.00 GiB"),
        RuntimeError("[enforce fail] DefaultCPUAllocator: can't allocate memory: you tried to allocate 9 bytes."),
        RuntimeError("DefaultCPUAllocator: not enough memory: you tried to allocate 9 bytes."),
        RuntimeError("bad allocation"),
        RuntimeError("std::bad_alloc"),
    ],
)
def test_too_little_memory_has_its_own_error_and_is_not_logged(
    exception: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    error = as_error(exception, "Smile")
    assert isinstance(error, OutOfMemoryError) and "Smile" in error.message and "Close other programs" in error.hint
    assert caplog.records == []


def test_torch_says_it_in_words_that_are_known() -> None:
    _, error = attempt("Smile", lambda: torch.empty(10**15))
    assert isinstance(error, OutOfMemoryError)


@pytest.mark.parametrize(
    ("exception", "said"),
    [
        (
            RuntimeError("shapes differ.\n  at frame #0"),
            "Something went wrong in “Smile”: RuntimeError: shapes differ.",
        ),
        (ValueError("out of memory of names"), "Something went wrong in “Smile”: ValueError: out of memory of names."),
        (AssertionError(), "Something went wrong in “Smile”: AssertionError."),
    ],
)
def test_anything_else_is_told_in_one_line_and_logged(
    exception: Exception, said: str, caplog: pytest.LogCaptureFixture
) -> None:
    error = as_error(exception, "Smile")
    assert type(error) is EditGANError and error.message == said and "log" in error.hint
    assert [record.levelno for record in caplog.records] == [logging.ERROR]
    caplog.clear()


def test_the_log_shows_where_it_was_raised(caplog: pytest.LogCaptureFixture) -> None:
    def paint_the_nose() -> None:
        raise ValueError("no nose")

    attempt("Smile", paint_the_nose)
    assert "in paint_the_nose" in caplog.text
    caplog.clear()


@pytest.mark.parametrize("how", ["plain", "with a context", "with a cause"])
def test_an_error_that_is_kept_holds_nothing_of_the_step_that_failed(how: str) -> None:
    tensors: list[weakref.ref[Tensor]] = []

    def deeper(tensor: Tensor) -> None:
        raise ValueError("too wide")

    def work() -> None:
        tensor = Tensor()
        tensors.append(weakref.ref(tensor))
        try:
            if how != "plain":
                deeper(tensor)
        except ValueError as problem:
            if how == "with a cause":
                raise BadInputError("The mask is too wide.") from problem
            raise BadInputError("The mask is too wide.")  # noqa: B904
        raise BadInputError("There is no mask.")

    gc.disable()  # what is freed must be freed by itself
    try:
        _, error = attempt("Smile", work)
        assert isinstance(error, BadInputError) and tensors[0]() is None
    finally:
        gc.enable()


def test_after_too_little_memory_what_hangs_in_cycles_is_freed() -> None:
    tensors: list[weakref.ref[Tensor]] = []

    def work() -> None:
        tensor = Tensor()
        tensor.myself = tensor
        tensors.append(weakref.ref(tensor))
        raise MemoryError

    gc.disable()
    try:
        attempt("Smile", work)
        assert tensors[0]() is None
    finally:
        gc.enable()


@pytest.mark.parametrize("interrupt", [KeyboardInterrupt, SystemExit])
def test_interrupts_pass(interrupt: type[BaseException]) -> None:
    def work() -> None:
        raise interrupt

    with pytest.raises(interrupt):
        attempt("Smile", work)
