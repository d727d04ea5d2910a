"""Reading files of strangers within bounds."""

from __future__ import annotations

from pathlib import Path

from ..core.errors import CorruptFileError, NotFoundError


def read_bounded(path: Path, limit: int) -> bytes:
    """The whole file, at most `limit` bytes.

    Raises:
        NotFoundError: it cannot be read.
        CorruptFileError: it is longer than `limit`.
    """
    try:
        with path.open("rb") as file:
            content = file.read(limit + 1)
    except OSError as error:
        raise NotFoundError(f"Cannot read {path}: {error.strerror or error}.") from error
    if len(content) > limit:
        raise CorruptFileError(f"{path.name} is larger than the {limit >> 20} MB it may have.")
    return content
