"""The gallery in the whole window: pictures are made, follow the sliders, stop; a click opens, applies or mixes."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from editgan_desktop.app.gallery import worker
from editgan_desktop.app.gallery.mix_dialog import MixDialog
from editgan_desktop.app.window import Opening
from editgan_desktop.core.errors import OutOfMemoryError
from editgan_desktop.core.latents import SeedSource, WPlus
from editgan_desktop.editing.synthesise import sample
from editgan_desktop.session.mixing import Aspect, variation

from .conftest import OpenWindow
from .dialogs import answering, type_into
from .test_preferences import restart
from .test_vector_work import add_vectors, trigger
from .windows import CTRL, Key, Painter

SEEDS = (5, 7, 9)


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[WPlus]:
    """The latents of the pictures that the worker makes for the gallery, as it makes them."""
    latents: list[WPlus] = []
    tile = worker.tile

    def noted(engine, latent, face=None):  # type: ignore[no-untyped-def]
        latents.append(latent)
        return tile(engine, latent, face)

    monkeypatch.setattr(worker, "tile", noted)
    return latents


@pytest.fixture
def gallery(made: list[WPlus], settings, open_window: OpenWindow) -> Painter:  # type: ignore[no-untyped-def]
    """A window with one face, seed 3, and three samples that are made."""
    settings.set("gallery.seeds", [str(seed) for seed in SEEDS])
    settings.save()
    painter = open_window(Opening(seed=3))
    wait_for_pictures(painter, made, 3)
    return painter


def wait_for_pictures(painter: Painter, made: list[WPlus], count: int) -> None:
    state = painter.session.gallery
    painter.wait(lambda: len(made) >= count and not state.waiting and len(state.pictures) == 3, "the pictures")


def sampled(painter: Painter, seed: int) -> NDArray[np.float32]:
    return sample(painter.engine.model, SeedSource(seed)).values


def is_like(latent: WPlus, values: NDArray[np.float32]) -> bool:
    return bool(np.allclose(latent.values, values, atol=1e-5))


def click(painter: Painter, row: int, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    strip = painter.bench.editor.faces
    painter.click(strip.list.viewport(), strip.list.visualRect(strip.model.index(row)).center(), keys)


def show(painter: Painter, key: str) -> None:
    painter.click(painter.bench.editor.faces.bar.shown.button(key))


class TestSamples:
    def test_each_is_the_face_of_its_seed(self, gallery: Painter, made: list[WPlus]) -> None:
        assert [is_like(latent, sampled(gallery, seed)) for latent, seed in zip(made, SEEDS, strict=True)] == [True] * 3
        first, second = (gallery.session.gallery.pictures[seed] for seed in (5, 7))
        assert not np.array_equal(first, second)

    def test_without_edits_they_are_not_made_again(self, gallery: Painter, made: list[WPlus]) -> None:
        (vector,) = add_vectors(gallery, "Hair")
        gallery.session.apply_vectors([vector])
        gallery.wait_for_full_look()
        gallery.new_face(4)
        gallery.rest(0.5)
        assert len(made) == 3

    def test_with_edits_they_follow_the_slider_once_it_rests(self, gallery: Painter, made: list[WPlus]) -> None:
        (vector,) = add_vectors(gallery, "Hair")
        gallery.session.apply_vectors([vector])
        gallery.click(gallery.bench.editor.faces.bar.with_edits)
        wait_for_pictures(gallery, made, 6)
        delta = gallery.session.library.vector(vector).delta
        assert is_like(made[3], sampled(gallery, 5) + delta)
        key = gallery.face.edits.edits[0].key
        for strength in (0.9, 0.7, 0.5):
            gallery.face.set_strength(key, strength)
        wait_for_pictures(gallery, made, 9)
        assert len(made) == 9 and is_like(made[-1], sampled(gallery, 9) + 0.5 * delta)

    def test_hidden_it_makes_nothing(self, gallery: Painter, made: list[WPlus]) -> None:
        gallery.bench.editor.faces.hide()
        gallery.session.gallery.shuffle()
        gallery.session.gallery.set_seeds(SEEDS[::-1])
        gallery.rest(0.3)
        assert len(made) == 3
        gallery.bench.editor.faces.show()
        wait_for_pictures(gallery, made, 6)

    def test_hidden_in_the_middle_it_ends_with_the_picture_in_hand(self, gallery: Painter, made: list[WPlus]) -> None:
        gallery.session.gallery.set_truncation(0.2)
        gallery.bench.editor.faces.hide()
        gallery.rest(0.3)
        assert len(made) == 4
        gallery.bench.editor.faces.show()
        wait_for_pictures(gallery, made, 6)
        assert len(made) == 6

    def test_a_click_opens_the_face(self, gallery: Painter) -> None:
        click(gallery, 1)
        gallery.wait(lambda: gallery.face.source == SeedSource(7), "the face")
        assert len(gallery.session.documents) == 2 and not len(gallery.face.edits)
        gallery.wait_for_full_look()
        click(gallery, 1)
        assert len(gallery.session.documents) == 2

    def test_with_edits_a_click_opens_it_with_them(self, gallery: Painter) -> None:
        (vector,) = add_vectors(gallery, "Hair")
        gallery.session.apply_vectors([vector])
        gallery.face.set_strength(gallery.face.edits.edits[0].key, 0.5)
        gallery.click(gallery.bench.editor.faces.bar.with_edits)
        click(gallery, 2)
        gallery.wait(lambda: gallery.face.source == SeedSource(9), "the face")
        assert [(edit.name, edit.strength) for edit in gallery.face.edits] == [("Hair", 0.5)]
        gallery.go_to(gallery.session.documents[0])
        click(gallery, 2)
        assert len(gallery.session.documents) == 2 and gallery.face.source == SeedSource(9)

    def test_enter_opens_the_one_that_the_arrows_lead_to(self, gallery: Painter) -> None:
        strip = gallery.bench.editor.faces
        strip.list.setFocus()
        strip.list.setCurrentIndex(strip.model.index(0))
        gallery.key(Key.Key_Right)
        gallery.key(Key.Key_Return)
        gallery.wait(lambda: gallery.face.source == SeedSource(7), "the face")

    def test_it_is_as_it_was_left(self, gallery: Painter, open_window: OpenWindow) -> None:
        gallery.click(gallery.bench.editor.faces.bar.with_edits)
        show(gallery, Aspect.COLOURS)
        again = restart(gallery, open_window).session.gallery
        assert (again.seeds, again.aspect, again.with_edits) == (SEEDS, Aspect.COLOURS, True)

    def test_a_fault_is_told_until_it_is_tried_again(
        self, gallery: Painter, made: list[WPlus], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        noted: Callable[..., object] = worker.tile

        def fails(*_: object) -> None:
            raise OutOfMemoryError("Too little memory.", "Close something.")

        monkeypatch.setattr(worker, "tile", fails)
        gallery.session.gallery.set_truncation(0.2)
        strip = gallery.bench.editor.faces
        gallery.wait(strip.fault.isVisible, "the fault")
        monkeypatch.setattr(worker, "tile", noted)
        gallery.click(strip.retry)
        wait_for_pictures(gallery, made, 6)
        assert strip.list.isVisible() and gallery.errors == []


class TestVarying:
    @pytest.mark.parametrize("aspect", list(Aspect))
    def test_a_click_mixes_it_in(self, gallery: Painter, made: list[WPlus], aspect: Aspect) -> None:
        show(gallery, aspect)
        wait_for_pictures(gallery, made, 6)
        face = gallery.face
        click(gallery, 1)
        gallery.wait(lambda: len(face.edits) == 1, "the variation")
        own, other = face.latent.values, sampled(gallery, 7)
        chosen = variation(aspect, len(own))
        wanted = own.copy()
        rows = slice(chosen.rows[0], chosen.rows[1] + 1)
        wanted[rows] += chosen.amount * (other - own)[rows]
        assert is_like(face.edited_latent, wanted) and is_like(made[4], wanted)
        gallery.key(Key.Key_Z, CTRL)
        assert not len(face.edits) and np.array_equal(face.edited_latent.values, own)

    def test_the_next_one_takes_its_place(self, gallery: Painter) -> None:
        show(gallery, Aspect.POSE)
        for row in (0, 1):
            click(gallery, row)
        gallery.wait(lambda: [edit.name for edit in gallery.face.edits] == ["Pose of seed 7"], "the variation")

    def test_with_ctrl_it_is_a_face_of_its_own(self, gallery: Painter) -> None:
        show(gallery, Aspect.COLOURS)
        first = gallery.face
        click(gallery, 0, CTRL)
        gallery.wait(lambda: gallery.face is not first, "the other face")
        assert not len(first.edits) and [edit.name for edit in gallery.face.edits] == ["Colours of seed 5"]
        assert gallery.face.source == first.source
        gallery.wait_for_full_look()

    def test_it_is_of_the_face_in_view(self, gallery: Painter, made: list[WPlus]) -> None:
        show(gallery, Aspect.POSE)
        wait_for_pictures(gallery, made, 6)
        gallery.new_face(4)
        wait_for_pictures(gallery, made, 9)
        assert np.array_equal(made[-1].values[-1], sampled(gallery, 4)[-1])


def test_a_slider_waits_for_one_picture_at_most(gallery: Painter, made: list[WPlus]) -> None:
    (vector,) = add_vectors(gallery, "Hair")
    gallery.session.gallery.more()
    gallery.wait(lambda: len(made) > 4, "more pictures")
    before = len(made)
    gallery.session.apply_vectors([vector])
    gallery.engine.looks.clear()
    gallery.wait(lambda: gallery.engine.looks, "the preview")
    assert len(made) <= before + 3 and gallery.session.gallery.waiting > 0


def test_pictures_are_made_while_a_job_runs(gallery: Painter, made: list[WPlus]) -> None:
    gallery.engine.lingers_at = 2
    gallery.paint()
    gallery.run()
    gallery.session.gallery.set_truncation(0.3)
    wait_for_pictures(gallery, made, 6)
    assert gallery.session.job.now is not None
    gallery.engine.may_go_on.set()
    gallery.wait_for_end()


class TestMixing:
    def test_an_open_face_is_mixed_in(self, gallery: Painter) -> None:
        first, second = gallery.face, gallery.new_face(4)
        gallery.wait_for_full_look()

        def choose(dialog: MixDialog) -> None:
            assert dialog.faces.item(0).text() == "Seed 3" and dialog.faces.count() == 4
            QTest.mouseClick(dialog.what.button("coarse"), Qt.MouseButton.LeftButton)
            dialog.accept()

        with answering(choose):
            trigger(gallery, "mix-face")
        (row,) = second.edits
        assert (row.name, row.strength) == ("Mix with seed 3 (coarse)", 1.0) and row.rows is not None
        rows = slice(row.rows[0], row.rows[1] + 1)
        assert np.allclose(second.edited_latent.values[rows], first.latent.values[rows], atol=1e-6)
        assert second.history.undo_title == "Mix with seed 3"

    def test_a_seed_is_typed_and_the_preview_follows(self, gallery: Painter) -> None:
        pictures: list[int] = []

        def choose(dialog: MixDialog) -> None:
            type_into(dialog.seed, "21")
            QTest.keyClick(dialog.seed, Key.Key_Return)
            assert dialog.isVisible() and dialog.faces.currentItem().text() == "21"
            pictures.append(dialog.preview.pixmap().cacheKey())
            dialog.amount.box.setFocus()
            dialog.amount.box.selectAll()
            QTest.keyClicks(dialog.amount.box, "0.5")
            QTest.keyClick(dialog.amount.box, Key.Key_Return)
            gallery.wait(lambda: dialog.preview.pixmap().cacheKey() != pictures[0], "the preview")
            gallery.wait(lambda: dialog.without_picture() is None, "its picture")
            dialog.accept()

        with answering(choose):
            trigger(gallery, "mix-face")
        gallery.wait(lambda: len(gallery.face.edits) == 1, "the mix")
        (row,) = gallery.face.edits
        assert (row.name, row.strength) == ("Mix with seed 21 (fine)", 0.5)

    def test_rows_of_ones_own(self, gallery: Painter) -> None:
        def choose(dialog: MixDialog) -> None:
            dialog.rows.first.setValue(0)
            dialog.rows.last.setValue(1)
            assert dialog.what.value() in ("custom", "coarse")
            dialog.accept()

        with answering(choose):
            gallery.bench.editor.faces.mix_requested.emit(9)
        gallery.wait(lambda: len(gallery.face.edits) == 1, "the mix")
        (row,) = gallery.face.edits
        assert row.rows == (0, 1) and row.name.startswith("Mix with seed 9")

    def test_nothing_happens_when_it_is_cancelled(self, gallery: Painter) -> None:
        with answering(lambda dialog: dialog.reject()):
            trigger(gallery, "mix-face")
        assert not len(gallery.face.edits) and gallery.errors == []

    def test_an_amount_of_nothing_is_no_mix(self, gallery: Painter) -> None:
        def choose(dialog: MixDialog) -> None:
            assert dialog.ok.isEnabled()
            QTest.keyClick(dialog.amount.track, Key.Key_Home)
            assert not dialog.ok.isEnabled()

        with answering(choose):
            trigger(gallery, "mix-face")
