"""Credit notes give back what was paid, never more, and their parts come to the whole."""

from dataclasses import replace
from decimal import Decimal

import pytest

from arbook.ledger.early_discount import EarlyDiscount
from arbook.ledger.invoicing import Charge, Discount, InvoiceError, InvoiceLine, Pricing, TaxRate
from arbook.ledger.items import EntryKind
from arbook.ledger.money import Money
from arbook.ledger.terms import ShareKind, Step, StepKind, Terms, TermsPiece, net_days
from arbook.queries.invoices import InvoiceCard, invoice_by_id
from arbook.queries.items import money_on_account
from arbook.queries.ledger import ledger_rows
from arbook.queries.pricing import stored_totals
from arbook.queries.settings import profile
from arbook.services.credit_notes import CreditNote, Return
from arbook.services.invoices import DraftInvoice
from arbook.services.payments import RecordPayment
from arbook.services.settings import SettingsService
from tests.builders import Customer, Day, Shop, day

SOLD = day("2026-03-01")
PAID = day("2026-03-05")
BACK = day("2026-03-20")
VAT = TaxRate("VAT", Decimal(19))


@pytest.fixture
def shop(sound_shop: Shop) -> Shop:
    return sound_shop


def sold(ada: Customer, *lines: InvoiceLine, terms: Terms | None = None, **more: object) -> int:
    terms_id = None if terms is None else SettingsService(ada.shop.counter).add_terms(terms).made_id
    told = DraftInvoice(ada.customer_id, SOLD, lines, terms_id, **more)  # type: ignore[arg-type]
    made = ada.shop.invoices.issue(told, today=SOLD).made_id
    assert made is not None
    return made


def credited(ada: Customer, invoice_id: int, **what: object) -> InvoiceCard:
    command = CreditNote(invoice_id, BACK, **what)  # type: ignore[arg-type]
    made = ada.shop.invoices.credit(command, today=BACK).made_id
    card: InvoiceCard = ada.shop.read(invoice_by_id, made)
    return card


def line(price: str, tax: TaxRate = VAT, quantity: str = "1") -> InvoiceLine:
    return InvoiceLine("Goods", Decimal(quantity), Decimal(price), tax)


def on_account(ada: Customer, on: Day = BACK) -> list[str]:
    return [str(row.credit.open) for row in ada.shop.read(money_on_account, day(on), ada.customer_id)]


def movements(ada: Customer) -> list[str]:
    rows = ada.shop.read(ledger_rows, ada.customer_id)
    return [f"{row.entry.kind.value} {row.entry.amount}" for row in rows]


# ------------------------------------------------------------------ what was let go
def test_a_credit_note_takes_the_write_off_of_its_invoice_back_first(ada: Customer) -> None:
    invoice_id = sold(ada, line("33.33"))
    ada.pays("39.00", on=PAID)
    rest = ada.shop.read(invoice_by_id, invoice_id).pieces[0].piece_id
    ada.is_let_off(type("Rest", (), {"piece_id": rest})(), on=PAID)
    assert str(credited(ada, invoice_id, whole=True).row.total) == "39.66"
    assert on_account(ada) == ["39.00"]
    assert movements(ada) == [
        "invoice 39.66",
        "payment -39.00",
        "write_off -0.66",
        "credit_note -39.66",
        "reversal 0.66",
    ]


def test_a_credit_note_takes_an_early_discount_back_first(ada: Customer) -> None:
    invoice_id = sold(ada, line("17.67"), terms=Terms("3/10", net_days(30).pieces, EarlyDiscount(Decimal(3), 10)))
    told = RecordPayment(ada.customer_id, PAID, Money.of("20.40", "EUR"), discounts=None)
    ada.shop.payments.record(told, today=PAID)
    assert movements(ada) == ["invoice 21.03", "payment -20.40", "discount -0.63"]
    credited(ada, invoice_id, whole=True)
    assert (on_account(ada), ada.balance(BACK)) == (["20.40"], "-20.40")


