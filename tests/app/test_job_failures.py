"""Jobs and previews that fail: what the painter is told, and that nothing is lost."""

from __future__ import annotations

import logging

import pytest
from PySide6.QtTest import QTest

from editgan_desktop.core.errors import BadInputError

from .windows import CTRL, Key, Painter, is_as, state_of

OUT_OF_MEMORY = RuntimeError("CUDA out of memory. Tried to allocate 2.00 GiB\nlong stack of torch's own")


def logged(caplog: pytest.LogCaptureFixture) -> list[str]:
    """Errors in the log so far; it is clean afterwards."""
    messages = [record.getMessage() for record in caplog.records if record.levelno >= logging.WARNING]
    caplog.clear()
    return messages


@pytest.mark.parametrize(
    ("fault", "said", "in_log"),
    [
        (
            OUT_OF_MEMORY,
            "There was not enough memory for “Painted edit”. Nothing was lost. Close other programs and try again.",
            [],
        ),
        (
            ValueError("shapes differ"),
            "Something went wrong in “Painted edit”: ValueError: shapes differ. "
            "Please report this together with the log.",
            ["“Painted edit” failed"],
        ),
        (BadInputError("Rows 9-3 free no row.", "Choose others."), "Rows 9-3 free no row. Choose others.", []),
    ],
)
def test_a_failed_run_loses_nothing_and_the_next_one_works(
    painter: Painter, caplog: pytest.LogCaptureFixture, fault: Exception, said: str, in_log: list[str]
) -> None:
    painter.paint()
    state, painter.engine.job_fault = state_of(painter.face), fault
    painter.run()
    painter.wait_for_end()
    assert painter.notice == said and len(painter.errors) == 1 and logged(caplog) == in_log
    assert painter.window.notice.property("kind") == "error"
    assert is_as(painter.face, state)
    painter.engine.job_fault = None
    painter.run()
    painter.wait_for_end()
    assert len(painter.face.edits) == 1 and not painter.face.layer.is_painted


def test_an_error_stays_until_it_is_dismissed_by_hand(painter: Painter) -> None:
    painter.engine.job_fault = OUT_OF_MEMORY
    painter.paint()
    painter.run()
    painter.wait_for_end()
    painter.rest(0.1)
    assert painter.notice
    painter.click(painter.window.notice.close_button)
    assert painter.notice == ""


def test_a_failed_refinement_leaves_the_edits(painter: Painter) -> None:
    painter.learn()
    state, painter.engine.job_fault = state_of(painter.face), OUT_OF_MEMORY
    painter.key(Key.Key_R, CTRL)
    painter.wait_for_job("Refine")
    painter.wait_for_end()
    assert "not enough memory for “Refine”" in painter.notice and is_as(painter.face, state)


def test_a_failed_continue_leaves_the_row(painter: Painter) -> None:
    painter.learn()
    state, painter.engine.job_fault = state_of(painter.face), OUT_OF_MEMORY
    painter.click(painter.bench.run_panel.result.go_on)
    painter.wait_for_job("Continue")
    painter.wait_for_end()
    assert "not enough memory for “Continue”" in painter.notice and is_as(painter.face, state)
    assert painter.bench.run_panel.result.isVisible() and painter.bench.run_panel.result.go_on.isEnabled()


def test_previews_that_fail_are_told_once_until_one_works(painter: Painter) -> None:
    painter.learn()
    painter.show_library()
    track = painter.bench.edits_panel.list.rows[0].slider.track
    painter.click(track, track.rect().center())
    painter.wait_for_full_look()

    def move(count: int) -> None:
        for _ in range(count):
            looks = len(painter.engine.looks)
            QTest.keyClick(track, Key.Key_Right)
            painter.wait(lambda looks=looks: len(painter.engine.looks) > looks, "a preview")
            painter.rest(0.02)

    painter.engine.look_fault = BadInputError("There is no such row.")
    move(3)
    assert len(painter.errors) == 1 and painter.notice == "There is no such row."
    painter.key(Key.Key_Escape)
    move(2)
    assert painter.notice == ""  # who has read it need not read it again
    painter.engine.look_fault = None
    move(1)
    painter.wait_for_full_look()
    painter.engine.look_fault = BadInputError("There is no such layer.")
    move(2)
    assert len(painter.errors) == 2 and painter.notice == "There is no such layer."


def test_a_face_that_cannot_be_sampled_is_told_and_another_one_can_be(painter: Painter) -> None:
    first = painter.face
    painter.engine.look_fault = OUT_OF_MEMORY
    painter.click(painter.bench.editor.faces.new.button)
    painter.wait(lambda: painter.notice, "a message")
    assert painter.session.documents == [first] and painter.face is first
    painter.engine.look_fault = None
    assert painter.new_face(12) is not first
