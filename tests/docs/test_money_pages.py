"""The examples that the manual tells of money are what the book counts, in both languages."""

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest

from arbook.ledger.early_discount import EarlyDiscount
from arbook.ledger.invoicing import InvoiceLine, TaxRate
from arbook.ledger.money import Money
from arbook.ledger.statements import StatementKind
from arbook.queries.aging import aging_by_customer
from arbook.queries.credit_standing import credit_standing
from arbook.queries.early_payment import tax_in, unearned_discounts
from arbook.queries.integrity import money_findings
from arbook.queries.ledger import statement
from arbook.queries.paying import payment_behavior
from arbook.services.invoices import DraftInvoice
from arbook.services.payments import Order
from tests.builders import Customer, Shop, day
from tests.support.crediting import PAID, card, credited, discounts, goods, on_account, pays_early, sold

MANUAL = Path(__file__).resolve().parents[2] / "docs" / "manual"
LATER = day("2026-12-31")
Example = Callable[[Customer], list[str]]


@pytest.fixture
def ada(tmp_path: Path) -> Iterator[Customer]:
    shop = Shop(tmp_path)
    yield shop.customer("Ada")
    assert shop.read(money_findings) == ()
    shop.close()


def euros(text: str) -> Money:
    return Money.of(text, "EUR")


def open_of(ada: Customer, invoice_id: int) -> str:
    return str(card(ada, invoice_id).row.open)


def three(ada: Customer) -> tuple[list[str], int]:
    """Three months, and 400.00 for them: what is open of each, and the payment."""
    months = (("119.00", "2026-02-10"), ("238.00", "2026-03-10"), ("357.00", "2026-04-10"))
    debts = [ada.owes(amount, due=due) for amount, due in months]
    payment = ada.pays("400.00", on="2026-04-20")
    return [debt.open() for debt in debts], payment


def the_oldest_first(ada: Customer) -> list[str]:
    left, _ = three(ada)
    assert left == ["0.00", "0.00", "314.00"]
    return ["119.00", "238.00", "357.00", "400.00", "43.00", left[2]]


def bounced_with_a_fee(ada: Customer) -> list[str]:
    _, payment = three(ada)
    ada.shop.payments.reverse(
        payment, on=day("2026-04-22"), today=day("2026-04-22"), reason="bounced", fee=euros("7.50")
    )
    return ["7.50", ada.balance(LATER)]


def paid_early(ada: Customer) -> list[str]:
    invoice_id = sold(ada, goods("120.00"))
    pays_early(ada)
    (taken,) = discounts(ada, invoice_id)
    assert open_of(ada, invoice_id) == "0.00"
    return ["120.00", "117.60", taken.split()[0]]


def paid_early_in_parts(ada: Customer) -> list[str]:
    invoice_id = sold(ada, goods("120.00"))
    first = ada.pays("50.00", on="2026-03-01", discounts=None)
    ada.pays("67.60", on="2026-03-11", discounts=None)
    assert open_of(ada, invoice_id) == "0.00"
    ada.takes_back(first, on="2026-03-20")
    return ["50.00", "67.60", open_of(ada, invoice_id)]


def a_day_late(ada: Customer) -> list[str]:
    sold(ada, goods("120.00"))
    ada.pays("117.60", on="2026-03-12", discounts=None)
    (row,) = ada.shop.read(unearned_discounts)
    return ["117.60", str(row.open)]


def a_small_rest(ada: Customer) -> list[str]:
    debt = ada.owes("121.00", due="2026-03-31")
    ada.pays("120.90", on=PAID)
    return ["120.90", "121.00", debt.open()]


def written_off_and_paid_after_all(ada: Customer) -> list[str]:
    debt = ada.owes("121.00", due="2026-01-31")
    ada.is_let_off(debt, on="2026-02-28")
    ada.pays("50.00", on="2026-04-01", recovers=(debt.invoice_id,))
    (row,) = [row for row in ada.shop.read(_entries) if row[0] == "write_off"][-1:]
    return ["121.00", "50.00", str(Money(-row[1], "EUR"))]


