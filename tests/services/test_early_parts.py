"""Part payments in time count together: the promised sum is reached with the last of them (trade rule 4)."""

from decimal import Decimal

import pytest

from arbook.ledger.early_discount import DiscountTax, EarlyDiscount
from arbook.ledger.invoicing import InvoiceLine, TaxRate
from arbook.ledger.money import Money
from arbook.ledger.terms import Terms, net_days
from arbook.queries.early_payment import early_offers, falls_with_payment, unearned_discounts, untaken_discounts
from arbook.queries.invoices import invoice_by_id
from arbook.queries.ledger import ledger_rows
from arbook.services.credit_notes import CreditNote
from arbook.services.giving_up import GivingUpError
from arbook.services.invoices import DraftInvoice
from arbook.services.settings import SettingsService
from tests.builders import Customer, Shop, day

ISSUED, FIRST, LAST, LATE = day("2026-03-01"), day("2026-03-02"), day("2026-03-11"), day("2026-03-12")
FREE = TaxRate("", Decimal(0))


@pytest.fixture
def shop(sound_shop: Shop) -> Shop:
    return sound_shop


def issue(ada: Customer, early: EarlyDiscount, net: str = "120.00", tax: TaxRate = FREE) -> int:
    terms = Terms("2/10", net_days(30).pieces, early)
    terms_id = SettingsService(ada.shop.counter).add_terms(terms).made_id
    line = InvoiceLine("Work", Decimal(1), Decimal(net), tax)
    made = ada.shop.invoices.issue(DraftInvoice(ada.customer_id, ISSUED, (line,), terms_id), today=ISSUED)
    return made.made_id or 0


@pytest.fixture
def invoice_id(ada: Customer) -> int:
    """120.00, or 117.60 by 11 March."""
    return issue(ada, EarlyDiscount(Decimal(2), 10))


def asked(ada: Customer) -> list[tuple[str, str]]:
    return [(str(each.pay), str(each.discount)) for each in ada.shop.read(early_offers, ada.customer_id)]


def discounts(ada: Customer) -> list[str]:
    rows = ada.shop.read(ledger_rows, ada.customer_id)
    return [str(row.entry.amount) for row in rows if row.entry.kind.value == "discount"]


def piece_of(ada: Customer, invoice_id: int) -> int:
    piece: int = ada.shop.read(invoice_by_id, invoice_id).pieces[0].piece_id
    return piece


def open_of(ada: Customer, invoice_id: int) -> str:
    return str(ada.shop.read(invoice_by_id, invoice_id).row.open)


def test_parts_in_time_that_reach_the_promised_sum_earn_the_whole_discount(ada: Customer, invoice_id: int) -> None:
    ada.pays("50.00", on=FIRST, discounts=None)
    assert (asked(ada), discounts(ada)) == ([("67.60", "2.40")], [])
    ada.pays("67.60", on=LAST, discounts=None)
    assert (discounts(ada), open_of(ada, invoice_id)) == (["-2.40"], "0.00")


def test_a_last_part_a_day_late_leaves_the_discount_open_and_is_listed(ada: Customer, invoice_id: int) -> None:
    ada.pays("50.00", on=FIRST)
    ada.pays("67.60", on=LATE, discounts=None)
    assert (discounts(ada), open_of(ada, invoice_id)) == ([], "2.40")
    assert [str(row.open) for row in ada.shop.read(unearned_discounts)] == ["2.40"]


def test_a_part_that_bounced_counts_for_nothing(ada: Customer, invoice_id: int) -> None:
    bounced = ada.pays("50.00", on=FIRST)
    ada.shop.payments.reverse(bounced, on=FIRST, today=FIRST, reason="bounced")
    assert (asked(ada), open_of(ada, invoice_id)) == ([("117.60", "2.40")], "120.00")


def test_what_was_credited_lowers_the_discount_and_what_was_paid_does_not(ada: Customer, invoice_id: int) -> None:
    ada.pays("50.00", on=FIRST)
    credit = (InvoiceLine("Back", Decimal(1), Decimal("20.00"), FREE),)
    ada.shop.invoices.credit(CreditNote(invoice_id, FIRST, credit), today=FIRST)
    assert asked(ada) == [("48.00", "2.00")]


