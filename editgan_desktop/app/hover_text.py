"""What the status bar says of the pixel under the mouse."""

from __future__ import annotations

from ..core.labels import LabelScheme
from .canvas.pointer import Hover
from .shown_names import part_title
from .translation import translate


def hover_text(scheme: LabelScheme, hover: Hover) -> str:
    """Place, colour and part; and the part it was, where it is painted over."""
    place = f"{hover.picture_x}, {hover.picture_y}"
    colour = "RGB {} {} {}".format(*hover.colour)
    part = part_title(scheme.parts[hover.part_id])
    if hover.original_id is not None:
        was = part_title(scheme.parts[hover.original_id])
        part = translate("Hover", "{part} (was {was})").format(part=part, was=was)
    return f"{place}   {colour}   {part}"
