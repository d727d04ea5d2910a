"""Sizes and times in words of the user's locale."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale


def megabytes(size: float) -> str:
    """A size in words of the user's locale, e.g. "37.6 MB"."""
    number = QLocale().toString(size / 1e6, "f", 1)
    return QCoreApplication.translate("Figures", "{number} MB").format(number=number)


def duration(seconds: float) -> str:
    """A time to wait, rounded up so that it is never too short."""
    if seconds > 90:
        minutes = int(seconds / 60) + 1
        return QCoreApplication.translate("Figures", "{number} min").format(number=minutes)
    rounded = 5 * (int(seconds / 5) + 1)
    return QCoreApplication.translate("Figures", "{number} s").format(number=rounded)
