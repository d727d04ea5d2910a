"""EditGAN's own method: a painted mask becomes an edit, an edit becomes a vector."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..core.errors import BadInputError
from ..core.latents import SeedSource, WPlus
from ..core.photo_face import PhotoFace
from ..core.progress import Job
from ..core.requests import (
    AS_IT_COMES,
    EditRequest,
    EditResult,
    OptimiseSettings,
    RegionAdjustment,
    mask_buffer,
    request_record,
)
from ..editing.model import Model
from ..editing.optimise import optimise
from ..editing.region import painted_parts
from ..editing.synthesise import render, sample
from ..library.thumbnails import thumbnail
from ..library.vector import EditingVector


def painted_request(
    model: Model, latent: WPlus, original: NDArray[np.uint8], painted: NDArray[np.uint8],
    parts: tuple[str, ...] = (), settings: OptimiseSettings | None = None, region: RegionAdjustment | None = None,
) -> EditRequest:  # fmt: skip
    """The request of a painting; the parts are those painted unless named (parts or groups).

    Raises:
        BadInputError: nothing was painted, or nothing of it is in the region. NotFoundError: a name is no part.
    """
    region = region or AS_IT_COMES
    if original.shape == painted.shape and (original == painted).all():
        raise BadInputError("The painted mask equals the face's own labels.", "Repaint some part, then run again.")
    names = tuple(model.scheme.names[i] for i in model.scheme.ids(parts)) or painted_parts(
        model.scheme, original, painted
    )
    buffer = mask_buffer(painted.shape[0], model.working_height) if region.buffer is None else region.buffer
    settings = settings or OptimiseSettings()
    made = EditRequest(latent, original, painted, model.scheme.name, names, buffer, settings, marks=region.marks)
    if not made.asked.any():
        raise BadInputError("All that is painted was taken out of the edit region.", "Reset the region, or add to it.")
    return made


def _origin(model: Model, request: EditRequest, seed: SeedSource) -> dict[str, Any]:
    below = request.source.values - sample(model, seed).values
    more = {"below": below.tolist()} if np.abs(below).max() > 0 else {}
    return {"seed": seed.seed, "truncation": seed.truncation, **more}


def learn_vector(
    model: Model,
    request: EditRequest,
    name: str,
    source: SeedSource,
    tags: tuple[str, ...] = (),
    effect: str = "",
) -> Job[tuple[EditingVector, EditResult]]:
    """Optimise a request and make a vector of what it found."""
    result = yield from optimise(model, request)
    return vector_of_result(model, request, result, name, source, tags, effect), result


def vector_of_result(
    model: Model, request: EditRequest, result: EditResult, name: str, origin: SeedSource | PhotoFace,
    tags: tuple[str, ...] = (), effect: str = "",
) -> EditingVector:  # fmt: skip
    """A learnt edit as a vector, with before and after thumbnails; nothing is optimised.

    The recipe tells the seed, and what lay on the sampled face already when Run was pressed. Of a photo it tells
    nothing: a vector is shared more freely than the face it was learnt on.

    Args:
        model: for a photo as it is tuned to it.
    """
    height = model.working_height
    record = request_record(request, **(_origin(model, request, origin) if isinstance(origin, SeedSource) else {}))
    return EditingVector.new(
        name, result.delta, latent_space=request.source.space, scheme=request.scheme, parts=request.parts,
        buffer=round(request.buffer * height / request.painted.shape[0]), tags=tags, effect=effect,
        recipe={"requests": [record]},
        before=thumbnail(render(model, request.source, height)), after=thumbnail(render(model, result.latent, height)),
    )  # fmt: skip
