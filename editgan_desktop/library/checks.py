"""What an editing vector may hold. Values may come from a hostile file, so types are checked first.

Every check raises BadInputError with one sentence that names the field.
"""

from __future__ import annotations

import json
import re
from datetime import datetime, timedelta
from typing import Any

import numpy as np

from ..core.errors import BadInputError
from .naming import clean_name, clean_tags

THUMBNAIL_SHAPE = (128, 128, 3)
MAX_BUFFER = 1024
MAX_NOTES = 10_000
MAX_STRENGTH = 1000


def check_id(value: Any) -> None:
    """32 lower-case hexadecimal digits."""
    _require(isinstance(value, str) and re.fullmatch("[0-9a-f]{32}", value), f"The id {value!r} is malformed")


def check_name(value: Any) -> None:
    """A name as `clean_name` leaves it."""
    _require(isinstance(value, str) and clean_name(value) == value, f"The name {value!r} is malformed")


def check_tags(value: Any) -> None:
    """Tags as `clean_tags` leaves them."""
    _require(_is_text_tuple(value) and clean_tags(value) == value, "The tags are malformed")


def check_label(what: str, value: Any, may_be_empty: bool = False) -> None:
    """One line of visible characters."""
    visible = isinstance(value, str) and value.isprintable() and len(value) <= 200
    _require(visible and (value.strip() or may_be_empty), f"The {what} must be a short name")


def check_parts(value: Any) -> None:
    """Names of parts. Bare ids are refused: they would point elsewhere after a change of the scheme."""
    _require(_is_text_tuple(value), "The parts must be a list of part names")
    for part in value:
        check_label("part", part)
        _require(not part.isdigit(), f"The part {part!r} must be a name, not an id")


def check_buffer(value: Any) -> None:
    """Whole pixels."""
    pixels = type(value) is int and 0 <= value <= MAX_BUFFER
    _require(pixels, f"The buffer must be 0 to {MAX_BUFFER} whole pixels")


def check_strength_range(value: Any) -> None:
    """(low, high) with 0 between, so that a slider can switch the vector off."""
    numbers = isinstance(value, tuple) and len(value) == 2 and all(map(_is_strength, value))
    _require(numbers, f"The strength range must be two numbers of at most {MAX_STRENGTH}")
    _require(value[0] <= 0 <= value[1] and value[0] < value[1], "The strength range must go up and contain 0")


def check_recipe(value: Any) -> None:
    """A JSON object without NaN or infinity."""
    _require(isinstance(value, dict), "The recipe must be a JSON object")
    try:
        json.dumps(value, allow_nan=False)
    except (TypeError, ValueError, RecursionError) as error:
        raise BadInputError(f"The recipe cannot be stored as JSON: {error}.") from error


def check_date(value: Any) -> None:
    """ISO 8601 in UTC."""
    try:
        offset = datetime.fromisoformat(value).utcoffset()
    except (TypeError, ValueError):
        offset = None
    _require(offset == timedelta(0) and value.isprintable(), f"The date {value!r} is not ISO 8601 in UTC")


def check_notes(value: Any) -> None:
    """Lines of visible characters: nothing that could steer a terminal."""
    plain = isinstance(value, str) and len(value) <= MAX_NOTES and re.sub(r"[\n\t]", "", value).isprintable()
    _require(plain, f"The notes must be plain text of at most {MAX_NOTES} characters")


def check_delta(value: Any) -> None:
    """[num_styles, w_dim] float32, finite."""
    table = isinstance(value, np.ndarray) and value.dtype == np.float32 and value.ndim == 2 and value.size > 0
    _require(table, "The displacement must be a float32 table of [styles, width]")
    _require(np.isfinite(value).all(), "The displacement has numbers that are not finite")


def check_thumbnail(value: Any) -> None:
    """[128, 128, 3] uint8, or None."""
    picture = isinstance(value, np.ndarray) and value.dtype == np.uint8 and value.shape == THUMBNAIL_SHAPE
    _require(value is None or picture, f"A thumbnail must be uint8 of shape {list(THUMBNAIL_SHAPE)}")


def _is_strength(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) <= MAX_STRENGTH


def _is_text_tuple(value: Any) -> bool:
    return isinstance(value, tuple) and all(isinstance(item, str) for item in value)


def _require(holds: Any, message: str) -> None:
    if not holds:
        raise BadInputError(f"{message}.")
