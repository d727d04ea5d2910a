"""How the library is shown: favourites alone, in which order, as a list or as tiles."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from ....session.library_order import Sort
from ....session.library_view import LibraryView
from ...icons import set_icon
from ...widgets.segmented import SegmentedButtons


class LibraryBar(QWidget):
    """A star, an order, and two ways of showing."""

    def __init__(self, library: LibraryView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self.favourites = QToolButton()
        self.sort = QComboBox()
        self.layout_choice = SegmentedButtons(
            (("list", "", "list", self.tr("As a list with sliders")), ("grid", "", "grid", self.tr("As pictures"))),
            self.tr("How vectors are shown"),
        )
        self._style()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.favourites)
        row.addWidget(self.sort, 1)
        row.addWidget(self.layout_choice)
        self.favourites.clicked.connect(lambda on: library.show(replace(library.shown, favourites=on)))
        self.sort.activated.connect(self._choose_sort)
        self.layout_choice.changed.connect(lambda key: library.show(replace(library.shown, grid=key == "grid")))

    def follow(self) -> None:
        """Show what is chosen now."""
        shown = self._library.shown
        self.favourites.setChecked(shown.favourites)
        set_icon(self.favourites, "starred" if shown.favourites else "star", "text_dim", "warning")
        self.sort.setCurrentIndex(self.sort.findData(shown.sort.value))
        self.layout_choice.set_value("grid" if shown.grid else "list")

    def _choose_sort(self, place: int) -> None:
        self._library.show(replace(self._library.shown, sort=Sort(self.sort.itemData(place))))

    def _style(self) -> None:
        self.favourites.setCheckable(True)
        self.favourites.setIconSize(QSize(16, 16))
        self.favourites.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.favourites.setToolTip(self.tr("Favourites only"))
        self.favourites.setAccessibleName(self.tr("Favourites only"))
        titles = {
            Sort.CATEGORY: self.tr("By part of the face"),
            Sort.NAME: self.tr("By name"),
            Sort.NEWEST: self.tr("Newest first"),
            Sort.MOST_USED: self.tr("Most used first"),
            Sort.LAST_USED: self.tr("Last used first"),
        }
        for sort, title in titles.items():
            self.sort.addItem(title, sort.value)
        self.sort.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.sort.setToolTip(self.tr("In which order"))
        self.sort.setAccessibleName(self.tr("Order of the vectors"))
