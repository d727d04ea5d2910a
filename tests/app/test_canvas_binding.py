"""Who listens to whom, and until when."""

from __future__ import annotations

import gc
import weakref
from pathlib import Path

import shiboken6
from psygnal import SignalInstance
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from editgan_desktop.app.binding import DocumentBinding, Subscriptions
from editgan_desktop.app.canvas.canvas import Canvas
from editgan_desktop.app.canvas.viewport import Viewport
from editgan_desktop.session.document import Document
from editgan_desktop.session.patches import fill_patch
from editgan_desktop.session.session import Session

from .faces import Canvases, drag, face_document, open_session, session_with_face


class Listener:
    def __init__(self) -> None:
        self.heard: list[str] = []

    def painted(self) -> None:
        self.heard.append("painted")

    def history(self) -> None:
        self.heard.append("history")

    def switched(self) -> None:
        self.heard.append("switched")


def paint(document: Document) -> None:
    document.begin_stroke("Fill")
    patch = fill_patch(document.layer.painted, (3, 3))
    assert patch is not None
    document.stamp(patch, 4)
    document.end_stroke()


def connections(document: Document) -> int:
    signals: list[SignalInstance] = [
        document.looked, document.painted, document.edits_changed, document.result_changed, document.history.changed,
    ]  # fmt: skip
    return sum(len(signal) for signal in signals)


def session_connections(session: Session) -> int:
    """Those that others have made: the session listens to itself, for what is selected on the face."""
    own = Session(session.scheme, session.library)
    return _connections(session) - _connections(own)


def _connections(session: Session) -> int:
    view, brush, job = session.view.events, session.brush.events, session.job
    single = [session.current_changed, view.region, brush.radius, brush.tool, job.changed, job.previewed]
    return sum(len(signal) for signal in single)


def test_a_binding_follows_the_document_in_view(tmp_path: Path) -> None:
    session, first = session_with_face(tmp_path)
    listener = Listener()
    slots = {"painted": listener.painted, "history.changed": listener.history}
    binding = DocumentBinding(session, slots, on_switch=listener.switched)
    paint(first)
    assert listener.heard == ["painted", "history"]
    second = face_document(2)
    session.add(second)
    assert listener.heard.pop() == "switched" and binding.document is second
    paint(first)
    assert listener.heard == ["painted", "history"] and connections(first) == 0
    paint(second)
    assert listener.heard == 2 * ["painted", "history"]
    binding.close()
    binding.close()
    session.go_to(first)
    paint(second)
    assert len(listener.heard) == 4 and connections(first) == connections(second) == 0
    assert session_connections(session) == 0


def test_a_binding_may_begin_before_there_is_a_document(tmp_path: Path) -> None:
    session, listener = open_session(tmp_path), Listener()
    binding = DocumentBinding(session, {"painted": listener.painted})
    assert binding.document is None
    document = face_document()
    session.add(document)
    paint(document)
    session.close(document)
    assert binding.document is None and listener.heard == ["painted"] and connections(document) == 0


def test_a_binding_keeps_nobody_alive(tmp_path: Path) -> None:
    session, document = session_with_face(tmp_path)
    listener = Listener()
    gone = weakref.ref(listener)
    binding = DocumentBinding(session, {"painted": listener.painted}, on_switch=listener.switched)
    del listener
    gc.collect()
    assert gone() is None
    paint(document)
    session.add(face_document(2))
    assert binding.document is session.current


def test_subscriptions_end_together(tmp_path: Path) -> None:
    session, document = session_with_face(tmp_path)
    listener, subscriptions = Listener(), Subscriptions()
    subscriptions.connect(document.painted, listener.painted)
    subscriptions.connect(session.view.events, listener.switched)
    session.view.overlay = 0.3
    paint(document)
    subscriptions.close()
    session.view.overlay = 0.4
    paint(document)
    assert listener.heard == ["switched", "painted"]


def test_canvases_let_go_of_a_document_that_leaves_the_view(qtbot: QtBot, tmp_path: Path) -> None:
    session, first = session_with_face(tmp_path)
    with Canvases(session):
        assert len(first.painted) == 3  # two canvases and the outline
        second = face_document(2)
        session.add(second)
        assert connections(first) == 0 and len(second.painted) == 3


def test_a_closed_canvas_has_let_go_of_everything(qtbot: QtBot, tmp_path: Path) -> None:
    session, document = session_with_face(tmp_path)
    canvas = Canvas(session, Viewport(), "mask")
    qtbot.addWidget(canvas)
    canvas.show()
    assert len(document.painted) == 2
    canvas.close()
    assert connections(document) == 0 and session_connections(session) == 0
    paint(document)
    session.close(document)


def test_closing_in_the_middle_of_a_stroke_takes_it_back(qtbot: QtBot, tmp_path: Path) -> None:
    session, document = session_with_face(tmp_path)
    with Canvases(session) as canvases:
        drag(canvases.mask, (20, 44), (40, 44), release=False)
        canvases.mask.release()
        assert not document.layer.in_stroke


def test_a_canvas_that_is_deleted_without_a_word_is_not_called_any_more(qtbot: QtBot, tmp_path: Path) -> None:
    session, document = session_with_face(tmp_path)
    canvas = Canvas(session, Viewport(), "mask")
    shiboken6.delete(canvas)
    assert connections(document) == 0 and session_connections(session) == 0
    paint(document)
    session.view.overlay = 0.5
    assert canvas is not None  # the Python side is still here, and is left alone


def test_a_canvas_can_be_collected(qtbot: QtBot, tmp_path: Path) -> None:
    session, document = session_with_face(tmp_path)
    canvas = Canvas(session, Viewport(), "mask")
    canvas.show()
    gone = weakref.ref(canvas)
    canvas.close()
    del canvas
    gc.collect()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert gone() is None and connections(document) == 0
