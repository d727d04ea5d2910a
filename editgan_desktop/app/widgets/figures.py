"""Sizes and times in words of the user's locale."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from ..translation import translate


def megabytes(size: float) -> str:
    """A size in words of the user's locale, e.g. "37.6 MB"."""
    number = QLocale().toString(size / 1e6, "f", 1)
    return translate("Figures", "{number} MB").format(number=number)


def duration(seconds: float) -> str:
    """A time taken or to wait: whole seconds, or minutes when there are many."""
    if seconds < 99.5:
        return translate("Figures", "{number} s").format(number=max(0, round(seconds)))
    return translate("Figures", "{number} min").format(number=round(seconds / 60))


def signed(number: float) -> str:
    """A strength with its sign, two decimals, e.g. "+0.80"."""
    shown = QLocale().toString(abs(number), "f", 2)
    return ("−" if number < 0 else "+") + shown
