"""What a Linux desktop is told of the program: menu entry, file type, icons."""

from __future__ import annotations

from configparser import ConfigParser
from pathlib import Path
from xml.etree import ElementTree

from PIL import Image

from editgan_desktop.core.paths import shipped
from editgan_desktop.session.project import SUFFIX

LINUX = Path(__file__).parents[2] / "packaging" / "linux"
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"
ICON = "editgan-desktop"


def entry() -> dict[str, str]:
    parser = ConfigParser(interpolation=None)
    parser.read(LINUX / "editgan-desktop.desktop", encoding="utf-8")
    return dict(parser["Desktop Entry"])


def test_projects_are_a_type_of_their_own_that_the_program_opens() -> None:
    (kind,) = ElementTree.parse(LINUX / "editgan-desktop.xml").getroot()
    globs, icon = [glob.get("pattern") for glob in kind.iter(f"{MIME}glob")], kind.find(f"{MIME}icon")
    assert globs == [f"*{SUFFIX}"]
    assert icon is not None and icon.get("name") == ICON
    assert kind.get("type") in entry()["mimetype"].split(";")
    assert entry()["exec"] == "editgan-desktop %f"  # it takes one file


def test_every_size_of_the_icon_is_that_size_and_not_empty() -> None:
    folder = shipped("resources", "icons")
    paths = {int(path.stem.rpartition("-")[2]): path for path in folder.glob(f"{ICON}-*.png")}
    assert {16, 32, 48, 256, 512} <= paths.keys() and (folder / f"{entry()['icon']}.svg").is_file()
    for size, path in paths.items():
        with Image.open(path) as image:
            assert image.size == (size, size) and image.mode == "RGBA"
            assert image.getpixel((0, 0))[3] == 0 and image.getpixel((size // 2, size // 2))[3] == 255  # type: ignore[index]
