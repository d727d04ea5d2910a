"""The panels around the canvases: docks that can be moved, put behind each other, floated, closed and remembered."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QMainWindow, QMenu, QTabWidget, QToolButton, QWidget

from .icons import set_icon
from .theme import set_role
from .widgets.text import label

LAYOUT_VERSION = 2  # of a saved layout; one of another version is not used
LEFT, RIGHT = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea


class Docks(QObject):
    """All docks of a window, by name. `menu` gets a switch for each."""

    def __init__(self, window: QMainWindow, menu: QMenu) -> None:
        super().__init__(window)
        self._window, self._menu = window, menu
        self._docks: dict[str, QDockWidget] = {}
        self._shown: list[QDockWidget] = []  # before all of them were hidden
        self._front: list[str] = []  # names of those that were not behind others then
        self._first_layout = QByteArray()
        window.setDockNestingEnabled(True)
        window.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)

    def add(
        self, name: str, title: str, widget: QWidget, area: Qt.DockWidgetArea, *,
        beside: str = "", width: int = 0, shown: bool = True,
    ) -> QDockWidget:  # fmt: skip
        """A dock for a panel.

        Args:
            name: stays for ever, for layouts are remembered by it. beside: name of the dock it is a tab with, at first.
            width: pixels at first, 0 to leave that to Qt. shown: whether it is there before the user has chosen.
        """
        dock = QDockWidget(title, self._window)
        dock.setObjectName(f"{name}Dock")
        set_role(widget, "panel")
        widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        dock.setWidget(widget)
        dock.setTitleBarWidget(_DockTitle(dock, self._window))
        _rest_behind_others(dock, widget)
        self._docks[name] = dock
        self._window.addDockWidget(area, dock)
        if beside:
            self._window.tabifyDockWidget(self._docks[beside], dock)
        dock.setVisible(shown)  # now: Qt would show it later, and bring back what `restoreState` has hidden meanwhile
        if width:
            self._window.resizeDocks([dock], [width], Qt.Orientation.Horizontal)
        self._menu.addAction(dock.toggleViewAction())
        return dock

    def show(self, name: str) -> None:
        """Bring a dock into sight, also from behind others."""
        self._docks[name].show()
        self._docks[name].raise_()

    def is_in_front(self, name: str) -> bool:
        """Whether a dock is in sight, not closed or behind another one."""
        return self._docks[name].widget().isVisible()  # see `_rest_behind_others`

    @property
    def any_shown(self) -> bool:
        return any(not dock.isHidden() for dock in self._docks.values())

    def show_all(self, shown: bool) -> None:
        """Hide all docks, or bring those back that were there before."""
        if shown:
            for dock in self._shown or self._docks.values():
                dock.show()
            for name in self._front:
                self._docks[name].raise_()
            self._shown = []
        elif self.any_shown:
            self._shown = [dock for dock in self._docks.values() if not dock.isHidden()]
            self._front = [name for name in self._docks if self.is_in_front(name)]
            for dock in self._shown:
                dock.hide()

    # ---- the layout

    def finish(self, front: tuple[str, ...]) -> None:
        """All docks are made: what lies now is the layout that `reset` goes back to, with `front` before others."""
        self._front = list(front)
        for name in front:
            self._docks[name].raise_()
        self._first_layout = self._window.saveState(LAYOUT_VERSION)

    def reset(self) -> None:
        """As it was at the very first start."""
        self._window.restoreState(self._first_layout, LAYOUT_VERSION)

    def restore(self, layout: QByteArray) -> None:
        """As it was left; does nothing with what is no layout of this version."""
        if not layout.isEmpty():
            self._window.restoreState(layout, LAYOUT_VERSION)

    def layout_now(self) -> QByteArray:
        return self._window.saveState(LAYOUT_VERSION)


def _rest_behind_others(dock: QDockWidget, widget: QWidget) -> None:
    """Hide the content of a dock that lies behind another one: Qt does not, and keys would go where nobody looks."""
    policy = widget.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    widget.setSizePolicy(policy)
    dock.visibilityChanged.connect(widget.setVisible)


class _DockTitle(QWidget):
    """Name of a dock, and buttons to float and to close it; nothing where a tab says the name already."""

    def __init__(self, dock: QDockWidget, window: QMainWindow) -> None:
        super().__init__(dock)
        self._dock, self._window = dock, window
        self._caption = label(dock.windowTitle(), "small")
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 2, 4, 2)
        row.setSpacing(2)
        row.addWidget(self._caption, 1)
        row.addWidget(self._button("float", self.tr("Float or dock this panel"), self._float))
        row.addWidget(self._button("close", self.tr("Close this panel; the View menu brings it back"), dock.close))
        dock.topLevelChanged.connect(lambda _: self.updateGeometry())
        dock.installEventFilter(self)

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(0, 0) if self._has_tab() else super().sizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return self.sizeHint()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show):
            visible = not self._has_tab()  # it may have got a tab, or lost it
            for part in self.findChildren(QWidget):
                part.setVisible(visible)
            self.updateGeometry()
        return False

    def _has_tab(self) -> bool:
        others = self._window.tabifiedDockWidgets(self._dock)
        return not self._dock.isFloating() and any(not other.isHidden() for other in others)

    def _float(self) -> None:
        self._dock.setFloating(not self._dock.isFloating())

    def _button(self, icon: str, tip: str, act: object) -> QToolButton:
        button = QToolButton()
        set_icon(button, icon)
        button.setIconSize(QSize(14, 14))
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        set_role(button, "quiet")
        button.clicked.connect(act)
        return button
