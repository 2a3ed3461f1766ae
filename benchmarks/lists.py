"""The list of 1,000,000 invoices: first paint, a jump, memory, beside Qt's query model and all rows in memory.

What is timed ends with the paint event that had every row it shows. The list alone is beside a bare table; the whole
desk (head, search, filters, the panel of the first row) is told too, since that is what an owner waits for.
"""

import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.make_book import make_book

ROUNDS = 5

BEGIN = """
import gc, json, os, sqlite3, sys, time
from random import Random
from PySide6.QtCore import QAbstractTableModel, QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QTableView
path = sys.argv[1]
app = QApplication([sys.argv[0], "-platform", "offscreen"])
SELECT = (
    "SELECT invoice.number, customer.name, invoice.issued_on, invoice.total_minor, invoice.reference, invoice.state"
    " FROM invoice JOIN customer ON customer.id = invoice.customer_id"
    " ORDER BY invoice.issued_on DESC, invoice.id DESC"
)
def megabytes():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20
beat = QTimer()
beat.start(1)
def spin(is_done):
    while not is_done():
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)  # asleep, as in a running program
class Watch(QObject):
    # sees each paint event, and whether all rows were there for it
    def __init__(self, view, is_there):
        super().__init__(view)
        self.is_there, self.seen = is_there, False
        view.viewport().installEventFilter(self)
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and self.is_there():
            self.seen = True
        return False
def measure(view, begin, is_there, is_whole):
    bare = megabytes()
    watch = Watch(view, is_there)
    started, busy = time.perf_counter(), time.process_time()
    begin()
    view.show()
    spin(lambda: watch.seen)
    first, first_busy = time.perf_counter() - started, time.process_time() - busy
    spin(is_whole)
    for _ in range(20):
        app.processEvents()
    bar, chance, jumps, busies = view.verticalScrollBar(), Random(7), [], []
    for _ in range(15):
        watch.seen = False
        started, busy = time.perf_counter(), time.process_time()
        bar.setValue(chance.randint(0, bar.maximum()))
        spin(lambda: watch.seen)
        jumps.append(time.perf_counter() - started)
        busies.append(time.process_time() - busy)
    gc.collect()
    told = {"first": first, "jump": sorted(jumps)[7], "memory": megabytes() - bare,
            "first busy": first_busy, "jump busy": sorted(busies)[7]}
    print(json.dumps(told), flush=True)
    os._exit(0)
"""

OPENED = (
    BEGIN
    + """
from datetime import date
from pathlib import Path
from arbook.gui.invoices.desk import InvoicesDesk
from arbook.gui.shared.jobs import Jobs
from arbook.gui.shared.mode import Mode
from arbook.gui.shared.owner import Owner
from arbook.gui.shared.session import Session
from arbook.gui.shared.theme import apply_theme
from arbook.formats.formats import formats_for
from arbook.services.office import open_office
apply_theme(app, Mode.LIGHT)
def refuse(error):
    sys.stderr.write(f"{error!r}\\n")
    os._exit(1)
jobs, came = Jobs(), []
jobs.read(lambda: open_office(Path(path), read_only=True), done=came.append, failed=refuse)
spin(lambda: came)
session = Session(came[0], jobs, Owner(formats=formats_for("en"), explain=str, today=lambda: date(2026, 11, 21)))
desk, whole = InvoicesDesk(session), []
desk.resize(1200, 900)
desk._long.complete.connect(lambda: whole.append(True))
def there(view):
    def is_there():
        lines = view.lines_in_view()
        return bool(lines) and all(view.rows.line(n) is not None for n in lines)
    return is_there
"""
)

DESK = (
    OPENED
    + """
measure(desk.view, desk.show, there(desk.view), lambda: whole)
"""
)

LIST = (
    OPENED
    + """
for _ in range(20):
    app.processEvents()  # the desk only lends the list its columns: what Qt still owes it is not the list's time
from arbook.gui.shared.form_pages import ListWish
from arbook.gui.shared.long_list import LongList
from arbook.gui.shared.rows_model import RowsModel
from arbook.gui.shared.rows_view import RowsView
def key(row):
    return row.invoice_id
view = RowsView(RowsModel(desk.model.columns, session.owner.formats, key), "Invoices")
view.resize(830, 740)
long = LongList(session, view, key, desk.read_keys, desk.read_rows)
long.complete.connect(lambda: whole.append(True))
measure(view, lambda: long.read(ListWish("", "all")), there(view), lambda: whole)
"""
)

QUERY_MODEL = (
    BEGIN
    + """
from PySide6.QtSql import QSqlDatabase, QSqlQueryModel
database = QSqlDatabase.addDatabase("QSQLITE")
database.setConnectOptions("QSQLITE_OPEN_READONLY")
database.setDatabaseName(path)
assert database.open()
view, model = QTableView(), QSqlQueryModel()
view.resize(830, 740)
view.verticalHeader().hide()
view.verticalHeader().setDefaultSectionSize(50)
def begin():
    model.setQuery(SELECT, database)
    view.setModel(model)
def is_whole():
    return True  # it fetches the next 255 rows whenever one scrolls to the end
measure(view, begin, lambda: model.rowCount() > 0, is_whole)
"""
)

IN_MEMORY = (
    BEGIN
    + """
class Rows(QAbstractTableModel):
    def __init__(self):
        super().__init__()
        self.rows = []
    def rowCount(self, parent=None):
        return len(self.rows)
    def columnCount(self, parent=None):
        return 6
    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        return str(self.rows[index.row()][index.column()]) if role == Qt.ItemDataRole.DisplayRole else None
view, model = QTableView(), Rows()
view.resize(830, 740)
view.verticalHeader().hide()
view.verticalHeader().setDefaultSectionSize(50)
def begin():
    model.beginResetModel()
    model.rows = sqlite3.connect(path).execute(SELECT).fetchall()
    model.endResetModel()
    view.setModel(model)
measure(view, begin, lambda: model.rowCount() > 0, lambda: True)
"""
)


def figures(code: str, path: Path) -> dict[str, float]:
    """What one run in a process of its own measured: seconds and megabytes."""
    import json

    told = subprocess.run(
        [sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True, timeout=300
    )
    found: dict[str, float] = json.loads(told.stdout.splitlines()[-1])
    return found


def main(path: Path) -> None:
    """Interleaved runs, medians, ratios."""
    codes = {"list": LIST, "desk": DESK, "query model": QUERY_MODEL, "in memory": IN_MEMORY}
    runs: dict[str, list[dict[str, float]]] = {name: [] for name in codes}
    for _ in range(ROUNDS):
        for name, code in codes.items():
            runs[name].append(figures(code, path))

    def middle(name: str, figure: str) -> Any:
        return median(each[figure] for each in runs[name])

    for figure, floor, goal in (("first", "query model", 2), ("jump", "in memory", 1.5)):
        for ours in ("list", "desk"):
            a, b = middle(ours, figure) * 1000, middle(floor, figure) * 1000
            busy = middle(ours, f"{figure} busy") / middle(floor, f"{figure} busy")
            told = f"{figure}: {ours} {a:.1f} ms, {floor} {b:.1f} ms, ratio {a / b:.2f}"
            print(f"{told}, by processor time {busy:.2f} (goal {goal} for the list)")
    memory = (f"{name} {middle(name, 'memory'):.0f} MB" for name in runs)
    print(f"memory for the list: {', '.join(memory)} (goal 60 MB)")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        main(Path(sys.argv[1]))
    else:
        with TemporaryDirectory() as folder:
            main(make_book(Path(folder) / "big.arbook", 1_000_000))
