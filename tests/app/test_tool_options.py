"""The options in the tool bar, both ways: from the user to the session and back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from editgan_desktop.app.actions import hint, make_actions
from editgan_desktop.app.menus import make_tool_bars
from editgan_desktop.app.panels.options.options import ToolOptions
from editgan_desktop.app.theme import Theme, apply_theme
from editgan_desktop.session.brush import Filling, Keeps, Tip, Tool
from editgan_desktop.session.session import Session
from editgan_desktop.session.view import Compare

from .faces import open_session

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


@dataclass
class Setup:
    session: Session
    options: ToolOptions


@pytest.fixture
def setup(qtbot: QtBot, tmp_path: Path) -> Iterator[Setup]:
    session = open_session(tmp_path)
    options = ToolOptions(session)
    qtbot.addWidget(options)
    options.resize(900, 40)
    with qtbot.waitExposed(options):
        options.show()
    yield Setup(session, options)
    options.release()


class TestSliders:
    def test_the_size_is_the_diameter(self, setup: Setup) -> None:
        assert setup.options.tools.sizes.diameter.value() == 24
        QTest.keyClick(setup.options.tools.sizes.diameter.track, Key.Key_Right)
        assert setup.session.brush.radius == 12.5
        setup.session.brush.radius = 40
        assert setup.options.tools.sizes.diameter.value() == 80
        QTest.keyClick(setup.options.tools.sizes.diameter.track, Key.Key_Home)
        assert setup.session.brush.radius == 0.5
        QTest.keyClick(setup.options.tools.sizes.diameter.track, Key.Key_End)
        assert setup.session.brush.radius == 128

    def test_a_typed_size(self, setup: Setup) -> None:
        box = setup.options.tools.sizes.diameter.box
        box.selectAll()
        QTest.keyClicks(box, "9")
        QTest.keyClick(box, Key.Key_Return)
        assert setup.session.brush.radius == 4.5

    def test_small_sizes_get_more_of_the_way(self, setup: Setup) -> None:
        track = setup.options.tools.sizes.diameter.track
        QTest.mouseClick(track, LEFT, pos=track.rect().center())
        assert setup.session.brush.radius < 40

    @pytest.mark.parametrize("name", ["overlay", "picture"])
    def test_opacities(self, setup: Setup, name: str) -> None:
        slider = getattr(setup.options.view, name)
        QTest.keyClick(slider.track, Key.Key_Home)
        QTest.keyClick(slider.track, Key.Key_Right)
        assert getattr(setup.session.view, name) == pytest.approx(0.05)
        setattr(setup.session.view, name, 0.6)
        assert slider.value() == 60
        assert slider.toolTip().endswith("60 %")


class TestToggles:
    @pytest.mark.parametrize("name", ["region", "outlines"])
    def test_both_ways(self, setup: Setup, name: str) -> None:
        button, view = getattr(setup.options.view, name), setup.session.view
        before = getattr(view, name)
        assert button.isChecked() is before
        QTest.mouseClick(button, LEFT)
        assert getattr(view, name) is not before
        setattr(view, name, before)
        assert button.isChecked() is before


class TestCompare:
    def test_both_ways(self, setup: Setup) -> None:
        view, buttons = setup.session.view, setup.options.view.compare
        QTest.mouseClick(buttons.button(Compare.WIPE), LEFT)
        assert view.compare is Compare.WIPE
        view.compare = Compare.DIFFERENCE
        assert buttons.value() == Compare.DIFFERENCE
        QTest.mouseClick(buttons.button(Compare.OFF), LEFT)
        assert view.compare is Compare.OFF

    def test_before_is_shown_while_the_button_is_held(self, setup: Setup) -> None:
        view, options = setup.session.view, setup.options
        view.compare = Compare.WIPE
        QTest.mousePress(options.view.before, LEFT)
        assert view.compare is Compare.BEFORE
        assert options.view.compare.value() == Compare.WIPE
        QTest.mouseRelease(options.view.before, LEFT)
        assert view.compare is Compare.WIPE

    def test_before_by_the_space_bar(self, setup: Setup) -> None:
        QTest.keyPress(setup.options.view.before, Key.Key_Space)
        assert setup.session.view.compare is Compare.BEFORE
        QTest.keyRelease(setup.options.view.before, Key.Key_Space)
        assert setup.session.view.compare is Compare.OFF

    def test_a_button_that_is_hidden_while_held_lets_go(self, setup: Setup) -> None:
        QTest.mousePress(setup.options.view.before, LEFT)
        setup.options.hide()
        assert setup.session.view.compare is Compare.OFF

    def test_what_is_chosen_meanwhile_stays(self, setup: Setup) -> None:
        QTest.mousePress(setup.options.view.before, LEFT)
        setup.session.view.compare = Compare.DIFFERENCE
        QTest.mouseRelease(setup.options.view.before, LEFT)
        assert setup.session.view.compare is Compare.DIFFERENCE

    def test_the_key_is_held_already(self, setup: Setup) -> None:
        """Whoever held first restores: the button leaves BEFORE to the key."""
        setup.session.view.compare = Compare.BEFORE
        QTest.mousePress(setup.options.view.before, LEFT)
        QTest.mouseRelease(setup.options.view.before, LEFT)
        assert setup.session.view.compare is Compare.BEFORE


@pytest.mark.parametrize("keeps", list(Keeps))
@pytest.mark.parametrize("width", [960, 1024, 1280, 1600])
def test_everything_is_in_sight_beside_the_commands(
    app: QApplication, setup: Setup, qtbot: QtBot, width: int, keeps: Keeps
) -> None:
    apply_theme(app, Theme.DARK)  # which sizes everything
    window, options = QMainWindow(), ToolOptions(setup.session)
    qtbot.addWidget(window)
    make_tool_bars(window, make_actions(window), options)
    window.resize(width, 400)
    with qtbot.waitExposed(window):
        window.show()
    for tool in Tool:
        setup.session.brush.tool, setup.session.brush.keeps = tool, keeps
        QApplication.processEvents()
        assert options.isVisible() and window.width() == width, tool
        shown = [child for child in options.findChildren(QWidget) if child.isVisible()]
        for child in shown:
            right = child.mapTo(options, QPoint(child.width() - 1, 0)).x()
            assert right < options.width() and child.width() >= min(child.minimumSizeHint().width(), 24)
        assert options.view.before in shown and (options.view.overlay in shown or width < 1280)
    view = options.view
    for words, icon in view._captions:
        assert not (words.isVisible() and icon.isVisible()) and icon.toolTip() == words.full
    options.release()


def test_its_tips_are_those_of_the_actions(setup: Setup, qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    actions = make_actions(window)
    assert setup.options.view.region.toolTip() == actions["region"].toolTip()
    assert setup.options.view.compare.button(Compare.WIPE).toolTip() == actions["wipe"].toolTip()
    assert actions["wipe"].toolTip().endswith("(W)")
    assert (
        hint("save-as") == "Save project as (Ctrl+Shift+S)"
        and hint("remove-edits") == actions["remove-edits"].toolTip()
    )


def test_only_what_goes_step_by_step_repeats_while_its_key_is_held(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    repeating = {name for name, action in make_actions(window).items() if action.autoRepeat()}
    assert repeating == {"undo", "redo", "smaller", "larger", "zoom-in", "zoom-out"}


def test_every_control_has_a_name_and_a_tip(setup: Setup) -> None:
    options = setup.options
    controls: list[QWidget] = [
        options.tools.sizes.diameter.track,
        options.view.overlay.track,
        options.view.picture.track,
    ]
    controls += [
        options.view.region,
        options.view.outlines,
        *(options.view.compare.button(key) for key in ("off", "wipe")),
    ]
    assert all(control.accessibleName() for control in controls)
    assert "(R)" in options.view.region.toolTip() and "(O)" in options.view.outlines.toolTip()
    assert all(
        w.toolTip()
        for w in (options.tools.sizes.diameter, options.view.overlay, options.view.picture, options.view.before)
    )


def test_released_options_listen_no_longer(setup: Setup) -> None:
    view, brush = setup.session.view.events, setup.session.brush.events
    signals = (brush.radius, brush.tool, brush.symmetric, view.overlay, view.region, view.compare)
    before = [len(signal) for signal in signals]
    options = ToolOptions(setup.session)
    assert all(len(signal) > count for signal, count in zip(signals, before, strict=True))
    options.release()
    assert [len(signal) for signal in signals] == before
    shiboken6.delete(options)
    setup.session.view.compare = Compare.WIPE  # a dead widget would raise


class TestPages:
    def test_each_tool_has_its_own(self, setup: Setup) -> None:
        tools, brush = setup.options.tools, setup.session.brush
        for tool, page in ((Tool.BRUSH, tools.sizes), (Tool.POLYGON, tools.shapes), (Tool.FILL, tools.fills)):
            brush.tool = tool
            pages = (tools.sizes, tools.shapes, tools.fills)
            assert [each.isVisible() for each in pages] == [each is page for each in pages]
            assert tools.symmetric.isVisible()
        brush.tool = Tool.PAN
        assert not tools.symmetric.isVisible() and tools.words.isVisible() and "(H)" in tools.words.full

    def test_tip_pressure_and_where_it_stays(self, setup: Setup) -> None:
        page, brush = setup.options.tools.sizes, setup.session.brush
        assert not page.tolerance.isVisible()
        QTest.mouseClick(page.tip.button(Tip.SQUARE), LEFT)
        QTest.mouseClick(page.keeps.button(Keeps.EDGES), LEFT)
        QTest.mouseClick(page.pressure, LEFT)
        assert (brush.tip, brush.keeps, brush.pressure) == (Tip.SQUARE, Keeps.EDGES, False)
        assert page.tolerance.isVisible()
        QTest.keyClick(page.tolerance.track, Key.Key_End)
        assert brush.tolerance == 100
        brush.tip, brush.keeps, brush.pressure = Tip.ROUND, Keeps.PART, True
        assert page.tip.value() == Tip.ROUND and page.keeps.value() == Keeps.PART and page.pressure.isChecked()

    def test_shapes_and_fills(self, setup: Setup) -> None:
        tools, brush = setup.options.tools, setup.session.brush
        brush.tool = Tool.LASSO
        QTest.mouseClick(tools.shapes.inside.button("erase"), LEFT)
        assert brush.erases
        words = tools.shapes.words.full
        brush.tool = Tool.RECTANGLE
        assert tools.shapes.words.full != words
        brush.tool = Tool.FILL
        QTest.mouseClick(tools.fills.filling.button(Filling.GROUP), LEFT)
        assert brush.filling is Filling.GROUP
        QTest.mouseClick(tools.symmetric, LEFT)
        assert brush.symmetric
        brush.symmetric = False
        assert not tools.symmetric.isChecked()
