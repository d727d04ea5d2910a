"""Titles of changes: English, and in two parts, so that a window can translate them."""

from __future__ import annotations


class Title(str):
    """What a change did, as text; kept apart as well: the `template`, and the `name` that stands in its "{name}".

    A title without a name is taken as it is, braces and all.
    """

    template: str
    name: str

    def __new__(cls, template: str, name: str = "") -> Title:
        title = super().__new__(cls, template.format(name=name) if name else template)
        title.template, title.name = template, name
        return title


def titled(title: str) -> Title:
    """Plain text as a title; a title as it is."""
    return title if isinstance(title, Title) else Title(title)
