"""Names, the same for an artist on every system."""

from __future__ import annotations

import pytest

from editgan_desktop.library.naming import MAX_NAME, clean_name, fold, slug, unique_name


def test_composed_and_decomposed_letters_are_one_name():
    assert clean_name("gro\u0308ßer") == "größer"
    assert fold("GRÖSSER") == fold("gro\u0308ßer")


@pytest.mark.parametrize(
    ("name", "taken", "expected"),
    [
        ("Smile", [], "Smile"),
        ("Smile", ["smile"], "Smile (2)"),
        ("Smile", ["smile", "SMILE (2)"], "Smile (3)"),
        ("Smile (2)", ["Smile (2)"], "Smile (3)"),
        ("Smile (2)", ["Smile"], "Smile (2)"),
    ],
)
def test_unique_name(name, taken, expected):
    assert unique_name(name, taken) == expected


def test_unique_name_of_the_longest_name_is_still_a_name():
    longest = ("abc " * 20)[: MAX_NAME - 1]  # shortened for " (2)" it ends in a space
    other = unique_name(longest, [longest])
    assert other != longest
    assert clean_name(other) == other


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Größerer Mund!", "groerer-mund"),
        ("../../etc/passwd", "etc-passwd"),
        ("微笑", "vector"),
        ("a" * 80, "a" * 40),
    ],
)
def test_slug_is_a_safe_file_name(name, expected):
    assert slug(name) == expected
