"""Makes a Debian package of the frozen app.

    python deb.py APP SITE_PACKAGES OUT     APP: folder made by PyInstaller; SITE_PACKAGES: what it was made of

The package lies in `/usr/lib/editgan-desktop`. It depends on what the app is linked to and does not bring along. Menu
entry, icon and file type are registered by the triggers of the packages that keep those lists, so it has no scripts.
"""

from __future__ import annotations

import gzip
import re
import shutil
import subprocess
import sys
import tempfile
from email.parser import HeaderParser
from pathlib import Path

NAME = "editgan-desktop"
HERE = Path(__file__).resolve().parent
CHECKOUT = HERE.parents[1]
ICONS = CHECKOUT / "resources" / "icons"
LIBRARIES = Path("/usr/lib") / sys.implementation._multiarch
MAINTAINER = "EditGAN Desktop developers <editgan-desktop@example.org>"
# What the app opens by name, without being linked to it: an X server's OpenGL, fonts and keyboard layouts.
OPENED = ("fontconfig-config", "libegl1", "libgl1", "xkb-data")
BUILDERS = {"altgraph", "networkx", "pip", "pyinstaller-hooks-contrib", "setuptools"}  # do not go along
LICENCE_NAMES = re.compile(r"(licen[cs]e|copying|notice|authors|copyright)", re.IGNORECASE)
DESCRIPTION = """\
Description: face editor that follows what is painted on a map of the parts
 Repaint the map of a face's parts, and the picture follows; keep the change
 as a slider, and use it on other faces and on photos. After EditGAN (Ling et
 al. 2021).
 .
 The network weights are fetched when the program is first started, after
 their terms were accepted: research and non-commercial use only. It computes
 on the processor; the package holds no CUDA.
"""


