"""However an invoice is taken back in parts, the parts come to the whole, rate by rate."""

from collections import Counter
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from arbook.ledger.crediting import Invoiced, part_back
from arbook.ledger.early_discount import DiscountTax, EarlyDiscount, with_discounted_tax
from arbook.ledger.invoicing import (
    Charge,
    Discount,
    InvoiceError,
    InvoiceLine,
    InvoiceTotals,
    Pricing,
    TaxRate,
    TaxRounding,
    invoice_totals,
)
from tests.ledger.given import quick

RATES = tuple(TaxRate("VAT", Decimal(percent)) for percent in ("19", "7", "8.1", "0"))
THIRDS = [Decimal("0.33"), Decimal("0.66"), Decimal(1)]

lines = st.builds(
    InvoiceLine,
    st.just("goods"),
    st.integers(1, 40).map(lambda tenths: Decimal(tenths) / 4),
    st.integers(1, 3_000).map(lambda cents: Decimal(cents) / 100),
    st.sampled_from(RATES),
    discount=st.sampled_from([Discount(), Discount((Decimal("12.5"),))]),
)
pricings = st.builds(
    Pricing,
    st.booleans(),
    st.sampled_from(TaxRounding),
    st.sampled_from([Discount(), Discount((Decimal(10),)), Discount((Decimal(3), Decimal(2)), Decimal("0.01"))]),
    charges=st.sampled_from([(), (Charge("shipping", Decimal("0.99"), RATES[0]),)]),
)
earlies = st.sampled_from([None, EarlyDiscount(Decimal(2), 10, DiscountTax.ALWAYS_REDUCED)])


def totals(invoiced: Invoiced, of: tuple[InvoiceLine, ...], pricing: Pricing) -> InvoiceTotals:
    made = invoice_totals(of, invoiced.currency, pricing)
    return made if invoiced.early is None or pricing.fixed else with_discounted_tax(invoiced.early, made)


def by_rate(made: InvoiceTotals) -> Counter[tuple[TaxRate, str]]:
    found: Counter[tuple[TaxRate, str]] = Counter()
    for each in made.taxes:
        found[each.rate, "net"] += each.net.minor
        found[each.rate, "tax"] += each.tax.minor
    return found


def adds_up(made: InvoiceTotals, *, gross_prices: bool) -> bool:
    printed = sum(each.minor for each in (*made.line_nets, *made.charges)) - sum(
        each.minor for each in made.discounts
    )
    return printed == (made.gross if gross_prices else made.net).minor


@quick
@given(st.lists(lines, min_size=1, max_size=4), pricings, earlies, st.data())
def test_the_parts_of_an_invoice_come_to_the_whole_of_each_rate(
    sold: list[InvoiceLine], pricing: Pricing, early: EarlyDiscount | None, data: st.DataObject
) -> None:
    invoiced = Invoiced(tuple(sold), "EUR", pricing, None if pricing.gross_prices else early)
    try:
        whole = totals(invoiced, invoiced.lines, pricing)
    except InvoiceError:
        return
    before = [Decimal(0)] * len(sold)
    back: Counter[tuple[TaxRate, str]] = Counter()
    for last in (False, False, True):
        steps = [data.draw(st.integers(0, 4)) for _ in sold]
        after = [
            line.quantity if last else now + (line.quantity - now) * step / 4
            for line, now, step in zip(sold, before, steps, strict=True)
        ]
        if after != before or (last and pricing.charges):
            part = part_back(invoiced, before, after, charges=last)
            made = totals(invoiced, part.lines, part.pricing)
            assert adds_up(made, gross_prices=pricing.gross_prices)
            back.update(by_rate(made))
        before = after
    assert {key: minor for key, minor in back.items() if minor} == {
        key: minor for key, minor in by_rate(whole).items() if minor
    }


def test_a_cent_returned_in_thirds_is_the_line_again() -> None:
    line = InvoiceLine("A", Decimal(1), Decimal("0.04"), RATES[0])
    invoiced = Invoiced((line,), "EUR", Pricing(discount=Discount((Decimal(10),))))
    before, nets, taxes = Decimal(0), [], []
    for after in THIRDS:
        part = part_back(invoiced, [before], [after], charges=False)
        made = totals(invoiced, part.lines, part.pricing)
        nets.append(made.net.minor)
        taxes.append(made.tax.minor)
        before = after
    assert (sum(nets), sum(taxes)) == (4, 1)


def test_a_part_that_comes_to_the_same_says_no_sums_of_its_own() -> None:
    line = InvoiceLine("A", Decimal(2), Decimal("100.00"), RATES[0])
    part = part_back(Invoiced((line,), "EUR", Pricing()), [Decimal(1)], [Decimal(2)], charges=False)
    assert part.pricing == Pricing()


def test_an_amount_off_a_line_comes_back_in_proportion() -> None:
    line = InvoiceLine("A", Decimal(4), Decimal("25.00"), RATES[3], discount=Discount(amount=Decimal("10.00")))
    for after, net in ((Decimal(1), 2250), (Decimal(4), 9000)):
        part = part_back(Invoiced((line,), "EUR", Pricing()), [Decimal(0)], [after], charges=False)
        assert invoice_totals(part.lines, "EUR", part.pricing).gross.minor == net
