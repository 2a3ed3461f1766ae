"""What is loaded before the first list is on the screen: every module here is paid for at each start."""

import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.support.shop import open_shop

DAY = date(2026, 11, 26)
LATER = (
    "alembic", "arbook.documents", "arbook.gui.customers", "arbook.gui.invoices", "arbook.gui.payments",
    "arbook.gui.plans", "arbook.gui.reminders", "arbook.gui.settings", "arbook.gui.shared.date_field",
    "arbook.gui.shared.first_steps", "arbook.gui.shared.letter_view", "arbook.gui.shared.list_desk",
    "arbook.gui.shared.password_dialog", "arbook.gui.shared.postman", "arbook.gui.shared.reminder_panel",
    "arbook.gui.shared.toast", "arbook.gui.shared.wishes", "arbook.gui.shell.actions", "arbook.gui.shell.granting",
    "arbook.gui.today.calm", "arbook.gui.welcome", "arbook.importing", "arbook.ledger.invoicing",
    "arbook.ledger.pay_ways", "arbook.ledger.statements", "arbook.ledger.terms", "arbook.mail",
    "arbook.queries.message_cards", "arbook.queries.offers", "arbook.queries.plan_cards", "arbook.queries.runs",
    "arbook.queries.settings",
    "arbook.services.agreements", "arbook.services.customers", "arbook.services.importing",
    "arbook.services.outbox", "arbook.services.paper", "arbook.services.payments",
    "arbook.services.post_office", "arbook.services.reminders", "arbook.store.migrating",
    "arbook.store.tables.lateness", "arbook.store.tables.offers", "arbook.store.tables.printed",
    "arbook.store.tables.recurring", "arbook.store.tables.remembered", "arbook.store.tables.words",
    "babel", "jinja2", "keyring", "reportlab", "smtplib", "sqlalchemy.orm",
)  # fmt: skip
"""Rooms and libraries that the first list does without."""

MOST_BEFORE_THE_PAINT = 10
"""So many modules of arbook the empty window takes."""

MOST_OF_OUR_OWN = 160
"""So many modules of arbook are loaded at most; a new one is worth a thought about what could wait."""

START = """
import os, sys
from datetime import date
from pathlib import Path
from arbook.gui import start
from arbook.gui.shell import desks
imported = desks.import_module
def import_module(name):
    desk = imported(name)
    from arbook.gui.shared.worklist import Worklist
    Worklist.show_board = tell
    return desk
def tell(worklist, board):
    made_of_qt = [f"QtWidgets.{name}" for name in vars(sys.modules["PySide6.QtWidgets"])]
    print(*sys.modules, *made_of_qt, flush=True)
    os._exit(0)
desks.import_module = import_module
start.run(Path(sys.argv[1]), today=lambda: date.fromisoformat(sys.argv[2]))
"""


PAINT = """
import os, sys
from arbook.gui import start
from arbook.gui.shell.window import MainWindow
made = MainWindow.__init__
def make(self, *args):
    made(self, *args)
    self.painted.connect(tell)
def tell():
    made_of_qt = [f"QtCore.{name}" for name in vars(sys.modules["PySide6.QtCore"])]
    print(*sys.modules, *made_of_qt, flush=True)
    os._exit(0)
MainWindow.__init__ = make
start.run(None)
"""


def told(tmp_path: Path, code: str, *arguments: object) -> list[str]:
    """What a process of its own says it has loaded."""
    environment = {"QT_QPA_PLATFORM": "offscreen", "ARBOOK_HOME": str(tmp_path / "home"), "PATH": ""}
    command = [sys.executable, "-c", code, *map(str, arguments)]
    run = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120, env=environment)
    return run.stdout.split()


def shop_path(tmp_path: Path) -> Path:
    """A book with one late invoice."""
    shop = open_shop(tmp_path)
    shop.invoice(shop.customer(), "100", DAY - timedelta(days=20))
    shop.book.close()
    return shop.path


@pytest.fixture
def loaded(tmp_path: Path) -> list[str]:
    """Modules that stand in memory when the first list is shown."""
    return told(tmp_path, START, shop_path(tmp_path), DAY)


def test_the_window_is_painted_before_anything_but_itself_is_loaded(tmp_path: Path) -> None:
    loaded = told(tmp_path, PAINT)
    ours = [name for name in loaded if name.startswith("arbook.")]
    assert 0 < len(ours) <= MOST_BEFORE_THE_PAINT, ours
    assert "QtCore.QTimer" in loaded
    assert "QtCore.Qt" not in loaded  # all its names are made at the first touch, in a seventh of the time
    assert not {"sqlalchemy", "babel", "logging.handlers"} & set(loaded)


def test_the_first_list_is_shown_without_the_rooms_that_come_later(loaded: list[str]) -> None:
    early = [name for name in loaded if name.startswith(tuple(f"{each}." for each in LATER)) or name in LATER]
    assert "arbook.gui.today.desk" in loaded
    assert early == []


def test_few_modules_are_loaded_before_the_first_list(loaded: list[str]) -> None:
    ours = [name for name in loaded if name.startswith("arbook.")]
    assert 0 < len(ours) <= MOST_OF_OUR_OWN, len(ours)


def test_no_kind_of_widget_is_made_that_is_not_shown(loaded: list[str]) -> None:
    assert "QtWidgets.QScrollArea" in loaded
    assert not {"QtWidgets.QWizard", "QtWidgets.QFontDialog", "QtWidgets.QMdiArea"} & set(loaded)


def test_no_library_is_read_as_text_while_the_program_starts(tmp_path: Path) -> None:
    telling = "import linecache; print('read', *(name for name, kept in linecache.cache.items() if len(kept) > 1))"
    code = START.replace("print(*sys.modules, *made_of_qt, flush=True)", telling + "; sys.stdout.flush()")
    read = told(tmp_path, code, shop_path(tmp_path), DAY)
    assert read[0] == "read"
    assert [name for name in read if name.endswith(".py") and ("sqlalchemy" in name or "queries" in name)] == []
