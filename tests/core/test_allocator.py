"""The hint to the allocator is given where there is one to take it, and harmless elsewhere."""

from __future__ import annotations

import sys

import pytest

from editgan_desktop.core.allocator import keep_freed_memory


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_other_systems_are_left_alone(monkeypatch: pytest.MonkeyPatch, platform: str) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    assert keep_freed_memory() is False


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="glibc is on Linux")
def test_it_may_be_asked_for_again_and_again() -> None:
    assert keep_freed_memory() == keep_freed_memory()
