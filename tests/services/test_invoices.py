"""Drafts have no number, issued invoices are frozen, credit notes never touch the original."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from arbook.ledger.errors import DateError
from arbook.ledger.invoicing import InvoiceError, InvoiceLine, TaxRate
from arbook.ledger.money import Money
from arbook.ledger.numbering import NumberingError
from arbook.ledger.terms import ShareKind, Step, StepKind, Terms, TermsPiece
from arbook.queries.integrity import money_findings
from arbook.queries.invoices import invoice_by_id, list_invoices
from arbook.queries.items import money_on_account, open_items
from arbook.queries.settings import profile
from arbook.services.changing import new_operation_id
from arbook.services.credit_notes import CreditNote
from arbook.services.invoices import DraftInvoice
from arbook.services.invoices_elsewhere import NumberTakenError, RecordInvoice
from arbook.services.paper import PaperService
from arbook.services.settings import SettingsService
from tests.builders import Customer, Shop

TODAY = date(2026, 12, 3)
VAT = TaxRate("VAT", Decimal(23))
LOW = TaxRate("VAT", Decimal("13.5"))


@pytest.fixture
def shop(sound_shop: Shop) -> Shop:
    return sound_shop


def line(price: str, quantity: str = "1", tax: TaxRate = VAT) -> InvoiceLine:
    return InvoiceLine("Shelf", Decimal(quantity), Decimal(price), tax)


def draft(ada: Customer, *lines: InvoiceLine, on: str = "2026-11-26", **facts: object) -> DraftInvoice:
    return DraftInvoice(ada.customer_id, date.fromisoformat(on), lines or (line("100"),), **facts)  # type: ignore[arg-type]


def test_an_issued_invoice_comes_to_what_its_lines_and_rates_say(shop: Shop, ada: Customer) -> None:
    lines = (line("118", "4"), line("48", "6.5", LOW), line("9.50", "8"), line("35"))
    made = shop.invoices.issue(draft(ada, *lines), today=TODAY)
    card = shop.read(invoice_by_id, made.made_id)
    assert [str(card.net), str(card.tax), str(card.row.total)] == ["895.00", "176.21", "1071.21"]
    assert (made.number, card.row.due_on) == ("2026-0001", date(2026, 12, 26))


def test_numbers_have_no_gap_when_an_issue_fails(shop: Shop, ada: Customer) -> None:
    shop.invoices.issue(draft(ada), today=TODAY)
    with pytest.raises(InvoiceError):
        shop.invoices.issue(draft(ada, line("0")), today=TODAY)
    assert shop.invoices.issue(draft(ada), today=TODAY).number == "2026-0002"
    assert shop.read(money_findings) == ()


def test_a_date_before_the_last_invoice_is_refused(shop: Shop, ada: Customer) -> None:
    shop.invoices.issue(draft(ada, on="2026-11-26"), today=TODAY)
    with pytest.raises(NumberingError) as refused:
        shop.invoices.issue(draft(ada, on="2026-11-25"), today=TODAY)
    assert refused.value.facts["last_issued_on"] == date(2026, 11, 26)


def test_a_slip_of_the_year_does_not_stop_the_series(shop: Shop, ada: Customer) -> None:
    with pytest.raises(NumberingError) as refused:
        shop.invoices.issue(draft(ada, on="2126-11-26"), today=TODAY)
    assert refused.value.facts["why"] == "far_ahead"
    assert shop.invoices.issue(draft(ada), today=TODAY).number == "2026-0001"


def test_numbers_of_papers_from_elsewhere_are_stepped_over(shop: Shop, ada: Customer) -> None:
    for number in ("2026-0001", "2026-0003"):
        ada.owes("5.00", due="2026-02-01", number=number)
    assert [shop.invoices.issue(draft(ada), today=TODAY).number for _ in range(2)] == ["2026-0002", "2026-0004"]
    assert shop.read(money_findings) == ()


def test_lines_that_come_to_less_than_nothing_make_no_invoice(shop: Shop, ada: Customer) -> None:
    with pytest.raises(InvoiceError) as refused:
        shop.invoices.issue(draft(ada, line("25", quantity="-1")), today=TODAY)
    assert refused.value.facts["why"] == "comes_to_nothing"


def test_an_issued_invoice_keeps_the_business_it_was_issued_by(shop: Shop, ada: Customer) -> None:
    made = shop.invoices.issue(draft(ada), today=TODAY)
    paper = PaperService(shop.counter)
    before = paper.invoice(made.made_id or 0).draw()
    business = shop.read(profile)
    SettingsService(shop.counter).change_profile(replace(business, name="Another Name", tax_id="DE999"))
    assert paper.invoice(made.made_id or 0).draw() == before


def test_a_draft_has_no_number_and_owes_nothing(shop: Shop, ada: Customer) -> None:
    kept = shop.invoices.save_draft(draft(ada))
    assert shop.read(open_items, date(2027, 1, 1)) == ()
    (row,) = shop.read(list_invoices)
    assert (row.state, row.number) == ("draft", "")
    issued = shop.invoices.issue(draft(ada, line("50")), today=TODAY, draft_id=kept.made_id)
    assert issued.made_id == kept.made_id
    assert str(shop.read(invoice_by_id, kept.made_id).row.total) == "61.50"


def test_a_draft_keeps_its_own_due_date_and_what_is_half_typed_until_it_is_issued(shop: Shop, ada: Customer) -> None:
    own = date(2026, 12, 1)
    kept = shop.invoices.save_draft(draft(ada, due_on=own, typed='[["half"]]'))
    card = shop.read(invoice_by_id, kept.made_id)
    assert (card.own_due_on, card.typed) == (own, '[["half"]]')
    shop.invoices.issue(draft(ada, due_on=own), today=TODAY, draft_id=kept.made_id)
    card = shop.read(invoice_by_id, kept.made_id)
    assert ([piece.due_on for piece in card.pieces], card.typed) == ([own], "")


def test_a_draft_may_have_no_line_yet_but_is_not_issued_so(shop: Shop, ada: Customer) -> None:
    empty = replace(draft(ada), lines=())
    kept = shop.invoices.save_draft(empty)
    assert str(shop.read(invoice_by_id, kept.made_id).row.total) == "0.00"
    with pytest.raises(InvoiceError) as refused:
        shop.invoices.issue(empty, today=TODAY, draft_id=kept.made_id)
    assert refused.value.facts["why"] == "no_lines"


def test_what_is_issued_is_never_discarded(shop: Shop, ada: Customer) -> None:
    issued = shop.invoices.issue(draft(ada), today=TODAY)
    with pytest.raises(InvoiceError):
        shop.invoices.discard_draft(issued.made_id or 0)


def test_a_discarded_draft_leaves_nothing(shop: Shop, ada: Customer) -> None:
    kept = shop.invoices.save_draft(draft(ada))
    assert kept.made_id is not None
    shop.invoices.discard_draft(kept.made_id)
    assert shop.read(list_invoices) == ()


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE invoice SET total_minor = 1, net_minor = 1, tax_minor = 0",
        "UPDATE invoice_line SET description = 'other'",
        "INSERT INTO invoice_line (invoice_id, position, description, quantity, unit_price, tax_percent, net_minor)"
        " VALUES (1, 9, 'more', '1', '1', '0', 1)",
        "DELETE FROM invoice_line",
        "DELETE FROM invoice",
        "UPDATE entry SET amount_minor = 1",
        "DELETE FROM entry",
        "DELETE FROM due_piece",
    ],
)
def test_the_database_itself_refuses_to_change_what_was_issued(shop: Shop, ada: Customer, change: str) -> None:
    shop.invoices.issue(draft(ada), today=TODAY)
    with pytest.raises(IntegrityError), shop.book.writing() as connection:
        connection.execute(text(change))


def test_issuing_twice_with_one_wish_issues_once(shop: Shop, ada: Customer) -> None:
    wish = new_operation_id()
    first = shop.invoices.issue(draft(ada), today=TODAY, operation_id=wish)
    assert shop.invoices.issue(draft(ada), today=TODAY, operation_id=wish) == first
    assert len(shop.read(list_invoices)) == 1


def test_terms_with_two_pieces_make_two_due_dates(shop: Shop, ada: Customer) -> None:
    half = TermsPiece((), ShareKind.PERCENT, Decimal(50))
    rest = TermsPiece((Step(StepKind.ADD_DAYS, 30), Step(StepKind.END_OF_MONTH)))
    made = SettingsService(shop.counter).add_terms(Terms("Half at once", (half, rest)))
    shop.invoices.issue(
        draft(ada, line("100.01", tax=TaxRate("No tax", Decimal(0))), terms_id=made.made_id), today=TODAY
    )
    items = shop.read(open_items, date(2027, 1, 1))
    assert [(str(row.item.open), row.item.due_on) for row in items] == [
        ("50.01", date(2026, 11, 26)),
        ("50.00", date(2026, 12, 31)),
    ]


def test_an_invoice_from_elsewhere_keeps_its_number_and_comes_once(shop: Shop, ada: Customer) -> None:
    ada.owes("120.00", due="2026-12-01", number="0000611365")
    with pytest.raises(NumberTakenError):
        ada.owes("120.00", due="2026-12-01", number="0000611365")
    ada.owes("120.00", due="2026-12-01", number="611365")


@pytest.mark.parametrize(
    ("facts", "error"),
    [
        ({"total": Money.of("0.00", "EUR")}, InvoiceError),
        ({"total": Money.of("-5.00", "EUR")}, InvoiceError),
        ({"due_on": date(2026, 1, 1)}, InvoiceError),
        ({"number": " "}, InvoiceError),
        ({"tax": Money.of("500.00", "EUR")}, InvoiceError),
        ({"issued_on": date(1026, 11, 1)}, DateError),
    ],
)
def test_an_invoice_that_cannot_be_is_refused_and_changes_nothing(
    shop: Shop, ada: Customer, facts: dict[str, object], error: type[Exception]
) -> None:
    told = {
        "number": "7",
        "issued_on": date(2026, 11, 1),
        "due_on": date(2026, 12, 1),
        "total": Money.of("9.00", "EUR"),
    }
    with pytest.raises(error):
        shop.invoices.record(RecordInvoice(ada.customer_id, **(told | facts)))  # type: ignore[arg-type]
    assert shop.read(list_invoices) == ()


def test_a_credit_note_lowers_what_is_open_and_leaves_the_invoice_as_it_was(shop: Shop, ada: Customer) -> None:
    issued = shop.invoices.issue(draft(ada), today=TODAY)
    assert issued.made_id is not None
    before = shop.read(invoice_by_id, issued.made_id)
    credit = shop.invoices.credit(CreditNote(issued.made_id, date(2026, 12, 1), (line("20"),)), today=TODAY)
    after = shop.read(invoice_by_id, issued.made_id)
    assert (credit.number, str(after.row.open)) == ("CN-2026-0001", "98.40")
    assert (after.row.total, after.lines, after.frozen) == (before.row.total, before.lines, before.frozen)
    assert shop.read(invoice_by_id, credit.made_id).corrects_number == issued.number


def test_credit_above_what_is_open_rests_on_account_and_above_the_invoice_is_refused(
    shop: Shop, ada: Customer
) -> None:
    issued = shop.invoices.issue(draft(ada), today=TODAY)
    assert issued.made_id is not None
    ada.pays("100.00", on="2026-12-01")
    shop.invoices.credit(CreditNote(issued.made_id, date(2026, 12, 2), (line("50"),)), today=TODAY)
    (rest,) = shop.read(money_on_account, date(2026, 12, 31))
    assert (str(rest.credit.open), rest.number) == ("38.50", "CN-2026-0001")
    with pytest.raises(InvoiceError) as refused:
        shop.invoices.credit(CreditNote(issued.made_id, date(2026, 12, 3), (line("51"),)), today=TODAY)
    assert refused.value.facts["why"] == "above_rate"
    assert shop.read(money_findings) == ()


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(prices=st.lists(st.decimals("0.01", "9999.99", places=2), min_size=1, max_size=6), steps=st.booleans())
def test_whatever_is_issued_credited_and_paid_the_book_adds_up(
    shop: Shop, prices: list[Decimal], steps: bool
) -> None:
    customer = shop.customer("Any")
    for price in prices:
        made = shop.invoices.issue(draft(customer, line(str(price))), today=TODAY)
        assert made.made_id is not None
        if steps:
            shop.invoices.credit(CreditNote(made.made_id, date(2026, 12, 1), (line(str(price)),)), today=TODAY)
    customer.pays("10.00", on="2026-12-05")
    assert shop.read(money_findings) == ()
