"""A discount falls in proportion to what is credited, to the cent and with its tax, however it is credited."""

from decimal import Decimal
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from arbook.ledger.discounts_back import DiscountPart, StandingDiscount, part_of
from arbook.ledger.invoicing import TaxRate, TaxSum
from arbook.ledger.money import Money, total
from arbook.ledger.tax_shares import TaxShare
from tests.ledger.given import quick

VAT, LOW = ("VAT", Decimal(19)), ("VAT", Decimal(7))
ALL = Money(10**9, "EUR")


def eur(text: str) -> Money:
    return Money.of(text, "EUR")


def share(gross: str, tax: str = "0.00", rate: tuple[str, Decimal] = VAT) -> TaxShare:
    return TaxShare(*rate, eur(gross) - eur(tax), eur(tax))


def discount(*parts: tuple[TaxShare, str]) -> StandingDiscount:
    """Each part was given on so much of its rate, of which all is left."""
    made = [DiscountPart(each, each, eur(on), eur(on), (each.name, each.percent or Decimal(0))) for each, on in parts]
    return StandingDiscount(1, tuple(made))


def falls(of: StandingDiscount, *amounts: str) -> list[str]:
    """What falls with one credit note after the other."""
    stays = [of.amount]
    for amount in amounts:
        of = of.after(eur(amount), (_sum(amount),))
        stays.append(total([each.gross for each in of.kept(ALL)], "EUR"))
    return [str(before - now) for before, now in pairwise(stays)]


def test_goods_of_a_fifth_of_the_invoice_take_a_fifth_of_the_discount_with_them() -> None:
    assert falls(discount((share("2.00"), "100.00")), "20.00") == ["0.40"]


def test_what_falls_with_several_credit_notes_is_rounded_once_and_comes_to_all_of_it() -> None:
    assert falls(discount((share("2.00"), "100.00")), "20.00", "33.33", "46.67") == ["0.40", "0.67", "0.93"]


def test_credit_notes_of_a_cent_take_a_small_discount_as_far_as_it_goes() -> None:
    fell = falls(discount((share("0.03"), "0.10")), *["0.01"] * 10)
    assert fell == ["0.00", "0.01", "0.00", "0.00", "0.01", "0.00", "0.00", "0.00", "0.01", "0.00"]


def test_half_a_cent_that_no_decimal_can_write_falls_as_a_whole_one() -> None:
    assert falls(discount((share("0.03"), "0.06")), "0.05") == ["0.03"]


def test_no_more_falls_than_the_credit_note_is_beyond_what_was_open_and_the_next_one_takes_it() -> None:
    lowered = discount((share("2.00", "0.32"), "119.00")).after(eur("59.50"), (_sum("59.50"),))
    kept = lowered.kept(eur("0.30"))
    assert [(str(each.gross), str(each.tax)) for each in kept] == [("1.70", "0.27")]
    (part,) = lowered.parts
    rest = StandingDiscount(2, (DiscountPart(part.given, kept[0], part.whole, part.left, part.rate),))
    assert [str(each.gross) for each in rest.kept(ALL)] == ["1.00"]


def test_goods_of_one_rate_take_only_the_discount_of_that_rate() -> None:
    both = discount((share("2.98", "0.48"), "59.50"), (share("2.67", "0.17", LOW), "53.50"))
    kept = both.after(eur("53.50"), (TaxSum(TaxRate(*LOW), eur("50.00"), eur("3.50")),)).kept(ALL)
    assert kept == (share("2.98", "0.48"),)


def test_the_tax_that_a_discount_lowered_falls_with_it_and_the_tax_it_left_alone_stays() -> None:
    assert part_of(share("2.38", "0.38"), eur("1.90")) == share("1.90", "0.30")
    assert part_of(share("2.00"), eur("1.60")) == share("1.60")
    assert part_of(share("2.38", "0.38"), eur("0.00")) == share("0.00")


def test_a_discount_on_all_of_the_paper_falls_by_what_the_paper_lost() -> None:
    whole = TaxShare("", None, eur("1.68"), eur("0.32"))
    plain = StandingDiscount(1, (DiscountPart(whole, whole, eur("100.00"), eur("100.00")),))
    assert [str(each.gross) for each in plain.after(eur("20.00"), ()).kept(ALL)] == ["1.60"]


@quick
@given(st.integers(1, 500), st.lists(st.integers(1, 4_000), min_size=1, max_size=12))
def test_at_no_time_does_more_or_less_stay_than_the_share_of_what_is_left(off: int, notes: list[int]) -> None:
    """Within half a cent, after however many credit notes; and with the last one nothing."""
    whole = sum(notes)
    now, left = discount((share(f"{off / 100:.2f}"), f"{whole / 100:.2f}")), whole
    for note in notes:
        left -= note
        now = now.after(Money(note, "EUR"), (_sum(f"{note / 100:.2f}"),))
        stays = sum(each.gross.minor for each in now.kept(ALL))
        assert abs(2 * (stays * whole - off * left)) <= whole
    assert now.kept(ALL) == ()


def _sum(gross: str) -> TaxSum:
    return TaxSum(TaxRate(*VAT), eur(gross), eur("0.00"))
