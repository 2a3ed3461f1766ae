"""Ada disputes a line, pays the rest, gets a credit note: on the command line and by clicks, with the same result."""

from decimal import Decimal
from pathlib import Path

from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from arbook.gui.customers.desk import CustomersDesk
from arbook.gui.customers.dispute_dialog import DisputeDialog
from arbook.gui.customers.dispute_ending import SettleDialog
from arbook.gui.invoices.credit_dialog import CreditDialog
from arbook.gui.payments.dialog import PaymentDialog
from arbook.gui.shared.wishes import Contest, TakePayment
from arbook.gui.shell.window import MainWindow
from arbook.ledger.disputes import DisputeReason, Resolution
from tests.cli.conftest import Arbook
from tests.gui.conftest import OpenWindow, look, open_window, own_home, safe, shop, short_grace
from tests.support.desks import D, shown, write
from tests.support.late_shop import TODAY
from tests.support.reading_papers import text_of

__all__ = ["look", "open_window", "own_home", "safe", "shop", "short_grace"]

LONG_MS = 20_000
DAY = ("--today", str(TODAY))


def begin(done: Arbook, folder: Path) -> Path:
    """A book in which Ada was sent twelve chairs and a table, at 20 %."""
    folder.mkdir()
    book = folder / "harbour.arbook"
    done("new", book, "--business", "Harbour", "--currency", "EUR", "--country", "DE")
    done("customer", book, "add", "--name", "Ada Byrne", "--email", "ada@byrne.example", *DAY)
    lines = ("--line", "Chair;12;50;19", "--line", "Table;1;400;19")
    done("invoice", book, "--customer", "1001", *lines, "--today", "2026-10-01")
    return book


def outcome(done: Arbook, book: Path) -> dict[str, object]:
    """What the book says in the end, without ids."""
    form = ("--today", str(TODAY), "--format", "json")
    [dispute] = done("disputes", book, *form).json["rows"]
    aging = done("aging", book, *form).json["rows"]
    invoices = done("invoices", book, *form).json["rows"]
    log = [row["kind"] for row in done("log", book, "--customer", "1001", *form).json["rows"]]
    kept = ("amount", "contested", "reason", "lines", "ended_on", "resolution", "credit_note")
    return {
        "dispute": {name: dispute[name] for name in kept},
        "aging": aging,
        "invoices": [(row["number"], row["total"], row["open"]) for row in invoices],
        "log": [kind for kind in log if kind.startswith("dispute")],
    }


def with_words(done: Arbook, book: Path, folder: Path) -> None:
    form = (*DAY, "--format", "json")
    told = ("--customer", "1001", "--invoice", "2026-0001", "--line", "1=2", "--reason", "defect")
    opened = done("dispute", book, "open", *told, "--note", "Two are scratched", *form).json
    assert opened["contested"] == "119.00"
    [proposal] = done("remind", book, *form).json["proposals"]
    assert proposal["amount"] == "1071.00"
    [row] = done("aging", book, *form).json["rows"]
    assert (row["balance"], row["disputed"]) == ("1190.00", "119.00")
    paper = done("statement", book, "--customer", "1001", "-o", folder, *form).json["file"]
    words = " ".join(text_of(Path(paper).read_bytes()).split())
    assert "€119.00 disputed" in words
    assert "€1,071.00" in words
    done("pay", book, "--customer", "1001", "--amount", "1071", *DAY)
    assert done("remind", book, *form).json["proposals"] == []
    done("dispute", book, "credit", "--id", opened["id"], *DAY)


def with_clicks(window: MainWindow, qtbot: QtBot) -> None:
    def dialog(kind: type[D]) -> D:
        qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(kind)), timeout=LONG_MS)
        return shown(window, kind)

    def gone(kind: type[QDialog]) -> None:
        qtbot.waitUntil(lambda: not any(each.isVisible() for each in window.findChildren(kind)), timeout=LONG_MS)

    window.grant(Contest(1, 1))
    contest = dialog(DisputeDialog)
    qtbot.waitUntil(lambda: len(contest.lines.rows) == 2, timeout=LONG_MS)
    _line, tick, quantity = contest.lines.rows[0]
    tick.setChecked(True)
    quantity.setText("2")
    contest.reason.set_value(DisputeReason.DEFECT)
    contest.note.setText("Two are scratched")
    contest.primary.click()
    gone(DisputeDialog)

    window.grant(TakePayment(1))
    payment = dialog(PaymentDialog)
    qtbot.waitUntil(lambda: bool(payment.form.items), timeout=LONG_MS)
    write(payment.amount, "1071")
    payment.primary.click()
    gone(PaymentDialog)

    desk = window.view.show_desk("customers")
    assert isinstance(desk, CustomersDesk)
    desk.show_customer(1)
    qtbot.waitUntil(lambda: desk.page.facts is not None and bool(desk.page.facts.disputes), timeout=LONG_MS)
    assert desk.page.facts is not None
    desk.page.acted.emit(f"undo:dispute:{desk.page.facts.disputes[0].dispute_id}")
    settled = dialog(SettleDialog)
    assert settled.resolution.value is Resolution.CREDITED
    settled.primary.click()
    credit = dialog(CreditDialog)
    qtbot.waitUntil(lambda: credit.lines.returns() == {1: Decimal(2)}, timeout=LONG_MS)
    credit.primary.click()
    gone(CreditDialog)
    window.close()


def test_ada_disputes_a_line_pays_the_rest_and_gets_a_credit_note(
    done: Arbook, tmp_path: Path, open_window: OpenWindow, qtbot: QtBot
) -> None:
    by_words, by_clicks = begin(done, tmp_path / "words"), begin(done, tmp_path / "clicks")
    with_words(done, by_words, tmp_path)
    with_clicks(open_window(by_clicks), qtbot)
    assert outcome(done, by_words) == outcome(done, by_clicks)
