"""A session with one face that has parts to be moved: what the tests of transforming share. Others make their own."""

from __future__ import annotations

from pathlib import Path

import pytest

from editgan_desktop.library.store import VectorLibrary
from editgan_desktop.session.brush import Tool
from editgan_desktop.session.document import Document
from editgan_desktop.session.library_view import LibraryView
from editgan_desktop.session.session import Session
from editgan_desktop.session.transform import Transform

from .faces import SCHEME
from .parts import labels, made_document


@pytest.fixture
def session(tmp_path: Path) -> Session:
    made = Session(SCHEME, LibraryView(VectorLibrary(tmp_path)))
    made.add(made_document(labels()))
    made.brush.tool = Tool.TRANSFORM
    return made


@pytest.fixture
def transform(session: Session) -> Transform:
    return session.transform


@pytest.fixture
def document(session: Session) -> Document:
    assert session.current is not None
    return session.current
