"""What is asked of the engine, complete enough to do it again, and what comes back.

The same record is the history entry, the metadata of an export and the recipe of a batch.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .errors import BadInputError
from .latents import WPlus
from .mask_codec import decode_mask, encode_mask

Labels = NDArray[np.uint8]

# Rows that shape a face on the default generator; row 0 turns the head, later ones mostly colour it.
SHAPE_ROWS = (1, 15)


# Rows of a mask in the window for each row of the size that edits are optimised at: 512 on 256 with the default
# generator. Whoever knows no model, as the canvas, takes a mask to be made so.
MASK_SCALE = 2


@dataclass(frozen=True)
class OptimiseSettings:
    """How a latent is optimised (EditGAN sec. 3.3 and our additions).

    Attributes:
        steps: Adam steps in all; `draft` of them (a share, 0..1) run at the draft size first.
        learning_rate: Adam's, decayed by a cosine.
        follow: 0 keeps the picture, 1 follows the mask; 0.5 weighs both as published.
        rows: W+ rows that may move, (first, last) inclusive; None frees all.
        identity: weight of the identity term (0 leaves that network unloaded).
        patience: stop early after that many steps without a better loss; 0 never does.
        preview_every: steps between previews; 0 makes none.
    """

    steps: int = 60
    draft: float = 0.5
    learning_rate: float = 0.04
    follow: float = 0.5
    rows: tuple[int, int] | None = SHAPE_ROWS
    identity: float = 0.0
    patience: int = 0
    preview_every: int = 5

    def __post_init__(self) -> None:
        if self.steps < 1 or not 0 <= self.draft <= 1 or not 0 <= self.follow <= 1 or self.learning_rate <= 0:
            raise BadInputError(
                "These optimisation settings make no sense.",
                "Steps from 1, draft and follow in 0..1, learning rate above 0.",
            )


UNMARKED, ADDED, TAKEN = 0, 1, 2  # what hands have done to the edit region at a pixel


@dataclass(frozen=True, eq=False)
class RegionAdjustment:
    """How somebody has adjusted the edit region.

    Attributes:
        marks: [H, W] uint8, `ADDED` where pixels belong to it in any case, `TAKEN` where they do not, else `UNMARKED`;
            None when nothing is marked. buffer: pixels of the label map, or None for the usual one.
    """

    marks: Labels | None = None
    buffer: int | None = None


AS_IT_COMES = RegionAdjustment()


@dataclass(frozen=True, eq=False)
class EditRequest:
    """Change a face so that its segmentation becomes the painted one.

    Attributes:
        source: the latent as it stands when Run is pressed.
        original: [H, W] its label map; painted: [H, W] the label map as painted, same size.
        scheme: name of the label scheme; parts: names of the parts the edit is about.
        buffer: dilation of the edit region in pixels of the label map.
        start: where the optimisation starts, or None for `source` (continue, refinement).
        marks: [H, W] what was done to the edit region by hand, as in `RegionAdjustment`; None when nothing was.
    """

    source: WPlus
    original: Labels
    painted: Labels
    scheme: str
    parts: tuple[str, ...]
    buffer: int = 5
    settings: OptimiseSettings = field(default_factory=OptimiseSettings)
    start: WPlus | None = None
    marks: Labels | None = None

    def __post_init__(self) -> None:
        if self.marks is not None and self.marks.shape != self.painted.shape:
            raise BadInputError("The edit region has another size than the mask.", "Reset the region.")
        if self.original.shape != self.painted.shape:
            raise BadInputError(
                f"The painted mask is {self.painted.shape[1]}×{self.painted.shape[0]} pixels, the label map "
                f"{self.original.shape[1]}×{self.original.shape[0]}.",
                "Save the mask at its own size.",
            )
        if not self.parts:
            raise BadInputError("The edit names no parts.", "Paint something, or name the parts.")

    @property
    def changed(self) -> NDArray[np.bool_]:
        """[H, W]: pixels whose painted label differs from the original one."""
        return self.original != self.painted

    @property
    def asked(self) -> NDArray[np.bool_]:
        """[H, W]: the changed pixels that were not taken out of the edit region."""
        return self.changed if self.marks is None else self.changed & (self.marks != TAKEN)


@dataclass(frozen=True, eq=False)
class EditResult:
    """What an optimisation found.

    Attributes:
        latent: the edited latent; delta: [num_styles, w_dim], it minus the request's source.
        achieved: [H, W] label map of the edited latent by the segmentation branch.
        missed: [H, W] painted pixels that were not reached.
        losses: total loss per step (it may jump where the working size changes).
        steps, seconds: taken; stopped: "finished", "kept" (stop and keep) or "converged".
    """

    latent: WPlus
    delta: NDArray[np.float32]
    achieved: Labels
    missed: NDArray[np.bool_]
    losses: tuple[float, ...]
    steps: int
    seconds: float
    stopped: str


def mask_buffer(rows: int, working_rows: int | None = None) -> int:
    """`EditRequest.buffer` for a mask of `rows` rows, when edits are optimised at `working_rows`."""
    return EditRequest.buffer * rows // (working_rows or rows // MASK_SCALE)


def settings_record(settings: OptimiseSettings) -> dict[str, Any]:
    """Settings as JSON."""
    return {**vars(settings), "rows": list(settings.rows) if settings.rows else None}


def request_record(request: EditRequest, **more: Any) -> dict[str, Any]:
    """A request as JSON (masks as PNG), with whatever else tells where its source came from."""
    return {
        "kind": "painted-mask",
        "latent_space": request.source.space,
        "scheme": request.scheme,
        "parts": list(request.parts),
        "buffer": request.buffer,
        "settings": settings_record(request.settings),
        "original": encode_mask(request.original),
        "painted": encode_mask(request.painted),
        "start": (request.start.values - request.source.values).tolist() if request.start else None,
        **({} if request.marks is None else {"region": encode_mask(request.marks)}),
        **more,
    }


def request_from_record(record: dict[str, Any], source: WPlus) -> EditRequest:
    """The request a record describes, for its source latent. Raises BadInputError on a damaged record."""
    try:
        settings = dict(record["settings"])
        settings["rows"] = tuple(settings["rows"]) if settings["rows"] else None
        return EditRequest(
            source, decode_mask(record["original"]), decode_mask(record["painted"]), record["scheme"],
            tuple(record["parts"]), record["buffer"], OptimiseSettings(**settings), _start(record, source),
            marks_of(record),
        )  # fmt: skip
    except (KeyError, TypeError, ValueError) as error:
        raise BadInputError(f"This recipe is damaged: {error}.") from error


def marks_of(record: dict[str, Any]) -> Labels | None:
    """What was done to the edit region by hand; records without it are of regions as they come.

    Raises:
        BadInputError: it is no mask. ValueError: it holds something else.
    """
    if record.get("region") is None:
        return None
    marks = decode_mask(record["region"])
    if not np.isin(marks, (UNMARKED, ADDED, TAKEN)).all():
        raise ValueError("the region holds unknown marks")
    return marks


def _start(record: dict[str, Any], source: WPlus) -> WPlus | None:
    """Where a continued optimisation began; records without it began at the source."""
    delta = record.get("start")
    return None if delta is None else source.moved(np.array(delta, np.float32))
