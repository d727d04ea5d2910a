"""The model manager: what is here, fetching with progress and cancel, checking, removing; without a network, too."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from shiboken6 import isValid

from editgan_desktop.app.models import service
from editgan_desktop.app.models.dialog import ModelsDialog
from editgan_desktop.assets import store
from editgan_desktop.assets.manifest import Weight, load_manifest
from editgan_desktop.core.errors import CorruptFileError, WeightsMissingError
from editgan_desktop.core.progress import Job, Progress

from ..dialogs import answering
from ..keys.test_keys_dialog import button_of
from ..windows import Painter

NAME = "sface"


class Depot:
    """Stands for the network and the disk: which weights are here, and what fetching them does."""

    def __init__(self) -> None:
        self.here, self.damaged = {"mobile-stylegan-ffhq"}, set[str]()
        self.online, self.go_on = True, threading.Event()
        self.go_on.set()

    def fetch(self, weight: Weight) -> Job[dict[str, Path]]:
        if not self.online:
            raise WeightsMissingError("There is no network.", "Bring the file by hand.")
        for done in range(4):
            yield Progress("download", done, 4)
            while not self.go_on.wait(0.01):
                yield Progress("download", done, 4)
        self.here.add(weight.name)
        self.damaged.discard(weight.name)
        return {}

    def verify(self, weight: Weight) -> None:
        if weight.name in self.damaged:
            raise CorruptFileError("It is damaged.")

    def remove(self, weight: Weight) -> None:
        self.here.discard(weight.name)


@pytest.fixture
def depot(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Depot]:
    made = Depot()
    monkeypatch.setattr(service, "is_present", lambda weight: weight.name in made.here)
    for name in ("fetch", "verify", "remove"):
        monkeypatch.setattr(service, name, getattr(made, name))
    yield made
    made.go_on.set()


@pytest.fixture
def dialog(painter: Painter, depot: Depot) -> Iterator[ModelsDialog]:
    painter.choose("help", "models")
    (shown,) = [one for one in painter.window.findChildren(ModelsDialog) if one.isVisible()]
    shown.choose(NAME)
    yield shown
    if isValid(shown):
        shown.reject()


def state(dialog: ModelsDialog) -> str:
    return dialog.table.currentItem().text(3)


def test_all_weights_with_terms_and_states(dialog: ModelsDialog) -> None:
    assert dialog.table.topLevelItemCount() == len(load_manifest())
    assert state(dialog) == "Not here" and not dialog.verify.isEnabled() and dialog.fetch.isEnabled()
    assert dialog.terms.text() == load_manifest()[NAME].terms and "licence" in dialog.package.text()
    dialog.choose("mobile-stylegan-ffhq")
    assert state(dialog) == "Here" and "(needed)" in dialog.table.currentItem().text(1)
    assert dialog.verify.isEnabled() and not dialog.fetch.isEnabled()


def test_fetching_shows_how_far_it_is_and_ends_here(painter: Painter, dialog: ModelsDialog, depot: Depot) -> None:
    depot.go_on.clear()
    dialog.fetch.click()
    painter.wait(lambda: dialog.chosen.progress, "the first report")
    assert dialog.bar.isVisible() and dialog.cancel.isEnabled() and not dialog.fetch.isEnabled()
    assert "Downloading" in state(dialog) and "Downloading" in dialog.stage.text()
    depot.go_on.set()
    painter.wait(lambda: state(dialog) == "Here, checked", "the end")
    assert not dialog.bar.isVisible() and not dialog.cancel.isEnabled()
    assert painter.notice == f"{load_manifest()[NAME].title} is here"


def test_cancelling_leaves_nothing_behind(painter: Painter, dialog: ModelsDialog, depot: Depot) -> None:
    depot.go_on.clear()
    dialog.fetch.click()
    painter.wait(lambda: dialog.chosen.progress, "the first report")
    dialog.cancel.click()
    painter.wait(lambda: dialog.chosen.work is None, "the end")
    assert state(dialog) == "Not here" and dialog.fetch.isEnabled() and dialog.error.text() == ""


def test_closing_the_dialog_ends_nothing(painter: Painter, dialog: ModelsDialog, depot: Depot) -> None:
    depot.go_on.clear()
    dialog.fetch.click()
    painter.wait(lambda: dialog.chosen.progress, "the first report")
    dialog.reject()
    depot.go_on.set()
    painter.wait(lambda: NAME in depot.here and "is here" in painter.notice, "the notice")


def test_without_a_network_it_says_what_to_do(painter: Painter, dialog: ModelsDialog, depot: Depot) -> None:
    depot.online = False
    dialog.fetch.click()
    painter.wait(dialog.error.isVisible, "the error")
    assert dialog.error.text() == "There is no network. Bring the file by hand." and state(dialog) == "Failed"
    depot.online = True
    dialog.fetch.click()
    painter.wait(lambda: state(dialog) == "Here, checked", "the second try")
    assert not dialog.error.isVisible()


def test_damaged_weights_are_fetched_anew(painter: Painter, dialog: ModelsDialog, depot: Depot) -> None:
    depot.here.add(NAME)
    depot.damaged.add(NAME)
    painter.window.application.weights.look_again()
    dialog.verify.click()
    painter.wait(lambda: state(dialog) == "Damaged", "what was found")
    assert dialog.error.text() == "It is damaged." and dialog.fetch.isEnabled()
    dialog.fetch.click()
    painter.wait(lambda: state(dialog) == "Here, checked", "a good one")


def test_removing_asks_first(painter: Painter, dialog: ModelsDialog, depot: Depot) -> None:
    dialog.choose("mobile-stylegan-ffhq")
    with answering(lambda box: button_of(box, "Cancel").click()) as seen:
        dialog.remove.click()
    assert "needs it to start" in seen[0].informativeText() and "mobile-stylegan-ffhq" in depot.here  # type: ignore[attr-defined]
    with answering(lambda box: button_of(box, "Remove").click()):
        dialog.remove.click()
    assert depot.here == set() and state(dialog) == "Not here"


def test_the_folder_is_that_of_the_store(dialog: ModelsDialog) -> None:
    assert str(store.folder(load_manifest()[NAME])) in dialog.package.text()
