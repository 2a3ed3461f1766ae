"""Discounts, charges, prices with tax, coins and parts in the invoice editor: what is seen is what is issued."""

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QLabel

from arbook.gui.invoices.desk import InvoicesDesk
from arbook.gui.invoices.editor import InvoiceEditor
from arbook.gui.invoices.form_credit import CreditForm, HowMuch
from arbook.gui.invoices.form_invoice import HouseRules, InvoiceForm
from arbook.gui.invoices.form_line import NO_TAX, LineForm, TypedAgain, discount_of, judged, lines_from
from arbook.gui.invoices.form_pricing import ChargeForm, PricingForm
from arbook.gui.invoices.issue_dialog import IssueDialog
from arbook.gui.invoices.line_cells import TaxCell
from arbook.gui.shared.wishes import NewInvoice
from arbook.gui.shell.window import MainWindow
from arbook.ledger.early_discount import EarlyDiscount
from arbook.ledger.errors import AmountError, ArbookError
from arbook.ledger.invoicing import Discount, TaxRate
from arbook.ledger.money import Money
from arbook.ledger.terms import ShareKind, Step, StepKind, Terms, TermsPiece, net_days
from arbook.queries.credited import LineLeft
from arbook.queries.invoices import InvoiceCard
from arbook.queries.settings import profile
from arbook.services.office import Office
from arbook.services.settings_offers import TaxRateFacts
from tests.documents.paper_samples import text_of
from tests.gui.invoices.hands import Settle, card_of, issue, write_cells
from tests.support.desks import write
from tests.support.late_shop import TODAY

STANDARD, REDUCED = TaxRate("VAT", Decimal(23)), TaxRate("VAT", Decimal("13.5"))
THIRTY_DAYS = net_days(30)


def form_of(*lines: LineForm, **facts: object) -> InvoiceForm:
    form = InvoiceForm(TODAY, lines=list(lines))
    for name, value in facts.items():
        setattr(form, name, value)
    return form


def line(price: str, discount: str = "", tax: TaxRate = STANDARD, quantity: str = "") -> LineForm:
    return LineForm("Shelf", quantity, "", price, tax, discount)


def why(form: InvoiceForm, terms: Terms = THIRTY_DAYS) -> tuple[str | None, object]:
    with pytest.raises(ArbookError) as refusal:
        form.bill(terms)
    return refusal.value.field, refusal.value.facts.get("why")


# ------------------------------------------------------------- the form
@pytest.mark.parametrize(
    ("text", "discount"),
    [
        ("10%", Discount((Decimal(10),))),
        ("10% + 5%", Discount((Decimal(10), Decimal(5)))),
        ("10%+5", Discount((Decimal(10),), Decimal(5))),
        ("2.50", Discount((), Decimal("2.50"))),
        ("", Discount()),
    ],
)
def test_a_discount_is_typed_as_it_is_said(text: str, discount: Discount) -> None:
    assert discount_of(text, ".") == discount


@pytest.mark.parametrize("text", ["10+5%", "5+5", "ten", "10%%", "+"])
def test_what_could_mean_two_discounts_is_refused(text: str) -> None:
    with pytest.raises(AmountError):
        discount_of(text, ".")


def test_ten_and_then_five_percent_are_one_after_the_other() -> None:
    assert [str(net) for net in form_of(line("200", "50%+30%")).nets()] == ["70.00"]


def test_a_price_for_twelve_is_typed_with_a_slash() -> None:
    assert [str(net) for net in form_of(line("15.24/12", quantity="24")).nets()] == ["30.48"]
    assert why(form_of(line("15.24/0"))) == ("lines", "bad_price")


def test_a_discount_above_its_line_is_refused_in_its_cell_and_a_line_given_away_is_not() -> None:
    beyond = judged(line("10", "12"), ".", "EUR")
    assert isinstance(beyond, ArbookError)
    assert (beyond.facts["why"], beyond.facts["cell"]) == ("discount_above_line", "discount")
    free = judged(line("10", "10"), ".", "EUR")
    assert not isinstance(free, ArbookError)
    assert not free[1]