def _entries(connection):
    from sqlalchemy import text

    return connection.execute(text("SELECT kind, amount_minor FROM entry ORDER BY id")).all()


def credited_and_bounced(ada: Customer) -> list[str]:
    debt = ada.owes("1000.00", due="2026-03-31", on="2026-03-01")
    payment = ada.pays("1000.00", on=PAID)
    credited(ada, debt.invoice_id, "200.00")
    ada.takes_back(payment, on="2026-03-22")
    return ["1,000.00", "200.00", debt.open()]


def paid_out_from_a_payment(ada: Customer) -> list[str]:
    debt = ada.owes("300.00", due="2026-03-31")
    payment = ada.pays("500.00", on=PAID)
    lies = on_account(ada)
    ada.is_refunded("300.00", on="2026-03-20", payment_id=payment)
    assert lies == ["200.00"]
    return ["500.00", "300.00", *lies, debt.open()]


def paid_out_with_a_discount(ada: Customer) -> list[str]:
    invoice_id = sold(ada, goods("120.00"))
    payment = pays_early(ada)
    entry = ada.is_refunded("30.00", on="2026-03-20", payment_id=payment)
    falls = open_of(ada, invoice_id)
    ada.shop.refunds.cancel(entry, on=day("2026-03-21"), today=day("2026-03-21"), reason="never sent")
    assert (open_of(ada, invoice_id), discounts(ada, invoice_id)) == ("0.00", ["2.40 + 0.00"])
    ada.is_refunded("30.00", on="2026-03-22", payment_id=payment, keeps_let_go=True)
    return [falls, open_of(ada, invoice_id)]


def credited_of_a_lower_price(ada: Customer) -> list[str]:
    invoice_id = sold(ada, goods("100.00"))
    pays_early(ada)
    credited(ada, invoice_id, "20.00")
    (came,), (stays,) = on_account(ada), discounts(ada, invoice_id)
    credited(ada, invoice_id, "80.00")
    back = sum((Decimal(each) for each in on_account(ada)), Decimal(0))
    return ["98.00", came, stays.split()[0], str(back)]


def credited_over_two_rates(ada: Customer) -> list[str]:
    low, high = TaxRate("VAT", Decimal("13.5")), TaxRate("VAT", Decimal(23))
    lines = (
        InvoiceLine("Goods", Decimal(1), Decimal("100.00"), high),
        InvoiceLine("Work", Decimal(1), Decimal("36.18"), low),
    )
    invoice = card(ada, sold(ada, *lines, early=EarlyDiscount(Decimal(2), 10)))
    shares = {share.percent: str(share.gross) for share in tax_in(invoice, euros("100.00"))}
    return [str(invoice.row.total), shares[Decimal(23)], shares[Decimal("13.5")]]


def how_they_pay(ada: Customer) -> list[str]:
    ada.owes("200.00", due="2026-03-01")
    ada.pays("200.00", on="2026-03-11")
    ada.owes("300.00", due="2026-04-10")
    ada.pays("300.00", on="2026-04-08")
    paid = ada.shop.read(payment_behavior, ada.customer_id, LATER).lifetime
    assert (paid.days_late, paid.on_time) == (Decimal(4), Decimal(60))
    return ["200.00", "300.00"]


def what_the_limit_leaves(ada: Customer) -> list[str]:
    who = ada.shop.customer("Bo", credit_limit=euros("1500.00"))
    who.owes("877.50", due="2026-03-01")
    line = InvoiceLine("Work", Decimal(1), Decimal(500), TaxRate("", Decimal(0)))
    ada.shop.invoices.save_draft(DraftInvoice(who.customer_id, day("2026-03-05"), (line,)))
    standing = ada.shop.read(credit_standing, who.customer_id)
    assert standing.left is not None
    return ["1,500.00", str(standing.balance), str(standing.drafts), str(standing.left)]


