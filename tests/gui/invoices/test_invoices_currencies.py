"""Invoices in currencies of three decimals and of none: typed, shown, printed and owed with theirs."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QLabel

from arbook.gui.invoices.desk import InvoicesDesk
from arbook.gui.invoices.editor import InvoiceEditor
from arbook.gui.shared.wishes import NewInvoice
from arbook.gui.shell.window import MainWindow
from arbook.ledger.money import Money
from arbook.services.customers import CustomerFacts
from arbook.services.office import Office
from tests.gui.invoices.hands import Settle, card_of, issue, write_cells, write_line
from tests.support.desks import write
from tests.support.late_shop import TODAY
from tests.support.reading_papers import text_of

Begin = Callable[[str], InvoiceEditor]


@pytest.fixture
def begin(desk: InvoicesDesk, window: MainWindow, settle: Settle) -> Begin:
    """A new invoice for a customer who is billed in this currency and may owe a million minor units."""

    def call(currency: str) -> InvoiceEditor:
        made: list[int] = []
        facts = CustomerFacts("Far Away Ltd", currency=currency, credit_limit=Money(1_000_000, currency))
        desk.session.change(
            lambda office: office.customers.add(facts, today=TODAY),
            done=lambda changes: made.append(changes.made_id or 0),
        )
        settle(window)
        window.grant(NewInvoice(made[0]))
        settle(window)
        return desk.editor

    return call


def paper_of(desk: InvoicesDesk, window: MainWindow, settle: Settle) -> str:
    """The text of the paper of the newest invoice."""
    invoice_id, drawn = desk.view.chosen_row().invoice_id, list[bytes]()

    def draw(office: Office) -> bytes:
        return office.paper.invoice(invoice_id).draw()

    desk.session.ask(draw, drawn.append)
    settle(window)
    return text_of(drawn[0])


def amounts_of(editor: InvoiceEditor) -> list[str]:
    formats = editor.session.owner.formats
    return ["" if net is None else formats.amount(net) for net in editor.form.nets()]


def test_an_invoice_in_dinars_is_exact_to_the_thousandth(
    begin: Begin, desk: InvoicesDesk, window: MainWindow, settle: Settle
) -> None:
    editor = begin("KWD")
    write_line(editor, 0, "Dates", "12.5", "kg", "1.250")
    write_line(editor, 1, "Freight", "1", "", "234.567")
    write_line(editor, 2, "Half", "3", "pcs", "0.0005")
    assert amounts_of(editor) == ["15.625", "234.567", "0.002", ""]
    editor.whole.open_at("discount")
    write(editor.whole.discount, "0.125")
    settle(window)
    assert "Amount, KWD" in [label.text() for label in editor.lines.findChildren(QLabel)]
    assert editor.totals.to_pay == "KWD\u00a0297.582"
    assert editor.buyer_card._left.text() == "KWD\u00a0702.418 left under the limit."
    issue(editor, window, settle)
    card = card_of(window, settle, desk.view.chosen_row().invoice_id)
    assert (card.row.total, card.row.open) == (Money(297_582, "KWD"), Money(297_582, "KWD"))
    paper = paper_of(desk, window, settle)
    for text in ("1.250", "234.567", "0.0005", "15.625", "Amount, KWD", "KWD 297.582"):
        assert text in paper


def test_an_invoice_in_yen_has_no_decimals(
    begin: Begin, desk: InvoicesDesk, window: MainWindow, settle: Settle
) -> None:
    editor = begin("JPY")
    write_line(editor, 0, "Lamp", "3", "pcs", "12800")
    write_line(editor, 1, "Bulb", "7", "pcs", "98.5")
    assert amounts_of(editor) == ["38,400", "690", ""]
    assert editor.totals.to_pay == "¥46,517"
    issue(editor, window, settle)
    card = card_of(window, settle, desk.view.chosen_row().invoice_id)
    assert (card.net, card.tax, card.row.total) == (
        Money(39_090, "JPY"),
        Money(7_427, "JPY"),
        Money(46_517, "JPY"),
    )
    assert card.lines[1].line.unit_price == Decimal("98.5")
    paper = paper_of(desk, window, settle)
    for text in ("12,800", "98.5", "38,400", "Amount, JPY", "¥46,517"):
        assert text in paper


def test_what_hides_the_sum_is_told_in_the_foot(begin: Begin, window: MainWindow, settle: Settle) -> None:
    editor = begin("JPY")
    write_cells(editor, 0, what="Lamp", price="500")
    editor.whole.open_at("charge_amount")
    write(editor.whole.charges[0].amount, "90")
    settle(window)
    assert editor.foot._note.text() == "Say what it is for, as in “Shipping”."