def test_what_leaves_no_more_than_the_discount_is_asked_for_no_more(ada: Customer, invoice_id: int) -> None:
    ada.pays("117.60", on=FIRST)
    assert (asked(ada), open_of(ada, invoice_id)) == ([], "2.40")


@pytest.mark.parametrize("tax", DiscountTax)
def test_net_and_tax_of_a_discount_after_parts_are_those_of_the_whole(ada: Customer, tax: DiscountTax) -> None:
    invoice_id = issue(ada, EarlyDiscount(Decimal(2), 10, tax), "100.00", TaxRate("VAT", Decimal(19)))
    (whole,) = ada.shop.read(early_offers, ada.customer_id)
    ada.pays("33.33", on=FIRST)
    (rest,) = ada.shop.read(early_offers, ada.customer_id)
    assert (rest.discount, rest.taxes) == (whole.discount, whole.taxes)
    assert rest.pay == whole.pay - Money.of("33.33", "EUR")
    ada.pays(str(rest.pay), on=LAST, discounts=None)
    assert open_of(ada, invoice_id) == "0.00"


def test_a_first_part_that_bounces_takes_the_discount_of_the_last_with_it(ada: Customer, invoice_id: int) -> None:
    first = ada.pays("50.00", on=FIRST)
    ada.pays("67.60", on=LAST, discounts=None)
    [falls] = ada.shop.read(falls_with_payment, first)
    assert (falls.number, str(falls.amount), falls.with_other) == ("2026-0001", "2.40", True)
    ada.shop.payments.reverse(first, on=LAST, today=LAST, reason="bounced")
    assert open_of(ada, invoice_id) == "52.40"
    assert asked(ada) == [("50.00", "2.40")]
    ada.pays("50.00", on=LAST, discounts=None)
    assert open_of(ada, invoice_id) == "0.00"


def test_after_the_last_day_the_discount_of_a_bounced_part_is_gone(ada: Customer, invoice_id: int) -> None:
    first = ada.pays("50.00", on=FIRST)
    ada.pays("67.60", on=LAST, discounts=None)
    ada.shop.payments.reverse(first, on=LATE, today=LATE, reason="bounced")
    ada.pays("50.00", on=LATE, discounts=None)
    assert (discounts(ada)[-1:], open_of(ada, invoice_id)) == (["-2.40"], "2.40")
    assert ada.shop.read(falls_with_payment, first) == ()


def test_a_discount_that_late_money_was_granted_is_the_owners_word_and_stays(ada: Customer, invoice_id: int) -> None:
    first = ada.pays("50.00", on=FIRST)
    ada.pays("67.60", on=LATE, discounts=((invoice_id, Money.of("2.40", "EUR")),))
    assert ada.shop.read(falls_with_payment, first) == ()
    ada.shop.payments.reverse(first, on=LATE, today=LATE, reason="bounced")
    assert open_of(ada, invoice_id) == "50.00"


def test_a_payment_that_is_paid_back_in_part_takes_its_discount_with_it_like_one_that_bounced(
    ada: Customer, invoice_id: int
) -> None:
    paid = ada.pays("117.60", on=LAST, discounts=None)
    ada.is_refunded("30.00", on=LATE, payment_id=paid)
    assert (open_of(ada, invoice_id), ada.balance(LATE)) == ("32.40", "32.40")


def test_the_owner_may_leave_them_the_discount_of_a_payment_that_is_paid_back(ada: Customer, invoice_id: int) -> None:
    paid = ada.pays("117.60", on=LAST, discounts=None)
    ada.is_refunded("30.00", on=LATE, payment_id=paid, keeps_let_go=True)
    assert (open_of(ada, invoice_id), ada.balance(LATE)) == ("30.00", "30.00")


