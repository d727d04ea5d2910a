"""What the window remembers from one start to the next, and what it does with a settings file that is broken."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtTest import QTest

from editgan_desktop.app.window import Opening
from editgan_desktop.core.paths import data_dir
from editgan_desktop.session.view import MaskView

from .conftest import OpenWindow
from .windows import Key, Painter


def restart(painter: Painter, open_window: OpenWindow) -> Painter:
    """Close the window as a user does, and start anew on the same data folder."""
    assert painter.window.close()
    return open_window(Opening(seed=3))


def set_number(painter: Painter, box: Any, text: str) -> None:
    painter.click(box)
    box.selectAll()
    painter.type(box, text)
    painter.key(Key.Key_Return)


def test_brush_overlays_and_settings_of_the_run_survive(painter: Painter, open_window: OpenWindow) -> None:
    options, run = painter.bench.options, painter.bench.run_panel.settings
    set_number(painter, options.tools.sizes.diameter.box, "40")
    for slider, end in ((options.view.overlay, Key.Key_End), (options.view.picture, Key.Key_Home)):
        painter.click(slider.track)
        QTest.keyClick(slider.track, end)
    options.tools.sizes.pressure.click()
    painter.key(Key.Key_R)
    painter.key(Key.Key_O)
    set_number(painter, run.steps, "33")
    set_number(painter, run.follow.box, "0.8")
    painter.session.view.mask_view = MaskView.PAINTED
    painter.click(painter.bench.editor.faces.new.carry)
    set_number(painter, painter.bench.editor.faces.new.variety.box, "0.45")
    again = restart(painter, open_window)
    session = again.session
    assert session.brush.radius == 20 and (session.view.overlay, session.view.picture) == (1.0, 0.0)
    assert not session.view.region and session.view.outlines and session.view.mask_view is MaskView.PAINTED
    assert session.optimise == painter.session.optimise and session.optimise.steps == 33
    assert session.optimise.follow == pytest.approx(0.8) and session.carry
    assert again.bench.editor.faces.truncation == pytest.approx(0.45)
    assert again.face.source.truncation == pytest.approx(0.45)
    assert not again.session.brush.pressure
    assert again.bench.options.tools.sizes.diameter.value() == 40 and again.bench.run_panel.settings.steps.value() == 33
    assert again.bench.editor.faces.new.carry.isChecked()


@pytest.mark.parametrize("free", [None, (2, 9)])
def test_the_rows_that_may_move_survive(
    painter: Painter, open_window: OpenWindow, free: tuple[int, int] | None
) -> None:
    settings = painter.bench.run_panel.settings
    painter.click(settings.advanced.header)
    painter.rest(0.05)
    if free is None:
        painter.click(settings.rows.all)
    else:
        for box, row in zip((settings.rows.last, settings.rows.first), (9, 2), strict=True):
            set_number(painter, box, str(row))
    assert painter.session.optimise.rows == free
    assert restart(painter, open_window).session.optimise.rows == free


def test_the_theme_survives(painter: Painter, app: object, open_window: OpenWindow) -> None:
    painter.bench.window.settings.set("appearance.theme", "dark")
    again = restart(painter, open_window)
    assert again.window.settings.get("appearance.theme") == "dark"


def test_place_and_panels_survive(painter: Painter, open_window: OpenWindow) -> None:
    painter.window.resize(960, 700)
    painter.rest(0.05)
    parts = painter.bench.parts.parentWidget()
    parts.toggleViewAction().trigger()  # type: ignore[attr-defined]
    assert not painter.bench.parts.isVisible()
    again = restart(painter, open_window)
    assert again.window.height() == 700  # the screen is too narrow for another width than the least
    assert not again.bench.parts.isVisible() and again.bench.run_panel.isVisible()


def test_hidden_panels_stay_hidden_and_come_back_at_once(painter: Painter, open_window: OpenWindow) -> None:
    painter.choose("view", "show-panels")
    again = restart(painter, open_window)
    bench = again.bench
    parts = (bench.parts, bench.run_panel, bench.editor.faces)
    assert not any(part.isVisible() for part in parts)
    again.choose("view", "show-panels")
    assert all(part.isVisible() for part in parts) and bench.docks.is_in_front("edit")


def test_the_number_of_steps_of_a_refinement_survives(painter: Painter, open_window: OpenWindow) -> None:
    painter.learn()
    painter.show_library()
    set_number(painter, painter.bench.edits_panel.bar.steps, "3")
    painter.click(painter.bench.edits_panel.bar.refine)
    painter.wait_for_job("Refine")
    assert painter.session.job.now is not None
    painter.wait_for_end()
    assert painter.session.job.last is not None and painter.session.job.last.total == 3
    painter.face.history.mark_saved()
    assert restart(painter, open_window).bench.edits_panel.bar.steps.value() == 3


# ---- a settings file that is broken


def file() -> Path:
    return data_dir() / "settings.json"


def test_a_damaged_file_is_told_and_set_aside(settings: object, open_window: OpenWindow) -> None:
    file().write_text("{ not json")
    painter = open_window(Opening(seed=3))
    assert "are damaged, so defaults are used" in painter.notice and "settings.json.bad" in painter.notice
    assert painter.window.notice.property("kind") == "warning" and painter.errors == []
    assert painter.session.brush.radius == 12.0 and painter.session.optimise.steps == 60
    assert painter.window.close()
    assert json.loads(file().read_text())["format_version"] == 1
    assert (data_dir() / "settings.json.bad").read_text() == "{ not json"


def test_values_that_make_no_sense_are_defaults(settings: object, open_window: OpenWindow) -> None:
    values = {
        "painting.radius": -4, "painting.overlay": "much", "edit.steps": 2, "edit.patience": -1,
        "edit.rows_first": 9, "edit.rows_last": 3, "faces.truncation": 7, "recent.folder": "/no/such/folder",
        "appearance.theme": "pink", "window.geometry": "no base64 &%", "window.state": "AAAA",
    }  # fmt: skip
    file().write_text(json.dumps({"format_version": 1, "values": values}))
    painter = open_window(Opening(seed=3))
    assert painter.notice == "" and painter.errors == []
    assert painter.session.brush.radius == 12.0 and painter.session.view.overlay == 0.0
    assert painter.face.source.truncation == 0.7 and painter.window.width() >= 960
    painter.learn()
    assert len(painter.face.edits) == 1  # nor do rows the wrong way round keep it from running


def test_settings_of_a_newer_version_are_left_alone(
    settings: object, open_window: OpenWindow, caplog: pytest.LogCaptureFixture
) -> None:
    text = json.dumps({"format_version": 99, "values": {"painting.radius": 5}})
    file().write_text(text)
    painter = open_window(Opening(seed=3))
    assert "newer version" in painter.notice
    painter.key(Key.Key_BracketRight)
    assert painter.window.close() and file().read_text() == text
    assert "were not kept" in caplog.text
    caplog.clear()


def test_settings_that_cannot_be_written_do_not_keep_the_window_open(
    painter: Painter, caplog: pytest.LogCaptureFixture
) -> None:
    painter.key(Key.Key_BracketRight)
    file().unlink()
    file().mkdir()
    assert painter.window.close() and painter.window.worker.isFinished()
    caplog.clear()
