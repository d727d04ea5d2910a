"""One editing vector = one safetensors file.

Tensors: `delta`, and perhaps the thumbnails `before` and `after`. The header's metadata holds
`format_version` and `vector`, a JSON object with the rest. A file may be a stranger's, so nothing in it is
trusted before it is checked.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import fields
from pathlib import Path
from stat import S_ISREG
from typing import Any

import numpy as np
from numpy.typing import NDArray
from safetensors import SafetensorError, safe_open
from safetensors.numpy import save

from ..core.errors import BadInputError, CorruptFileError
from ..core.files import write_bytes
from . import checks
from .vector import EditingVector, VectorInfo

FORMAT_VERSION = 1
MAX_BYTES = 16 * 2**20

# _UPGRADES[n] turns the JSON object of format n into that of format n + 1.
_UPGRADES: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {}


class NewerFormatError(Exception):
    """The file says that a later version of the program wrote it."""


def write_vector(path: Path, vector: EditingVector) -> None:
    """Write `vector` to `path`, atomically.

    Raises:
        BadInputError: it is larger than `read_vector` would accept.
        EditGANError: the folder cannot be written.
    """
    metadata = {"format_version": str(FORMAT_VERSION), "vector": json.dumps(vector.record())}
    arrays = {"delta": vector.delta, "before": vector.before, "after": vector.after}
    tensors = {name: np.ascontiguousarray(array) for name, array in arrays.items() if array is not None}
    content = save(tensors, metadata)
    if len(content) > MAX_BYTES:
        raise BadInputError(f"The vector {vector.name!r} is too large to store.", "Shorten its recipe.")
    write_bytes(path, content)


def read_vector(path: Path) -> EditingVector:
    """The vector in the file `path`.

    Raises:
        BadInputError: there is no readable file, or a newer version of the program wrote it.
        CorruptFileError: it is damaged or not an editing vector.
    """
    with _opened(path) as (attributes, tensors):
        return EditingVector(
            **attributes,
            delta=tensors.get_tensor("delta"),
            before=_optional(tensors, "before"),
            after=_optional(tensors, "after"),
        )


def read_info(path: Path) -> VectorInfo:
    """What `read_vector` tells, but for the arrays: the thumbnails are not read. Raises the same errors."""
    with _opened(path) as (attributes, tensors):
        checks.check_delta(tensors.get_tensor("delta"))
        return VectorInfo(**attributes)


@contextmanager
def _opened(path: Path) -> Iterator[tuple[dict[str, Any], Any]]:
    """Yield the attributes of a VectorInfo and the open tensors; what goes wrong then is the file's fault."""
    _check_readable(path)
    try:
        with safe_open(path, framework="np") as tensors:
            yield _attributes(tensors.metadata() or {}), tensors
    except NewerFormatError as error:
        raise BadInputError(f"{path.name} was made by a newer version.", "Update EditGAN Desktop.") from error
    except (SafetensorError, BadInputError, TypeError, ValueError, RecursionError) as error:
        raise CorruptFileError(
            f"{path.name} is not a usable editing vector: {str(error).rstrip('.')}.",
            "Import the vector again from where you had it.",
        ) from error
    except OSError as error:
        raise _unreadable(path, error) from error


def _check_readable(path: Path) -> None:
    """Refuse what must not be opened (a pipe would hang) and name the true reason (safetensors does not)."""
    try:
        status = path.stat()
        if not S_ISREG(status.st_mode):
            raise BadInputError(f"{path.name} is not a file.", "Choose a .safetensors file.")
        with path.open("rb"):
            pass
    except OSError as error:
        raise _unreadable(path, error) from error
    if status.st_size > MAX_BYTES:
        raise CorruptFileError(f"{path.name} is too large to be a vector.", "Choose another file.")


def _unreadable(path: Path, error: OSError) -> BadInputError:
    return BadInputError(f"Cannot read {path}: {error.strerror or error}.", "Check its name and permissions.")


def _attributes(metadata: dict[str, str]) -> dict[str, Any]:
    """The attributes of a VectorInfo, yet unchecked, from the metadata of a file of any known version."""
    if "format_version" not in metadata or "vector" not in metadata:
        raise ValueError("it holds something else")
    version = _known_version(metadata["format_version"])
    record = json.loads(metadata["vector"])
    if not isinstance(record, dict):
        raise ValueError("its description is not a JSON object")
    for old in range(version, FORMAT_VERSION):
        record = _UPGRADES[old](record)
    names = [field.name for field in fields(VectorInfo)]
    if missing := ", ".join(name for name in names if name not in record):
        raise ValueError(f"its description lacks {missing}")
    return {name: tuple(record[name]) if isinstance(record[name], list) else record[name] for name in names}


def _known_version(text: str) -> int:
    version = int(text)
    if version > FORMAT_VERSION:
        raise NewerFormatError
    if version < 1:
        raise ValueError(f"there is no format {version}")
    return version


def _optional(tensors: Any, name: str) -> NDArray[np.uint8] | None:
    return tensors.get_tensor(name) if name in tensors.keys() else None  # noqa: SIM118 (not a mapping)
