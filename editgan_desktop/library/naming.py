"""Names of vectors: what is a good one, when two are the same, and what their file is called."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from itertools import count

from ..core.errors import BadInputError

SUFFIX = ".safetensors"
MAX_NAME = 80
MAX_TAG = 40
_NAME_HINT = f'Use 1 to {MAX_NAME} visible characters, without "=": it sets the strength in "name=0.5".'
_TAG_HINT = f"A tag is 1 to {MAX_TAG} visible characters without a comma."


def clean_name(text: str) -> str:
    """`text` as a vector's name: in Unicode's composed form, with single spaces. Raises BadInputError."""
    name = _tidy(text)
    if not _is_visible(name, MAX_NAME) or "=" in name:
        raise BadInputError(f"{text!r} cannot be the name of a vector.", _NAME_HINT)
    return name


def clean_tags(tags: Iterable[str]) -> tuple[str, ...]:
    """`tags` in lower case, each once, in their order. Raises BadInputError."""
    cleaned = dict.fromkeys(_tidy(tag).lower() for tag in tags)
    for tag in cleaned:
        if not _is_visible(tag, MAX_TAG) or "," in tag:
            raise BadInputError(f"{tag!r} cannot be a tag.", _TAG_HINT)
    return tuple(cleaned)


def fold(text: str) -> str:
    """What two names share when an artist would call them the same: case and spacing do not count."""
    return _tidy(text).casefold()


def unique_name(name: str, taken: Iterable[str]) -> str:
    """`name`, or the first of "name (2)", "name (3)", … that is not among the names `taken`."""
    folded = {fold(other) for other in taken}
    if fold(name) not in folded:
        return name
    stem = re.sub(r" \(\d+\)$", "", name)
    numbered = (_with_ending(stem, f" ({n})") for n in count(2))
    return next(candidate for candidate in numbered if fold(candidate) not in folded)


def slug(name: str) -> str:
    """`name` in at most 40 of a-z, 0-9 and "-": safe in a file name on every system."""
    ascii_name = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", ascii_name)[:40].strip("-") or "vector"


def _tidy(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def _is_visible(text: str, longest: int) -> bool:
    return 0 < len(text) <= longest and text.isprintable()


def _with_ending(stem: str, ending: str) -> str:
    return stem[: MAX_NAME - len(ending)].rstrip() + ending
