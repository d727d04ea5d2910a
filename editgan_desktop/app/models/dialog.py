"""The weights as a table, and what can be done with the chosen one."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QMessageBox,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...assets.manifest import NEEDED
from ...assets.store import folder
from ...core.errors import EditGANError
from ..icons import icon, set_icon
from ..language import explained
from ..shown_names import shown_terms, shown_weight
from ..theme import set_role
from ..widgets.busy_bar import BusyBar
from ..widgets.figures import megabytes
from ..widgets.text import label
from .service import Checked, Weights, WeightState, Work
from .words import purpose, stage_of, state_of

SIZE, ROW = (820, 600), 28
ID = Qt.ItemDataRole.UserRole


class ModelsDialog(QDialog):
    """Follows the weights; closing it ends nothing."""

    def __init__(self, parent: QWidget | None, weights: Weights) -> None:
        super().__init__(parent)
        self._weights = weights
        self.table = QTreeWidget()
        self.title, self.package = label("", "strong", wrap=True), label("", "small", wrap=True)
        self.terms = label("", wrap=True, selectable=True)
        self.stage, self.error = label("", "dim", wrap=True), label("", "danger", wrap=True, selectable=True)
        self.bar = BusyBar(self.tr("Progress"))
        self.fetch, self.verify = QPushButton(self.tr("&Download")), QPushButton(self.tr("&Check"))
        self.cancel, self.remove = QPushButton(self.tr("C&ancel")), QPushButton(self.tr("&Remove…"))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.setWindowTitle(self.tr("Models"))
        self._fill()
        self._style()
        self._lay_out()
        self._connect()
        weights.look_again()
        self.table.setCurrentItem(next(iter(self._items.values())))
        self.resize(*SIZE)
        self.table.setFocus()

    @property
    def chosen(self) -> WeightState:
        """State of the weights that are chosen in the table."""
        item = self.table.currentItem()
        assert item is not None  # one is from the beginning on
        return self._weights.states[item.data(0, ID)]

    def choose(self, name: str) -> None:
        """Go to some weights. Raises KeyError."""
        self.table.setCurrentItem(self._items[name])

    # ---- inside

    def _fill(self) -> None:
        self._items: dict[str, QTreeWidgetItem] = {}
        for name, state in self._weights.states.items():
            size = megabytes(state.weight.archive_bytes)
            item = QTreeWidgetItem(self.table, [shown_weight(state.weight), purpose(state.weight), size])
            item.setData(0, ID, name)
            item.setSizeHint(0, QSize(0, ROW))
            item.setTextAlignment(2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            for column in (0, 1):
                item.setToolTip(column, item.text(column))
            self._items[name] = item
            self._show_state(name)

    def _follow(self, name: str) -> None:
        self._show_state(name)
        if self.table.currentItem() is self._items[name]:
            self._show_chosen()

    def _show_state(self, name: str) -> None:
        item, state = self._items[name], self._weights.states[name]
        item.setText(3, state_of(state))
        good = state.present and state.checked is not Checked.DAMAGED
        glyph, colour = ("done", "success") if good else ("untouched", "text_dim")
        if state.checked is Checked.DAMAGED or state.error:
            glyph, colour = "error", "danger"
        item.setIcon(3, icon(glyph, colour))

    def _show_chosen(self) -> None:
        state = self.chosen
        weight, idle = state.weight, state.work is None
        self.title.setText(shown_weight(weight))
        self.terms.setText(shown_terms(weight))
        package = self.tr("Package {project} {version}, licence: {licence}. Kept in {folder}")
        self.package.setText(
            package.format(
                project=weight.project, version=weight.version, licence=weight.licence, folder=folder(weight)
            )
        )
        self.fetch.setEnabled(idle and (not state.present or state.checked is Checked.DAMAGED))
        self.verify.setEnabled(idle and state.present)
        self.remove.setEnabled(idle and (state.present or folder(weight).exists()))
        self.cancel.setEnabled(state.work is Work.FETCH)
        self._show_work(state)

    def _show_work(self, state: WeightState) -> None:
        report = state.progress
        self.bar.setVisible(state.work is not None)
        self.bar.set_fraction(report.done / report.total if report and report.total else None)
        self.stage.setText(stage_of(state))
        self.error.setText(str(state.error) if state.error else "")
        self.error.setVisible(state.error is not None)

    def _fetch(self) -> None:
        """What is damaged makes room first."""
        state = self.chosen
        if state.checked is not Checked.DAMAGED or self._removed(state):
            self._weights.fetch(state.weight.name)

    def _ask_remove(self) -> None:
        state = self.chosen
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(self.tr("Remove {title} from this computer?").format(title=shown_weight(state.weight)))
        needed = self.tr("The program needs it to start: it will ask to download it again.")
        other = self.tr("It can be downloaded again.")
        box.setInformativeText(needed if state.weight.name in NEEDED else other)
        remove = box.addButton(self.tr("Remove"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.finished.connect(box.deleteLater)
        box.exec()
        if box.clickedButton() is remove:
            self._removed(state)

    def _removed(self, state: WeightState) -> bool:
        try:
            self._weights.remove(state.weight.name)
        except EditGANError as error:
            self.error.setText(explained(error))
            self.error.show()
            return False
        return True

    # ---- making

    def _style(self) -> None:
        self.table.setHeaderLabels([self.tr("Network"), self.tr("For"), self.tr("Download"), self.tr("State")])
        self.table.setAccessibleName(self.tr("Network weights"))
        self.table.setRootIsDecorated(False)
        self.table.setAllColumnsShowFocus(True)
        self.table.setUniformRowHeights(True)
        set_role(self.table, "table")
        header = self.table.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for button, name in ((self.fetch, "download"), (self.verify, "check"), (self.cancel, "cancel"),
                             (self.remove, "delete")):  # fmt: skip
            set_icon(button, name)
            button.setAutoDefault(False)
        self.fetch.setToolTip(self.tr("Fetch it under these terms"))
        self.verify.setToolTip(self.tr("Compare every byte with what it should be"))
        self.cancel.setToolTip(self.tr("Stop; what has arrived is kept for the next time"))
        self.remove.setToolTip(self.tr("Delete it from this computer"))

    def _lay_out(self) -> None:
        acts = QHBoxLayout()
        acts.setSpacing(8)
        for button in (self.fetch, self.cancel, self.verify, self.remove):
            acts.addWidget(button)
        acts.addStretch(1)
        card = QFrame()
        set_role(card, "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(14, 12, 14, 12)
        inside.setSpacing(6)
        for widget in (self.title, self.terms, self.package, self.error):
            inside.addWidget(widget)
        inside.addSpacing(4)
        inside.addLayout(acts)
        inside.addWidget(self.stage)
        inside.addWidget(self.bar)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.table, 1)
        column.addWidget(card)
        column.addWidget(self.buttons)

    def _connect(self) -> None:
        self.table.currentItemChanged.connect(lambda *_: self._show_chosen())
        self.fetch.clicked.connect(self._fetch)
        self.verify.clicked.connect(lambda: self._weights.verify(self.chosen.weight.name))
        self.cancel.clicked.connect(lambda: self._weights.cancel(self.chosen.weight.name))
        self.remove.clicked.connect(self._ask_remove)
        self.buttons.rejected.connect(self.reject)
        self._weights.changed.connect(self._follow)
