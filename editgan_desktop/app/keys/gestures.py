"""What the mouse and held keys do on a canvas: it cannot be changed, but it can be read."""

from __future__ import annotations

from ..translation import QT_TRANSLATE_NOOP, translate

GESTURES = (
    (QT_TRANSLATE_NOOP("Help", "Paint"), QT_TRANSLATE_NOOP("Help", "Left button")),
    (QT_TRANSLATE_NOOP("Help", "Straight line from the last stroke"), QT_TRANSLATE_NOOP("Help", "Shift + click")),
    (QT_TRANSLATE_NOOP("Help", "Erase"), QT_TRANSLATE_NOOP("Help", "Right button")),
    (
        QT_TRANSLATE_NOOP("Help", "Choose the part under the pointer"),
        QT_TRANSLATE_NOOP("Help", "Alt + click, or Ctrl + click"),
    ),
    (
        QT_TRANSLATE_NOOP("Help", "Transform: a part, its group, one more"),
        QT_TRANSLATE_NOOP("Help", "Click, Ctrl + click or double-click, Shift + click"),
    ),
    (
        QT_TRANSLATE_NOOP("Help", "Transform: keep proportions, about the middle"),
        QT_TRANSLATE_NOOP("Help", "Shift, Ctrl while pulling a handle"),
    ),
    (
        QT_TRANSLATE_NOOP("Help", "Transform: nudge, apply, take back"),
        QT_TRANSLATE_NOOP("Help", "Arrows (with Shift by 10), Enter, Esc"),
    ),
    (
        QT_TRANSLATE_NOOP("Help", "Take from the edit region"),
        QT_TRANSLATE_NOOP("Help", "Right button or Alt, with the region brush"),
    ),
    (
        QT_TRANSLATE_NOOP("Help", "Show the edits again where the original was restored"),
        QT_TRANSLATE_NOOP("Help", "Right button or Alt, with “Restore original”"),
    ),
    (QT_TRANSLATE_NOOP("Help", "Move the view"), QT_TRANSLATE_NOOP("Help", "Middle button, or Space + drag")),
    (QT_TRANSLATE_NOOP("Help", "Turn the view"), QT_TRANSLATE_NOOP("Help", "The same with Shift")),
    (QT_TRANSLATE_NOOP("Help", "Zoom at the pointer"), QT_TRANSLATE_NOOP("Help", "Wheel, or pinch")),
    (QT_TRANSLATE_NOOP("Help", "Brush size"), QT_TRANSLATE_NOOP("Help", "Ctrl + wheel")),
    (QT_TRANSLATE_NOOP("Help", "See the face before its edits"), QT_TRANSLATE_NOOP("Help", "Hold C")),
    (QT_TRANSLATE_NOOP("Help", "Take back the stroke in hand"), QT_TRANSLATE_NOOP("Help", "Esc")),
)
# keys that no command may have, by their portable names: what they are held or pressed for
HELD = {
    "C": QT_TRANSLATE_NOOP("Help", "See the face before its edits"),
    "Space": QT_TRANSLATE_NOOP("Help", "Move the view"),
    "Esc": QT_TRANSLATE_NOOP("Help", "Take back the stroke in hand"),
}


def gestures() -> tuple[tuple[str, str], ...]:
    """What they do, and how, in the user's language."""
    return tuple((translate("Help", what), translate("Help", how)) for what, how in GESTURES)
