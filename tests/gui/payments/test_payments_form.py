"""What a payment pays is previewed by the rule that records it."""

from datetime import date

import pytest

from arbook.gui.payments.form_payment import PaymentForm, Way
from arbook.gui.shared.form_errors import FormError
from arbook.ledger.allocation import AllocationError, AllocationReason
from arbook.ledger.errors import AmountError, DateError
from arbook.ledger.items import OpenItem
from arbook.ledger.money import Money
from arbook.ledger.promises import PromiseState, Word, promise_outcome
from arbook.queries.promises import PromiseRow

TODAY = date(2026, 11, 26)
OLD = OpenItem(1, "2026-0104", date(2026, 9, 23), date(2026, 10, 23), Money(326_540, "EUR"), Money(163_270, "EUR"))
NEW = OpenItem(2, "2026-0117", date(2026, 10, 10), date(2026, 11, 9), Money(163_270, "EUR"), Money(149_000, "EUR"))
LATER = OpenItem(3, "2026-0139", date(2026, 11, 20), date(2026, 12, 20), Money(163_270, "EUR"), Money(163_270, "EUR"))


def euro(text: str) -> Money:
    return Money.of(text, "EUR")


@pytest.fixture
def form() -> PaymentForm:
    made = PaymentForm(TODAY, received_on=TODAY)
    made.take_customer(7, "EUR", (OLD, NEW, LATER), ())
    made.amount = euro("2000.00")
    return made


def shares(form: PaymentForm) -> list[str]:
    return ["" if row.share is None else str(row.share) for row in form.preview().rows]


def test_an_invoice_named_in_their_text_comes_before_older_ones(form: PaymentForm) -> None:
    form.reference = "Marlow 2026-0117 and part"
    assert shares(form) == ["510.00", "1490.00", ""]
    preview = form.preview()
    assert preview.named == ("2026-0117",)
    assert [row.reason for row in preview.rows] == [AllocationReason.OLDEST, AllocationReason.NAMED, None]


def test_oldest_first_does_not_read_their_text(form: PaymentForm) -> None:
    form.reference = "2026-0117"
    form.choose_way(Way.OLDEST)
    assert shares(form) == ["1632.70", "367.30", ""]


def test_the_sums_tell_what_is_put_what_is_left_over_and_what_is_owed_afterwards(form: PaymentForm) -> None:
    form.amount = euro("5000.00")
    preview = form.preview()
    assert [str(each) for each in (preview.put, preview.on_account, preview.owed_before, preview.owed_after)] == [
        "4755.40", "244.60", "4755.40", "0.00"]  # fmt: skip


def test_all_of_it_may_stay_on_account(form: PaymentForm) -> None:
    form.choose_way(Way.ON_ACCOUNT)
    assert shares(form) == ["", "", ""]
    assert form.preview().on_account == euro("2000.00")


def test_a_share_typed_by_the_owner_makes_the_split_their_own_beginning_with_the_proposal(form: PaymentForm) -> None:
    form.split(2, euro("100.00"))
    assert form.way is Way.OWN
    assert shares(form) == ["1632.70", "100.00", ""]
    assert form.preview().on_account == euro("267.30")


def test_an_own_split_above_the_payment_is_refused_before_anything_is_recorded(form: PaymentForm) -> None:
    form.split(3, euro("100.00"))
    with pytest.raises(AllocationError) as refused:
        form.command()
    assert refused.value.facts["why"] == "above_payment"


def test_an_own_split_that_fits_is_recorded_as_it_stands(form: PaymentForm) -> None:
    form.choose_way(Way.OWN)
    form.split(2, None)
    form.split(3, euro("100.00"))
    assert dict(form.command().split or ()) == {1: euro("1632.70"), 3: euro("100.00")}


def test_nothing_is_recorded_without_customer_amount_or_day(form: PaymentForm) -> None:
    form.received_on = None
    with pytest.raises(DateError):
        form.command()
    form.amount = None
    with pytest.raises(AmountError):
        form.command()
    form.leave_customer()
    with pytest.raises(FormError):
        form.command()


def test_another_customer_begins_without_the_split_of_the_one_before(form: PaymentForm) -> None:
    form.split(1, euro("5.00"))
    form.take_customer(8, "EUR", (NEW,), ())
    assert (form.way, form.own) == (Way.NAMED, {})
    assert shares(form) == ["1490.00"]


@pytest.mark.parametrize(("paid", "state"), [("800.00", PromiseState.KEPT), ("300.00", PromiseState.PARTLY_KEPT)])
def test_the_foot_tells_what_becomes_of_a_promise(form: PaymentForm, paid: str, state: PromiseState) -> None:
    given = Word(euro("800.00"), euro("0.00"), date(2026, 11, 20), date(2026, 12, 4))
    promise = PromiseRow(1, 7, "1042", "Marlow", given, promise_outcome(given, (), (), TODAY), "", "", "")
    form.take_customer(7, "EUR", (OLD,), (promise,))
    form.amount = euro(paid)
    assert form.promise_kept() == (promise, state)
