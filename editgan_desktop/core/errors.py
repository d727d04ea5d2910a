"""Errors a user can act on. Each carries what happened, what to do next, and a stable exit code."""

from __future__ import annotations


class EditGANError(Exception):
    """Base of every expected failure.

    Args:
        message: what happened, one sentence.
        hint: what the user can do about it, one sentence; may be empty.
    """

    exit_code = 1

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


class BadInputError(EditGANError):
    """A file or value given by the user cannot be used."""

    exit_code = 2


class WeightsMissingError(EditGANError):
    """Network weights are not in the cache and could not be fetched."""

    exit_code = 3


class CorruptFileError(EditGANError):
    """A file does not match its checksum or its format."""

    exit_code = 4


class NotFoundError(EditGANError):
    """A named thing (vector, part, rule, weight) does not exist."""

    exit_code = 5


class OutOfMemoryError(EditGANError):
    """A job needs more memory than there is; nothing was started or changed."""

    exit_code = 6


class CancelledError(EditGANError):
    """The user cancelled the job; nothing was changed."""

    exit_code = 130
