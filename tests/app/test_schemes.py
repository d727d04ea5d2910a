"""Editing with other parts: the chooser, what becomes of faces and paint, projects, and what comes up again."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMessageBox

from editgan_desktop.app.window import Opening
from editgan_desktop.core.labels import load_scheme
from editgan_desktop.core.paths import data_dir
from editgan_desktop.editing.model import Model
from editgan_desktop.editing.synthesise import segment
from editgan_desktop.session.paint_layer import UNPAINTED
from editgan_desktop.session.settings import default_settings

from .conftest import OpenWindow
from .dialogs import Chooser
from .labelled import FINE, fine_branch, own_project
from .windows import CTRL, Key, Painter

COARSE = load_scheme("celebamask-19")
PARTS = ("background", "lip_upper", "teeth", "hair", "neck")  # in the order of the scheme


@pytest.fixture
def square(tiny_models: dict[str, Model]) -> Model:
    return tiny_models["square"]


@pytest.fixture
def painter(open_window: OpenWindow, square: Model, tmp_path: Path) -> Painter:
    """An artist at a window that comes with both schemes, and has a trained labelling project."""
    return fine_window(open_window, square, tmp_path, Opening(seed=3))


def fine_window(open_window: OpenWindow, model: Model, folder: Path, opening: Opening) -> Painter:
    own_project(folder / "data" / "labelling", model, PARTS)
    made = open_window(opening, wait=False)
    made.engine.branches["face-parts"] = fine_branch(folder, model)
    made.engine.branches["celebamask-19"] = coarse_branch(folder, model)
    made.wait(lambda: made.window.workbench and made.session.current, "the first face")
    return made


def coarse_branch(folder: Path, model: Model) -> Path:
    from .labelled import write_branch

    return write_branch(folder / "coarse.safetensors", model.segmentation)


def offers(painter: Painter) -> dict[str, QAction]:
    """What the chooser offers, as if its menu were open."""
    menu = painter.bench.chooser.choices
    menu.aboutToShow.emit()
    return {action.text(): action for action in menu.actions() if not action.isSeparator()}


def use(painter: Painter, title: str = "Face parts, 43") -> None:
    offers(painter)[title].trigger()
    painter.wait(lambda: painter.session.job.now is None, "the other parts")


def answer(painter: Painter, button: str) -> list[str]:
    """Press a button of the question that comes; its texts, once it has come."""
    asked: list[str] = []

    def press() -> None:
        box = QApplication.activeModalWidget()
        if not isinstance(box, QMessageBox):
            QTimer.singleShot(10, press)
            return
        asked.extend([box.text(), box.informativeText()])
        (found,) = [b for b in box.findChildren(QAbstractButton) if b.text().replace("&", "") == button]
        found.click()

    QTimer.singleShot(10, press)
    return asked


class TestChoosing:
    def test_what_comes_along_and_what_is_trained_is_offered(self, painter: Painter) -> None:
        untrained = own_project(data_dir() / "labelling", painter.engine.model, PARTS, "Untrained")
        (untrained / "branch.safetensors").unlink()
        found = offers(painter)
        assert list(found) == ["CelebAMask 19 parts", "Face parts, 43", "Own parts, 5", "Label your own…"]
        assert [text for text, action in found.items() if action.isChecked()] == ["CelebAMask 19 parts"]
        assert painter.bench.chooser.text() == "CelebAMask 19 parts"

    def test_the_one_in_use_is_not_loaded_again(self, painter: Painter) -> None:
        offers(painter)["CelebAMask 19 parts"].trigger()
        assert painter.session.job.now is None

    def test_everything_follows(self, painter: Painter) -> None:
        other = painter.new_face(5)
        latents = {face: face.edited_latent.values for face in painter.session.documents}
        use(painter)
        assert painter.session.scheme == painter.engine.model.scheme == FINE
        assert painter.bench.chooser.text() == "Face parts, 43" and painter.errors == []
        for face, values in latents.items():
            assert face.scheme == FINE and face.look.full
            expected = segment(painter.engine.model, face.edited_latent, painter.engine.model.mask_height)
            np.testing.assert_array_equal(face.layer.labels, expected)
            np.testing.assert_array_equal(face.edited_latent.values, values)
        model = painter.bench.parts.model
        assert model.index_of(FINE.id("pupil_left")).isValid() and painter.face is other
        canvas = painter.mask.grab().toImage()
        wanted = {tuple(colour) for colour in FINE.palette[np.unique(other.layer.labels)].tolist()}
        painter.session.view.picture = 0.0
        canvas = painter.mask.grab().toImage()
        seen = {canvas.pixelColor(x, canvas.height() // 2).getRgb()[:3] for x in range(0, canvas.width(), 3)}
        assert seen & wanted

    def test_painting_and_running_go_on_with_the_new_parts(self, painter: Painter) -> None:
        use(painter)
        painter.paint(part="teeth")
        assert (painter.face.layer.paint == FINE.id("teeth")).any()
        painter.run()
        painter.wait_for_end()
        run = painter.face.result
        assert run is not None and run.request.scheme == "face-parts" and painter.errors == []
        use(painter, "CelebAMask 19 parts")
        assert painter.face.result is None and painter.face.edits.newest.run is run

    def test_a_labelling_project_is_used_from_its_folder(self, painter: Painter) -> None:
        painter.bench.use_scheme_folder(data_dir() / "labelling" / "Own parts")
        painter.wait_for_end()
        assert painter.session.scheme.names == PARTS and painter.session.scheme.name.startswith("own-parts-")
        assert painter.bench.chooser.text() == "Own parts, 5"
        assert offers(painter)["Own parts, 5"].isChecked()

    def test_parts_of_ones_own_that_were_trained_anew_are_loaded_by_choosing_them_again(self, painter: Painter) -> None:
        use(painter, "Own parts, 5")
        own_project(data_dir() / "labelling", painter.engine.model, PARTS[:4])
        use(painter, "Own parts, 4")
        assert painter.session.scheme.names == PARTS[:4] and painter.errors == []
        assert painter.bench.chooser.text() == "Own parts, 4"

    def test_label_your_own_is_the_command_of_the_window(self, painter: Painter) -> None:
        asked: list[bool] = []
        action = painter.window.actions_by_id["label-faces"]
        action.triggered.disconnect()
        action.setEnabled(True)
        action.triggered.connect(lambda: asked.append(True))
        offers(painter)["Label your own…"].trigger()
        assert asked == [True]


class TestRefusing:
    def test_not_while_a_job_runs(self, painter: Painter) -> None:
        painter.engine.lingers_at = 2
        painter.paint()
        painter.run()
        assert not painter.bench.chooser.isEnabled()
        painter.bench.use_scheme_folder(data_dir() / "labelling" / "Own parts")
        assert "while something runs" in painter.notice and painter.session.scheme == COARSE
        went_on: list[bool] = []
        painter.bench.schemes.begin("face-parts", lambda: went_on.append(True))
        assert went_on == [True]
        painter.engine.may_go_on.set()
        painter.wait_for_end()
        assert painter.bench.chooser.isEnabled()

    @pytest.mark.parametrize("how", ["damaged", "untrained", "other parts", "other generator"])
    def test_a_project_that_does_not_fit_changes_nothing(
        self, painter: Painter, tiny_models: dict[str, Model], how: str
    ) -> None:
        folder = data_dir() / "labelling" / "Own parts"
        file = folder / "branch.safetensors"
        if how == "damaged":
            file.write_bytes(file.read_bytes()[:100])
        elif how == "untrained":
            file.unlink()
        elif how == "other parts":
            file.write_bytes(painter.engine.branches["face-parts"].read_bytes())
        else:
            own_project(data_dir() / "labelling", tiny_models["wide"], PARTS)
        before, labels = painter.engine.model, painter.face.layer.labels
        painter.bench.use_scheme_folder(folder)
        painter.wait(lambda: painter.errors and not painter.session.job.now, "an error")
        assert painter.engine.model is before and painter.session.scheme is COARSE
        assert painter.face.layer.labels is labels and painter.bench.chooser.text() == "CelebAMask 19 parts"

    def test_a_change_can_be_cancelled(self, painter: Painter) -> None:
        painter.engine.lingers_at = 1
        offers(painter)["Face parts, 43"].trigger()
        painter.wait_for_step(1)
        painter.click(painter.job.cancel)
        painter.wait_for_end()
        assert painter.session.scheme is COARSE and painter.engine.model.scheme is COARSE
        assert painter.bench.chooser.text() == "CelebAMask 19 parts"

    def test_a_slider_that_moves_meanwhile_gets_its_labels_anew(self, painter: Painter) -> None:
        painter.learn()
        painter.engine.lingers_at = 1
        offers(painter)["Face parts, 43"].trigger()
        painter.wait_for_step(1)
        face = painter.face
        face.set_strength(face.edits.newest.key, 0.25)
        painter.rest(0.4)
        painter.engine.may_go_on.set()
        painter.wait_for_end()
        painter.wait_for_full_look()
        expected = segment(painter.engine.model, face.edited_latent, painter.engine.model.mask_height)
        np.testing.assert_array_equal(face.layer.labels, expected)


class TestPaint:
    def test_paint_with_a_counterpart_stays_unasked(self, painter: Painter) -> None:
        painter.paint(part="hair")
        where = painter.face.layer.paint != UNPAINTED
        use(painter)
        assert (painter.face.layer.paint[where] == FINE.id("hair")).all() and painter.errors == []

    @pytest.mark.parametrize("button", ["Cancel", "Change parts"])
    def test_paint_without_one_is_asked_about(self, painter: Painter, button: str) -> None:
        painter.paint(part="nose")
        paint = painter.face.layer.paint.copy()
        asked = answer(painter, button)
        use(painter)
        assert asked[0] == "The paint of one part cannot be kept: Nose." and "Face parts, 43" in asked[1]
        if button == "Cancel":
            assert painter.session.scheme is COARSE and np.array_equal(painter.face.layer.paint, paint)
        else:
            assert painter.session.scheme == FINE and not painter.face.layer.is_painted

    def test_what_is_painted_meanwhile_and_lost_is_told(self, painter: Painter) -> None:
        painter.engine.lingers_at = 1
        offers(painter)["Face parts, 43"].trigger()
        painter.wait_for_step(1)
        painter.session.brush.part = COARSE.id("nose")
        painter.stroke(painter.mask, ((30, 30), (90, 60)), pause=0.001)
        painter.engine.may_go_on.set()
        painter.wait_for_end()
        assert painter.notice == "What was painted meanwhile cannot be kept: Nose"
        assert painter.session.scheme == FINE and not painter.face.layer.is_painted


class TestComingBack:
    def test_the_parts_used_last_are_used_again(self, painter: Painter, open_window: OpenWindow, square: Model,
                                               tmp_path: Path) -> None:  # fmt: skip
        painter.bench.use_scheme_folder(folder := data_dir() / "labelling" / "Own parts")
        painter.wait_for_end()
        painter.window.discard_on_close = False
        for face in painter.session.documents:
            face.history.mark_saved()
        painter.window.close()
        assert default_settings().get("parts.scheme") == str(folder)
        again = open_window(Opening(seed=4))
        assert again.session.scheme.names == PARTS and again.face.layer.labels.max() < len(PARTS)
        assert again.bench.chooser.text() == "Own parts, 5"

    def test_parts_that_are_gone_are_told_and_done_without(self, open_window: OpenWindow) -> None:
        settings = default_settings()
        settings.set("parts.scheme", "/nowhere/My parts")
        settings.save()
        again = open_window(Opening(seed=4))
        assert again.session.scheme is COARSE and "My parts" in again.notice


class TestProjects:
    def test_a_project_brings_its_parts(self, painter: Painter, chooser: Chooser, tmp_path: Path) -> None:
        use(painter)
        painter.paint(part="teeth")
        paint = painter.face.layer.paint.copy()
        chooser.path = tmp_path / "fine.egd"
        painter.key(Key.Key_S, CTRL)
        painter.key(Key.Key_W, CTRL)
        use(painter, "CelebAMask 19 parts")
        painter.key(Key.Key_O, CTRL)
        painter.wait(lambda: painter.session.current and painter.face.path == chooser.path, "the project")
        assert painter.session.scheme == FINE and "Face parts, 43" in painter.notice
        np.testing.assert_array_equal(painter.face.layer.paint, paint)

    @pytest.mark.parametrize(("part", "opens"), [("hair", True), ("own", False)])
    def test_a_project_with_parts_that_are_not_here(
        self, painter: Painter, chooser: Chooser, tmp_path: Path, part: str, opens: bool
    ) -> None:
        folder = data_dir() / "labelling" / "Own parts"
        scheme = folder / "scheme.json"
        scheme.write_text(scheme.read_text("utf-8").replace('"neck"', '"own"'), "utf-8")
        scheme.write_text(scheme.read_text("utf-8").replace('"celebamask-19": "own"', '"third": "x"'), "utf-8")
        painter.bench.use_scheme_folder(folder)
        painter.wait_for_end()
        painter.paint(part=part)
        chooser.path = tmp_path / "own.egd"
        painter.key(Key.Key_S, CTRL)
        painter.key(Key.Key_W, CTRL)
        use(painter, "CelebAMask 19 parts")
        (folder / "branch.safetensors").unlink()
        painter.key(Key.Key_O, CTRL)
        painter.wait(lambda: painter.errors or painter.session.current, "an answer")
        assert painter.session.scheme is COARSE
        if opens:
            assert (painter.face.layer.paint == COARSE.id("hair")).any() and "is not here" in painter.notice
        else:
            assert "does not have: " in painter.notice and painter.session.documents == []


def test_a_vector_learnt_with_other_parts_is_refined_here(painter: Painter) -> None:
    painter.paint(part="lip_upper")
    painter.run()
    painter.wait_for_end()
    use(painter)
    assert painter.face.edits.newest.scheme == "celebamask-19"
    painter.bench.runs.refine(2)
    painter.wait_for_end()
    assert painter.errors == [] and painter.face.edits.refinement.scheme == "face-parts"
    assert "lip_upper" in painter.face.edits.refinement.parts


class TestUncertainty:
    def test_one_network_alone_cannot_tell(self, painter: Painter) -> None:
        painter.key(Key.Key_U)
        painter.wait(lambda: painter.notice, "a message")
        assert "unsure" in painter.notice and painter.face.uncertainty is None
        assert painter.window.actions_by_id["uncertainty"].isChecked()

    def test_an_ensemble_shows_where_it_disagrees(self, painter: Painter, square: Model, tmp_path: Path) -> None:
        painter.engine.branches["face-parts"] = fine_branch(tmp_path, square, members=3)
        use(painter)
        bare = painter.bench.editor.image_canvas.grab().toImage()
        painter.key(Key.Key_U)
        painter.wait(lambda: painter.face.uncertainty is not None, "the uncertainty")
        first = painter.face.uncertainty
        assert first.shape == (32, 32) and 0 <= first.min() < first.max() <= 1
        painter.rest(0.1)
        assert painter.bench.editor.image_canvas.grab().toImage() != bare
        painter.new_face(8)
        painter.wait(lambda: painter.face.uncertainty is not None, "that of the other face")
        assert not np.array_equal(painter.face.uncertainty, first)
        painter.key(Key.Key_U)
        assert not painter.session.view.uncertainty

    def test_the_window_does_not_ask_before_it_is_wanted(self, painter: Painter, monkeypatch) -> None:
        asked: list[object] = []
        monkeypatch.setattr(painter.engine, "uncertainty", lambda latent, _face: asked.append(latent))
        painter.new_face(9)
        painter.rest(0.3)
        assert asked == []
        QTest.keyClick(painter.window, Key.Key_U)
        painter.wait(lambda: asked, "the question")
        painter.new_face(10)
        painter.rest(0.3)
        assert len(asked) == 1  # it was told that there is nothing to see
