"""What stands above the canvases: tabs, how the view is turned, and which canvases there are."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from ...session.view import Layout, ViewState
from ..binding import Subscriptions
from ..icons import set_icon
from ..theme import set_role
from ..widgets.action_button import THIN_SPACE
from ..widgets.segmented import SegmentedButtons
from .viewport import Viewport

HEIGHT = 37  # pixels, with tabs and without


class ViewBar(QWidget):
    """Bound to `view.layout` and to the viewport; what says how the view is turned straightens it when pressed."""

    def __init__(self, view: ViewState, viewport: Viewport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view, self._viewport = view, viewport
        self.layouts = SegmentedButtons(self._options(), self.tr("Canvases"))
        self.turned = QToolButton()
        self._style()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 6, 0)
        row.setSpacing(4)
        row.addStretch(1)
        row.addWidget(self.turned)
        row.addWidget(self.layouts)
        self.layouts.changed.connect(lambda key: view.show(Layout(key)))
        self.turned.clicked.connect(viewport.straighten)
        viewport.changed.connect(self._show_turn)
        self._ends = Subscriptions()
        self._ends.connect(view.events.layout, self._show_layout)
        self._show_layout()
        self._show_turn()

    def set_head(self, head: QWidget) -> None:
        """Give the room on the left to something, such as tabs."""
        row = self.layout()
        assert isinstance(row, QHBoxLayout)
        row.takeAt(0)  # the stretch
        row.insertWidget(0, head, 1, Qt.AlignmentFlag.AlignBottom)

    def release(self) -> None:
        """Stop listening to the session."""
        self._ends.close()

    def _show_layout(self, *_: object) -> None:
        self.layouts.set_value(self._view.layout)

    def _show_turn(self) -> None:
        angle = f"{self._viewport.angle:.0f}°".replace("-", "\N{MINUS SIGN}")
        text = self.tr("{angle}, mirrored").format(angle=angle) if self._viewport.mirrored else angle
        self.turned.setText(f"{THIN_SPACE}{text}")
        self.turned.setAccessibleName(self.tr("View turned by {angle}: straighten").format(angle=text))
        self.turned.setVisible(self._viewport.mirrored or self._viewport.angle != 0)

    def _options(self) -> list[tuple[str, str, str, str]]:
        return [
            (Layout.BOTH, "", "view-both", self.tr("Image and parts side by side (F6)")),
            (Layout.IMAGE, "", "picture", self.tr("The image alone (F6, and ` for the other)")),
            (Layout.PARTS, "", "parts", self.tr("The parts alone (F6, and ` for the other)")),
        ]

    def _style(self) -> None:
        set_role(self, "view-bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEIGHT)
        self.layouts.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        set_icon(self.turned, "straighten", "text_dim")
        self.turned.setIconSize(QSize(16, 16))
        self.turned.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.turned.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.turned.setToolTip(self.tr("Straighten the view (5)"))
