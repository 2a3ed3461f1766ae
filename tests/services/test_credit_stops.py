"""No further credit: what is refused, what a reason does, and how it ends."""

from decimal import Decimal

import pytest

from arbook.ledger.invoicing import InvoiceLine, TaxRate
from arbook.queries.contact_log import contact_log
from arbook.queries.credit_stops import credit_stops
from arbook.services.agreed import AgreementError
from arbook.services.credit_limits import CreditLimitError
from arbook.services.credit_stops import CreditStopService, StopCredit
from arbook.services.invoices import DraftInvoice
from arbook.services.taking_back import TakingBackService
from tests.builders import Customer, Shop, day

SINCE, LAST, AFTER = "2026-06-01", "2026-06-20", "2026-06-21"


@pytest.fixture
def shop(sound_shop: Shop) -> Shop:
    return sound_shop


@pytest.fixture
def stops(ada: Customer) -> CreditStopService:
    return CreditStopService(ada.shop.counter)


def invoiced(customer: Customer, on: str, override: str = "") -> str:
    line = InvoiceLine("Bench", Decimal(1), Decimal(100), TaxRate("No tax", Decimal(0)))
    draft = DraftInvoice(customer.customer_id, day(on), (line,))
    return customer.shop.invoices.issue(draft, today=day(on), override=override).number


def stop(customer: Customer, stops: CreditStopService, ends_on: str | None = LAST) -> str:
    ends = None if ends_on is None else day(ends_on)
    return stops.set(StopCredit(customer.customer_id, day(SINCE), ends, "Two cheques bounced")).operation_id


def test_no_invoice_is_issued_while_credit_is_stopped(ada: Customer, stops: CreditStopService) -> None:
    stop(ada, stops)
    with pytest.raises(CreditLimitError) as refusal:
        invoiced(ada, LAST)
    assert (refusal.value.facts["why"], refusal.value.facts["until"]) == ("no_credit", day(LAST))


def test_it_ends_by_itself_after_its_last_day(ada: Customer, stops: CreditStopService) -> None:
    stop(ada, stops)
    assert invoiced(ada, AFTER)
    assert ada.shop.read(credit_stops, day(AFTER)) == ()


def test_a_reason_overrides_it_and_stands_in_the_log(ada: Customer, stops: CreditStopService) -> None:
    stop(ada, stops, None)
    assert invoiced(ada, LAST, "Paid in advance")
    told = ada.shop.read(contact_log, ada.customer_id)[0]
    assert (told.kind, told.body) == ("credit_given", "Paid in advance")


def test_it_is_lifted_and_not_twice(ada: Customer, stops: CreditStopService) -> None:
    stop(ada, stops)
    [row] = ada.shop.read(credit_stops, day(SINCE), ada.customer_id)
    stops.lift(row.stop_id, on=day("2026-06-05"))
    assert invoiced(ada, "2026-06-06")
    with pytest.raises(AgreementError) as refusal:
        stops.lift(row.stop_id, on=day("2026-06-07"))
    assert refusal.value.facts["why"] == "already_ended"


def test_it_does_not_end_before_it_begins(ada: Customer, stops: CreditStopService) -> None:
    with pytest.raises(AgreementError) as refusal:
        stop(ada, stops, "2026-05-31")
    assert refusal.value.facts["why"] == "ends_before_it_begins"


def test_one_set_by_mistake_is_taken_back_with_its_line_of_the_log(ada: Customer, stops: CreditStopService) -> None:
    TakingBackService(ada.shop.counter).take_back(stop(ada, stops), today=day(SINCE))
    assert (ada.shop.read(credit_stops, day(SINCE)), ada.shop.read(contact_log, ada.customer_id)) == ((), ())


def test_others_keep_their_credit(ada: Customer, stops: CreditStopService) -> None:
    stop(ada, stops)
    assert invoiced(ada.shop.customer("Bo"), LAST)
