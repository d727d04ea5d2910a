"""What lies in a folder of vectors: entries and problems, and how to find one among them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from ..core.errors import BadInputError, EditGANError, NotFoundError
from .naming import SUFFIX, clean_tags, fold
from .vector import VectorInfo
from .vector_file import read_info

SHORT_ID = 8

OtherWords = Callable[[VectorInfo], str]
_Cache = dict[tuple[Path, int, int, int], VectorInfo]


def no_words(_: VectorInfo) -> str:
    return ""


@dataclass(frozen=True)
class Entry:
    """One listed vector; `shipped` ones came with the program and are read-only."""

    info: VectorInfo
    path: Path
    shipped: bool


@dataclass(frozen=True)
class Problem:
    """A file that was skipped, and why."""

    path: Path
    message: str


@dataclass(frozen=True)
class Listing:
    """Vectors by name, and the files that could not be listed."""

    vectors: tuple[Entry, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(entry.info.name for entry in self.vectors)

    def search(self, text: str = "", tags: Iterable[str] = (), also: OtherWords = no_words) -> tuple[Entry, ...]:
        """Entries that carry all `tags` and mention every word of `text`; case does not count.

        Args:
            also: what an entry mentions besides what its file says.
        """
        words, wanted = fold(text).split(), set(clean_tags(tags))
        return tuple(e for e in self.vectors if wanted <= set(e.info.tags) and _mentions(e.info, words, also(e.info)))

    def find(self, name_or_id: str) -> Entry:
        """The vector of that name, or of that id or its first 8 digits or more.

        Raises:
            NotFoundError: there is none; the hint names close matches.
            BadInputError: there are several; the hint tells their ids.
        """
        key = fold(name_or_id)
        named = [entry for entry in self.vectors if fold(entry.info.name) == key]
        by_id = [entry for entry in self.vectors if len(key) >= SHORT_ID and entry.info.id.startswith(key)]
        found = named or by_id
        if len(found) > 1:
            ids = ", ".join(f"{e.info.id[:SHORT_ID]} ({'shipped' if e.shipped else 'yours'})" for e in found)
            raise BadInputError(f"{name_or_id!r} means {len(found)} vectors.", f"Give an id instead: {ids}.")
        if not found:
            raise NotFoundError(f"There is no vector called {name_or_id!r}.", self._suggestion(key))
        return found[0]

    def _suggestion(self, key: str) -> str:
        names = {fold(name): repr(name) for name in self.names}
        close = [names[match] for match in get_close_matches(key, names)]
        if close:
            return f"Did you mean {' or '.join(close)}?"
        return f"Files that could not be read: {len(self.problems)}." if self.problems else ""


def merged(own: Listing, shipped: Listing) -> Listing:
    """Both listings by name. Of entries with one id the first counts; the user's own come first."""
    first: dict[str, Entry] = {}
    problems = list(own.problems + shipped.problems)
    for entry in own.vectors + shipped.vectors:
        kept = first.setdefault(entry.info.id, entry)
        if kept is not entry and kept.shipped == entry.shipped:
            problems.append(Problem(entry.path, f"It is a copy of {kept.path.name}, so it is not listed."))
    return Listing(tuple(sorted(first.values(), key=lambda e: fold(e.info.name))), tuple(problems))


class Folder:
    """A folder of vector files. Files that have not changed since the last reading are not opened again."""

    def __init__(self, path: Path, shipped: bool) -> None:
        self._path = path
        self._shipped = shipped
        self._cache: _Cache = {}

    def read(self) -> Listing:
        """Every vector and every problem, by file name. Files may come and go meanwhile."""
        try:
            paths = sorted(path for path in self._path.iterdir() if _is_named_like_a_vector(path))
        except FileNotFoundError:
            return Listing()
        except OSError as error:
            message = f"Cannot read the folder: {error.strerror or error}."
            return Listing(problems=(Problem(self._path, message),))
        cache: _Cache = {}  # a new one: vanished files leave it, and two threads may read at once
        found = [self._look(path, cache) for path in paths]
        self._cache = cache
        entries = tuple(item for item in found if isinstance(item, Entry))
        return Listing(entries, tuple(item for item in found if isinstance(item, Problem)))

    def _look(self, path: Path, cache: _Cache) -> Entry | Problem | None:
        """What lies at `path`; None when it vanished after the folder was read."""
        try:
            stat = path.stat()
            # The inode tells two atomic writes within one tick of the clock apart.
            key = (path, stat.st_mtime_ns, stat.st_size, stat.st_ino)
            cache[key] = self._cache.get(key) or read_info(path)
            return Entry(cache[key], path, self._shipped)
        except FileNotFoundError:
            return None
        except (EditGANError, OSError) as error:
            vanished = isinstance(error.__cause__, FileNotFoundError)
            return None if vanished else Problem(path, str(error))


def _is_named_like_a_vector(path: Path) -> bool:
    return path.suffix == SUFFIX and not path.name.startswith(".")  # a dot: half-written, by us or by a crash


def _mentions(info: VectorInfo, words: Iterable[str], also: str) -> bool:
    text = fold(" ".join((info.name, info.effect, info.notes, *info.tags, *info.parts, also)))
    return all(word in text for word in words)
