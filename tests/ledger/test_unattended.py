from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from arbook.ledger.readiness import Check, CheckKind
from arbook.ledger.reminder_policies import Channel, Stage
from arbook.ledger.reminder_situations import Decisions, Proposal
from arbook.ledger.unattended import Brakes, Left, WaitingReminder, divide
from tests.ledger.given import euro

DAY = date(2026, 11, 26)
FIRST = Stage(1, 1, "1st reminder", 3, goes_alone=True)
NO_BRAKES = Brakes(())


def due(customer_id: int = 7, stage: Stage = FIRST, channel: Channel = Channel.MAIL, amount: str = "50") -> Proposal:
    return Proposal(customer_id, f"10{customer_id}", "Ada", stage, channel, (), euro(amount), 5, None)


WAITS = WaitingReminder(1, 7, "Ada", "1st reminder", "owner@harbour.example", DAY - timedelta(days=1))


def whys(*proposals: Proposal, brakes: Brakes = NO_BRAKES) -> list[Left]:
    return [each.why for each in divide(Decisions(proposals, ()), brakes, DAY).left]


def test_what_the_policy_lets_go_goes() -> None:
    found = divide(Decisions((due(),), ()), NO_BRAKES, DAY)
    assert ([each.customer_id for each in found.goes], found.left) == ([7], ())


def test_a_stage_that_is_not_marked_waits_for_the_owner() -> None:
    assert whys(due(stage=replace(FIRST, goes_alone=False))) == [Left.STAGE]


def test_a_letter_is_left_although_its_stage_goes_by_itself() -> None:
    assert whys(due(channel=Channel.LETTER)) == [Left.LETTER]


def test_calls_are_always_the_owners() -> None:
    found = divide(Decisions((), (), (due(channel=Channel.CALL),)), NO_BRAKES, DAY)
    assert [each.why for each in found.left] == [Left.CALL]


@pytest.mark.parametrize(
    ("brakes", "why"),
    [
        (Brakes((), careful=frozenset({7})), Left.CAREFUL),
        (Brakes((), first=frozenset({7})), Left.FIRST),
        (Brakes((Check(CheckKind.PAYMENTS, is_open=True),)), Left.PAYMENTS),
        (Brakes((Check(CheckKind.BANK, is_open=True),)), Left.BANK),
        (Brakes((Check(CheckKind.UNMATCHED, True, 1, frozenset({7})),)), Left.UNMATCHED),
        (Brakes((Check(CheckKind.REPLIED, True, 1, frozenset({7})),)), Left.REPLIED),
        (Brakes((Check(CheckKind.QUIET, True, 1, frozenset({7})),)), Left.QUIET),
    ],
)
def test_every_brake_of_the_window_holds(brakes: Brakes, why: Left) -> None:
    assert whys(due(), brakes=brakes) == [why]
    found = divide(Decisions((), ()), brakes, DAY, [WAITS])
    assert (found.goes_along, found.waits_on) == ((), ((WAITS, why),))


def test_a_check_about_others_or_that_is_closed_holds_nobody() -> None:
    checks = (
        Check(CheckKind.REPLIED, True, 1, frozenset({8})),
        Check(CheckKind.PAYMENTS, is_open=False),
        Check(CheckKind.ADDRESS, is_open=True),
    )
    assert whys(due(), brakes=Brakes(checks)) == []


def test_the_days_limit_counts_only_what_would_go_and_what_was_sent_before() -> None:
    firm = due(1, replace(FIRST, goes_alone=False), amount="900")
    proposals = (firm, due(2, amount="80"), due(3, amount="70"), due(4, amount="60"))
    found = divide(Decisions(proposals, ()), Brakes((), most_a_day=3, sent_today=1), DAY)
    assert [each.customer_id for each in found.goes] == [2, 3]
    assert [(each.customer_id, each.why) for each in found.left] == [(1, Left.STAGE), (4, Left.DAY_FULL)]


@pytest.mark.parametrize(
    ("facts", "why"),
    [
        ({"goes_alone": False}, Left.STAGE),
        ({"is_held": True}, Left.HELD),
        ({"as_of": DAY + timedelta(days=1)}, Left.HELD),
        ({"is_quiet": True}, Left.QUIET),
    ],
)
def test_what_waits_since_an_earlier_run_stays_where_it_would_not_be_written_today(
    facts: dict[str, Any], why: Left
) -> None:
    found = divide(Decisions((), ()), NO_BRAKES, DAY, [replace(WAITS, **facts)])
    assert (found.goes_along, [each for _, each in found.waits_on]) == ((), [why])


def test_what_waits_goes_first_and_counts_among_the_messages_of_the_day_it_leaves() -> None:
    proposals = (due(2, amount="80"), due(3, amount="70"))
    today = replace(WAITS, as_of=DAY)
    for waiting, goes in ((WAITS, [2]), (today, [2, 3])):
        found = divide(Decisions(proposals, ()), Brakes((), most_a_day=2), DAY, [waiting])
        assert (found.goes_along, [each.customer_id for each in found.goes]) == ((waiting,), goes)
