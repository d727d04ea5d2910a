"""Between the settings file and the session: read at the start and when they change, written at the end."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace

from ..core.errors import BadInputError
from ..session.session import Session
from ..session.settings import Settings
from ..session.view import Layout, MaskView

_VIEW = {
    "painting.overlay": "overlay",
    "painting.picture": "picture",
    "view.region": "region",
    "view.outlines": "outlines",
    "view.wipe": "wipe",
    "view.edited": "edited",
    "view.original": "original",
    "view.difference": "difference",
    "view.region_fill": "region_fill",
    "view.heat": "heat",
    "view.outlines_only": "outlines_only",
    "view.rulers": "rulers",
}
_BRUSH = {"painting.radius": "radius", "painting.pressure": "pressure", "painting.tolerance": "tolerance"}
_OPTIMISE = ("steps", "follow", "learning_rate", "draft", "patience", "identity")


_ROWS = ("edit.rows_first", "edit.rows_last")
_KEYS = (
    "faces.carry", "view.mask_view", "view.layout", "session.undo_mb",
    *_VIEW, *_BRUSH, *_ROWS, *(f"edit.{name}" for name in _OPTIMISE),
)  # fmt: skip


def load_into(session: Session, settings: Settings) -> None:
    """Set up the session as it was left."""
    for key in _KEYS:
        apply_to_session(key, session, settings)


def apply_to_session(key: str, session: Session, settings: Settings) -> None:
    """Let the session follow one setting; nothing happens for one that is none of its business."""
    value = settings.get(key)
    group, _, name = key.partition(".")
    if key in _VIEW:
        setattr(session.view, _VIEW[key], value)
    elif key == "view.mask_view":
        session.view.mask_view = MaskView(value)
    elif key == "view.layout":
        session.view.show(Layout(value))
    elif key in _BRUSH:
        setattr(session.brush, _BRUSH[key], value)
    elif key == "faces.carry":
        session.carry = value
    elif key == "session.undo_mb":
        session.limit_undo(value << 20)
    elif key in _ROWS:
        first, last = map(settings.get, _ROWS)
        session.set_optimise(replace(session.optimise, rows=(first, last) if 0 <= first <= last else None))
    elif group == "edit" and name in _OPTIMISE:
        session.set_optimise(replace(session.optimise, **{name: value}))


def store(session: Session, settings: Settings) -> None:
    """Put how the session was left into the settings; they are not saved yet."""
    first, last = session.optimise.rows or (-1, -1)
    values = {
        "faces.carry": session.carry,
        "view.mask_view": session.view.mask_view.value,
        "view.layout": session.view.layout.value,
        "edit.rows_first": first,
        "edit.rows_last": last,
        **{key: getattr(session.view, name) for key, name in _VIEW.items()},
        **{key: getattr(session.brush, name) for key, name in _BRUSH.items()},
        **{f"edit.{name}": getattr(session.optimise, name) for name in _OPTIMISE},
    }
    for key, value in values.items():
        with suppress(BadInputError):  # beyond what the schema remembers: the old value stays
            settings.set(key, value)
