"""Names that come with the program, in the user's language: of parts, vectors, tags, label schemes, network weights.

They stay English in all files, so that they mean the same everywhere; what a user has named stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..assets.manifest import Weight
from ..core.labels import LabelScheme, Part
from ..library.vector import VectorInfo
from ..session.library_order import category
from ..session.schemes import KnownSchemes
from .translation import listed, translate

NUMBERED = re.compile(r"(.+)( \(\d+\))")  # what `library.naming.unique_name` makes of a name that is taken


def part_title(part: Part) -> str:
    """The title in the user's language; without a translation as the scheme has it."""
    return translate("Part", part.title)


def part_titles(scheme: LabelScheme, names: Iterable[str]) -> str:
    """Names of parts as words; a name that the scheme does not know stays as it is."""
    titles = {part.name: part_title(part) for part in scheme.parts}
    return listed(titles.get(name, name) for name in names)


def group_title(group: str) -> str:
    """The heading of a group in the user's language, or its name with a capital."""
    return translate("PartGroup", group.replace("_", " ").capitalize())


def shown_vector(name: str) -> str:
    """A starter vector's name, also with the number of a copy; any other name as it is."""
    numbered = NUMBERED.fullmatch(name)
    stem, number = numbered.groups() if numbered else (name, "")
    return translate("Vector", stem) + number if stem else name


def shown_tag(tag: str) -> str:
    return translate("Tag", tag) if tag else tag


def shown_scheme(scheme: LabelScheme) -> str:
    """Title of a label scheme."""
    return translate("Scheme", scheme.title)


def shown_weight(weight: Weight) -> str:
    """Title of network weights."""
    return translate("Weight", weight.title)


def shown_terms(weight: Weight) -> str:
    """What may be done with them."""
    return translate("Weight", weight.terms)


def other_words(info: VectorInfo, schemes: KnownSchemes) -> str:
    """What a vector can be found by besides what its file says: name, tags, parts, group in the user's language."""
    scheme = schemes.find(info.scheme)
    parts = [part_title(part) for part in scheme.parts if part.name in info.parts] if scheme else []
    words = (shown_vector(info.name), *map(shown_tag, info.tags), *parts, group_title(category(info, scheme)))
    return " ".join(words)
