"""From nothing to the first face: terms, download, loading, and what may go wrong on the way."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtWidgets import QDialog

from editgan_desktop.app import startup
from editgan_desktop.assets.manifest import NEEDED, Weight
from editgan_desktop.core.errors import CorruptFileError, EditGANError, WeightsMissingError
from editgan_desktop.core.progress import Job, Progress
from editgan_desktop.editing.model import Model

from ..tiny import SHAPES
from .conftest import OpenWindow
from .staged import StagedEngine
from .windows import CTRL, Key, Painter


class Cache:
    """Stands for the folder of weights and the network.

    Attributes:
        present, fetched, removed: names of weights. may_go_on: cleared, a download stays at a third.
        fault: raised by the next download.
    """

    def __init__(self) -> None:
        self.present: set[str] = set()
        self.fetched: list[str] = []
        self.removed: list[str] = []
        self.may_go_on = threading.Event()
        self.fault: EditGANError | None = None
        self.remove_fault: EditGANError | None = None

    def is_present(self, weight: Weight) -> bool:
        return weight.name in self.present

    def fetch(self, weight: Weight) -> Job[dict[str, Any]]:
        self.fetched.append(weight.name)
        yield Progress("download", weight.archive_bytes // 3, weight.archive_bytes)
        while not self.may_go_on.is_set():
            time.sleep(0.005)
            yield Progress("download", weight.archive_bytes // 3, weight.archive_bytes)
        if self.fault:
            raise self.fault
        yield Progress("check", 0, weight.archive_bytes)
        self.present.add(weight.name)
        return {}

    def remove(self, weight: Weight) -> None:
        if self.remove_fault:
            raise self.remove_fault
        self.removed.append(weight.name)
        self.present.discard(weight.name)


@pytest.fixture
def cache(monkeypatch: pytest.MonkeyPatch) -> Cache:
    made = Cache()
    for name in ("is_present", "fetch", "remove"):
        monkeypatch.setattr(startup, name, getattr(made, name))
    return made


@pytest.fixture
def loads(tiny_models: dict[str, Model]) -> Callable[..., Callable[[], Any]]:
    """Makes a `load` that fails with some exceptions first, one at each call."""

    def make(*faults: Exception) -> Callable[[], Any]:
        waiting = list(faults)

        def load() -> Any:
            if waiting:
                raise waiting.pop(0)
            return StagedEngine(tiny_models["square"])

        return load

    return make


def status(painter: Painter) -> str:
    return painter.window.status.jobs.words.full


def arrive(painter: Painter) -> None:
    painter.wait(lambda: painter.window.workbench and painter.session.current, "the first face")
    assert not painter.window.welcome.isVisible() and status(painter) == "Ready"


def test_nothing_is_fetched_before_the_terms_are_accepted(open_window: OpenWindow, cache: Cache) -> None:
    painter = open_window(wait=False)
    painter.rest(0.05)
    assert painter.window.welcome.terms.isVisible() and cache.fetched == [] and painter.window.workbench is None
    usable = {name for name, action in painter.window.actions_by_id.items() if action.isEnabled()}
    assert usable == {
        "quit", "shortcuts", "terms", "about", "edit-shortcuts", "models", "log", "settings", "report", "palette",
    }  # fmt: skip


def test_from_the_terms_to_the_first_face(open_window: OpenWindow, cache: Cache) -> None:
    painter = open_window(wait=False)
    page = painter.window.welcome
    painter.click(page.terms.accept)
    painter.wait(page.download.amount.text, "progress")
    assert page.download.isVisible() and status(painter) == "Downloading the model"
    assert page.download.what.text().startswith("Downloading ") and page.download.bar.value() > 0
    cache.may_go_on.set()
    arrive(painter)
    assert cache.fetched == list(NEEDED) and painter.errors == []


def test_what_is_here_already_is_not_fetched(open_window: OpenWindow, cache: Cache) -> None:
    cache.present = set(NEEDED[:1])
    cache.may_go_on.set()
    painter = open_window(wait=False)
    painter.click(painter.window.welcome.terms.accept)
    arrive(painter)
    assert cache.fetched == list(NEEDED[1:])


def test_with_all_weights_the_terms_are_not_shown(open_window: OpenWindow, cache: Cache) -> None:
    cache.present = set(NEEDED)
    painter = open_window(wait=False)
    assert painter.window.welcome.loading.isVisible() and status(painter) == "Loading the model"
    arrive(painter)
    assert cache.fetched == []


def test_the_tiny_generator_needs_no_weights(
    open_window: OpenWindow, cache: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(startup.TINY, "1")
    painter = open_window(load=startup.load_default_engine, wait=False)
    arrive(painter)
    assert cache.fetched == [] and painter.bench.engine.latent_space == SHAPES["square"].latent_space


def test_a_download_can_be_cancelled_and_begun_again(open_window: OpenWindow, cache: Cache) -> None:
    painter = open_window(wait=False)
    page = painter.window.welcome
    painter.click(page.terms.accept)
    painter.wait(page.download.amount.text, "progress")
    painter.click(page.download.cancel)
    assert page.terms.isVisible() and page.terms.note.isVisible()
    painter.wait(lambda: status(painter) == "Ready", "the download to end")
    painter.rest(0.05)
    assert page.terms.isVisible() and cache.present == set() and painter.window.workbench is None
    cache.may_go_on.set()
    painter.click(page.terms.accept)
    arrive(painter)


def test_who_accepts_again_at_once_is_not_told_of_the_old_download(open_window: OpenWindow, cache: Cache) -> None:
    painter = open_window(wait=False)
    page = painter.window.welcome
    painter.click(page.terms.accept)
    painter.wait(page.download.amount.text, "progress")
    painter.click(page.download.cancel)
    painter.click(page.terms.accept)
    painter.wait(lambda: len(cache.fetched) == 2, "the second download")
    painter.rest(0.05)
    assert status(painter) == "Downloading the model" and page.download.isVisible()
    painter.click(page.download.cancel)
    painter.wait(lambda: status(painter) == "Ready", "the second download to end")


def test_a_failed_download_is_told_and_can_be_tried_again(open_window: OpenWindow, cache: Cache) -> None:
    cache.fault = WeightsMissingError("The server does not answer.", "Check the network.")
    cache.may_go_on.set()
    painter = open_window(wait=False)
    page = painter.window.welcome
    painter.click(page.terms.accept)
    painter.wait(page.failure.isVisible, "the failure")
    assert page.failure.message.text() == "The server does not answer."
    assert page.failure.hint.text() == "Check the network." and status(painter) == "Ready"
    cache.fault = None
    painter.click(page.failure.retry)
    arrive(painter)
    assert cache.removed == []


def test_a_failed_load_is_told_and_can_be_tried_again(
    open_window: OpenWindow, cache: Cache, loads: Callable[..., Callable[[], Any]]
) -> None:
    cache.present = set(NEEDED)
    painter = open_window(wait=False, load=loads(MemoryError()))
    page = painter.window.welcome
    painter.wait(page.failure.isVisible, "the failure")
    assert "not enough memory for “Load the model”" in page.failure.message.text()
    painter.click(page.failure.retry)
    arrive(painter)
    assert cache.fetched == cache.removed == []


def test_damaged_weights_are_fetched_anew(
    open_window: OpenWindow, cache: Cache, loads: Callable[..., Callable[[], Any]]
) -> None:
    cache.present = set(NEEDED)
    cache.may_go_on.set()
    painter = open_window(wait=False, load=loads(CorruptFileError("generator.safetensors is damaged.")))
    page = painter.window.welcome
    painter.wait(page.failure.isVisible, "the failure")
    assert page.failure.message.text() == "generator.safetensors is damaged." and cache.removed == []
    painter.click(page.failure.retry)
    arrive(painter)
    assert cache.removed == cache.fetched == list(NEEDED)


def test_damaged_weights_that_cannot_be_removed(
    open_window: OpenWindow, cache: Cache, loads: Callable[..., Callable[[], Any]]
) -> None:
    cache.present = set(NEEDED)
    cache.remove_fault = EditGANError("Cannot delete the folder.", "Close the other window.")
    painter = open_window(wait=False, load=loads(CorruptFileError("damaged")))
    page = painter.window.welcome
    painter.wait(page.failure.isVisible, "the failure")
    painter.click(page.failure.retry)
    painter.wait(lambda: page.failure.message.text() == "Cannot delete the folder.", "what went wrong now")
    assert page.failure.isVisible() and status(painter) == "Ready"
    cache.remove_fault = None
    cache.may_go_on.set()
    painter.click(page.failure.retry)
    arrive(painter)
    assert cache.fetched == list(NEEDED)


def test_quitting_at_the_terms(open_window: OpenWindow, cache: Cache) -> None:
    painter = open_window(wait=False)
    painter.click(painter.window.welcome.terms.quit)
    assert not painter.window.isVisible() and painter.window.worker.isFinished()


def test_closing_in_the_middle_of_a_download(open_window: OpenWindow, cache: Cache) -> None:
    painter = open_window(wait=False)
    painter.click(painter.window.welcome.terms.accept)
    painter.wait(lambda: cache.fetched, "the download")
    painter.key(Key.Key_Q, CTRL)
    assert not painter.window.isVisible() and painter.window.worker.isFinished() and cache.present == set()


def test_help_is_there_from_the_beginning(open_window: OpenWindow, cache: Cache) -> None:
    painter = open_window(wait=False)
    for action in ("shortcuts", "terms", "about"):
        painter.choose("help", action)
        (dialog,) = (d for d in painter.window.findChildren(QDialog) if d.isVisible())
        assert dialog.windowTitle() and dialog.isModal()
        dialog.reject()
