"""The day's list: in order of effect, and found by what it is about."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from arbook.formats.formats import formats_for
from arbook.ledger.money import Money
from arbook.ledger.relationship import Manner
from arbook.ledger.reminder_situations import ReminderRules
from arbook.queries.contact_log import contact_log
from arbook.queries.follow_ups import follow_ups
from arbook.queries.over_limit import over_limit
from arbook.sentences.reminders import reason_to_remind
from arbook.services.agreed import AgreementError
from arbook.services.credit_stops import CreditStopService, StopCredit
from arbook.services.follow_ups import AddFollowUp, FollowUpService
from arbook.services.invoices import DraftInvoice
from arbook.services.manners import MannerService, SetManner
from arbook.services.office import Office
from arbook.services.payments import Order
from arbook.services.policies import PolicyService
from arbook.services.promises import AddPromise, PromiseService
from arbook.services.taking_back import TakingBackService
from arbook.services.worklist import TOPICS, Board, read_board, topics_of
from arbook.store.tables.papers import due_piece_table
from tests.queries.test_integrity import LINES
from tests.support.shop import Shop, euro, open_shop

TODAY = date(2026, 11, 26)


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    opened = open_shop(tmp_path)
    yield opened
    opened.book.close()


@pytest.fixture
def desk(shop: Shop) -> FollowUpService:
    return FollowUpService(shop.counter)


def board(shop: Shop) -> Board:
    return read_board(Office(shop.book, shop.clock), TODAY)


def another_invoice(shop: Shop, customer_id: int) -> int:
    """Its id."""
    piece_id = shop.invoice(customer_id, "50", ago(20))
    return shop.read(lambda c: c.execute(select(due_piece_table.c.invoice_id).filter_by(id=piece_id)).scalar_one())


def found_by(shop: Shop) -> dict[str, set[str]]:
    """Names by topic."""
    told = board(shop)
    rows = (*told.first, *told.calls, *told.ready, *told.held)
    return {topic: {row.name.split()[0] for row in rows if topic in topics_of(row)} for topic in TOPICS}


def test_every_row_is_found_by_what_it_is_about(shop: Shop, desk: FollowUpService) -> None:
    names = ("Al", "Bo", "Cy", "Di", "Ed", "Fay", "Gil", "Hal", "Ida")
    al, bo, cy, di, ed, fay, gil, hal, ida = (
        shop.customer(name, email="" if name == "Gil" else None) for name in names
    )
    for each in (al, bo, cy, di, ed, gil):
        shop.invoice(each, "100", ago(20))
    shop.invoice(hal, "100", ago(91))
    shop.invoice(ida, "100", TODAY + timedelta(days=3))
    shop.promise(bo, "100", ago(15), ago(5))
    shop.promise(cy, "100", ago(15), TODAY)
    shop.dispute(di, ago(5))
    shop.hold(ed, ago(5))
    shop.pay(hal, "10", ago(1))
    desk.add(AddFollowUp(fay, TODAY, "ask about the crane", ago(3)))
    desk.add(AddFollowUp(al, TODAY + timedelta(days=1), "not yet", ago(3)))
    found = found_by(shop)
    assert found["overdue"] == {"Al", "Bo", "Cy", "Di", "Ed", "Gil", "Hal"}
    assert found["due_soon"] == {"Ida"}
    assert found["broken"] == {"Bo"}
    assert found["promised"] == {"Cy"}
    assert found["disputed"] == {"Di"}
    assert found["paused"] == {"Ed"}
    assert found["no_address"] == {"Gil"}
    assert found["old"] == {"Hal"}
    assert found["follow_up"] == {"Fay"}
    assert found["over_limit"] == set()


def test_who_is_still_asked_for_the_rest_is_found_by_what_is_not_asked_for(shop: Shop) -> None:
    al, bo, cy, di = (shop.customer(name) for name in ("Al", "Bo", "Cy", "Di"))
    for each in (al, bo, cy, di):
        shop.invoice(each, "100", ago(20))
    shop.dispute(al, ago(5), amount_minor=4000)
    shop.pay(bo, "30", ago(1), order=Order.ON_ACCOUNT)
    shop.hold(cy, ago(5), invoice_id=another_invoice(shop, cy))
    word = AddPromise(di, euro("50"), ago(2), TODAY, invoice_ids=(another_invoice(shop, di),))
    PromiseService(shop.counter).add(word)
    told, found = board(shop), found_by(shop)
    assert {row.name.split()[0] for row in told.ready} == {"Al", "Bo", "Cy", "Di"}
    assert (found["disputed"], found["on_account"]) == ({"Al"}, {"Bo"})
    assert (found["paused"], found["promised"]) == ({"Cy"}, {"Di"})


def test_one_invoice_that_rests_for_a_pause_and_one_for_a_promise_are_found_by_both(shop: Shop) -> None:
    al, bo = shop.customer("Al"), shop.customer("Bo")
    shop.invoice(al, "100", ago(30))
    for each in (al, bo):  # of Bo nothing else is left to ask for
        word = AddPromise(each, euro("50"), ago(2), TODAY, invoice_ids=(another_invoice(shop, each),))
        PromiseService(shop.counter).add(word)
        shop.hold(each, ago(5), invoice_id=another_invoice(shop, each))
    found = found_by(shop)
    assert (found["paused"], found["promised"]) == ({"Al", "Bo"}, {"Al", "Bo"})


def test_who_is_beyond_what_one_day_sends_is_found_all_the_same(shop: Shop) -> None:
    al, bo = shop.customer("Al"), shop.customer("Bo")
    shop.invoice(al, "100", ago(30))
    shop.invoice(bo, "200", ago(30))
    shop.dispute(al, ago(5), amount_minor=4000)
    PolicyService(shop.counter).write_rules(ReminderRules(most_a_day=1))
    assert [row.name.split()[0] for row in board(shop).held] == ["Al"]
    assert found_by(shop)["disputed"] == {"Al"}


def test_broken_words_come_first_and_most_money_first_among_them(shop: Shop, desk: FollowUpService) -> None:
    for name, amount in (("Al", "10"), ("Bo", "500"), ("Cy", "90")):
        each = shop.customer(name)
        shop.invoice(each, amount, ago(20))
        if name != "Al":
            shop.promise(each, amount, ago(15), ago(5))
    desk.add(AddFollowUp(1, TODAY, "ask", ago(3)))
    assert [(row.kind, row.name) for row in board(shop).first] == [
        ("promise", "Bo Ltd"),
        ("promise", "Cy Ltd"),
        ("follow_up", "Al Ltd"),
    ]


def test_who_needs_the_owner_for_several_reasons_stands_once_where_the_foremost_belongs(
    shop: Shop, desk: FollowUpService
) -> None:
    al, bo = shop.customer("Al"), shop.customer("Bo")
    piece = shop.invoice(al, "60", ago(40))
    shop.plan(al, (piece, "60"), ago(35), (ago(30), "30"), (ago(10), "30"))
    shop.invoice(bo, "500", ago(40))
    shop.invoice(al, "90", ago(20))
    shop.promise(bo, "500", ago(15), ago(5))
    shop.promise(al, "90", ago(15), ago(5))
    desk.add(AddFollowUp(bo, TODAY, "the crane", ago(3)))
    told = board(shop)
    assert [(row.name, [each.kind for each in row.reasons]) for row in told.first] == [
        ("Al Ltd", ["due_plan", "promise"]),
        ("Bo Ltd", ["promise", "follow_up"]),
    ]
    assert told.to_do == len(told.first) + len(told.ready)
    assert "follow_up" in topics_of(told.first[1])
    assert "follow_up" not in topics_of(told.first[0])


def test_of_equal_sums_the_one_of_who_nearly_always_pays_late_stands_first_and_says_why(shop: Shop) -> None:
    prompt, slow = shop.customer("Al"), shop.customer("Bo")
    for who, late in ((prompt, 0), (slow, 30)):
        for month in range(2, 8):
            due = ago(30 * month)
            shop.invoice(who, "50", due)
            shop.pay(who, "50", due + timedelta(days=late))
        shop.invoice(who, "100", ago(20))
    ready = board(shop).ready
    assert [row.name for row in ready] == ["Bo Ltd", "Al Ltd"]
    told = [reason_to_remind(row.proposal, TODAY).plain(formats_for("en")) for row in ready if row.proposal]
    assert told[0].endswith(" Usually late.")
    assert told[1].endswith(" Never late before.")


def test_who_is_above_the_limit_is_known_drafts_and_money_on_account_included(shop: Shop) -> None:
    limit = {"credit_limit": euro("100")}
    at, above, drafted, paid = (shop.customer(name, **limit) for name in ("At", "Above", "Drafted", "Paid"))
    for each, amount in ((at, "100"), (above, "100.01"), (drafted, "90"), (paid, "500")):
        shop.invoice(each, amount, ago(2))
    shop.invoices.save_draft(DraftInvoice(drafted, ago(1), LINES))
    shop.pay(paid, "500", ago(1))
    shop.invoice(shop.customer("Free"), "9000", ago(2))
    assert shop.read(over_limit) == {above, drafted}
    assert found_by(shop)["over_limit"] == {"Above", "Drafted"}


def test_whose_credit_is_stopped_is_found_until_the_stop_ends(shop: Shop) -> None:
    for name in ("Al", "Bo", "Cy"):
        shop.invoice(shop.customer(name), "100", ago(20))
    stops = CreditStopService(shop.counter)
    stops.set(StopCredit(1, ago(9), ago(0), "bounced"))
    stops.set(StopCredit(2, ago(9), ago(1), "over since yesterday"))
    assert found_by(shop)["no_credit"] == {"Al"}


def test_whom_the_owner_is_careful_with_is_marked(shop: Shop) -> None:
    for name in ("Al", "Bo"):
        shop.invoice(shop.customer(name), "100", ago(20))
    MannerService(shop.counter).set(SetManner(2, Manner(is_sensitive=True, reason="ill"), TODAY))
    assert board(shop).careful == {2}


def test_a_follow_up_stands_there_until_it_is_done_and_again_when_it_was_not(
    shop: Shop, desk: FollowUpService
) -> None:
    al = shop.customer("Al")
    shop.counter.author = "Nora"
    made = desk.add(AddFollowUp(al, TODAY, " ask ", ago(3), "  Finn  Finch "))
    [row] = shop.read(follow_ups)
    assert (row.note, row.assignee, row.author, row.due_on) == ("ask", "Finn Finch", "Nora", TODAY)
    assert shop.read(follow_ups, until=ago(1)) == ()
    assert made.made_id is not None
    finished = desk.finish(made.made_id, on=TODAY)
    assert shop.read(follow_ups) == ()
    with pytest.raises(AgreementError):
        desk.finish(made.made_id, on=TODAY)
    assert [each.kind for each in shop.read(contact_log, al)] == ["follow_up_done", "follow_up_set"]
    back = TakingBackService(shop.counter)
    back.take_back(finished.operation_id, today=TODAY)
    assert len(shop.read(follow_ups)) == 1
    back.take_back(made.operation_id, today=TODAY)
    assert shop.read(follow_ups) == ()
    assert shop.read(contact_log, al) == ()


@pytest.mark.parametrize(
    ("command", "why"),
    [
        (AddFollowUp(1, TODAY, " ", TODAY), "no_note"),
        (AddFollowUp(1, ago(1), "ask", TODAY), "follow_up_past"),
        (AddFollowUp(1, TODAY, "x" * 2001, TODAY), "too_long"),
    ],
)
def test_a_follow_up_that_cannot_be_is_refused(
    shop: Shop, desk: FollowUpService, command: AddFollowUp, why: str
) -> None:
    shop.customer("Al")
    with pytest.raises(AgreementError) as refused:
        desk.add(command)
    assert refused.value.facts["why"] == why


def test_nothing_that_does_not_exist_is_done(desk: FollowUpService) -> None:
    with pytest.raises(AgreementError):
        desk.finish(99, on=TODAY)


def test_a_limit_of_nothing_is_a_limit(shop: Shop) -> None:
    shop.invoice(shop.customer("Al", credit_limit=Money(0, "EUR")), "1", ago(2))
    assert shop.read(over_limit) == {1}
