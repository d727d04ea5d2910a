"""Files moved, never over one another."""

from __future__ import annotations

from itertools import count
from pathlib import Path

from ...core.errors import EditGANError


def move(path: Path, target: Path) -> None:
    """Raises EditGANError; then nothing has moved."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        path.replace(target)
    except OSError as error:
        raise EditGANError(f"Cannot move {path} to {target}: {error.strerror or error}.") from error


def free_path(path: Path) -> Path:
    """`path`, or the first of path.2, path.3, … that is not there."""
    numbered = (path.with_name(f"{path.name}.{n}") for n in count(2))
    return path if not path.exists() else next(other for other in numbered if not other.exists())