def test_a_line_is_typed_again_as_it_was() -> None:
    form = form_of(line("15.24/12", "10%+2.50", quantity="24"))
    assert lines_from(form.parsed_lines(), TypedAgain(".", "EUR"))[0] == form.lines[0]


def test_the_whole_invoice_has_a_discount_and_shipping_of_its_own_rate() -> None:
    pricing = PricingForm(discount="10%", charges=[ChargeForm("Shipping", "9.90", REDUCED)])
    totals = form_of(line("100"), line("50", tax=REDUCED), pricing=pricing).bill(THIRTY_DAYS).totals
    assert [str(each) for each in (totals.net, totals.tax, totals.gross)] == ["144.90", "28.11", "173.01"]


def test_prices_with_tax_come_to_themselves() -> None:
    bill = form_of(line("123"), pricing=PricingForm(gross_prices=True)).bill(THIRTY_DAYS)
    assert (str(bill.totals.net), str(bill.total)) == ("100.00", "123.00")


def test_every_part_is_rounded_to_the_coin_and_the_difference_is_told() -> None:
    half = TermsPiece((), ShareKind.PERCENT, Decimal(50))
    rest = TermsPiece((Step(StepKind.ADD_DAYS, 30),))
    form = form_of(LineForm("Shelf", "", "", "21.03"), house=HouseRules(Decimal("0.05"), currency="EUR"))
    bill = form.bill(Terms("Half now", (half, rest)))
    assert [(str(piece.amount), piece.due_on) for piece in bill.pieces] == [
        ("10.50", TODAY),
        ("10.50", date(2026, 12, 26)),
    ]
    assert (str(bill.rounding), str(bill.total)) == ("-0.03", "21.00")


def test_what_paying_early_saves_is_told_with_its_last_day() -> None:
    terms = Terms("Early", THIRTY_DAYS.pieces, EarlyDiscount(Decimal(2), 14))
    form = form_of(LineForm("Shelf", "", "", "120"))
    early = form.early(terms, form.asked(terms))
    assert early is not None
    assert (early[0], str(early[1].pay), str(early[1].discount)) == (date(2026, 12, 10), "117.60", "2.40")


@pytest.mark.parametrize(
    ("pricing", "refusal"),
    [
        (PricingForm(discount="101%"), ("discount", "bad_discount")),
        (PricingForm(discount="much"), ("discount", "no_discount")),
        (PricingForm(discount="-5"), ("discount", "bad_discount")),
        (PricingForm(discount="1000"), ("discount", "discount_too_large")),
        (PricingForm(charges=[ChargeForm("", "9.90", STANDARD)]), ("charges", "no_charge")),
        (PricingForm(charges=[ChargeForm("Shipping", "x", STANDARD)]), ("charge_amount", "no_quantity")),
        (PricingForm(charges=[ChargeForm("Shipping", "999999999999999", STANDARD)]), ("charge_amount", "bad_charge")),
    ],
)
def test_what_is_wrong_for_the_whole_is_said_at_its_field(pricing: PricingForm, refusal: tuple[str, str]) -> None:
    assert why(form_of(line("100"), pricing=pricing)) == refusal


def test_terms_that_ask_for_more_than_the_invoice_are_refused_at_the_terms() -> None:
    first = TermsPiece((), ShareKind.AMOUNT, Decimal(500))
    assert why(form_of(line("100")), Terms("First", (first, TermsPiece(())))) == ("terms", "shares_exceed_amount")


def test_a_due_date_before_the_invoice_is_refused_at_the_due_date() -> None:
    assert why(form_of(line("100"), due_own=date(2026, 11, 1))) == ("due_on", "due_before_issued")


def test_five_thousand_lines_make_an_invoice_and_one_more_does_not() -> None:
    lines = [line("1", tax=TaxRate("", Decimal(0)))] * 5_000
    assert str(form_of(*lines).bill(THIRTY_DAYS).total) == "5000.00"
    assert why(form_of(*lines, line("1"))) == ("lines", "too_many_lines")


# ------------------------------------------------------------- the editor
def told(widget: object) -> str:
    assert isinstance(widget, InvoiceEditor)
    return " ".join(label.text() for label in widget.totals.findChildren(QLabel))


