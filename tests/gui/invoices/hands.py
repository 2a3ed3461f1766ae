"""What tests of invoices do over and over: type into lines, issue, and look at what came of it."""

from collections.abc import Callable
from dataclasses import replace

from arbook.gui.invoices.editor import InvoiceEditor
from arbook.gui.invoices.issue_dialog import IssueDialog
from arbook.gui.invoices.line_cells import LineCell
from arbook.gui.shell.window import MainWindow
from arbook.ledger.money import Money
from arbook.queries.customers import customer_by_id
from arbook.queries.invoices import InvoiceCard, invoice_by_id
from arbook.queries.money_rules import LimitAction, money_rules
from arbook.services.changing import Changes
from arbook.services.customers import CustomerFacts
from arbook.services.office import Office
from tests.support.desks import shown, write

FI = 6
Settle = Callable[[MainWindow], None]


def write_cells(editor: InvoiceEditor, place: int, **texts: str) -> None:
    """Type into the cells of a line (from 0) by their names."""
    for key, text in texts.items():
        cell = editor.lines.cell(place, key)
        assert isinstance(cell, LineCell)
        write(cell, text)


def write_line(editor: InvoiceEditor, place: int, *texts: str) -> None:
    """Type what, quantity, unit and price, or the first of them."""
    write_cells(editor, place, **dict(zip(("what", "quantity", "unit", "price"), texts, strict=False)))


def issue(editor: InvoiceEditor, window: MainWindow, settle: Settle) -> None:
    """Press the filled button and say yes."""
    editor.issue.click()
    shown(window, IssueDialog).primary.click()
    settle(window)


def card_of(window: MainWindow, settle: Settle, invoice_id: int) -> InvoiceCard:
    """The paper as it stands in the book."""
    found: list[InvoiceCard] = []
    assert window.session is not None
    window.session.ask(lambda office: office.read(invoice_by_id, invoice_id), found.append)
    settle(window)
    return found[0]


def limit_of(minor: int) -> Callable[[Office], Changes]:
    """A wish: so much may Fi Ltd owe."""

    def wish(office: Office) -> Changes:
        card = office.read(customer_by_id, FI)
        facts = CustomerFacts(card.name, card.number, credit_limit=Money(minor, "EUR"))
        return office.customers.change(FI, facts)

    return wish


def stop_above(office: Office) -> Changes:
    """Who is above the limit gets no invoice without a reason."""
    return office.money_rules.change(replace(office.read(money_rules), limit_action=LimitAction.STOP))
