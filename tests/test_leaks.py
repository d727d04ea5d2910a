"""The checks around every test see what they should see."""

from __future__ import annotations

import logging
import threading

import pytest

from .leaks import running_threads, threads_since, warnings_among


def test_a_leaked_thread_is_named() -> None:
    before, end = running_threads(), threading.Event()
    thread = threading.Thread(target=end.wait, name="leaked")
    thread.start()
    try:
        assert threads_since(before, grace=0.01) == ["leaked"]
    finally:
        end.set()
        thread.join()
    assert threads_since(before) == []


def test_a_thread_that_is_about_to_end_is_waited_for() -> None:
    before = running_threads()
    threading.Timer(0.05, lambda: None).start()
    assert threads_since(before) == []


def test_warnings_count_and_notes_do_not(caplog: pytest.LogCaptureFixture) -> None:
    logger = logging.getLogger("editgan_desktop.test")
    with caplog.at_level(logging.DEBUG):
        logger.info("all is well")
        logger.warning("half is %s", "lost")
    found = warnings_among(caplog.get_records("call"))
    caplog.clear()
    assert found == ["editgan_desktop.test: half is lost"]
    assert warnings_among(caplog.get_records("call")) == []