def fill_all(editor: InvoiceEditor) -> None:
    write_cells(editor, 0, what="Shelf", quantity="24", price="15.24/12", discount="10%+5%")
    write(editor.whole.discount, "2%")
    write(editor.whole.charges[0].what, "Shipping")
    write(editor.whole.charges[0].amount, "9.90")


def test_what_the_editor_shows_is_what_is_issued(
    desk: InvoicesDesk, editor: InvoiceEditor, window: MainWindow, settle: Settle
) -> None:
    fill_all(editor)
    to_pay = editor.totals.to_pay
    issue(editor, window, settle)
    card = card_of(window, settle, desk.model.rows()[0].invoice_id)
    assert editor.session.owner.formats.money(card.row.total) == to_pay
    assert card.lines[0].discount == Discount((Decimal(10), Decimal(5)))
    assert card.lines[0].price_per == 12
    assert [(each.description, each.amount) for each in card.pricing.charges] == [("Shipping", Decimal("9.90"))]


def test_a_draft_keeps_discounts_charges_and_prices_with_tax(
    desk: InvoicesDesk, editor: InvoiceEditor, window: MainWindow, settle: Settle
) -> None:
    fill_all(editor)
    editor.whole.prices.set_value(True)
    editor.whole.prices.chosen.emit(True)
    to_pay = editor.totals.to_pay
    editor.leave()
    settle(window)
    desk.open_row(desk.model.rows()[0])
    settle(window)
    assert (editor.whole.discount.text(), editor.whole.prices.value) == ("2%", True)
    assert [fields.what.text() for fields in editor.whole.charges] == ["Shipping"]
    assert editor.form.lines[0].discount == "10%+5%"
    assert editor.totals.to_pay == to_pay
    assert editor.lines.has_column("discount")


def test_a_discount_that_cannot_be_read_yet_is_kept_as_it_was_typed(
    desk: InvoicesDesk, editor: InvoiceEditor, window: MainWindow, settle: Settle
) -> None:
    fill_all(editor)
    write(editor.whole.discount, "two percent")
    editor.leave()
    settle(window)
    desk.open_row(desk.model.rows()[0])
    settle(window)
    assert editor.whole.discount.text() == "two percent"
    editor.issue.click()
    assert editor.rows["discount"].note.text() == "Write a discount like 10%, 10%+5% or 25.00."
    assert window.findChildren(IssueDialog) == []


def test_discounts_on_lines_are_out_of_the_way_until_they_are_wished_and_stay_then(
    desk: InvoicesDesk, editor: InvoiceEditor, window: MainWindow, settle: Settle
) -> None:
    assert not editor.lines.cell(0, "discount").isVisible()
    editor.whole.column.click()
    assert editor.lines.cell(0, "discount").isVisible()
    editor.leave()
    settle(window)
    desk.make_new()
    settle(window)
    assert editor.lines.cell(0, "discount").isVisible()


def test_a_discount_beyond_all_is_marked_in_its_cell(editor: InvoiceEditor) -> None:
    write_cells(editor, 0, what="Shelf", price="10", discount="101%")
    editor.issue.click()
    assert editor.lines.cell(0, "discount").property("wrong") == "true"


def test_a_copy_has_the_same_prices_and_discounts(
    desk: InvoicesDesk, editor: InvoiceEditor, window: MainWindow, settle: Settle
) -> None:
    fill_all(editor)
    to_pay = editor.totals.to_pay
    issue(editor, window, settle)
    desk.shown.acted.emit("copy", desk.model.rows()[0])
    settle(window)
    assert editor.totals.to_pay == to_pay


def test_the_books_coin_and_prices_hold_for_a_new_invoice(
    desk: InvoicesDesk, window: MainWindow, settle: Settle
) -> None:
    def keep(office: Office) -> object:
        from dataclasses import replace

        own = office.read(profile)
        return office.settings.change_profile(replace(own, gross_prices=True, cash_rounding=Decimal("0.05")))

    assert window.session is not None
    window.session.change(keep)  # type: ignore[arg-type]
    settle(window)
    window.grant(NewInvoice(6))
    settle(window)
    write_cells(desk.editor, 0, what="Shelf", price="21.03")
    assert desk.editor.whole.prices.value is True
    assert "Rounded to the coin" in told(desk.editor)
    assert desk.editor.totals.to_pay == desk.editor.session.owner.formats.money(Money(2_105, "EUR"))


