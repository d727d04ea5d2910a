"""From whatever a job raised to an error that a user can act on."""

from __future__ import annotations

import gc
import logging
import traceback
from collections.abc import Callable
from typing import Any

from ..core.errors import EditGANError, OutOfMemoryError
from ..core.memory import is_out_of_memory

Outcome = tuple[Any, EditGANError | None]  # (result, None) or (None, error)
_log = logging.getLogger(__name__)


def attempt(title: str, work: Callable[[], Any]) -> Outcome:
    """Do `work`; what it raises becomes the error. Interrupts of the program pass through."""
    try:
        return work(), None
    except Exception as exception:
        error = as_error(exception, title)
    if isinstance(error, OutOfMemoryError):
        gc.collect()  # not in the handler, where the exception still holds what is to be freed
    return None, error


def as_error(exception: Exception, title: str) -> EditGANError:
    """`exception` in words for the user, `title` being what failed; one that nobody foresaw is logged."""
    if isinstance(exception, EditGANError):
        return _without_frames(exception)
    if is_out_of_memory(exception):
        return OutOfMemoryError(
            f"There was not enough memory for “{title}”.", "Nothing was lost. Close other programs and try again."
        )
    _log.error("“%s” failed", title, exc_info=exception)
    error = EditGANError(
        f"Something went wrong in “{title}”: {_in_words(exception)}.", "Please report this together with the log."
    )
    error.add_note("".join(traceback.format_exception(exception)).rstrip())  # words: they hold no tensors
    return error


def _in_words(exception: Exception) -> str:
    """Its type and the first line of its message: torch adds a stack of its own."""
    said = str(exception).partition("\n")[0].rstrip(". ")
    return f"{type(exception).__name__}: {said}" if said else type(exception).__name__


def _without_frames(error: EditGANError) -> EditGANError:
    """Whoever keeps an error keeps the frames it came through, and with them the tensors of a whole step."""
    error.__cause__ = error.__context__ = None
    return error.with_traceback(None)
