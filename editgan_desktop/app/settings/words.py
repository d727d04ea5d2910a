"""Words of the settings schema in the user's language.

The schema is data (`resources/settings.json`), which `pyside6-lupdate` does not read: its words are translated in the
context "Settings".
"""

from __future__ import annotations

from ...session.settings_schema import Schema, Setting
from ..translation import translate

CONTEXT = "Settings"


def group_words(schema: Schema, group: str) -> str:
    """Title of a group. Raises KeyError."""
    return _said(schema.groups[group])


def setting_title(setting: Setting) -> str:
    return _said(setting.title)


def setting_help(setting: Setting) -> str:
    return _said(setting.help)


def choice_title(setting: Setting, value: str) -> str:
    """Title of one of its choices. Raises KeyError."""
    return _said(setting.choices[value])


def _said(text: str) -> str:
    return translate(CONTEXT, text) if text else ""
