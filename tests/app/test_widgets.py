"""The small widgets under real mouse, wheel and key events."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QImage, QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from editgan_desktop.app.notice import NoticeBar
from editgan_desktop.app.panels.run.boxes import IntBox
from editgan_desktop.app.theme import Theme, apply_theme, tokens
from editgan_desktop.app.widgets.busy_bar import BusyBar
from editgan_desktop.app.widgets.empty_state import EmptyState
from editgan_desktop.app.widgets.loss_curve import LossCurve, log_range, ticks
from editgan_desktop.app.widgets.number_slider import NumberSlider
from editgan_desktop.app.widgets.scale import Scale
from editgan_desktop.app.widgets.section import Section
from editgan_desktop.app.widgets.segmented import SegmentedButtons
from editgan_desktop.app.widgets.strength_slider import StrengthSlider
from editgan_desktop.app.widgets.tag_bar import TagBar
from editgan_desktop.app.widgets.text import label
from editgan_desktop.app.widgets.thumbnail import to_pixmap, to_qimage
from editgan_desktop.app.widgets.transfer import TransferRate
from editgan_desktop.app.widgets.value_slider import ValueSlider
from editgan_desktop.core.errors import BadInputError

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Heard:
    """What a slider has said, in order."""

    def __init__(self, slider: NumberSlider) -> None:
        self.changed: list[float] = []
        self.settled: list[float] = []
        slider.changed.connect(self.changed.append)
        slider.settled.connect(self.settled.append)


def shown(qtbot: QtBot, widget: QWidget, width: int = 260, height: int = 0) -> None:
    """Put `widget` on the screen with the keyboard focus nowhere in it."""
    qtbot.addWidget(widget)
    widget.resize(width, height or widget.sizeHint().height())
    with qtbot.waitExposed(widget):
        widget.show()
    if focused := QApplication.focusWidget():
        focused.clearFocus()


@pytest.fixture
def slider(qtbot: QtBot) -> StrengthSlider:
    made = StrengthSlider("Smile")
    shown(qtbot, made)
    return made


def point(slider: NumberSlider, value: float) -> QPoint:
    """Where the handle stands for `value`."""
    track = slider.track
    return QPoint(round(track.x_of(slider._scale.position(value))), track.height() // 2)


def turn(widget: QWidget, notches: float) -> bool:
    """Turn the wheel over `widget`; whether it took the event."""
    centre = QPointF(widget.rect().center())
    event = QWheelEvent(
        centre,
        QPointF(widget.mapToGlobal(centre.toPoint())),
        QPoint(),
        QPoint(0, round(120 * notches)),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    event.ignore()
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


class TestStrengthSlider:
    def test_a_drag_tells_each_change_and_settles_once_on_release(self, slider: StrengthSlider) -> None:
        heard = Heard(slider)
        QTest.mousePress(slider.track, LEFT, pos=point(slider, 0.0))
        assert heard.changed == []
        for value in (0.5, 1.0, 1.5):
            QTest.mouseMove(slider.track, point(slider, value))
        assert heard.settled == []
        QTest.mouseRelease(slider.track, LEFT, pos=point(slider, 1.5))
        assert heard.changed == pytest.approx([0.5, 1.0, 1.5], abs=0.03)
        assert heard.settled == heard.changed[-1:] == [slider.value()]

    def test_a_press_beside_the_handle_brings_it_there(self, slider: StrengthSlider) -> None:
        heard = Heard(slider)
        QTest.mouseClick(slider.track, LEFT, pos=point(slider, -1.0))
        assert heard.settled == pytest.approx([-1.0], abs=0.03)

    def test_the_other_buttons_do_nothing(self, slider: StrengthSlider) -> None:
        heard = Heard(slider)
        QTest.mouseClick(slider.track, Qt.MouseButton.RightButton, pos=point(slider, -1.0))
        assert heard.changed == []

    def test_taking_the_handle_off_its_centre_does_not_move_it(self, slider: StrengthSlider) -> None:
        heard = Heard(slider)
        slider.set_value(1.0)
        grip = point(slider, 1.0) + QPoint(5, 0)
        QTest.mouseClick(slider.track, LEFT, pos=grip)
        assert heard.changed == heard.settled == []
        QTest.mousePress(slider.track, LEFT, pos=grip)
        QTest.mouseMove(slider.track, grip + QPoint(1, 0))
        QTest.mouseRelease(slider.track, LEFT, pos=grip + QPoint(1, 0))
        assert slider.value() == pytest.approx(1.0, abs=0.05)

    def test_the_notch_catches_a_drag_that_comes_near_zero(self, slider: StrengthSlider) -> None:
        slider.set_value(1.0)
        QTest.mousePress(slider.track, LEFT, pos=point(slider, 1.0))
        QTest.mouseMove(slider.track, point(slider, 0.0) + QPoint(2, 0))
        assert slider.value() == 0.0
        QTest.mouseRelease(slider.track, LEFT)

    def test_a_drag_beyond_the_end_stays_in_the_range(self, slider: StrengthSlider) -> None:
        QTest.mousePress(slider.track, LEFT, pos=point(slider, 0.0))
        QTest.mouseMove(slider.track, QPoint(2000, 5))
        QTest.mouseRelease(slider.track, LEFT)
        assert slider.value() == 2.0

    def test_double_click_resets_and_settles(self, slider: StrengthSlider) -> None:
        slider.set_value(1.2)
        heard = Heard(slider)
        QTest.mouseDClick(slider.track, LEFT, pos=point(slider, 1.2))
        assert (slider.value(), heard.changed[-1], heard.settled[-1]) == (0.0, 0.0, 0.0)

    def test_arrow_keys_step_and_shift_is_finer(self, slider: StrengthSlider) -> None:
        heard = Heard(slider)
        slider.track.setFocus()
        QTest.keyClick(slider.track, Key.Key_Right)
        QTest.keyClick(slider.track, Key.Key_Right, SHIFT)
        QTest.keyClick(slider.track, Key.Key_Left)
        assert heard.changed == heard.settled == pytest.approx([0.05, 0.06, 0.01])
        for key, value in ((Key.Key_PageUp, 0.26), (Key.Key_End, 2.0), (Key.Key_Home, -2.0), (Key.Key_0, 0.0)):
            QTest.keyClick(slider.track, key)
            assert slider.value() == pytest.approx(value)

    def test_a_key_held_down_settles_when_it_is_let_go(self, slider: StrengthSlider) -> None:
        heard = Heard(slider)
        slider.track.setFocus()
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease) * 3:  # X11 repeats both
            event = QKeyEvent(kind, Key.Key_Right, Qt.KeyboardModifier.NoModifier, "", True)
            QApplication.sendEvent(slider.track, event)
        assert heard.settled == []
        QTest.keyRelease(slider.track, Key.Key_Right)
        assert heard.settled == pytest.approx([0.15])

    def test_a_key_held_down_while_the_focus_goes_settles_too(self, slider: StrengthSlider) -> None:
        heard = Heard(slider)
        slider.track.setFocus()
        QTest.keyPress(slider.track, Key.Key_Right)
        slider.track.clearFocus()
        assert heard.settled == pytest.approx([0.05])

    def test_other_keys_pass_on(self, qtbot: QtBot, slider: StrengthSlider) -> None:
        pressed: list[int] = []
        slider.keyPressEvent = lambda event: pressed.append(event.key())  # type: ignore[method-assign]
        QTest.keyClick(slider.track, Key.Key_B)
        assert pressed == [Key.Key_B]

    def test_the_wheel_acts_only_with_the_focus(self, slider: StrengthSlider) -> None:
        heard = Heard(slider)
        assert not turn(slider.track, 1)
        assert not turn(slider.box, 1)
        assert heard.changed == []
        slider.track.setFocus()
        assert turn(slider.track, 1)
        slider.box.setFocus()
        assert turn(slider.box, -3)
        assert heard.settled == pytest.approx([0.05, -0.1])

    def test_small_turns_add_up_to_a_step(self, slider: StrengthSlider) -> None:
        slider.track.setFocus()
        for _ in range(3):
            turn(slider.track, 1 / 3)
        assert slider.value() == pytest.approx(0.05)

    def test_typing_tells_changes_and_enter_settles(self, slider: StrengthSlider) -> None:
        heard = Heard(slider)
        slider.box.setFocus()
        slider.box.selectAll()
        QTest.keyClicks(slider.box, "1.25")
        assert heard.changed[-1] == 1.25
        assert heard.settled == []
        QTest.keyClick(slider.box, Key.Key_Return)
        assert heard.settled == [1.25]
        slider.box.clearFocus()
        assert heard.settled == [1.25]

    def test_leaving_the_box_settles(self, slider: StrengthSlider) -> None:
        heard = Heard(slider)
        slider.box.setFocus()
        slider.box.selectAll()
        QTest.keyClicks(slider.box, "-0,5")  # a comma is understood too
        slider.box.clearFocus()
        assert heard.settled == [-0.5]

    def test_arrow_keys_in_the_box_step_and_settle(self, slider: StrengthSlider) -> None:
        heard = Heard(slider)
        slider.box.setFocus()
        QTest.keyClick(slider.box, Key.Key_Up)
        QTest.keyClick(slider.box, Key.Key_Down, SHIFT)
        assert heard.settled == pytest.approx([0.05, 0.04])

    def test_what_is_out_of_range_cannot_be_typed(self, slider: StrengthSlider) -> None:
        slider.box.setFocus()
        slider.box.selectAll()
        QTest.keyClicks(slider.box, "7")
        QTest.keyClick(slider.box, Key.Key_Return)
        assert -2.0 <= slider.value() <= 2.0

    def test_set_value_is_silent_clamped_and_shown(self, slider: StrengthSlider) -> None:
        heard = Heard(slider)
        slider.set_value(5.0)
        assert (slider.value(), slider.box.value(), slider.track.value()) == (2.0, 2.0, 400)
        assert heard.changed == heard.settled == []

    def test_an_echo_of_the_typed_value_leaves_the_text_alone(self, slider: StrengthSlider) -> None:
        slider.changed.connect(slider.set_value)
        heard = Heard(slider)
        slider.box.setFocus()
        slider.box.selectAll()
        QTest.keyClicks(slider.box, "1.")
        assert slider.box.text() == "1."
        QTest.keyClick(slider.box, Key.Key_Return)
        assert heard.settled == [1.0]

    def test_a_value_from_outside_ends_the_gesture(self, slider: StrengthSlider) -> None:
        heard = Heard(slider)
        slider.track.setFocus()
        QTest.keyPress(slider.track, Key.Key_Right)
        slider.set_value(1.0)  # an undo in the middle
        QTest.keyRelease(slider.track, Key.Key_Right)
        assert heard.settled == []

    def test_set_range_clamps_without_a_signal(self, slider: StrengthSlider) -> None:
        slider.set_value(1.5)
        heard = Heard(slider)
        slider.set_range(-1.0, 1.0)
        assert slider.value() == 1.0
        assert heard.changed == heard.settled == []
        slider.track.setFocus()
        QTest.keyClick(slider.track, Key.Key_Home)
        assert slider.value() == -1.0

    def test_the_fill_goes_from_zero_to_the_handle(self, qapp: QApplication, slider: StrengthSlider) -> None:
        slider.set_value(-1.0)
        image, middle = slider.track.grab().toImage(), slider.track.height() // 2
        accent = QColor(tokens().accent)
        at = {value: image.pixelColor(point(slider, value).x(), middle) for value in (-1.5, -0.5, 0.5)}
        assert at[-0.5] == accent
        assert accent not in (at[-1.5], at[0.5])
        slider.set_enabled_look(False)
        assert slider.isEnabled()
        quiet = slider.track.grab().toImage().pixelColor(point(slider, -0.5).x(), middle)
        assert quiet == QColor(tokens().border_strong)

    def test_it_has_a_name_for_screen_readers(self, slider: StrengthSlider) -> None:
        assert slider.track.accessibleName() == slider.box.accessibleName() == "Smile"

    def test_hiding_in_the_middle_of_a_drag_settles(self, slider: StrengthSlider) -> None:
        heard = Heard(slider)
        QTest.mousePress(slider.track, LEFT, pos=point(slider, 1.0))
        slider.hide()
        assert heard.settled == heard.changed

    def test_the_number_has_room_in_both_themes(self, qapp: QApplication, slider: StrengthSlider) -> None:
        before = qapp.styleSheet(), qapp.palette()
        apply_theme(qapp, Theme.DARK)
        QApplication.processEvents()
        room = slider.box.lineEdit().width()
        assert room > slider.box.fontMetrics().horizontalAdvance("-2.00")
        apply_theme(qapp, Theme.LIGHT)
        qapp.setStyleSheet(before[0])
        qapp.setPalette(before[1])


class TestValueSlider:
    def test_whole_numbers_with_a_unit(self, qtbot: QtBot) -> None:
        size = ValueSlider("Size", 1, 400, 24, suffix=" px", curve=2.0)
        shown(qtbot, size)
        assert (size.value(), size.box.text()) == (24.0, "24 px")
        size.track.setFocus()
        QTest.keyClick(size.track, Key.Key_Right)
        assert size.value() == 25.0

    def test_default_and_captions(self, qtbot: QtBot) -> None:
        follow = ValueSlider("Follow", 0, 1, 0.2, decimals=2, step=0.05, default=0.5, left="Keep", right="Follow")
        shown(qtbot, follow)
        assert {words.text() for words in follow.findChildren(QLabel)} == {"Keep", "Follow"}
        QTest.mouseDClick(follow.track, LEFT)
        assert follow.value() == 0.5
        assert "Keep" in follow.track.accessibleDescription()

    def test_without_a_default_double_click_changes_nothing(self, qtbot: QtBot) -> None:
        opacity = ValueSlider("Opacity", 0, 100, 60)
        shown(qtbot, opacity)
        QTest.mouseDClick(opacity.track, LEFT, pos=point(opacity, 60))
        assert opacity.value() == 60.0


class TestScale:
    @pytest.mark.parametrize("scale", [Scale(-2, 2), Scale(1, 400, 0), Scale(0, 1, 3), Scale(1, 400, 0, 2.0)])
    def test_ends_and_middle_come_back(self, scale: Scale) -> None:
        assert (scale.value(0), scale.value(scale.steps)) == (scale.low, scale.high)
        middle = scale.clamp((scale.low + scale.high) / 2)
        assert scale.value(scale.position(middle)) == pytest.approx(middle, abs=1)

    def test_a_curve_gives_low_numbers_more_room(self) -> None:
        assert Scale(0, 100, 0, 2.0).position(25) == 500

    def test_an_empty_range_is_refused(self) -> None:
        with pytest.raises(ValueError):
            Scale(1, 1)


class TestLossCurve:
    def test_it_draws_a_falling_line(self, qtbot: QtBot) -> None:
        curve = LossCurve()
        shown(qtbot, curve, 240, 112)
        empty = curve.grab().toImage()
        curve.show_losses([1.0, 0.5, 0.25, 0.125], planned=6)
        assert curve.losses() == (1.0, 0.5, 0.25, 0.125)
        assert "4" in curve.accessibleDescription()
        rows = accent_rows(curve.grab().toImage())
        assert rows != accent_rows(empty) == []
        assert rows == sorted(rows)

    def test_what_no_logarithm_has_leaves_a_gap(self, qtbot: QtBot) -> None:
        curve = LossCurve()
        shown(qtbot, curve, 240, 112)
        for losses in ([0.0], [float("nan"), -1.0], [1.0, 0.0, float("inf"), 0.5], [0.3], [0.3] * 5000):
            curve.show_losses(losses)
            assert not curve.grab().isNull()

    def test_the_axis_holds_all_and_its_ticks_are_few_and_round(self) -> None:
        low, high = log_range([0.5, 0.5])
        assert high == pytest.approx(2 * low)
        assert ticks(0.09, 1.1, 3) == pytest.approx([0.1, 0.3, 1.0])
        assert len(ticks(1e-6, 1e3, 4)) <= 4


def accent_rows(image: QImage) -> list[int]:
    """For every column with the accent colour, from left to right, the first such row."""
    accent = QColor(tokens().accent)
    rows = []
    for x in range(image.width() - 6):
        column = [y for y in range(image.height()) if image.pixelColor(x, y) == accent]
        rows += column[:1]
    return rows


class TestSection:
    def test_mouse_and_keys_fold_and_unfold(self, qtbot: QtBot) -> None:
        section = Section("Edits", QLabel("inside"))
        shown(qtbot, section)
        QTest.mouseClick(section.header, LEFT)
        assert not section.content.isVisible()
        section.header.setFocus()
        for key, is_open in (
            (Key.Key_Space, True), (Key.Key_Return, False), (Key.Key_Right, True), (Key.Key_Right, True),
            (Key.Key_Left, False), (Key.Key_Left, False),
        ):  # fmt: skip
            QTest.keyClick(section.header, key)
            assert section.content.isVisible() is is_open
        assert section.header.accessibleName() == "Edits"

    def test_it_may_begin_folded(self, qtbot: QtBot) -> None:
        section = Section("More", QLabel("inside"), collapsed=True)
        shown(qtbot, section)
        assert not section.content.isVisible()
        QTest.mouseClick(section.header, LEFT)
        assert section.content.isVisible()


class TestSegmentedButtons:
    @pytest.fixture
    def buttons(self, qtbot: QtBot) -> SegmentedButtons:
        made = SegmentedButtons([("wipe", "Wipe", "wipe", "A line"), ("diff", "", "difference", "What differs")])
        shown(qtbot, made)
        return made

    def test_one_is_chosen_and_a_click_chooses_another(self, buttons: SegmentedButtons) -> None:
        told: list[str] = []
        buttons.changed.connect(told.append)
        assert buttons.value() == "wipe"
        QTest.mouseClick(buttons.button("diff"), LEFT)
        assert (buttons.value(), told) == ("diff", ["diff"])
        assert not buttons.button("wipe").isChecked()

    def test_arrow_keys_choose_the_next(self, buttons: SegmentedButtons) -> None:
        told: list[str] = []
        buttons.changed.connect(told.append)
        buttons.button("wipe").setFocus()
        QTest.keyClick(buttons.button("wipe"), Key.Key_Right)
        assert (buttons.value(), told) == ("diff", ["diff"])

    def test_set_value_is_silent(self, buttons: SegmentedButtons) -> None:
        told: list[str] = []
        buttons.changed.connect(told.append)
        buttons.set_value("diff")
        assert (buttons.value(), told) == ("diff", [])
        with pytest.raises(KeyError):
            buttons.set_value("nothing")

    def test_a_button_without_words_has_a_name(self, buttons: SegmentedButtons) -> None:
        assert buttons.button("diff").accessibleName() == "What differs"


class TestTagBar:
    @pytest.fixture
    def bar(self, qtbot: QtBot) -> TagBar:
        made = TagBar()
        made.set_tags(["mouth", "eyes", "salt & pepper"])
        shown(qtbot, made, 400)
        return made

    def test_chips_toggle(self, bar: TagBar) -> None:
        told: list[tuple[str, ...]] = []
        bar.changed.connect(told.append)
        QTest.mouseClick(bar.chip("eyes"), LEFT)
        bar.chip("mouth").setFocus()
        QTest.keyClick(bar.chip("mouth"), Key.Key_Space)
        QTest.mouseClick(bar.chip("eyes"), LEFT)
        assert told == [("eyes",), ("mouth", "eyes"), ("mouth",)]

    def test_new_tags_keep_what_was_on(self, bar: TagBar) -> None:
        told: list[tuple[str, ...]] = []
        bar.set_selected(["eyes", "mouth"])
        bar.changed.connect(told.append)
        bar.set_tags(["eyes", "mouth", "hair"])
        assert (bar.selected(), told) == (("eyes", "mouth"), [])
        bar.set_tags(["hair", "mouth"])
        assert (bar.selected(), told) == (("mouth",), [("mouth",)])

    def test_lines_wrap(self, bar: TagBar) -> None:
        assert bar.heightForWidth(60) > 2 * bar.heightForWidth(400) > 0
        bar.resize(60, bar.heightForWidth(60))
        QApplication.processEvents()
        assert bar.chip("mouth").y() < bar.chip("eyes").y()


def test_a_thumbnail_owns_its_pixels(qapp: QApplication) -> None:
    array = np.zeros((8, 6, 3), np.uint8)
    array[..., 0] = 200
    image = to_qimage(array)
    array[:] = 0
    assert (image.size(), image.pixelColor(3, 3).red()) == (QSize(6, 8), 200)


def test_a_thumbnail_fits_its_box_at_any_sharpness(qapp: QApplication) -> None:
    array = np.zeros((50, 100, 3), np.uint8)
    sharp = to_pixmap(array, 40, ratio=2.0)
    assert (sharp.size(), sharp.devicePixelRatio()) == (QSize(80, 40), 2.0)
    assert to_pixmap(array, QSize(40, 10), ratio=1.0).size() == QSize(20, 10)


def test_only_pictures_become_pictures() -> None:
    with pytest.raises(ValueError):
        to_qimage(np.zeros((4, 4), np.uint8))


def test_busy_bar_moves_only_while_it_is_seen(qtbot: QtBot) -> None:
    bar = BusyBar("Fetch")
    shown(qtbot, bar)
    bar.set_fraction(0.5)
    assert (bar.value() / bar.maximum(), bar.is_indeterminate()) == (0.5, False)
    bar.set_fraction(None)
    before = bar.grab().toImage()
    qtbot.waitUntil(lambda: bar.grab().toImage() != before)
    bar.hide()
    assert bar._timer == 0


def test_an_empty_state_offers_its_action(qtbot: QtBot) -> None:
    done: list[bool] = []
    action = QAction("New face")
    action.triggered.connect(lambda: done.append(True))
    state = EmptyState("new-face", "No face yet", "Make one.", action)
    shown(qtbot, state, 300, 240)
    button = state.findChild(QToolButton)
    assert button is not None
    QTest.mouseClick(button, LEFT)
    assert done == [True]
    action.setEnabled(False)
    assert not button.isEnabled()


def test_words_from_files_are_never_markup(qtbot: QtBot) -> None:
    words = label("<b>bold</b>", "dim")
    qtbot.addWidget(words)
    assert words.textFormat() == Qt.TextFormat.PlainText


def test_a_transfer_rate_counts_only_what_came_meanwhile() -> None:
    now = [0.0]
    rate = TransferRate(lambda: now[0])
    rate.add(50_000_000)  # from an earlier run
    assert rate.speed() is None
    for _ in range(20):
        now[0] += 0.5
        rate.add(rate._seen[-1][1] + 1_000_000)
    assert rate.speed() == pytest.approx(2e6)
    assert rate.seconds_left(80_000_000) == pytest.approx(5.0)
    rate.add(0)  # the server has sent it all anew
    assert rate.speed() is None
    now[0] += 2.0
    rate.add(2_000_000)
    assert rate.speed() == pytest.approx(1e6)


class TestNoticeBar:
    @pytest.fixture
    def window(self, qtbot: QtBot) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.addWidget(StrengthSlider())
        NoticeBar(made)
        shown(qtbot, made, 900, 300)
        return made

    @pytest.fixture
    def bar(self, window: QWidget) -> NoticeBar:
        found = window.findChild(NoticeBar)
        assert found is not None
        return found

    def test_it_is_hidden_until_there_is_something_to_say(self, bar: NoticeBar) -> None:
        assert bar.isHidden()
        bar.show_error(BadInputError("The file is no picture.", "Choose a PNG."))
        assert bar.isVisible()
        assert (bar.message.text(), bar.hint.text()) == ("The file is no picture.", "Choose a PNG.")
        assert bar.accessibleDescription() == "The file is no picture. Choose a PNG."
        assert not bar.button.isVisible() and not bar.count.isVisible()

    def test_its_action_is_done_once_and_takes_it_away(self, bar: NoticeBar) -> None:
        done: list[str] = []
        bar.show_info("Deleted 'Smile'.", "Undo", lambda: done.append("undo"))
        QTest.mouseClick(bar.button, LEFT)
        assert (done, bar.isHidden()) == (["undo"], True)

    def test_an_action_may_show_a_notice_itself(self, bar: NoticeBar) -> None:
        bar.show_info("Deleted 'Smile'.", "Undo", lambda: bar.show_info("It is back."))
        QTest.mouseClick(bar.button, LEFT)
        assert (bar.isVisible(), bar.message.text()) == (True, "It is back.")

    def test_information_waits_until_the_errors_are_dismissed(self, qtbot: QtBot, bar: NoticeBar) -> None:
        bar.show_error(BadInputError("No.", "Try this."))
        bar.show_info("Saved.", timeout_ms=30)
        qtbot.wait(90)
        assert (bar.isVisible(), bar.message.text(), bar.property("kind")) == (True, "No.", "error")
        QTest.mouseClick(bar.close_button, LEFT)
        assert (bar.message.text(), bar.property("kind"), bar.hint.isVisible()) == ("Saved.", "info", False)
        qtbot.waitUntil(bar.isHidden)  # its time begins when it is seen

    def test_an_error_takes_the_place_of_information(self, qtbot: QtBot, bar: NoticeBar) -> None:
        bar.show_info("Saved.", timeout_ms=30)
        bar.show_error(BadInputError("No."))
        qtbot.wait(90)
        assert (bar.isVisible(), bar.message.text()) == (True, "No.")

    def test_the_newest_information_replaces(self, bar: NoticeBar) -> None:
        bar.show_info("Saved.")
        bar.show_info("Written.")
        assert bar.message.text() == "Written."
        QTest.mouseClick(bar.close_button, LEFT)
        assert bar.isHidden()

    def test_several_errors_are_counted_the_newest_first(self, bar: NoticeBar) -> None:
        for text in ("One.", "Two.", "Two.", "One."):
            bar.show_error(BadInputError(text))
        bar.show_warning("Three.")
        assert (bar.message.text(), bar.count.text(), bar.count.isVisible()) == ("Three.", "1 of 3", True)
        seen = []
        while bar.isVisible():
            seen.append(bar.message.text())
            QTest.mouseClick(bar.close_button, LEFT)
            assert bar.count.isVisible() is (len(seen) == 1)
        assert seen == ["Three.", "One.", "Two."]

    def test_it_lies_over_its_parent_and_moves_nothing(self, window: QWidget, bar: NoticeBar) -> None:
        slider = window.findChild(StrengthSlider)
        assert slider is not None
        before = slider.geometry()
        bar.show_error(BadInputError("The file is no picture.", "Choose a PNG. " * 12))
        QApplication.processEvents()
        assert slider.geometry() == before
        assert (bar.x(), bar.y(), bar.width()) == (130, 8, 640)
        assert window.childAt(window.width() // 2, 12) in (bar, *bar.findChildren(QWidget))
        tall = bar.height()
        window.resize(320, 300)
        QApplication.processEvents()
        assert (bar.x(), bar.y(), bar.width()) == (8, 8, 304) and bar.height() > tall

    def test_information_goes_by_itself(self, qtbot: QtBot, bar: NoticeBar) -> None:
        bar.show_info("Saved.", timeout_ms=30)
        assert bar.isVisible()
        qtbot.waitUntil(bar.isHidden)

    def test_escape_dismisses_from_anywhere_in_the_window(self, window: QWidget, bar: NoticeBar) -> None:
        bar.show_error(BadInputError("No."))
        slider = window.findChild(StrengthSlider)
        assert slider is not None
        slider.track.setFocus()
        QTest.keyClick(slider.track, Key.Key_Escape)
        assert bar.isHidden()

    def test_without_a_message_escape_reaches_the_window(self, window: QWidget, bar: NoticeBar) -> None:
        bar.show_error(BadInputError("No."))
        QTest.mouseClick(bar.close_button, LEFT)
        pressed: list[int] = []
        window.keyPressEvent = lambda event: pressed.append(event.key())  # type: ignore[method-assign]
        QTest.keyClick(window, Key.Key_Escape)
        assert (bar.isHidden(), pressed) == (True, [Key.Key_Escape])


class TestLeaving:
    """Whoever has typed paints on: B, E, [ and ] are keys of the window again."""

    @pytest.fixture
    def typing(self, qtbot: QtBot, slider: StrengthSlider) -> StrengthSlider:
        slider.set_value(0.5)
        slider.activateWindow()
        slider.box.setFocus()
        qtbot.waitUntil(slider.box.hasFocus)
        slider.box.selectAll()
        QTest.keyClicks(slider.box, "1.2")
        return slider

    def test_enter_takes_the_number_and_leaves(self, typing: StrengthSlider) -> None:
        heard = Heard(typing)
        QTest.keyClick(typing.box, Key.Key_Return)
        assert typing.value() == 1.2 and QApplication.focusWidget() is None
        assert heard.settled == [1.2]

    def test_escape_brings_the_old_number_back_and_leaves(self, typing: StrengthSlider) -> None:
        heard = Heard(typing)
        QTest.keyClick(typing.box, Key.Key_Escape)
        assert typing.value() == typing.box.value() == 0.5 and QApplication.focusWidget() is None
        assert heard.changed == [0.5] and heard.settled == [0.5]

    def test_a_number_shown_while_one_types_is_not_taken_back(self, typing: StrengthSlider) -> None:
        typing.set_value(-1.0)  # another face came into view
        QTest.keyClick(typing.box, Key.Key_Escape)
        assert typing.value() == -1.0

    def test_half_a_number_is_put_right(self, typing: StrengthSlider) -> None:
        typing.box.selectAll()
        QTest.keyClicks(typing.box, "-")
        QTest.keyClick(typing.box, Key.Key_Escape)
        assert typing.value() == 0.5 and typing.box.text() == typing.box.textFromValue(0.5)

    def test_whole_numbers_too(self, qtbot: QtBot) -> None:
        box = IntBox("Steps", 5, 500)
        box.setSuffix(" steps")
        box.show_value(60)
        shown(qtbot, box)
        box.activateWindow()
        for key, number in ((Key.Key_Escape, 60), (Key.Key_Enter, 120)):
            box.setFocus()
            qtbot.waitUntil(box.hasFocus)
            box.selectAll()
            QTest.keyClicks(box, "120")
            QTest.keyClick(box, key)
            assert box.value() == number and QApplication.focusWidget() is None