# ------------------------------------------------------------- crediting
def credited_in_full(card: InvoiceCard) -> CreditForm:
    return CreditForm(card, TODAY, Money(0, "EUR"))


def test_an_invoice_with_discount_and_shipping_is_credited_in_full_to_the_cent(
    desk: InvoicesDesk, editor: InvoiceEditor, window: MainWindow, settle: Settle
) -> None:
    fill_all(editor)
    issue(editor, window, settle)
    card = card_of(window, settle, desk.model.rows()[0].invoice_id)
    form = credited_in_full(card)
    assert form.effect("Credit").total == card.row.total
    form.left_lines = [
        LineLeft(place, place, each.description, each.quantity, each.quantity)
        for place, each in enumerate(card.lines, start=1)
    ]
    form.how_much, form.returns = HowMuch.LINES, {1: card.lines[0].quantity}
    assert form.effect("Credit").total < card.row.total


def test_an_amount_of_an_invoice_with_prices_with_tax_is_credited_as_said(
    desk: InvoicesDesk, editor: InvoiceEditor, window: MainWindow, settle: Settle
) -> None:
    write_cells(editor, 0, what="Shelf", price="119")
    editor.whole.prices.set_value(True)
    editor.whole.prices.chosen.emit(True)
    issue(editor, window, settle)
    form = credited_in_full(card_of(window, settle, desk.model.rows()[0].invoice_id))
    form.how_much, form.amount = HowMuch.AMOUNT, Money(3_333, "EUR")
    assert str(form.effect("Credit").total) == "33.33"


def test_a_discount_lowers_one_rate_alone_where_the_owner_says_so(
    desk: InvoicesDesk, editor: InvoiceEditor, window: MainWindow, settle: Settle
) -> None:
    write_cells(editor, 0, what="Shelf", price="100")
    write_cells(editor, 1, what="Book", price="50")
    editor.whole.more.click()
    write(editor.whole.discount, "10%")
    assert "Discount 10% −15.00" in told(editor)
    rate = editor.form.lines[0].tax
    editor.lines.cell(1, "tax").set_value(NO_TAX)  # type: ignore[union-attr]
    editor.lines.cell(1, "tax").chosen.emit(NO_TAX)  # type: ignore[union-attr]
    editor.whole.lowered.set_value(rate)
    editor.whole.lowered.chosen.emit(rate)
    assert "Discount 10% −10.00" in told(editor)
    editor.leave()
    settle(window)
    desk.open_row(desk.model.rows()[0])
    settle(window)
    assert editor.whole.lowered.value == rate
    assert "Discount 10% −10.00" in told(editor)


def test_reverse_charge_stands_on_the_paper_with_its_reason(
    desk: InvoicesDesk, window: MainWindow, settle: Settle
) -> None:
    facts = TaxRateFacts("Reverse charge", Decimal(0), "reverse_charge", "You owe the VAT.")
    desk.session.change(lambda office: office.settings.add_tax_rate(facts))
    settle(window)
    window.grant(NewInvoice(6))
    settle(window)
    write_cells(desk.editor, 0, what="Shelf", price="100")
    cell = desk.editor.lines.cell(0, "tax")
    assert isinstance(cell, TaxCell)
    [rate] = [each for each in cell.values if isinstance(each, TaxRate) and each.note]
    assert cell.itemText(cell.values.index(rate)) == "0% Reverse charge"
    cell.set_value(rate)
    cell.chosen.emit(rate)
    issue(desk.editor, window, settle)
    number = desk.model.rows()[0].invoice_id
    drawn: list[bytes] = []
    desk.session.ask(lambda office: office.paper.invoice(number).draw(), drawn.append)
    settle(window)
    assert "You owe the VAT." in text_of(drawn[0])
