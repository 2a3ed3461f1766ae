"""Crediting an invoice: the whole, an amount, lines and parts of lines, never more than is left."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from arbook.gui.invoices.credit_dialog import CreditDialog
from arbook.gui.invoices.desk import InvoicesDesk
from arbook.gui.invoices.editor import InvoiceEditor
from arbook.gui.invoices.form_credit import CreditForm, HowMuch
from arbook.gui.shared.form_errors import FormError
from arbook.gui.shared.wishes import ShowInvoice
from arbook.gui.shell.window import MainWindow
from arbook.ledger.discounts_back import DiscountPart, StandingDiscount
from arbook.ledger.money import Money
from arbook.ledger.tax_shares import TaxShare
from arbook.queries.invoice_outcome import Unpaid
from arbook.queries.invoices import InvoiceCard, InvoiceLineRow, InvoiceRow
from tests.gui.invoices.hands import Settle, issue, write_line
from tests.support.desks import shown, write
from tests.support.late_shop import TODAY


def two_rates() -> InvoiceCard:
    zero, total = Money(0, "EUR"), Money(16_407, "EUR")
    row = InvoiceRow(1, "invoice", "issued", "R-1", 6, "6", "Fi", TODAY, TODAY, total, total, "")
    lines = (
        InvoiceLineRow("Shelf", Decimal(1), "", Decimal(100), "VAT", Decimal(23), "", Money(10_000, "EUR")),
        InvoiceLineRow("Fitting", Decimal(1), "", Decimal("36.18"), "VAT", Decimal("13.5"), "", Money(3_618, "EUR")),
    )
    return InvoiceCard(row, zero, zero, "", "{}", "arbook", "", {}, lines, ())


def crediting(row: InvoiceRow, desk: InvoicesDesk, window: MainWindow, settle: Settle) -> CreditDialog:
    """The dialog that credits this invoice."""
    desk.shown.acted.emit("credit", row)
    settle(window)
    return shown(window, CreditDialog)


def issued_and_crediting(
    desk: InvoicesDesk, editor: InvoiceEditor, window: MainWindow, settle: Settle
) -> tuple[InvoiceRow, CreditDialog]:
    """What stands in the editor is issued, and the dialog that credits it is opened."""
    issue(editor, window, settle)
    row = desk.model.rows()[0]
    return row, crediting(row, desk, window, settle)


def pick(credit: CreditDialog, how_much: HowMuch) -> None:
    credit.how_much.set_picked(how_much)
    credit.how_much.picked.emit(how_much)


def test_an_issued_invoice_is_shown_with_its_lines_and_credited_in_full(
    desk: InvoicesDesk, editor: InvoiceEditor, window: MainWindow, settle: Settle
) -> None:
    write_line(editor, 0, "Shelf", "2", "pcs", "10")
    issue(editor, window, settle)
    row = desk.model.rows()[0]
    window.grant(ShowInvoice(row.invoice_id))
    settle(window)
    credit = crediting(row, desk, window, settle)
    credit.primary.click()
    settle(window)
    rows = {each.invoice_id: each for each in desk.model.rows()}
    assert not rows[row.invoice_id].open
    assert next(each for each in rows.values() if each.kind == "credit_note").total == row.total


def test_an_amount_is_credited_to_the_cent_with_its_tax(
    desk: InvoicesDesk, editor: InvoiceEditor, window: MainWindow, settle: Settle
) -> None:
    write_line(editor, 0, "Shelf", "2", "pcs", "100")
    _, credit = issued_and_crediting(desk, editor, window, settle)
    pick(credit, HowMuch.AMOUNT)
    write(credit.amount, "33.33")
    write(credit.why, "one shelf is scratched")
    credit.primary.click()
    settle(window)
    note = next(each for each in desk.model.rows() if each.kind == "credit_note")
    assert str(note.total) == "33.33"


def test_a_line_is_credited_and_then_no_more_than_the_rest(
    desk: InvoicesDesk, editor: InvoiceEditor, window: MainWindow, settle: Settle
) -> None:
    write_line(editor, 0, "Shelf", "1", "pcs", "100")
    write_line(editor, 1, "Fitting", "1", "h", "50")
    row, credit = issued_and_crediting(desk, editor, window, settle)
    pick(credit, HowMuch.LINES)
    credit.primary.click()
    assert credit.isVisible()
    credit.lines.tick_of(2).setChecked(True)
    credit.primary.click()
    settle(window)
    again = crediting(row, desk, window, settle)
    assert again.form.ways == (HowMuch.WHOLE, HowMuch.LINES, HowMuch.AMOUNT)
    assert not again.lines.tick_of(2).isEnabled()
    assert str(again.amount.amount) == str(again.form.left)
    assert again.form.left + again.form.credited == row.total
    again.primary.click()
    settle(window)
    third = crediting(row, desk, window, settle)
    third.primary.click()
    assert third._told.text() == "All of this invoice is credited already."
    third.reject()


def test_a_part_of_a_line_comes_back_and_never_more_than_is_left(
    desk: InvoicesDesk, editor: InvoiceEditor, window: MainWindow, settle: Settle
) -> None:
    write_line(editor, 0, "Shelf", "5", "pcs", "10")
    row, credit = issued_and_crediting(desk, editor, window, settle)
    pick(credit, HowMuch.LINES)
    write(credit.lines.field_of(1), "6")
    assert credit.lines.field_of(1).complaint == "Only 5 of line 1 is left to take back."
    write(credit.lines.field_of(1), "x")
    credit.primary.click()
    assert credit.lines.field_of(1).complaint
    write(credit.lines.field_of(1), "2")
    credit.primary.click()
    settle(window)
    note = next(each for each in desk.model.rows() if each.kind == "credit_note")
    assert note.total.minor * 5 == row.total.minor * 2


@pytest.mark.parametrize(("typed", "told"), [("999999", "more than the invoice"), ("", "amount is missing")])
def test_a_credit_above_its_invoice_is_refused_beside_the_amount(
    desk: InvoicesDesk, editor: InvoiceEditor, window: MainWindow, settle: Settle, typed: str, told: str
) -> None:
    write_line(editor, 0, "Shelf", "1", "pcs", "10")
    _, credit = issued_and_crediting(desk, editor, window, settle)
    pick(credit, HowMuch.AMOUNT)
    write(credit.amount, typed)
    credit.primary.click()
    assert told in credit.amount.complaint.lower() or told in credit.amount.complaint
    assert credit.isVisible()
    credit.day.set_day(date(2020, 1, 1))
    write(credit.amount, "1")
    credit.primary.click()
    assert "dated before its invoice" in credit.day.complaint
    credit.reject()


def test_a_credit_takes_the_place_of_what_was_let_go_before_any_of_it_stays_on_account() -> None:
    """A write-off first, and of a discount its share."""
    invoice = two_rates()
    row = replace(invoice.row, open=Money(1_000, "EUR"), unpaid=Unpaid(written_off=300, granted=66))
    form = CreditForm(replace(invoice, row=row), TODAY, Money(0, "EUR"), how_much=HowMuch.AMOUNT)
    let_go = TaxShare("", None, Money(66, "EUR"), Money(0, "EUR"))
    form.discounts = [StandingDiscount(1, (DiscountPart(let_go, let_go, row.total, row.total),))]
    effects = []
    for minor in (900, 1_200, 8_204, 16_406):
        form.amount = Money(minor, "EUR")
        effect = form.effect("Credit")
        parts = (effect.off, effect.written_off, effect.discount, effect.on_account)
        effects.append([part.minor for part in parts])
    assert effects == [[900, 0, 0, 0], [1_000, 200, 0, 0], [1_000, 300, 33, 6_871], [1_000, 300, 66, 15_040]]


def test_an_amount_of_an_invoice_with_two_rates_is_shared_as_the_invoice_is() -> None:
    form = CreditForm(two_rates(), TODAY, Money(0, "EUR"))
    form.how_much, form.amount = HowMuch.AMOUNT, Money(10_000, "EUR")
    lines = form.command("Credit", TODAY).lines
    assert [(line.tax.percent, str(line.unit_price)) for line in lines] == [
        (Decimal(23), "60.95"),
        (Decimal("13.5"), "22.05"),
    ]
    assert str(form.effect("Credit").total) == "100.00"
    form.rate = lines[1].tax
    assert [line.tax.percent for line in form.command("Credit", TODAY).lines] == [Decimal("13.5")]


def test_a_credit_note_dated_ahead_is_asked_about_once() -> None:
    form = CreditForm(two_rates(), TODAY + timedelta(days=3), Money(0, "EUR"))
    with pytest.raises(FormError) as asked:
        form.command("Credit", TODAY)
    assert (asked.value.field, asked.value.facts["why"]) == ("issued_on", "lies_ahead")
    assert form.command("Credit", TODAY).issued_on == TODAY + timedelta(days=3)
    form.issued_on = TODAY + timedelta(days=9)
    with pytest.raises(FormError):
        form.command("Credit", TODAY)
