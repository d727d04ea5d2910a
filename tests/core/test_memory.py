"""The hint to the allocator is given where there is one to take it, and harmless elsewhere."""

from __future__ import annotations

import sys
from types import SimpleNamespace

import psutil
import pytest

from editgan_desktop.core.errors import OutOfMemoryError
from editgan_desktop.core.memory import keep_freed_memory, require_memory


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_other_systems_are_left_alone(monkeypatch: pytest.MonkeyPatch, platform: str) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    assert keep_freed_memory() is False


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="glibc is on Linux")
def test_it_may_be_asked_for_again_and_again() -> None:
    assert keep_freed_memory() == keep_freed_memory()


def test_a_job_that_fits_may_start() -> None:
    require_memory(1, "This job")


def test_a_job_that_does_not_fit_is_refused_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(psutil, "virtual_memory", lambda: SimpleNamespace(available=10**9))
    require_memory(10**9, "This job")
    with pytest.raises(OutOfMemoryError, match=r"This job needs about 2\.0 GB of memory, 1\.0 GB are free"):
        require_memory(2 * 10**9, "This job")
