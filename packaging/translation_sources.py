"""Collects what is to be translated and is not in the window's own sources: messages of the engine, names in data.

The engine says its messages as f-strings inside its errors; a template numbers what is filled in: "{0} is damaged."
"""

from __future__ import annotations

import ast
import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE, RESOURCES, VECTORS = ROOT / "editgan_desktop", ROOT / "resources", ROOT / "models" / "vectors"
ERRORS = {
    "EditGANError", "BadInputError", "WeightsMissingError", "CorruptFileError", "NotFoundError", "OutOfMemoryError",
    "CancelledError", "FetchError", "Problem",
}  # fmt: skip
FILE_KIND = re.compile(r"([A-Z][\w ,]*) \(")  # of a filter for file dialogs: its name
SILENT = ("cli", "training", "evaluation")  # rooms whose messages appear in a terminal alone
Entry = tuple[str, str]  # context and source text


def all_entries() -> list[Entry]:
    """Context and text of everything, once each, in order."""
    return sorted({*messages(), *settings(), *schemes(), *vectors(), *weights(), *waits(), *file_kinds()})


def messages() -> Iterator[Entry]:
    """Messages and hints of all errors the window may show."""
    for path in sorted(PACKAGE.rglob("*.py")):
        if path.relative_to(PACKAGE).parts[0] not in SILENT:
            yield from (("Messages", text) for text in _Templates(_tree(path)).found())
    yield "Messages", "CPU, {0} threads"  # what the engine runs on


def settings() -> Iterator[Entry]:
    schema = json.loads((RESOURCES / "settings.json").read_text("utf-8"))
    yield from (("Settings", title) for title in schema["groups"].values())
    for entry in schema["settings"]:
        texts = (entry["title"], entry.get("help", ""), *entry.get("choices", {}).values())
        yield from (("Settings", text) for text in texts if text and entry.get("dialog", True))


def schemes() -> Iterator[Entry]:
    for path in sorted((RESOURCES / "label_schemes").glob("*.json")):
        scheme = json.loads(path.read_text("utf-8"))
        yield "Scheme", scheme["title"]
        for part in scheme["parts"]:
            yield "Part", part["title"]
            yield "Tag", part["group"]  # which is suggested for a vector
            yield "PartGroup", part["group"].replace("_", " ").capitalize()


def vectors() -> Iterator[Entry]:
    """Names and tags of the vectors that come along."""
    from safetensors import safe_open

    for path in sorted(VECTORS.glob("*.safetensors")):
        with safe_open(path, "np") as file:
            told = json.loads(file.metadata()["vector"])
        yield "Vector", told["name"]
        yield from (("Tag", tag) for tag in told["tags"])


def weights() -> Iterator[Entry]:
    """Titles and terms of the network weights."""
    for weight in tomllib.loads((ROOT / "models" / "manifest.toml").read_text("utf-8"))["weight"]:
        yield from (("Weight", weight[key]) for key in ("title", "terms"))


def waits() -> Iterator[Entry]:
    """What a download may wait for."""
    for path in sorted((PACKAGE / "assets").glob("*.py")):
        for call in ast.walk(_tree(path)):
            if isinstance(call, ast.Call) and _name(call.func) == "wait" and isinstance(call.args[-1], ast.Constant):
                yield "Progress", str(call.args[-1].value)


def file_kinds() -> Iterator[Entry]:
    """Names of the kinds of files that dialogs ask for: in constants such as "Photos (*.png);;All (*)"."""
    for path in sorted((PACKAGE / "app").rglob("*.py")):
        for node in ast.walk(_tree(path)):
            text = node.value if isinstance(node, ast.Constant) else _with_constants(node)
            if isinstance(text, str) and "(*" in text:
                found = map(FILE_KIND.match, text.split(";;"))
                yield from (("FileKinds", kind[1]) for kind in found if kind)


class _Templates:
    """Texts that a module gives to its errors, also by way of a variable or of a function of the same module."""

    def __init__(self, tree: ast.Module) -> None:
        self._functions = {n.name: n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef)}
        self._tree = tree

    def found(self) -> set[str]:
        texts = set()
        for function in [*self._functions.values(), self._tree]:
            for call in ast.walk(function):
                if isinstance(call, ast.Call) and _name(call.func) in ERRORS:
                    given = [*call.args[:2], *(k.value for k in call.keywords if k.arg in ("message", "hint"))]
                    for value in given:
                        texts |= set(self._texts(value, function, depth=3))
        return {text for text in texts if any(letter.isalpha() for letter in text.replace("{", ""))}

    def _texts(self, value: ast.AST, inside: ast.AST, depth: int) -> Iterator[str]:
        """What an expression in a function may say, looked for `depth` names or calls deep."""
        if isinstance(value, ast.Constant) and isinstance(value.value, str):
            yield value.value.replace("{", "{{").replace("}", "}}")
        elif isinstance(value, ast.JoinedStr):
            yield _template(value)
        for node, function in self._behind(value, inside) if depth else ():
            yield from self._texts(node, function, depth - 1)

    def _behind(self, value: ast.AST, inside: ast.AST) -> Iterator[tuple[ast.AST, ast.AST]]:
        """Expressions that an expression may stand for, and the functions they are in."""
        if isinstance(value, ast.JoinedStr):
            filled = [part.value for part in value.values if isinstance(part, ast.FormattedValue)]
            yield from ((part, inside) for part in filled if not isinstance(part, ast.Name))
        elif isinstance(value, ast.IfExp):
            yield from ((value.body, inside), (value.orelse, inside))
        elif isinstance(value, ast.Subscript) and isinstance(value.value, ast.Dict):
            yield from ((item, inside) for item in value.value.values)
        elif isinstance(value, ast.Name):
            assigned = [n for n in ast.walk(inside) if isinstance(n, ast.Assign)]
            yield from ((n.value, inside) for n in assigned if value.id in map(_name, n.targets))
        elif isinstance(value, ast.Call) and _name(value.func) in self._functions:
            function = self._functions[_name(value.func)]
            returned = [n.value for n in ast.walk(function) if isinstance(n, ast.Return)]
            yield from ((node, function) for node in returned if node)


def _template(text: ast.JoinedStr) -> str:
    parts, count = [], 0
    for value in text.values:
        if isinstance(value, ast.Constant):
            parts.append(str(value.value).replace("{", "{{").replace("}", "}}"))
        else:
            parts.append(f"{{{count}}}")
            count += 1
    return "".join(parts)


def _with_constants(node: ast.AST) -> str:
    """An f-string in which nothing but constants of the module is filled in, as it may come out; "" for others."""
    if not isinstance(node, ast.JoinedStr):
        return ""
    filled = [_name(part.value) for part in node.values if isinstance(part, ast.FormattedValue)]
    return _template(node).replace("({0}", "(*") if all(name.isupper() for name in filled) else ""


def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def _name(node: ast.AST) -> str:
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""
