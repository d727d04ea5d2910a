"""What was open in the label window comes back."""

from __future__ import annotations

from pathlib import Path

import pytest

from editgan_desktop.app.labelling.last import FILE, Last, read_last, write_last
from editgan_desktop.core.latents import SeedSource


@pytest.mark.parametrize("text", ["[]", "null", "{", '{"seed": "x"}'])
def test_what_was_open_may_be_damaged(tmp_path: Path, text: str) -> None:
    (tmp_path / FILE).write_text(text)
    assert read_last(tmp_path) == Last()


def test_what_was_open_is_remembered(tmp_path: Path) -> None:
    assert read_last(tmp_path) == Last() and Last().source is None
    last = Last("Hair", 3, 0.5, members=2)
    write_last(tmp_path, last)
    assert read_last(tmp_path) == last and last.source == SeedSource(3, 0.5)
