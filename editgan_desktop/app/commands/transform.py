"""What the Transform menu offers: select a part, move and reshape it, apply or take it back."""

from __future__ import annotations

from ..translation import QT_TRANSLATE_NOOP
from .command import SEPARATOR, Command

# fmt: off
COMMANDS = (
    Command("transform", QT_TRANSLATE_NOOP("Actions", "&Transform"), "transform", ("T",),
            QT_TRANSLATE_NOOP("Actions", "Click a part to move, scale and turn it; Ctrl+click takes its group, "
                                         "Shift+click adds another part"), True),
    Command("select-part", QT_TRANSLATE_NOOP("Actions", "&Select part"), "select-part", ("Ctrl+Shift+T",),
            QT_TRANSLATE_NOOP("Actions", "Take all of the chosen part to be transformed")),
    Command("mirror-across", QT_TRANSLATE_NOOP("Actions", "Mirror &horizontally"), "mirror-across", (),
            QT_TRANSLATE_NOOP("Actions", "Swap left and right of the selection")),
    Command("mirror-down", QT_TRANSLATE_NOOP("Actions", "Mirror &vertically"), "mirror-down", (),
            QT_TRANSLATE_NOOP("Actions", "Swap top and bottom of the selection")),
    Command("grow", QT_TRANSLATE_NOOP("Actions", "&Grow"), "grow", ("Shift+G",),
            QT_TRANSLATE_NOOP("Actions", "Make the selection wider all around")),
    Command("shrink", QT_TRANSLATE_NOOP("Actions", "Sh&rink"), "shrink", ("Shift+S",),
            QT_TRANSLATE_NOOP("Actions", "Make the selection narrower all around")),
    Command("smooth", QT_TRANSLATE_NOOP("Actions", "S&mooth border"), "smooth", (),
            QT_TRANSLATE_NOOP("Actions", "Calm the border of the selection")),
    Command("apply-transform", QT_TRANSLATE_NOOP("Actions", "&Apply transformation"), "check", (),
            QT_TRANSLATE_NOOP("Actions", "Keep the selection where it is now (Enter)")),
    Command("cancel-transform", QT_TRANSLATE_NOOP("Actions", "&Cancel transformation"), "close", (),
            QT_TRANSLATE_NOOP("Actions", "Put the selection back, or select nothing (Esc)")),
)
# fmt: on
MENU = (
    "transform",
    "select-part",
    SEPARATOR,
    "mirror-across",
    "mirror-down",
    "grow",
    "shrink",
    "smooth",
    SEPARATOR,
    "apply-transform",
    "cancel-transform",
)
