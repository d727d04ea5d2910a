"""A scheme that somebody changed must not go by the name of the one it was made from: files name schemes."""

from __future__ import annotations

import re
from dataclasses import replace

from ...core.errors import EditGANError
from ...core.labels import LabelScheme, load_scheme
from ...library.naming import slug


def own_scheme(scheme: LabelScheme, owner: str) -> LabelScheme:
    """The scheme under a name of its own, made from `owner`, when it has other parts than the shipped one of its name.

    The parts it shares with that one are mapped to it, so that what was learnt there is of use here.
    """
    shipped = _shipped(scheme.name)
    if scheme.name and (shipped is None or shipped.names == scheme.names):
        return scheme
    name = slug(f"{owner}-parts")
    while _shipped(name):
        name += "-own"
    known = shipped.names if shipped else ()
    parts = (replace(p, maps={scheme.name: p.name, **p.maps}) if p.name in known else p for p in scheme.parts)
    return replace(scheme, name=name, parts=tuple(parts))


def _shipped(name: str) -> LabelScheme | None:
    if not re.fullmatch("[a-z0-9-]{1,80}", name):  # the name may come from a stranger's file, and becomes a path
        return None
    try:
        return load_scheme(name)
    except EditGANError:
        return None
