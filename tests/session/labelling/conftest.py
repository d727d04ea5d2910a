"""A project in a temporary folder, and disks that refuse."""

from __future__ import annotations

import errno
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from editgan_desktop.session.labelling.project import LabellingProject

from .kept import SCHEME

Refuse = Callable[..., None]


@pytest.fixture
def project(tmp_path: Path) -> LabellingProject:
    """An empty project."""
    return LabellingProject.create(tmp_path / "labelling", "My eyes", SCHEME)


@pytest.fixture
def refuse(monkeypatch: pytest.MonkeyPatch) -> Refuse:
    """Call it: from then on the disk is full for files whose name holds `word`; chmod would not stop root."""
    make = tempfile.mkstemp

    def now(word: str = "") -> None:
        def full(*arguments: Any, **named: Any) -> Any:
            if word in str(named.get("prefix")):
                raise OSError(errno.ENOSPC, "No space left on device")
            return make(*arguments, **named)

        monkeypatch.setattr(tempfile, "mkstemp", full)

    return now
