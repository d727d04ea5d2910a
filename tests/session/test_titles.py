"""Titles of changes can be translated: the text and the name in it are kept apart."""

from __future__ import annotations

import ast
from pathlib import Path

from editgan_desktop import session
from editgan_desktop.session.titles import Title, titled

from .faces import document, edit, patch, result, run_pressed, stroke, vector

APP = Path(session.__file__).parents[1] / "app"
CALLS = ("Title", "titled", "set_edits", "_replace_paint", "set_paint", "_use_up_paint", "add_result")


def calls(source: str) -> list[ast.Call]:
    return [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]


def called(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")


def texts_in_session() -> set[str]:
    """Every title that is spelt out in the session, and the name of a result, which becomes one."""
    files = [path.read_text("utf-8") for path in Path(session.__file__).parent.glob("*.py")]
    found: set[str] = set()
    for call in (call for source in files for call in calls(source) if called(call) in CALLS):
        for argument in call.args:
            assert not isinstance(argument, ast.JoinedStr), "a title with a name in it cannot be translated"
            if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                found.add(argument.value)
    return found - {""}


def texts_for_translators() -> set[str]:
    source = (APP / "session_actions.py").read_text("utf-8")
    marked = [call.args for call in calls(source) if called(call) == "QT_TRANSLATE_NOOP"]
    return {text.value for context, text in marked if context.value == "History"}


def test_translators_see_every_title():
    assert texts_in_session() == texts_for_translators()
    assert {"Strength of {name}", "Continue {name}", "Reset mask"} <= texts_in_session()


def test_a_title_is_its_text_in_english():
    title = Title("Strength of {name}", "Nose {x}")
    assert (title, title.template, title.name) == ("Strength of Nose {x}", "Strength of {name}", "Nose {x}")
    plain = Title("Brush {0}")
    assert (plain, plain.template, plain.name) == ("Brush {0}", "Brush {0}", "")
    assert titled(title) is title
    assert titled("Brush") == Title("Brush")
    assert not Title("")


def test_titles_of_a_document():
    face = document()
    face.set_vector_strength(vector("Wide"), 1.0)
    title = face.history.undo_title
    assert (title.template, title.name) == ("Strength of {name}", "Wide")
    face.history.seal()
    face.set_edits("Add", face.edits.added(edit("a")))
    face.set_strength(face.edits.edits[1].key, 0.5)
    assert (face.history.undo_title.template, face.history.undo_title.name) == ("Strength of {name}", "a")
    stroke(face, patch((0, 2), (0, 2)))
    request = run_pressed(face)
    face.add_result(request, result(request), "Painted {nose}")
    assert face.history.undo_title == "Painted {nose}"
    face.replace_result(face.result, request, result(request, 2.0))
    assert (face.history.undo_title.template, face.history.undo_title.name) == ("Continue {name}", "Painted {nose}")
    face.history.undo()
    assert face.history.redo_title.name == "Painted {nose}"
