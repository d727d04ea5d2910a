"""Which parts to edit with: a button that shows the label scheme in use, and a menu of the others."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton, QWidget

from ....session.possible import why_not_change_scheme
from ....session.session import Session
from ...binding import Subscriptions
from ...schemes import SchemeChoice, Schemes
from ...theme import set_role
from ...widgets.elided_label import plain_tip


class SchemeChooser(QToolButton):
    """Chooses at once; the menu is made anew whenever it opens. It rests while a job runs.

    Signals:
        own_requested: the user wants to label parts of their own.
    """

    own_requested = Signal()

    def __init__(self, session: Session, schemes: Schemes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._schemes = session, schemes
        self.choices = QMenu(self)
        self.choices.setToolTipsVisible(True)
        self.choices.aboutToShow.connect(self._fill)
        self.setMenu(self.choices)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)  # the panel is narrow, titles are long
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        set_role(self, "button")
        schemes.changed.connect(self._follow)
        self._ends = Subscriptions()
        self._ends.connect(session.job.changed, self._follow)
        self._follow()

    def release(self) -> None:
        """Stop listening to the session."""
        self._ends.close()

    def _follow(self) -> None:
        title = self._schemes.current.title
        free = why_not_change_scheme(self._session) is None
        self.setText(title.replace("&", "&&"))
        self.setAccessibleName(self.tr("Parts to edit with: {title}").format(title=title))
        self.setEnabled(free)
        tip = self.tr("Choose the parts to edit with") if free else self.tr("Not while something runs")
        self.setToolTip(plain_tip(f"{title}\n{tip}"))

    def _fill(self) -> None:
        self.choices.clear()
        group = QActionGroup(self.choices)
        for choice in self._schemes.choices():
            if choice.branch and not any(action.isSeparator() for action in self.choices.actions()):
                self.choices.addSeparator()
            self._add(choice, group)
        self.choices.addSeparator()
        own = self.choices.addAction(self.tr("Label your own…"))
        own.setToolTip(self.tr("Make parts of your own, and train them on a few labelled faces"))
        own.triggered.connect(lambda _checked=False: self.own_requested.emit())

    def _add(self, choice: SchemeChoice, group: QActionGroup) -> None:
        action = self.choices.addAction(choice.title.replace("&", "&&"))
        action.setCheckable(True)
        group.addAction(action)
        action.setChecked(choice.key == self._schemes.current.key)
        if choice.branch:
            action.setToolTip(plain_tip(str(choice.branch.parent)))
        action.triggered.connect(lambda _checked=False: self._choose(choice))

    def _choose(self, choice: SchemeChoice) -> None:
        if choice.key != self._schemes.current.key or choice.branch:  # one's own may be trained anew since
            self._schemes.use(choice)
