"""A reminder tells charges for lateness apart from the invoices, and what stops the clock."""

from dataclasses import replace
from datetime import date

import pytest

from arbook.ledger.lateness import ChargeWay
from arbook.queries.late_waivers import WaiverReason
from arbook.queries.message_cards import message_by_id
from arbook.queries.reminding import decisions
from arbook.services.frozen_letters import letter_again
from arbook.services.lateness import ChargeLateness, LatenessService, WaiveCharge
from arbook.services.paper import PaperService
from arbook.services.queueing import Pick
from arbook.services.reminder_drafts import sheet_of
from arbook.services.reminders import QueueRun, ReminderService
from tests.builders import Customer, Shop
from tests.support.reading_papers import text_of

TODAY = date(2026, 11, 26)
CLOCK = "Interest ends on the day on which the €1,000.00 still open on late invoices has arrived"


@pytest.fixture
def ada(sound_shop: Shop) -> Customer:
    """A German business that owes 1,000.00 since 26 October."""
    ada = sound_shop.customer("Ada", email="ada@stone.example", country="DE", kind="business", language="en")
    ada.owes("1000.00", due="2026-10-26", number="A-1")
    return ada


def body(shop: Shop, ada: Customer) -> str:
    reminders = ReminderService(shop.counter, PaperService(shop.counter))
    return " ".join(reminders.draft(ada.customer_id, TODAY).body.split())


def charge(shop: Shop, ada: Customer, way: ChargeWay) -> None:
    command = ChargeLateness(ada.customer_id, date(2026, 11, 20), way=way)
    LatenessService(shop.counter).charge(command, today=TODAY)


def test_where_nothing_was_charged_nothing_is_said(sound_shop: Shop, ada: Customer) -> None:
    told = body(sound_shop, ada)
    assert "claimed" not in told
    assert CLOCK not in told


def test_a_claim_stands_beside_what_is_asked_for(sound_shop: Shop, ada: Customer) -> None:
    charge(sound_shop, ada, ChargeWay.CLAIMED)
    told = body(sound_shop, ada)
    assert "Besides, €47.21 is claimed for late payment." in told  # 25 days at 10.52 percent and 40.00
    assert CLOCK in told
    assert "Together" not in told


def test_booked_interest_is_an_item_of_its_own(sound_shop: Shop, ada: Customer) -> None:
    charge(sound_shop, ada, ChargeWay.BOOKED)
    told = body(sound_shop, ada)
    assert "A-1, due 26 October 2026: €1,000.00" in told
    apart = "Invoices together: €1,000.00 For late payment: Interest L-2026-0001, of 20 November 2026: €7.21 "
    apart += "Fixed sum by law L-2026-0001, of 20 November 2026: €40.00 For late payment together: €47.21"
    assert f"{apart} Together: €1,047.21" in told
    assert CLOCK in told
    assert "claimed" not in told


@pytest.mark.parametrize("way", ChargeWay)
def test_the_interest_sheet_goes_with_the_mail(way: ChargeWay, sound_shop: Shop, ada: Customer) -> None:
    charge(sound_shop, ada, way)
    papers = PaperService(sound_shop.counter)
    preview = ReminderService(sound_shop.counter, papers).preview(ada.customer_id, TODAY)
    names = [name for name, _ in preview.attachments]
    assert names == [f"statement-{ada.number}-2026-11-26.pdf", "interest-L-2026-0001-2026-11-20.pdf"]
    _, sheet = preview.attachments[1]
    assert "27 Oct 2026" in text_of(sheet)
    assert sheet == papers.charge_sheet(1, is_enclosed=True).draw()


def test_a_sheet_that_goes_with_a_reminder_asks_for_nothing_itself(sound_shop: Shop, ada: Customer) -> None:
    """Money may have come since it was counted; who paid its sum would pay twice."""
    charge(sound_shop, ada, ChargeWay.BOOKED)
    papers = PaperService(sound_shop.counter)
    alone, behind = (text_of(papers.charge_sheet(1, is_enclosed=each).draw()) for each in (False, True))
    assert "How to pay" in alone
    assert "What is left to pay" in behind
    assert "How to pay" not in behind


def test_the_interest_sheet_is_printed_behind_the_letter(sound_shop: Shop, ada: Customer) -> None:
    papers = PaperService(sound_shop.counter)
    draft = ReminderService(sound_shop.counter, papers).preview(ada.customer_id, TODAY).draft
    assert "Interest for late payment" not in text_of(papers.letter_pdf(sheet_of(draft, TODAY)))
    charge(sound_shop, ada, ChargeWay.BOOKED)
    told = text_of(papers.letter_pdf(sheet_of(draft, TODAY)))
    assert told.index(draft.subject) < told.index("Interest for late payment")


def test_a_charge_that_was_waived_goes_with_no_reminder(sound_shop: Shop, ada: Customer) -> None:
    charge(sound_shop, ada, ChargeWay.BOOKED)
    waived = WaiveCharge(1, date(2026, 11, 21), WaiverReason.GOODWILL)
    LatenessService(sound_shop.counter).waive(waived, today=TODAY)
    assert len(PaperService(sound_shop.counter).attachments(ada.customer_id, TODAY)) == 1


def test_a_charge_leaves_the_customer_at_the_stage_they_had_reached(sound_shop: Shop, ada: Customer) -> None:
    with sound_shop.book.reading() as connection:
        [before] = decisions(connection, TODAY).proposals
    charge(sound_shop, ada, ChargeWay.BOOKED)
    with sound_shop.book.reading() as connection:
        [after] = decisions(connection, TODAY).proposals
    assert after.stage == before.stage
    assert [each.stage is None for each in after.items] == [False, True, True]


def test_the_owner_may_leave_the_interest_sheet_out(sound_shop: Shop, ada: Customer) -> None:
    charge(sound_shop, ada, ChargeWay.BOOKED)
    papers = PaperService(sound_shop.counter)
    assert [name for name, _ in papers.attachments(ada.customer_id, TODAY, sheets=False)] == [
        f"statement-{ada.number}-2026-11-26.pdf"
    ]
    draft = ReminderService(sound_shop.counter, papers).preview(ada.customer_id, TODAY).draft
    bare = replace(sheet_of(draft, TODAY), has_sheets=False)
    assert "Interest for late payment" not in text_of(papers.letter_pdf(bare))


@pytest.mark.parametrize(("has_sheets", "behind"), [(True, 1), (False, 0)])
def test_a_letter_that_was_queued_keeps_the_sheets_it_went_with(
    sound_shop: Shop, has_sheets: bool, behind: int
) -> None:
    bo = sound_shop.customer("Bo", address="1 Quay", country="DE", kind="business", language="en")
    bo.owes("1000.00", due="2026-10-26", number="A-1")
    charge(sound_shop, bo, ChargeWay.BOOKED)
    reminders = ReminderService(sound_shop.counter, PaperService(sound_shop.counter))
    made = reminders.queue_run(QueueRun(TODAY, (Pick(bo.customer_id, has_sheets=has_sheets),)))
    (message_id,) = made.ids("message")
    assert len(letter_again(sound_shop.read(message_by_id, message_id)).charge_ids) == behind
