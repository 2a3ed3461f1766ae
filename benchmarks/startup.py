"""From spawning the process to the first paint, and to the Today desk of a book of 100,000 invoices.

Ready means that rows of the first list were painted. The floor is a bare window, SQLAlchemy Core and one select,
whose answer nobody paints.
"""

import os
import subprocess
import sys
import time
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.make_book import TODAY, make_book

ROUNDS = 5

_ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""Modules are compiled once, as on an owner's computer: the first round, which does not count, does it."""

BARE_PAINT = """
import os, sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, self.tell)
    def tell(self):
        print(time.time(), flush=True)
        os._exit(0)
app = QApplication(sys.argv[:1])
window = Window()
window.resize(1440, 900)
window.show()
app.exec()
"""

BARE_READY = """
import os, sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication(sys.argv[:1])
window = QMainWindow()
window.resize(1440, 900)
def load():
    import sqlalchemy as sa
    engine = sa.create_engine("sqlite:///file:" + sys.argv[1] + "?mode=ro&uri=true")
    piece = sa.table("due_piece", sa.column("customer_id"), sa.column("due_on"), sa.column("open_minor"))
    with engine.connect() as connection:
        total = sa.func.sum(piece.c.open_minor)
        statement = sa.select(piece.c.customer_id, total).where(piece.c.open_minor != sa.literal_column("0"))
        connection.execute(statement.group_by(piece.c.customer_id)).all()
    print(time.time(), flush=True)
    os._exit(0)
window.show()
QTimer.singleShot(0, load)
app.exec()
"""

OURS_PAINT = """
import os, sys, time
from datetime import date
from arbook.gui import start
from arbook.gui.shell.window import MainWindow
made = MainWindow.__init__
def make(self, *args):
    made(self, *args)
    self.painted.connect(tell)
def tell():
    print(time.time(), flush=True)
    os._exit(0)
MainWindow.__init__ = make
start.run(None)
"""

OURS_READY = """
import os, sys, time
from datetime import date
from pathlib import Path
from PySide6.QtCore import QEvent, QObject, QTimer
from arbook.gui import start
from arbook.gui.shell.window import MainWindow
furnished = MainWindow.furnish
class Watch(QObject):
    def __init__(self, list_view):
        super().__init__(list_view)
        self.view = list_view
        list_view.viewport().installEventFilter(self)
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and self.view.model().rowCount():
            QTimer.singleShot(0, tell)
        return False
def furnish(self, *first):
    furnished(self, *first)
    from arbook.gui.shell import book_view
    made = book_view.make_desk
    def make_desk(*wanted):
        desk = made(*wanted)
        Watch(desk.run.list.view)
        return desk
    book_view.make_desk = make_desk
def tell():
    print(time.time(), flush=True)
    os._exit(0)
def refused(window, error):
    sys.stderr.write(f"{error!r}\\n")
    os._exit(1)
MainWindow._show_trouble = refused
MainWindow.furnish = furnish
start.run(Path(sys.argv[1]), today=lambda: date.fromisoformat(sys.argv[2]))
"""


def moment(code: str, *arguments: object) -> tuple[float, float]:
    """Seconds from spawning until the child tells the time; and of the processor, until it ends right after."""
    started, busy = time.time(), _children_busy()
    command = [sys.executable, "-c", code, *map(str, arguments)]
    told = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120, env=_ENVIRONMENT)
    return float(told.stdout.split()[-1]) - started, _children_busy() - busy


def _children_busy() -> float:
    spent = getrusage(RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime


def compare_starts(name: str, ours: tuple[str, ...], floor: tuple[str, ...], goal: float) -> None:
    """Interleaved, medians, ratios."""
    for each in (ours, floor):
        moment(*each)
    pairs = [(moment(*ours), moment(*floor)) for _ in range(ROUNDS)]
    a, b = (median(pair[at][0] for pair in pairs) for at in (0, 1))
    x, y = (median(pair[at][1] for pair in pairs) for at in (0, 1))
    told = f"{name}: arbook {a * 1000:.0f} ms, floor {b * 1000:.0f} ms, ratio {a / b:.2f}"
    print(f"{told}, by processor time {x / y:.2f} (goal {goal})")


def main(path: Path) -> None:
    compare_starts("first paint", (OURS_PAINT,), (BARE_PAINT,), 1.3)
    compare_starts("ready", (OURS_READY, str(path), str(TODAY)), (BARE_READY, str(path)), 1.8)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        main(Path(sys.argv[1]))
    else:
        with TemporaryDirectory() as folder:
            main(make_book(Path(folder) / "book.arbook", 100_000))
