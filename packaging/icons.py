"""Makes the icons of the program from `resources/icons/editgan-desktop.svg`, which is the only one drawn by hand.

python packaging/icons.py                  PNG files beside the SVG: run it when the SVG was changed, and commit them
python packaging/icons.py --out FOLDER     editgan-desktop.ico and editgan-desktop.icns, for Windows and macOS
"""

from __future__ import annotations

import argparse
from pathlib import Path

from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

NAME = "editgan-desktop"
FOLDER = Path(__file__).parents[1] / "resources" / "icons"
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
ICO_SIZES = [(size, size) for size in SIZES if size <= 256]  # the format has no larger ones


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, metavar="FOLDER")
    out = parser.parse_args().out
    if out is None:
        for size in SIZES:
            draw(size, FOLDER / f"{NAME}-{size}.png")
        return
    out.mkdir(parents=True, exist_ok=True)
    smaller = [Image.open(FOLDER / f"{NAME}-{size}.png") for size in SIZES[:-1]]
    largest = Image.open(FOLDER / f"{NAME}-{SIZES[-1]}.png")
    largest.save(out / f"{NAME}.ico", sizes=ICO_SIZES, append_images=smaller)
    largest.save(out / f"{NAME}.icns", append_images=smaller)


def draw(size: int, path: Path) -> None:
    """The drawing, `size` pixels square, on a transparent ground."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(FOLDER / f"{NAME}.svg")).render(painter)
    painter.end()
    if not image.save(str(path)):
        raise OSError(f"cannot write {path}")


if __name__ == "__main__":
    main()