def test_what_lay_on_account_of_a_payment_is_paid_back_without_touching_its_discount(
    ada: Customer, invoice_id: int
) -> None:
    paid = ada.pays(
        "147.60", on=LAST, split=((piece_of(ada, invoice_id), Money.of("117.60", "EUR")),), discounts=None
    )
    assert discounts(ada) == ["-2.40"]
    ada.is_refunded("30.00", on=LATE, payment_id=paid)
    assert (open_of(ada, invoice_id), ada.balance(LATE)) == ("0.00", "0.00")


def test_a_first_part_that_is_paid_back_takes_the_discount_that_came_with_the_last(
    ada: Customer, invoice_id: int
) -> None:
    first = ada.pays("50.00", on=FIRST, discounts=None)
    ada.pays("67.60", on=LAST, discounts=None)
    ada.is_refunded("50.00", on=LATE, payment_id=first)
    assert open_of(ada, invoice_id) == "52.40"


@pytest.mark.parametrize("cuts", [(1, 2), (30, 70), (5, 90), (55, 56)])
@pytest.mark.parametrize("bounced", [0, 1, 2])
def test_whichever_of_three_parts_bounces_the_whole_discount_falls_and_comes_back_with_it(
    ada: Customer, invoice_id: int, cuts: tuple[int, int], bounced: int
) -> None:
    whole, (first, second) = Money.of("117.60", "EUR"), cuts
    parts = whole.shared_by([first, second - first, 100 - second])
    paid = [ada.pays(str(part), on=FIRST, discounts=None) for part in parts]
    assert open_of(ada, invoice_id) == "0.00"
    ada.shop.payments.reverse(paid[bounced], on=LAST, today=LAST, reason="bounced")
    assert open_of(ada, invoice_id) == str(parts[bounced] + Money.of("2.40", "EUR"))
    ada.pays(str(parts[bounced]), on=LAST, discounts=None)
    assert open_of(ada, invoice_id) == "0.00"


def test_a_discount_that_was_earned_and_not_taken_is_told_and_granted_later(ada: Customer, invoice_id: int) -> None:
    ada.pays("50.00", on=FIRST)
    assert ada.shop.read(untaken_discounts) == ()
    last = ada.pays("67.60", on=LAST)
    [row] = ada.shop.read(untaken_discounts, ada.customer_id)
    assert (row.number, str(row.discount), row.paid_on, row.payment_id) == ("2026-0001", "2.40", LAST, last)
    assert ada.shop.read(unearned_discounts) == ()
    ada.shop.giving_up.grant_earned(invoice_id, today=LATE)
    assert (open_of(ada, invoice_id), discounts(ada), ada.shop.read(untaken_discounts)) == ("0.00", ["-2.40"], ())
    with pytest.raises(GivingUpError, match="not_earned"):
        ada.shop.giving_up.grant_earned(invoice_id, today=LATE)
    ada.shop.payments.reverse(last, on=LATE, today=LATE, reason="bounced")
    assert open_of(ada, invoice_id) == "70.00"


def test_money_too_late_is_no_discount_that_could_have_been_taken(ada: Customer, invoice_id: int) -> None:
    ada.pays("117.60", on=LATE)
    assert ada.shop.read(untaken_discounts) == ()
    with pytest.raises(GivingUpError):
        ada.shop.giving_up.grant_earned(invoice_id, today=LATE)


@pytest.mark.parametrize("tax", DiscountTax)
def test_what_is_granted_later_takes_the_same_net_and_tax_along(ada: Customer, tax: DiscountTax) -> None:
    invoice_id = issue(ada, EarlyDiscount(Decimal(2), 10, tax), "100.00", TaxRate("VAT", Decimal(19)))
    (promised,) = ada.shop.read(early_offers, ada.customer_id)
    ada.pays(str(promised.pay), on=LAST)
    (row,) = ada.shop.read(untaken_discounts)
    assert (row.discount, row.taxes) == (promised.discount, promised.taxes)
    ada.shop.giving_up.grant_earned(invoice_id, today=LATE)
    assert open_of(ada, invoice_id) == "0.00"
