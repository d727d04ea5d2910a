"""Entry point of the window."""

from __future__ import annotations


def run() -> int:
    """Say that there is no window yet; the exit code is 0."""
    print("The window comes with the next release. Until then, try this in a terminal: editgan demo")
    return 0
