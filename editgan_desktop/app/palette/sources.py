"""Everything that the palette of a window can offer now."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence

from ...core.errors import EditGANError
from ...library.listing import Entry as Listed
from ...session.brush import Tool
from ...session.document import Document
from ..commands.all import COMMANDS, MENUS
from ..commands.command import Command, ids_of
from ..face_names import shown_title
from ..icons import NAME
from ..keys.current import plain_title
from ..settings.words import group_words, setting_help, setting_title
from ..shown_names import group_title, other_words, part_title, shown_vector
from ..translation import translate, without_mark
from .entries import Entry, Kind
from .reasons import why_not
from .synonyms import synonyms

if TYPE_CHECKING:
    from ..window import Window
    from ..workbench import Workbench

HIDDEN = ("palette",)  # it is open already
PAINTING = (Tool.BRUSH, Tool.FILL)  # tools that paint a part; with any other the brush is taken up


def entries_of(window: Window, show_setting: Callable[[str], object]) -> list[Entry]:
    """Commands, parts, vectors, faces, files and settings."""
    found = [*_commands(window), *_settings(window, show_setting)]
    if window.workbench:
        bench = window.workbench
        found += [*_parts(bench), *_vectors(bench), *_faces(bench), *_files(bench)]
    return found


def _commands(window: Window) -> Iterator[Entry]:
    menus = {name: title for title, items in MENUS.values() for name in ids_of(items)}
    session = window.workbench.session if window.workbench else None
    for command in COMMANDS:
        action = window.actions_by_id[command.id]
        if command.id not in HIDDEN:
            menu = without_mark(translate("Menus", menus.get(command.id, "")))
            reason = "" if action.isEnabled() else why_not(command.id, session)
            yield _command(command, action, menu, reason)


def _command(command: Command, action: QAction, menu: str, reason: str) -> Entry:
    title = without_mark(action.text())
    english = f"{command.text} {command.tip}".replace("&", "")
    words = " ".join((action.toolTip(), plain_title(command), synonyms(command.id), command.id, english))
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    icon = str(action.property(NAME) or "")
    return Entry(
        f"command:{command.id}", Kind.COMMAND, title, action.trigger, menu, icon, keys, words,
        action.isEnabled(), reason,
    )  # fmt: skip


def _settings(window: Window, show: Callable[[str], object]) -> Iterator[Entry]:
    schema = window.settings.schema
    for setting in schema.settings.values():
        if setting.dialog:
            act = lambda key=setting.key: show(key)  # noqa: E731
            where = translate("Palette", "Settings, {group}").format(group=group_words(schema, setting.group))
            title, words = setting_title(setting), f"{setting_help(setting)} {setting.title} {setting.help}"
            yield Entry(f"setting:{setting.key}", Kind.SETTING, title, act, where, "settings", words=words)


def _parts(bench: Workbench) -> Iterator[Entry]:
    brush, scheme = bench.session.brush, bench.session.scheme

    def paint_with(part: int) -> None:
        brush.part = part
        if brush.tool not in PAINTING:
            brush.tool = Tool.BRUSH

    for number, part in enumerate(scheme.parts):
        title = translate("Palette", "Paint with {part}").format(part=part_title(part))
        colour = "#{:02x}{:02x}{:02x}".format(*part.color)
        act = lambda chosen=number: paint_with(chosen)  # noqa: E731
        words = f"{part.name} {part.title} {part.group}"
        yield Entry(f"part:{part.name}", Kind.PART, title, act, group_title(part.group), colour, words=words)


def _vectors(bench: Workbench) -> Iterator[Entry]:
    document = bench.session.current
    kind = translate("Palette", "Library")
    for entry in bench.session.library.listing.vectors:
        title = translate("Palette", "Apply {vector}").format(vector=shown_vector(entry.info.name))
        reason = _why_not_apply(entry, document)
        act = lambda chosen=entry: _apply(bench, chosen)  # noqa: E731
        words = f"{entry.info.name} {' '.join(entry.info.tags)} {other_words(entry.info, bench.session.schemes)}"
        yield Entry(
            f"vector:{entry.info.id}", Kind.VECTOR, title, act, kind, "library", "", words, not reason, reason
        )  # fmt: skip


def _why_not_apply(entry: Listed, document: Document | None) -> str:
    if document is None:
        return translate("Reasons", "Open a face first")
    foreign = entry.info.latent_space != document.latent.space
    return translate("Palette", "Learnt on another model") if foreign else ""


def _apply(bench: Workbench, entry: Listed) -> None:
    """At full strength; its slider comes into sight."""
    try:
        bench.session.apply_vectors([entry.info.id])
    except EditGANError as error:
        bench.window.show_error(error)
        return
    bench.docks.show("library")


def _faces(bench: Workbench) -> Iterator[Entry]:
    session = bench.session
    for number, document in enumerate(session.documents):
        title = translate("Palette", "Go to {face}").format(face=shown_title(document))
        here = document is session.current
        reason = translate("Palette", "It is in view") if here else ""
        act = lambda chosen=document: session.go_to(chosen)  # noqa: E731
        detail = translate("Palette", "Open faces")
        yield Entry(f"face:{number}", Kind.FACE, title, act, detail, "label", "", "", not here, reason)


def _files(bench: Workbench) -> Iterator[Entry]:
    for path in map(Path, bench.window.settings.get("recent.files")):
        if path.exists():
            title = translate("Palette", "Open {file}").format(file=path.name)
            act = lambda chosen=path: bench.files.open_path(chosen)  # noqa: E731
            yield Entry(f"file:{path}", Kind.FILE, title, act, str(path.parent), "picture")
