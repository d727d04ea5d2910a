"""What an open face is called in the window."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import QLocale

from ..core.latents import SeedSource
from ..session.document import Document
from .translation import translate


def shown_title(document: Document) -> str:
    """The file it was saved in, the photo it is in, or its seed."""
    if document.path:
        return document.path.stem
    origin = document.origin
    if isinstance(origin, SeedSource):
        return translate("FaceNames", "Seed {seed}").format(seed=origin.seed)
    return origin.source.stem


def shown_again(title: str) -> str:
    """A title that a file has kept, for a face that is not open."""
    seed = title.removeprefix("Seed ")
    return translate("FaceNames", "Seed {seed}").format(seed=seed) if title != seed and seed.isdecimal() else title


def told_apart(documents: Iterable[Document]) -> list[str]:
    """Their titles; those that would be the same are numbered."""
    titles: list[str] = []
    seen: Counter[str] = Counter()
    for document in documents:
        title = shown_title(document)
        seen[title] += 1
        titles.append(title if seen[title] == 1 else f"{title} ({seen[title]})")
    return titles


def origin_of(document: Document) -> str:
    """Where a face comes from, in a line."""
    origin = document.origin
    if isinstance(origin, SeedSource):
        text = translate("FaceNames", "Seed {seed}, variety {truncation}")
        return text.format(seed=origin.seed, truncation=QLocale().toString(origin.truncation, "f", 2))
    return translate("FaceNames", "Photo {name}").format(name=origin.source.name)
