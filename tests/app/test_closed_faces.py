"""How many closed faces are remembered: photos are large."""

from __future__ import annotations

import gc
import weakref
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from editgan_desktop.app import closing
from editgan_desktop.app.closing import Closing
from editgan_desktop.library.store import VectorLibrary
from editgan_desktop.session.document import Document
from editgan_desktop.session.library_view import LibraryView
from editgan_desktop.session.session import Session
from editgan_desktop.session.settings import Settings

from ..session.faces import SCHEME, document
from ..session.photo_faces import jpeg, photo_document, photo_face
from .windows import Painter


@pytest.fixture
def closer(qtbot: QtBot, settings: Settings, tmp_path: Path) -> Closing:
    window = QWidget()
    qtbot.addWidget(window)
    session = Session(SCHEME, LibraryView(VectorLibrary(tmp_path)))
    return Closing(session, settings, lambda: True, window)


def close_all(closer: Closing, faces: list[Document]) -> list[Document]:
    """Open and close them one after the other; those that come back, the newest first."""
    session = closer._session
    for face in faces:
        session.add(face)
        face.history.mark_saved()
        closer._settings.set(closing.ASKS, False)
        closer.close([face])
    while closer.can_reopen:
        closer.reopen()
    return list(reversed(session.documents))


def test_the_newest_five_come_back(closer: Closing) -> None:
    faces = [document(seed) for seed in range(7)]
    assert set(close_all(closer, faces)) == set(faces[2:])


def test_large_photos_are_let_go_of(closer: Closing, monkeypatch: pytest.MonkeyPatch) -> None:
    faces = [photo_document(photo_face(jpeg(seed))) for seed in range(4)]
    assert faces[0].face is not None
    monkeypatch.setattr(closing, "MOST_BYTES", 2 * faces[0].face.photo.pixels.nbytes)
    assert set(close_all(closer, [document(9), *faces])) == set(faces[2:])


def test_the_newest_comes_back_however_large_and_a_photo_counts_once(
    closer: Closing, monkeypatch: pytest.MonkeyPatch
) -> None:
    faces = [photo_document() for _ in range(2)]
    monkeypatch.setattr(closing, "MOST_BYTES", 1)
    assert set(close_all(closer, faces)) == {faces[1]}
    face = photo_face()
    monkeypatch.setattr(closing, "MOST_BYTES", face.photo.pixels.nbytes)
    same = [photo_document(face), photo_document(face)]
    for one in list(closer._session.documents):
        closer._session.close(one)
    assert set(close_all(closer, same)) == set(same)


def test_nothing_of_the_window_holds_on_to_a_face_that_is_not_remembered(
    painter: Painter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(closing, "MOST", 1)
    gone = []
    for seed in (20, 21, 22, 23):
        painter.new_face(seed)
        painter.learn()
        painter.wait_for_full_look()
        painter.rest(0.3)  # History has taken its pictures
        gone.append(weakref.ref(painter.face))
        painter.bench.close_face(painter.face)
        painter.window.notice.dismiss()
    painter.rest(0.1)
    gc.collect()
    alive = [reference().source.seed for reference in gone if reference()]  # type: ignore[union-attr]
    assert alive == [23]