def test_what_a_small_credit_note_does_not_need_stays_written_off(ada: Customer) -> None:
    invoice_id = sold(ada, line("100.00", TaxRate("VAT", Decimal(0))))
    ada.pays("40.00", on=PAID)
    rest = ada.shop.read(invoice_by_id, invoice_id).pieces[0].piece_id
    ada.is_let_off(type("Rest", (), {"piece_id": rest})(), on=PAID, amount="50.00", reason="broke")
    credited(ada, invoice_id, lines=(line("30.00", TaxRate("VAT", Decimal(0))),))
    assert movements(ada)[3:] == ["credit_note -30.00", "reversal 50.00", "write_off -30.00"]
    assert (on_account(ada), str(ada.shop.read(invoice_by_id, invoice_id).row.open)) == ([], "0.00")


def test_what_was_written_off_comes_back_before_a_discount_that_was_granted_later(ada: Customer) -> None:
    debt = ada.owes("100.00", due="2026-04-01", on=SOLD)
    ada.pays("60.00", on=PAID)
    ada.is_let_off(debt, on=PAID, amount="20.00")
    ada.is_let_off(debt, on=PAID, kind=EntryKind.DISCOUNT)
    credited(ada, debt.invoice_id, lines=(line("10.00", TaxRate("", Decimal(0))),))
    assert movements(ada)[4:] == ["credit_note -10.00", "reversal 20.00", "write_off -10.00"]


def test_a_credit_note_that_the_open_rest_takes_leaves_the_write_off_alone(ada: Customer) -> None:
    debt = ada.owes("100.00", due="2026-04-01", on=SOLD)
    ada.is_let_off(debt, on=PAID, amount="50.00")
    credited(ada, debt.invoice_id, lines=(line("50.00", TaxRate("", Decimal(0))),))
    assert (movements(ada)[2:], on_account(ada)) == (["credit_note -50.00"], [])


def test_a_write_off_after_the_day_of_the_credit_note_is_taken_back_on_its_own_day(ada: Customer) -> None:
    debt = ada.owes("100.00", due="2026-04-01", on=SOLD)
    ada.pays("60.00", on=PAID)
    ada.is_let_off(debt, on="2026-03-25")
    credited(ada, debt.invoice_id, lines=(line("100.00", TaxRate("", Decimal(0))),))
    assert (ada.balance("2026-03-24"), ada.balance("2026-03-26")) == ("-60.00", "-60.00")
    assert on_account(ada, "2026-03-26") == ["60.00"]
    kinds = [row.entry.kind for row in ada.shop.read(ledger_rows, ada.customer_id)]
    assert kinds.count(EntryKind.REVERSAL) == 1


# ------------------------------------------------------------------ parts and the whole
def returned(ada: Customer, invoice_id: int, *quantities: str) -> list[InvoiceCard]:
    return [credited(ada, invoice_id, returns=(Return(1, Decimal(each)),)) for each in quantities]


def summed(cards: list[InvoiceCard]) -> tuple[int, int, int, int]:
    roundings = [card.rounding.minor for card in cards if card.rounding]
    nets, taxes = [card.net.minor for card in cards], [card.tax.minor for card in cards]
    return sum(nets), sum(taxes), sum(roundings), sum(card.row.total.minor for card in cards)


def test_a_line_of_a_few_cents_comes_back_in_thirds_to_the_cent(ada: Customer) -> None:
    sold_lines = (line("0.04"), line("100.00", TaxRate("VAT", Decimal(7))))
    invoice_id = sold(ada, *sold_lines, pricing=Pricing(discount=Discount((Decimal(10),))))
    whole = ada.shop.read(invoice_by_id, invoice_id)
    parts = returned(ada, invoice_id, "0.33", "0.33", "0.34")
    parts.append(credited(ada, invoice_id, whole=True))
    assert summed(parts) == summed([whole])


