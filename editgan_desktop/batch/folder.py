"""The two folders of a batch: photos, and what is made of them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from ..core.errors import BadInputError
from .photo import PhotoOptions, check_folder
from .recipe import PhotoRecipe
from .run import Batch
from .state import BatchState, photos_below

LOCK = ".editgan-batch.lock"


@contextmanager
def open_batch(
    recipe: PhotoRecipe, folder: Path, out: Path, kind: str, options: PhotoOptions, *, recursive: bool = False
) -> Iterator[Batch]:
    """A batch that nobody else works on meanwhile; nothing is done yet.

    Args:
        kind: format of what is written, see `state.check_kind`. recursive: folders inside the folder, too.

    Raises:
        BadInputError: there are no photos, or `out` cannot be used. CorruptFileError: what it says is damaged.
    """
    photos = photos_below(folder, recursive=recursive, without=out)
    _make(out, folder)
    with _locked(out):
        state = BatchState(out, folder)
        yield Batch(folder, out, photos, state.names(photos, kind), recipe, options, state)


def _make(out: Path, folder: Path) -> None:
    """The folder for what is written. Raises BadInputError when there can be none, before the work."""
    if out.exists() and out.samefile(folder):
        raise BadInputError(f"{out} is the folder of the photos.", "Choose another folder for what is written.")
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        message = f"Cannot make the folder {out}: {error.strerror or error}."
        raise BadInputError(message, "Choose another folder for what is written.") from error
    check_folder(out)


@contextmanager
def _locked(out: Path) -> Iterator[None]:
    """Two batches that write to one folder would forget each other's files."""
    try:
        with FileLock(out / LOCK, timeout=0):
            yield
    except Timeout as error:
        raise BadInputError(f"Another batch is writing to {out}.", "Wait for it, or choose another folder.") from error
