"""A stage that charges for lateness: shown before it is sent, only the increase later, taken back with it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from arbook.ledger.lateness import ChargeWay, InterestBy, LateTerms
from arbook.ledger.reminder_policies import Channel, PolicyError
from arbook.queries.late_charges import LateChargeRow, late_charges
from arbook.queries.message_cards import message_by_id
from arbook.queries.outbox import messages
from arbook.queries.reminder_policies import policies
from arbook.services.apologies import Apologize, ApologyError, ApologyService
from arbook.services.lateness import AgreeLateTerms, LatenessService
from arbook.services.office import open_office
from arbook.services.outbox import OutboxService
from arbook.services.policies import PolicyService
from arbook.services.queueing import Pick
from arbook.services.reminder_errors import EmptyRunError
from arbook.services.reminders import QueueRun
from tests.support.shop import Shop, euro, open_shop

DUE = date(2026, 9, 1)
FEES = LateTerms(
    InterestBy.YEARLY, Decimal(10), has_compensation=False, stage_fees=(euro("2.50"), euro("5.00"), euro("7.50"))
)


def after(days: int) -> date:
    return DUE + timedelta(days=days)


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    """The standard ladder, whose second and third stage charge."""
    shop = open_shop(tmp_path)
    LatenessService(shop.counter).agree(AgreeLateTerms(FEES))
    ladder = next(iter(shop.read(policies).values()))
    stages = tuple(replace(stage, charges=stage.position > 2) for stage in ladder.stages)
    PolicyService(shop.counter).write(replace(ladder, stages=stages))
    yield shop
    shop.book.close()


@pytest.fixture
def ada(shop: Shop) -> int:
    """Ada owes 1,000.00 and was reminded once, without a charge."""
    ada = shop.customer("Ada", country="DE", kind="business", language="en")
    shop.invoice(ada, "1000", DUE, "A-1")
    shop.remind(after(3), ada)
    return ada


def charged(shop: Shop, ada: int) -> list[LateChargeRow]:
    return list(shop.read(late_charges, ada))


def sums(shop: Shop, ada: int) -> list[tuple[str, str]]:
    return [(str(row.interest), str(row.costs)) for row in reversed(charged(shop, ada))]


def body(shop: Shop, ada: int, on: date) -> str:
    return " ".join(shop.reminders.draft(ada, on).body.split())


def test_a_stage_that_charges_nothing_asks_for_the_invoice_alone(shop: Shop, ada: int) -> None:
    assert charged(shop, ada) == []


def test_what_a_stage_charges_is_read_in_the_draft_before_anything_is_charged(shop: Shop, ada: int) -> None:
    told = body(shop, ada, after(14))
    assert "€3.84" in told  # 14 days at 10 percent of 1,000.00
    assert "€5.00" in told  # the fee after the second reminder
    assert "€1,008.84" in told
    assert charged(shop, ada) == []


def test_the_charge_goes_out_with_the_reminder_and_the_next_stage_asks_only_for_the_increase(
    shop: Shop, ada: int
) -> None:
    shop.remind(after(14), ada)
    assert sums(shop, ada) == [("3.84", "5.00")]
    told = body(shop, ada, after(30))
    shop.remind(after(30), ada)
    assert sums(shop, ada) == [("3.84", "5.00"), ("4.38", "2.50")]  # 8.22 and 7.50 in all
    assert "€1,015.72" in told
    assert [row.number for row in charged(shop, ada)] == ["L-2026-0002", "L-2026-0001"]


def test_a_reminder_that_is_taken_back_takes_its_charge_back(shop: Shop, ada: int) -> None:
    [message_id] = shop.queue(after(14), ada).ids("message")
    assert [row.withdrawn_on for row in charged(shop, ada)] == [None]
    OutboxService(shop.counter).cancel(message_id)
    assert [row.withdrawn_on for row in charged(shop, ada)] == [after(14)]
    assert "€1,008.84" in body(shop, ada, after(14))


def test_a_run_that_is_refused_charges_nothing(shop: Shop, ada: int) -> None:
    class Refusing:
        def attachments(self, customer_id: int, as_of: date, **_wanted: object) -> tuple[tuple[str, bytes], ...]:
            raise EmptyRunError

    shop.reminders._paper = Refusing()  # type: ignore[assignment]
    with pytest.raises(EmptyRunError):
        shop.queue(after(14), ada)
    assert all(row.withdrawn_on is not None for row in charged(shop, ada))


def test_a_run_that_was_cut_off_before_it_was_written_charges_nothing(shop: Shop, ada: int) -> None:
    class CutOff:
        def attachments(self, customer_id: int, as_of: date, **_wanted: object) -> tuple[tuple[str, bytes], ...]:
            raise KeyboardInterrupt

    paper, shop.reminders._paper = shop.reminders._paper, CutOff()  # type: ignore[assignment]
    with pytest.raises(KeyboardInterrupt):
        shop.queue(after(14), ada)
    assert [row.withdrawn_on for row in charged(shop, ada)] == [None]
    shop.book.close()
    open_office(shop.path).close()
    shop.open()
    assert [row.withdrawn_on for row in charged(shop, ada)] == [after(14)]
    shop.reminders._paper = paper
    shop.queue(after(14), ada)
    shop.book.close()
    open_office(shop.path).close()
    shop.open()
    assert [row.withdrawn_on for row in charged(shop, ada)] == [None, after(14)]


def test_a_consumer_with_whom_nothing_is_agreed_is_charged_nothing(shop: Shop) -> None:
    LatenessService(shop.counter).agree(AgreeLateTerms(None))
    cy = shop.customer("Cy", country="US", kind="consumer", language="en")
    shop.invoice(cy, "1000", DUE, "C-1")
    shop.remind(after(3), cy)
    shop.remind(after(14), cy)
    assert charged(shop, cy) == []


def test_a_claim_is_told_beside_the_sum_and_not_added_to_it(shop: Shop, ada: int) -> None:
    terms = replace(FEES, way=ChargeWay.CLAIMED)
    LatenessService(shop.counter).agree(AgreeLateTerms(terms))
    told = body(shop, ada, after(14))
    assert "€8.84 is claimed" in told
    assert "€1,008.84" not in told


def test_what_is_disputed_is_not_charged_for(shop: Shop, ada: int) -> None:
    bo = shop.customer("Bo", country="DE", kind="business", language="en")
    piece = shop.invoice(bo, "500", DUE, "B-1")
    shop.remind(after(3), bo)
    assert piece
    shop.dispute(bo, after(5), amount_minor=10_000)
    shop.remind(after(14), bo)
    assert charged(shop, bo) == []


def test_a_call_and_a_note_before_the_due_date_cannot_charge(shop: Shop) -> None:
    ladder = next(iter(shop.read(policies).values()))
    note, first, *others = ladder.stages
    for stages in (
        (replace(note, charges=True), first, *others),
        (note, replace(first, charges=True, channel=Channel.CALL), *others),
    ):
        with pytest.raises(PolicyError) as refused:
            PolicyService(shop.counter).write(replace(ladder, stages=stages))
        assert refused.value.facts["why"] == "charges_unwritten"


def test_a_run_that_is_stopped_while_it_is_written_charged_nothing(shop: Shop, ada: int) -> None:
    def stop(_done: int, _total: int) -> None:
        assert [row.withdrawn_on for row in charged(shop, ada)] == [None]
        raise InterruptedError

    with pytest.raises(InterruptedError):
        shop.reminders.queue_run(QueueRun(after(14), (Pick(ada),)), stop)
    assert [row.withdrawn_on for row in charged(shop, ada)] == [after(14)]


def test_a_reminder_that_was_a_mistake_takes_its_charge_back_and_says_so(shop: Shop, ada: int) -> None:
    shop.remind(after(14), ada)
    message_id = shop.read(messages, "sent")[0].message_id
    apologies = ApologyService(shop.counter)
    assert "The €8.84 that we charged with it is taken back" in apologies.draft(message_id).body
    made = apologies.apologize(Apologize(message_id, after(15), 0))
    assert [row.withdrawn_on for row in charged(shop, ada)] == [after(15)]
    [waiting] = shop.read(messages, "queued")
    assert "charged with it" in shop.read(message_by_id, waiting.message_id).body
    with pytest.raises(ApologyError) as refused:
        apologies.take_back(made.operation_id, today=after(15))
    assert refused.value.facts["why"] == "charge_withdrawn"


@pytest.mark.parametrize("way", [ChargeWay.BOOKED, ChargeWay.CLAIMED])
def test_a_reminder_does_not_leave_once_what_it_charges_was_taken_back(shop: Shop, ada: int, way: ChargeWay) -> None:
    lateness = LatenessService(shop.counter)
    lateness.agree(AgreeLateTerms(replace(FEES, way=way)))
    [message_id] = shop.queue(after(14), ada).ids("message")
    [charge] = charged(shop, ada)
    lateness.withdraw(charge.charge_id, on=after(14), today=after(14), reason="an old customer")
    assert shop.outbox.claim(message_id) is None
    assert shop.read(message_by_id, message_id).row.reason == "lowered_since"