def test_the_last_of_three_returns_bears_the_coin_and_the_cent_of_tax(shop: Shop) -> None:
    uri = shop.customer("Uri")
    SettingsService(shop.counter).change_profile(replace(shop.read(profile), cash_rounding=Decimal("0.05")))
    goods = line("19.47", TaxRate("MWST", Decimal("8.1")), "3")
    invoice_id = sold(uri, goods)
    whole = shop.read(invoice_by_id, invoice_id)
    assert summed([whole]) == (5841, 473, 1, 6315)
    assert summed(returned(uri, invoice_id, "1", "1", "1")) == (5841, 473, 1, 6315)


def test_shipping_is_credited_when_all_lines_came_back_before(ada: Customer) -> None:
    shipping = Charge("Parcel", Decimal("0.99"), VAT)
    invoice_id = sold(ada, line("10.00"), pricing=Pricing(charges=(shipping,)))
    returned(ada, invoice_id, "1")
    rest = credited(ada, invoice_id, whole=True)
    assert [(each.description, str(each.net)) for each in rest.lines] == [("Parcel", "0.99")]
    assert (str(rest.row.total), ada.balance(BACK)) == ("1.18", "0.00")


def test_the_whole_after_an_amount_is_what_is_left_of_each_rate(ada: Customer) -> None:
    low = TaxRate("VAT", Decimal(7))
    invoice_id = sold(ada, line("100.00"), line("50.00", low))
    credited(ada, invoice_id, lines=(line("30.00"),))
    rest = credited(ada, invoice_id, whole=True)
    shares = [(str(each.tax_percent), str(each.net)) for each in rest.lines]
    assert shares == [("19", "70.00"), ("7", "50.00")]
    assert (str(rest.row.total), ada.balance(BACK)) == ("136.80", "0.00")


def test_nothing_is_left_of_an_invoice_that_is_credited_in_full(ada: Customer) -> None:
    invoice_id = sold(ada, line("100.00"))
    credited(ada, invoice_id, whole=True)
    with pytest.raises(InvoiceError) as refused:
        credited(ada, invoice_id, whole=True)
    assert refused.value.facts["why"] == "nothing_left"


def test_an_invoice_from_elsewhere_has_no_lines_to_take_back(ada: Customer) -> None:
    debt = ada.owes("100.00", due="2026-04-01", on=SOLD)
    with pytest.raises(InvoiceError) as refused:
        credited(ada, debt.invoice_id, whole=True)
    assert refused.value.facts["why"] == "lines_unknown"


@pytest.mark.parametrize("tax", [TaxRate("VAT", Decimal(7)), TaxRate("Sales tax", Decimal(19))])
def test_a_tax_that_the_invoice_never_had_is_not_given_back(ada: Customer, tax: TaxRate) -> None:
    invoice_id = sold(ada, line("100.00"))
    with pytest.raises(InvoiceError) as refused:
        credited(ada, invoice_id, lines=(line("10.00"), line("10.00", tax)))
    assert (refused.value.facts["why"], refused.value.facts["position"]) == ("foreign_tax", 2)
    assert ada.balance(BACK) == "119.00"


# ------------------------------------------------------------------ no rate gives back more than it had
LOW = TaxRate("VAT", Decimal(7))


def by_rate(card: InvoiceCard) -> list[str]:
    pricing = card.pricing
    totals = stored_totals([each.line for each in card.lines], card.row.total.currency, pricing, card.terms)
    return [f"{each.rate.percent}: {each.net} + {each.tax}" for each in totals.taxes]


def refused(ada: Customer, invoice_id: int, **what: object) -> dict[str, object]:
    with pytest.raises(InvoiceError) as told:
        credited(ada, invoice_id, **what)
    return {key: str(each) for key, each in told.value.facts.items()}


