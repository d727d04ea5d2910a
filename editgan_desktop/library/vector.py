"""The editing vector (EditGAN sec. 3.4) with all that is known about it. One that exists is valid."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ..core.recipe import StaticVector
from . import checks
from .naming import clean_name, clean_tags

DEFAULT_RANGE = (-2.0, 2.0)


@dataclass(frozen=True, kw_only=True, eq=False)
class VectorInfo:
    """What is known about a vector without its arrays: cheap to list. Raises BadInputError when invalid.

    Attributes:
        id: 32 hexadecimal digits; stays when the vector is renamed.
        latent_space: id of the latent space such as ``"mobile-stylegan-ffhq/w+"``.
        scheme, parts: label scheme and the *names* of its parts that the edit region was made of.
        buffer: dilation of the region in pixels at working size.
        strength_range: ends of the slider; 0 (off) lies between them.
        effect: name of the measurement it is for, such as ``"mouth-width"``, or empty.
        recipe: JSON object: the request(s) that made it, complete enough to replay.
        created: ISO 8601, UTC.
    """

    id: str
    name: str
    tags: tuple[str, ...]
    latent_space: str
    scheme: str
    parts: tuple[str, ...]
    buffer: int
    strength_range: tuple[float, float]
    effect: str
    recipe: dict[str, Any]
    created: str
    notes: str

    def __post_init__(self) -> None:
        checks.check_id(self.id)
        checks.check_name(self.name)
        checks.check_tags(self.tags)
        checks.check_label("latent space", self.latent_space)
        checks.check_label("label scheme", self.scheme)
        checks.check_parts(self.parts)
        checks.check_buffer(self.buffer)
        checks.check_strength_range(self.strength_range)
        checks.check_label("effect", self.effect, may_be_empty=True)
        checks.check_recipe(self.recipe)
        checks.check_date(self.created)
        checks.check_notes(self.notes)

    def record(self) -> dict[str, Any]:
        """Every attribute above by name, ready for JSON (the arrays of an EditingVector are not in it)."""
        return {field.name: getattr(self, field.name) for field in fields(VectorInfo)}


@dataclass(frozen=True, kw_only=True, eq=False)
class EditingVector(VectorInfo):
    """A learnt edit: a displacement in W+ and where it came from.

    Attributes:
        delta: [num_styles, w_dim] float32, latent after minus latent before.
        before, after: [128, 128, 3] uint8 sRGB thumbnails, or None.
    """

    delta: NDArray[np.float32]
    before: NDArray[np.uint8] | None = None
    after: NDArray[np.uint8] | None = None

    def __post_init__(self) -> None:
        super().__post_init__()
        checks.check_delta(self.delta)
        checks.check_thumbnail(self.before)
        checks.check_thumbnail(self.after)

    @classmethod
    def new(
        cls,
        name: str,
        delta: ArrayLike,
        *,
        latent_space: str,
        scheme: str,
        parts: Iterable[str],
        buffer: int = 0,
        tags: Iterable[str] = (),
        strength_range: tuple[float, float] = DEFAULT_RANGE,
        effect: str = "",
        recipe: Mapping[str, Any] | None = None,
        before: NDArray[np.uint8] | None = None,
        after: NDArray[np.uint8] | None = None,
        notes: str = "",
    ) -> EditingVector:
        """A vector with a fresh id and today's date; arrays are copied. Raises BadInputError."""
        with np.errstate(over="ignore"):  # a float64 too large becomes inf, which the check refuses in words
            own_delta = np.array(delta, np.float32)
        return cls(
            id=new_id(),
            name=clean_name(name),
            tags=clean_tags(tags),
            latent_space=latent_space,
            scheme=scheme,
            parts=tuple(parts),
            buffer=buffer,
            strength_range=strength_range,
            effect=effect,
            recipe=_plain_json(recipe or {}),
            created=datetime.now(UTC).isoformat(timespec="seconds"),
            notes=notes,
            delta=own_delta,
            before=None if before is None else before.copy(),
            after=None if after is None else after.copy(),
        )

    def step(self) -> StaticVector:
        """This vector as a step of a recipe."""
        return StaticVector(self.latent_space, self.delta)


def new_id() -> str:
    """A fresh vector id: 32 hexadecimal digits."""
    return uuid4().hex


def _plain_json(recipe: Mapping[str, Any]) -> dict[str, Any]:
    """`recipe` as it will come back from a file: tuples become lists. Raises BadInputError."""
    checks.check_recipe(dict(recipe))
    plain: dict[str, Any] = json.loads(json.dumps(dict(recipe)))
    return plain
