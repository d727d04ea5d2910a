"""How well a few typed letters fit a title: letters in their order, better at the beginnings of words. No Qt."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

START, FOLLOWS, ANYWHERE = 8, 8, 1  # points of a letter: begins a word, follows the letter before, elsewhere
LATE = 0.05  # what each letter that is skipped costs
LEAST = 3  # points a letter has to bring on the average: letters strewn over a title are no match
WHOLE = 20  # the title is just what was typed
FIRST_CJK = "\u2e80"
Match = tuple[float, tuple[int, ...]]  # points, and the places of the letters in the title


def match(query: str, title: str) -> Match | None:
    """How well `query` fits a title; None when its letters do not occur in that order.

    Case and accents make no difference, and spaces in the query only part it. Of all ways to find the letters the best
    counts.
    """
    letters, folded = _folded(query.replace(" ", "")), _folded(title)
    if not letters:
        return 0.0, ()
    if len(folded) != len(title) or len(letters) > len(folded):
        return None
    found = _best(letters, folded, [_begins_word(title, at) for at in range(len(title))])
    if found is None:
        return None
    points, places = found
    if points < LEAST * len(letters):
        return None
    return points + (WHOLE if letters == folded.replace(" ", "") else 0), places


def match_words(query: str, words: str) -> float | None:
    """Points for a query of which every word begins a word of `words`; None when one does not.

    A Chinese, Japanese or Korean one may be anywhere, for there are no spaces.
    """
    known = _folded(words).split()
    asked = _folded(query).split()
    if not asked or not all(any(_found(one, word) for word in known) for one in asked):
        return None
    return float(START * len(asked))


def _found(asked: str, word: str) -> bool:
    return asked in word if asked[0] >= FIRST_CJK else word.startswith(asked)


def _begins_word(title: str, at: int) -> bool:
    """Every Chinese, Japanese or Korean letter does, for there are no spaces."""
    return at == 0 or not title[at - 1].isalnum() or title[at] >= FIRST_CJK


def _best(letters: str, title: str, starts: Sequence[bool]) -> Match | None:
    """By dynamic programming over the letters: for each place in the title the best way to end there."""
    ends: list[Match | None] = [
        (START if starts[at] else ANYWHERE, (at,)) if letter == letters[0] else None for at, letter in enumerate(title)
    ]
    ends = [end and (end[0] - LATE * at, end[1]) for at, end in enumerate(ends)]
    for wanted in letters[1:]:
        following: list[Match | None] = [None] * len(title)
        best: Match | None = None  # of those that end before the place, without what the gap will cost
        for at, letter in enumerate(title):
            if letter == wanted:
                following[at] = _join(ends[at - 1] if at else None, best, at, starts[at])
            if (end := ends[at]) and (best is None or end[0] + LATE * at > best[0] + LATE * best[1][-1]):
                best = end
        ends = following
    return max((end for end in ends if end), default=None, key=lambda end: end[0])


def _join(directly: Match | None, best: Match | None, at: int, start: bool) -> Match | None:
    """The better of going on from the letter right before, and from the best earlier one."""
    ways = []
    if directly:
        ways.append((directly[0] + FOLLOWS, (*directly[1], at)))
    if best:
        gap = at - best[1][-1] - 1
        ways.append((best[0] + (START if start else ANYWHERE) - LATE * gap, (*best[1], at)))
    return max(ways, default=None, key=lambda way: way[0])


@lru_cache(maxsize=4096)
def _folded(text: str) -> str:
    """In lower case without accents, letter for letter: places in it are places in the text."""
    return "".join(unicodedata.normalize("NFD", letter)[0].lower()[:1] or letter for letter in text)