def main(app: Path, site_packages: Path, out: Path) -> None:
    with tempfile.TemporaryDirectory(dir=out) as folder:
        root = Path(folder)
        root.chmod(0o755)
        version = metadata(next(site_packages.glob("editgan_desktop-*.dist-info")))["Version"]
        install_app(app, root)
        install_desktop(root)
        install_papers(app, site_packages, root, version)
        write_control(root, app, version)
        architecture = run("dpkg", "--print-architecture").strip()
        package = out / f"{NAME}_{version}_{architecture}.deb"
        run("dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(root), str(package))
        print(f"{package}: {package.stat().st_size / 1e6:.0f} MB")


def install_app(app: Path, root: Path) -> None:
    """The app, and its two commands as links into it."""
    shutil.copytree(app, root / "usr/lib" / NAME, symlinks=True, copy_function=shutil.copy)
    commands = root / "usr/bin"
    commands.mkdir(parents=True)
    for command in (NAME, "editgan"):
        (commands / command).symlink_to(f"../lib/{NAME}/{command}")


def install_desktop(root: Path) -> None:
    """Entry of the menu, type of project files, icons."""
    copy(HERE / f"{NAME}.desktop", root / "usr/share/applications")
    copy(HERE / f"{NAME}.xml", root / "usr/share/mime/packages")
    hicolor = root / "usr/share/icons/hicolor"
    copy(ICONS / f"{NAME}.svg", hicolor / "scalable/apps")
    for path in ICONS.glob(f"{NAME}-*.png"):
        size = path.stem.rpartition("-")[2]
        copy(path, hicolor / f"{size}x{size}/apps", f"{NAME}.png")


def install_papers(app: Path, site_packages: Path, root: Path, version: str) -> None:
    """Changelog and copyright, with the licences of all that the app brings along."""
    folder = root / "usr/share/doc" / NAME
    folder.mkdir(parents=True)
    change = f"{NAME} ({version}) unstable; urgency=medium\n\n  * See README.md.\n\n -- {MAINTAINER}  {now()}\n"
    (folder / "changelog.gz").write_bytes(gzip.compress(change.encode(), mtime=0))
    parts = [*python_parts(site_packages, folder / "licences"), *system_parts(app, folder / "licences")]
    text = f"""\
EditGAN Desktop, copyright 2026 the EditGAN Desktop developers, under the Apache License 2.0
(/usr/share/common-licenses/Apache-2.0). Weights and vectors in models/ are for research and
non-commercial use only; {NAME}/_internal/editgan_desktop/_data/models says why.

It brings along, each under its own licence, to be found in /usr/share/doc/{NAME}/licences
(those of the GNU project in /usr/share/common-licenses):

{"".join(f"  {part}{chr(10)}" for part in sorted(parts, key=str.lower))}"""
    (folder / "copyright").write_text(text)


def python_parts(site_packages: Path, out: Path) -> list[str]:
    """Packages of Python's; their licences are copied."""
    parts = []
    for folder in sorted(site_packages.glob("*.dist-info")):
        told = metadata(folder)
        if told["Name"] in BUILDERS:
            continue
        for path in folder.rglob("*"):
            if path.is_file() and LICENCE_NAMES.search(path.name):
                copy(path, out / told["Name"] / path.relative_to(folder).parent)
        licence = told["License-Expression"] or (told["License"] or "see its licence").splitlines()[0][:60]
        parts.append(f"{told['Name']} {told['Version']}: {licence}")
    return parts


def system_parts(app: Path, out: Path) -> list[str]:
    """Debian packages whose libraries the app brings along; their copyright files are copied."""
    names = {path.name for path in (app / "_internal").glob("lib*.so*") if (LIBRARIES / path.name).exists()}
    packages = sorted({owner(name) for name in names})
    for package in packages:
        copy(Path("/usr/share/doc") / package / "copyright", out / package)
    return [f"{package}, of Debian" for package in packages if package]


def write_control(root: Path, app: Path, version: str) -> None:
    """What dpkg wants to know."""
    kilobytes = sum(path.lstat().st_size for path in root.rglob("*")) // 1024
    fields = {
        "Package": NAME, "Version": version, "Architecture": run("dpkg", "--print-architecture").strip(),
        "Maintainer": MAINTAINER, "Section": "graphics", "Priority": "optional", "Installed-Size": str(kilobytes),
        "Depends": ", ".join(depends(app)),
    }  # fmt: skip
    (root / "DEBIAN").mkdir()
    lines = "".join(f"{key}: {value}\n" for key, value in fields.items())
    (root / "DEBIAN/control").write_text(lines + DESCRIPTION)


def depends(app: Path) -> list[str]:
    """Debian packages of the libraries that the app is linked to and does not bring along."""
    files = [path for path in app.rglob("*") if path.is_file() and not path.is_symlink()]
    binaries = [path for path in files if ".so" in path.name or path.name == NAME]
    brought = {path.name for path in app.rglob("*")}
    told = run("readelf", "-dVW", *map(str, binaries))
    asked = set(re.findall(r"\(NEEDED\).*\[(.*)\]", told)) - brought
    libc = max((tuple(map(int, found.split("."))) for found in re.findall(r"GLIBC_(\d+\.\d+)", told)), default=(2, 28))
    packages = {owner(name) for name in asked if (LIBRARIES / name).exists()} - {"", "libc6"}
    return [f"libc6 (>= {'.'.join(map(str, libc))})", *sorted(packages | set(OPENED))]


def owner(library: str) -> str:
    """The installed Debian package that a library of the system belongs to; "" for none."""
    paths = {str(LIBRARIES / library), str((LIBRARIES / library).resolve())}
    paths |= {path.removeprefix("/usr") for path in paths}
    for path in sorted(paths):
        found = subprocess.run(["dpkg", "-S", path], capture_output=True, text=True, check=False).stdout
        if found:
            return found.partition(":")[0]
    return ""


def metadata(folder: Path) -> dict[str, str]:
    """Header of a dist-info folder; "" for what it does not say."""
    header = HeaderParser().parsestr((folder / "METADATA").read_text("utf-8"))
    return {key: header[key] or "" for key in ("Name", "Version", "License", "License-Expression")}


def copy(source: Path, folder: Path, name: str | None = None) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / (name or source.name)
    shutil.copyfile(source, target)
    target.chmod(0o644)


def now() -> str:
    return run("date", "-R").strip()


def run(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


if __name__ == "__main__":
    main(*(Path(argument).resolve() for argument in sys.argv[1:4]))
