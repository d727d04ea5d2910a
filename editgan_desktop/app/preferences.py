"""Between the settings file and the session: read at the start, written at the end."""

from __future__ import annotations

from contextlib import suppress

from ..core.errors import BadInputError
from ..core.requests import OptimiseSettings
from ..session.session import Session
from ..session.settings import Settings
from ..session.view import MaskView

_VIEW = {
    "painting.overlay": "overlay",
    "painting.picture": "picture",
    "view.region": "region",
    "view.outlines": "outlines",
    "view.wipe": "wipe",
}
_OPTIMISE = ("steps", "follow", "learning_rate", "draft", "patience", "identity")


def load_into(session: Session, settings: Settings) -> None:
    """Set up the session as it was left."""
    session.brush.radius = settings.get("painting.radius")
    session.carry = settings.get("faces.carry")
    for key, name in _VIEW.items():
        setattr(session.view, name, settings.get(key))
    session.view.mask_view = MaskView(settings.get("view.mask_view"))
    first, last = settings.get("edit.rows_first"), settings.get("edit.rows_last")
    values = {name: settings.get(f"edit.{name}") for name in _OPTIMISE}
    session.set_optimise(OptimiseSettings(**values, rows=(first, last) if 0 <= first <= last else None))


def store(session: Session, settings: Settings) -> None:
    """Put how the session was left into the settings; they are not saved yet."""
    first, last = session.optimise.rows or (-1, -1)
    values = {
        "painting.radius": session.brush.radius,
        "faces.carry": session.carry,
        "view.mask_view": session.view.mask_view.value,
        "edit.rows_first": first,
        "edit.rows_last": last,
        **{key: getattr(session.view, name) for key, name in _VIEW.items()},
        **{f"edit.{name}": getattr(session.optimise, name) for name in _OPTIMISE},
    }
    for key, value in values.items():
        with suppress(BadInputError):  # beyond what the schema remembers: the old value stays
            settings.set(key, value)
