from .conftest import *
from .windows import *
from PySide6.QtGui import QGuiApplication
def test_x(painter):
    painter.paint()
    print("en", painter.window.actions_by_id["copy-mask"].isEnabled(), painter.window.actions_by_id["copy-mask"].shortcuts(), QApplication.focusWidget())
    painter.key(Key.Key_C, CTRL|SHIFT)
    painter.rest(0.5)
    print("notice", painter.notice, painter.errors)
    painter.window.actions_by_id["copy-mask"].trigger()
    painter.rest(0.5)
    print("notice", painter.notice, painter.errors)
