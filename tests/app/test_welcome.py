"""The first start, from the terms to the loaded model."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from editgan_desktop.app.welcome import WelcomePage
from editgan_desktop.app.widgets.figures import duration, megabytes
from editgan_desktop.assets.manifest import Weight, load_manifest
from editgan_desktop.core.errors import CancelledError, WeightsMissingError
from editgan_desktop.core.paths import cache_dir
from editgan_desktop.core.progress import Progress

Signals = list[str]


@pytest.fixture
def weights() -> list[Weight]:
    return list(load_manifest().values())[:3]


@pytest.fixture
def page(qtbot: QtBot, weights: list[Weight]) -> WelcomePage:
    made = WelcomePage()
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show_terms(weights)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def told(page: WelcomePage) -> Signals:
    """Names of the signals the page has sent."""
    names: Signals = []

    def note(name: str) -> Callable[[], None]:
        return lambda: names.append(name)

    page.accepted.connect(note("accepted"))
    page.cancelled.connect(note("cancelled"))
    page.quit_requested.connect(note("quit"))
    return names


def click(button: QPushButton) -> None:
    assert button.isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def words(page: WelcomePage) -> str:
    return "\n".join(each.text() for each in page.findChildren(QLabel) if each.isVisible())


def test_the_terms_tell_all_there_is_to_know(page: WelcomePage, weights: list[Weight]) -> None:
    said = words(page)
    for weight in weights:
        assert weight.title in said
        assert weight.terms in said
        assert weight.licence in said
        assert megabytes(weight.archive_bytes) in said
    assert megabytes(sum(weight.archive_bytes for weight in weights)) in said
    assert str(cache_dir() / "weights") in said
    assert not page.terms.note.isVisible()


def test_accept_and_quit(page: WelcomePage, told: Signals) -> None:
    click(page.terms.quit)
    click(page.terms.accept)
    assert told == ["quit", "accepted"]
    assert page.download.isVisible()
    assert page.download.bar.is_indeterminate()


def test_progress_counts_over_all_weights(page: WelcomePage, weights: list[Weight]) -> None:
    total = sum(weight.archive_bytes for weight in weights)
    first, second = weights[:2]
    click(page.terms.accept)
    page.show_progress(second.title, Progress("download", 1_000_000, second.archive_bytes), first.archive_bytes, total)
    done = first.archive_bytes + 1_000_000
    assert second.title in words(page)
    assert f"{megabytes(done)} of {megabytes(total)}" in words(page)
    assert page.download.bar.value() == pytest.approx(1000 * done / total, abs=1)


def test_unpacking_counts_as_downloaded(page: WelcomePage, weights: list[Weight]) -> None:
    first = weights[0]
    total = 2 * first.archive_bytes
    click(page.terms.accept)
    for report in (
        Progress("download", first.archive_bytes, first.archive_bytes),
        Progress("check", 0, first.archive_bytes),
        Progress("unpack", 5, first.unpacked_bytes),
    ):
        page.show_progress(first.title, report, 0, total)
        assert page.download.bar.value() == 500
    assert page.download.what.text() == f"Unpacking {first.title}"


def test_speed_and_time_left_are_told(page: WelcomePage, weights: list[Weight]) -> None:
    now = [0.0]
    click(page.terms.accept)
    page.download._rate._clock = lambda: now[0]
    for _ in range(5):
        now[0] += 1.0
        report = Progress("download", int(now[0] * 2e6), weights[0].archive_bytes)
        page.show_progress(weights[0].title, report, 0, 110_000_000)
    assert page.download.pace.text() == "2.0 MB per second, 50 s left"


def test_a_wait_says_why(page: WelcomePage, weights: list[Weight]) -> None:
    click(page.terms.accept)
    report = Progress("wait", 0, 0, "another EditGAN is fetching this")
    page.show_progress(weights[0].title, report, 0, 100)
    assert "another EditGAN is fetching this" in words(page)


def test_cancel_goes_back_to_the_terms_for_good(page: WelcomePage, told: Signals, weights: list[Weight]) -> None:
    click(page.terms.accept)
    click(page.download.cancel)
    assert told == ["accepted", "cancelled"]
    page.show_progress(weights[0].title, Progress("download", 1, 2), 0, 2)  # was on its way
    page.show_failure(CancelledError("Cancelled."))
    assert page.terms.isVisible()
    assert "kept" in page.terms.note.text()
    page.show_terms(weights)
    assert page.terms.note.isVisible()
    click(page.terms.accept)
    page.show_terms(weights)
    assert not page.terms.note.isVisible()
    click(page.terms.accept)
    assert page.download.isVisible()


def test_a_failure_says_what_to_do_and_can_be_tried_again(page: WelcomePage, told: Signals) -> None:
    click(page.terms.accept)
    page.show_failure(WeightsMissingError("Cannot download it.", "Get it elsewhere."))
    assert "Cannot download it." in words(page)
    assert "Get it elsewhere." in words(page)
    assert page.failure.retry.hasFocus()
    click(page.failure.quit)
    click(page.failure.retry)
    assert told == ["accepted", "quit", "accepted"]
    assert page.download.isVisible()


def test_loading_is_busy_without_a_button(page: WelcomePage) -> None:
    page.show_loading()
    assert page.loading.bar.is_indeterminate()
    assert not any(button.isVisible() for button in page.findChildren(QPushButton))


def test_a_fetch_may_begin_without_the_button(page: WelcomePage, weights: list[Weight]) -> None:
    page.show_download()
    page.show_progress(weights[0].title, Progress("download", 1, 2), 0, 2)
    assert page.download.bar.value() == 500


def test_everything_fits_into_a_small_window(page: WelcomePage) -> None:
    page.resize(800, 560)
    assert page.minimumSizeHint().width() <= 800
    assert page.minimumSizeHint().height() <= 560


def test_every_button_can_be_read_aloud(page: WelcomePage) -> None:
    assert all(button.accessibleName() for button in page.findChildren(QPushButton))


def test_times_in_seconds_or_minutes() -> None:
    assert [duration(s) for s in (-1, 0.4, 14.2, 99, 100, 340)] == ["0 s", "0 s", "14 s", "99 s", "2 min", "6 min"]