def who_owes_for_how_long(ada: Customer) -> list[str]:
    today = date(2026, 6, 30)
    for amount, due in (("720.00", "2026-07-20"), ("300.00", "2026-06-20"), ("7.50", "2026-05-20")):
        ada.owes(amount, due=due)
    ada.pays("150.00", on="2026-06-25", order=Order.ON_ACCOUNT)
    (row,) = ada.shop.read(aging_by_customer, today, ada.customer_id)
    bands = [str(each) for each in row.aging.bands if each]
    assert str(row.aging.on_account) == "150.00"
    return [*bands, "150.00", str(row.aging.balance)]


def closing_is_the_next_opening(ada: Customer) -> list[str]:
    ada.owes("1250.00", due="2026-08-31", on="2026-08-01")
    payment = ada.pays("480.00", on="2026-09-05")
    ada.shop.payments.reverse(
        payment, on=day("2026-09-10"), today=day("2026-09-10"), reason="bounced", fee=euros("7.50")
    )
    months = [
        ada.shop.read(statement, ada.customer_id, StatementKind.ACTIVITY, starts_on=first, as_of=last)
        for first, last in (
            (date(2026, 8, 1), date(2026, 8, 31)),
            (date(2026, 9, 1), date(2026, 9, 30)),
            (date(2026, 10, 1), date(2026, 10, 31)),
        )
    ]
    for one, other in pairwise(months):
        assert one.closing == other.opening
    told = [f"{each.closing.decimal:,}" for each in months[:2]]
    return [*told, "480.00", "7.50"]


PAGES: dict[str, list[tuple[Example, list[str]]]] = {
    "payments": [
        (the_oldest_first, ["119.00", "238.00", "357.00", "400.00", "43.00", "314.00"]),
        (bounced_with_a_fee, ["7.50", "721.50"]),
        (paid_early, ["120.00", "117.60", "2.40"]),
        (paid_early_in_parts, ["50.00", "67.60", "52.40"]),
        (a_day_late, ["117.60", "2.40"]),
        (a_small_rest, ["120.90", "121.00", "0.10"]),
        (written_off_and_paid_after_all, ["121.00", "50.00", "71.00"]),
        (credited_and_bounced, ["1,000.00", "200.00", "800.00"]),
        (paid_out_from_a_payment, ["500.00", "300.00", "200.00", "100.00"]),
        (paid_out_with_a_discount, ["32.40", "30.00"]),
    ],
    "invoices": [
        (credited_of_a_lower_price, ["98.00", "19.60", "1.60", "98.00"]),
        (credited_over_two_rates, ["164.06", "74.97", "25.03"]),
    ],
    "customers": [
        (how_they_pay, ["200.00", "300.00"]),
        (what_the_limit_leaves, ["1,500.00", "877.50", "500.00", "122.50"]),
        (who_owes_for_how_long, ["720.00", "300.00", "7.50", "150.00", "877.50"]),
    ],
    "statements": [(closing_is_the_next_opening, ["1,250.00", "1,257.50", "480.00", "7.50"])],
}
TOLD = [(page, example, amounts) for page, examples in PAGES.items() for example, amounts in examples]


@pytest.mark.parametrize(("page", "example", "amounts"), TOLD, ids=lambda each: getattr(each, "__name__", None))
def test_an_example_of_the_manual_comes_to_what_stands_there(
    ada: Customer, page: str, example: Example, amounts: list[str]
) -> None:
    assert example(ada) == amounts
    english, german = ((MANUAL / folder / f"{page}.md").read_text(encoding="utf-8") for folder in (".", "de"))
    swapped = str.maketrans(".,", ",.")
    for amount in amounts:
        assert amount in english
        assert amount.translate(swapped) in german
