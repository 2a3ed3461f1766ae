"""The list of 1,000,000 invoices: first paint, a jump, memory, beside Qt's query model and all rows in memory."""

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
from PySide6.QtCore import QAbstractTableModel, QEventLoop, Qt, QTimer
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
def measure(view, begin, is_there, is_whole):
    bare = megabytes()
    started = time.perf_counter()
    begin()
    view.show()
    spin(is_there)
    view.viewport().grab()
    first = time.perf_counter() - started
    spin(is_whole)
    bar, chance, jumps = view.verticalScrollBar(), Random(7), []
    for _ in range(15):
        bar.setValue(chance.randint(0, bar.maximum()))
        started = time.perf_counter()
        spin(is_there)
        view.viewport().grab()
        jumps.append(time.perf_counter() - started)
    gc.collect()
    told = {"first": first, "jump": sorted(jumps)[7], "memory": megabytes() - bare}
    print(json.dumps(told), flush=True)
    os._exit(0)
"""

OURS = (
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
jobs, came = Jobs(), []
jobs.read(lambda: open_office(Path(path), read_only=True), done=came.append)
spin(lambda: came)
session = Session(came[0], jobs, Owner(formats=formats_for("en"), explain=str, today=lambda: date(2026, 11, 21)))
desk = InvoicesDesk(session)
desk.resize(1200, 900)
view, whole = desk.view, []
desk._long.complete.connect(lambda: whole.append(True))
def is_there():
    lines = view.lines_in_view()
    return bool(lines) and all(desk.model.line(n) is not None for n in lines)
measure(view, desk.show, is_there, lambda: whole)
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
    runs: dict[str, list[dict[str, float]]] = {"ours": [], "query model": [], "in memory": []}
    for _ in range(ROUNDS):
        for name, code in zip(runs, (OURS, QUERY_MODEL, IN_MEMORY), strict=True):
            runs[name].append(figures(code, path))

    def middle(name: str, figure: str) -> Any:
        return median(each[figure] for each in runs[name])

    for figure, floor, goal in (("first", "query model", 2), ("jump", "in memory", 1.5)):
        a, b = middle("ours", figure) * 1000, middle(floor, figure) * 1000
        print(f"{figure}: arbook {a:.1f} ms, {floor} {b:.1f} ms, ratio {a / b:.2f} (goal {goal})")
    memory = (f"{name} {middle(name, 'memory'):.0f} MB" for name in runs)
    print(f"memory for the list: {', '.join(memory)} (goal 60 MB)")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        main(Path(sys.argv[1]))
    else:
        with TemporaryDirectory() as folder:
            main(make_book(Path(folder) / "big.arbook", 1_000_000))