def test_an_amount_is_at_most_what_is_left_at_its_rate(ada: Customer) -> None:
    invoice_id = sold(ada, line("100.00"), line("100.00", LOW))
    told = {"why": "above_rate", "percent": "19", "net": "100.00", "tax": "19.00"}
    assert refused(ada, invoice_id, lines=(line("150.00"),)) == told
    assert refused(ada, invoice_id, lines=(line("90.00"), line("10.01"))) == told
    credited(ada, invoice_id, lines=(line("60.00"),))
    left = {"why": "above_rate", "percent": "19", "net": "40.00", "tax": "7.60"}
    assert refused(ada, invoice_id, lines=(line("40.01"),)) == left
    assert refused(ada, invoice_id, returns=(Return(1, Decimal(1)),)) == left
    assert by_rate(credited(ada, invoice_id, whole=True)) == ["19: 40.00 + 7.60", "7: 100.00 + 7.00"]
    assert ada.balance(BACK) == "0.00"


def test_amounts_of_a_few_cents_never_take_more_tax_than_there_is(ada: Customer) -> None:
    invoice_id = sold(ada, line("0.20"), line("100.00", LOW))
    parts = [credited(ada, invoice_id, lines=(line("0.04"),)) for _ in range(5)]
    assert [str(each.tax) for each in parts] == ["0.01", "0.01", "0.01", "0.01", "0.00"]
    assert by_rate(credited(ada, invoice_id, whole=True)) == ["7: 100.00 + 7.00"]
    assert ada.balance(BACK) == "0.00"


def test_the_last_of_three_amounts_with_tax_inside_takes_the_tax_that_is_left(ada: Customer) -> None:
    invoice_id = sold(ada, line("10.00"), line("10.00", LOW), pricing=Pricing(gross_prices=True))
    parts = [credited(ada, invoice_id, lines=(line(price),)) for price in ("3.33", "3.33", "3.34")]
    assert [f"{each.net} + {each.tax}" for each in parts] == ["2.80 + 0.53", "2.80 + 0.53", "2.80 + 0.54"]
    assert refused(ada, invoice_id, lines=(line("0.01"),))["net"] == "0.00"
    assert by_rate(credited(ada, invoice_id, whole=True)) == ["7: 9.35 + 0.65"]


def test_a_line_and_the_deduction_from_it_come_back_one_after_the_other(ada: Customer) -> None:
    invoice_id = sold(ada, line("100.00"), line("20.00", quantity="-1"), line("100.00", LOW))
    credited(ada, invoice_id, returns=(Return(1, Decimal(1)),))
    assert by_rate(credited(ada, invoice_id, whole=True)) == ["19: -20.00 + -3.80", "7: 100.00 + 7.00"]


def test_what_the_coin_adds_is_not_credited_as_goods(shop: Shop) -> None:
    uri = shop.customer("Uri")
    SettingsService(shop.counter).change_profile(replace(shop.read(profile), cash_rounding=Decimal("0.05")))
    first, second, last_step = ((Step(StepKind.ADD_DAYS, days),) for days in (10, 20, 30))
    third = TermsPiece(first, ShareKind.PERCENT, Decimal("33.33"))
    terms = Terms("thirds", (third, replace(third, steps=second), TermsPiece(last_step)))
    free = TaxRate("", Decimal(0))
    invoice_id = sold(uri, line("100.01", free), terms=terms)
    assert str(shop.read(invoice_by_id, invoice_id).row.total) == "100.05"
    credited(uri, invoice_id, lines=(line("40.00", free),))
    assert refused(uri, invoice_id, lines=(line("60.02", free),))["net"] == "60.01"
    credited(uri, invoice_id, lines=(line("60.01", free),))
    last = credited(uri, invoice_id, whole=True)
    assert (str(last.net), str(last.rounding), str(last.row.total)) == ("0.00", "0.04", "0.04")
    assert uri.balance(BACK) == "0.00"
