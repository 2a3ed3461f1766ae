"""Sixty and more days on which somebody is reminded or not, each a sentence, with the answer of the rule.

An answer reads ``stage by channel, amount`` or ``held reason, day``. The ladder: a note 3 days before, reminders 3, 14
and 30 days after the due date; at least 5 days between two messages. Day 0 is Monday 2 November 2026, the due date.
"""
# ruff: noqa: E501

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from arbook.ledger.calendars import BusinessCalendar, ClosedPeriod
from arbook.ledger.money import Money
from arbook.ledger.reminder_pacing import next_step
from arbook.ledger.reminder_policies import Channel, Clock, ReminderPolicy, Stage
from arbook.ledger.reminder_situations import Aside, Disputed, Held, RemindableItem, ReminderRules, Situation
from arbook.ledger.reminders import decide_reminders

NOTE, FIRST, SECOND, THIRD = (
    Stage(1, 1, "note", -3),
    Stage(2, 2, "1st", 3),
    Stage(3, 3, "2nd", 14),
    Stage(4, 4, "3rd", 30),
)
POLICY = ReminderPolicy(1, "Standard", (NOTE, FIRST, SECOND, THIRD), 5)
DUE = date(2026, 11, 2)


def day(days: int) -> date:
    return DUE + timedelta(days=days)


def euro(amount: str) -> Money:
    return Money.of(amount, "EUR")


def owed(
    amount: str = "100", due: int = 0, sent: int | None = None, *, on: int | None = None, **facts: object
) -> RemindableItem:
    """An item due on that day; ``sent`` is the highest rung, last climbed on day ``on``."""
    plain = RemindableItem(f"I{due:+}", day(due), euro(amount), 1 + abs(due), sent_position=sent)
    return plain._replace(last_on=None if on is None else day(on), **facts)  # type: ignore[arg-type]


def ladder(*stages: Stage, gap: int = 5, **facts: object) -> ReminderPolicy:
    numbered = tuple(replace(stage, position=place, stage_id=place) for place, stage in enumerate(stages, start=1))
    return ReminderPolicy(9, "Own", numbered, gap, **facts)  # type: ignore[arg-type]


def who(*items: RemindableItem, **facts: object) -> Situation:
    own: dict[str, object] = {"policy": POLICY, "on_account": euro("0"), **facts}
    return Situation(7, "1001", "Ada", items=items, **own)  # type: ignore[arg-type]


def asked_at(last: int, position: int, *items: RemindableItem, **facts: object) -> Situation:
    """Somebody to whom a message of that rung went on day ``last``."""
    return who(*items, last_reminded_on=day(last), last_position=position, **facts)


AFTER_LAST = ladder(FIRST, Stage(0, 0, "2nd", 10, clock=Clock.LAST))
AFTER_DEADLINE = ladder(FIRST, Stage(0, 0, "2nd", 2, clock=Clock.DEADLINE))
MONTH_END = ladder(Stage(0, 0, "month", 5, clock=Clock.MONTH_END))
FROM_INVOICE = ladder(Stage(0, 0, "soon", 5, clock=Clock.INVOICE), Stage(0, 0, "late", 40, clock=Clock.INVOICE))
TWICE_MORE = ladder(FIRST, replace(SECOND, repeats=2, repeat_days=7), THIRD)
BY_PHONE = ladder(FIRST, replace(SECOND, channel=Channel.CALL))
HANDS_OVER = ladder(FIRST, replace(SECOND, hands_over=True))
NOTHING = ladder()
GAP_10 = replace(POLICY, min_gap_days=10)

NOTED_DEADLINE = ladder(NOTE, Stage(0, 0, "1st", 2, clock=Clock.DEADLINE))
PART = RemindableItem("P1/2", day(3), euro("20"), installment_id=1)

SMALL = ReminderRules(least=Decimal("5"))
REPLY = ReminderRules(reply_days=3)
FIVE_DAYS = BusinessCalendar()
SHUT = BusinessCalendar(frozenset(range(7)), {day(3): "Fair"}, (ClosedPeriod(day(10), day(20)),))

CASES: list[tuple[str, Situation, int, str]] = [
    ("four days before it is due nothing is said", who(owed()), -4, "nothing"),
    ("three days before, the friendly note goes out", who(owed()), -3, "note by mail, 100.00"),
    ("a note that was missed still goes out the day before", who(owed()), -1, "note by mail, 100.00"),
    ("on the due date itself a note would not come ahead of time", who(owed()), 0, "nothing"),
    ("once it is late the note is left out", who(owed()), 1, "held not_yet, 3"),
    ("a note is not sent twice", who(owed(sent=1, on=-3)), -1, "nothing"),
    ("two days late waits for the third", who(owed(sent=1)), 2, "held not_yet, 3"),
    ("three days late is the first reminder's day", who(owed(sent=1)), 3, "1st by mail, 100.00"),
    ("a year late and never reminded begins with the first", who(owed()), 365, "1st by mail, 100.00"),
    ("the day before the second reminder waits", who(owed(sent=2)), 13, "held not_yet, 14"),
    ("the second comes on its day", who(owed(sent=2)), 14, "2nd by mail, 100.00"),
    ("weeks of absence lose no stage", who(owed(sent=2)), 80, "2nd by mail, 100.00"),
    ("the third follows the second", who(owed(sent=3)), 30, "3rd by mail, 100.00"),
    ("after the third the owner has the word", who(owed(sent=4)), 60, "held ladder_done"),
    ("nothing open, nothing said", who(owed("0")), 40, "nothing"),
    ("partly paid stays on its rung with what is left", who(owed("40", sent=2)), 14, "2nd by mail, 40.00"),
    ("two late items are one message of the higher stage", who(owed(sent=2), owed("20", 5)), 14, "2nd by mail, 120.00"),
    ("what is late but has no stage today is listed along", who(owed(sent=2), owed("20", 12)), 14, "2nd by mail, 120.00"),
    ("what is not due is not listed", who(owed(sent=2), owed("20", 30)), 14, "2nd by mail, 100.00"),
    ("what is not late yet stands in no reminder of what is", who(owed(sent=2), owed("20", 16)), 14, "2nd by mail, 100.00"),
    ("yesterday's message keeps its distance", who(owed(), last_reminded_on=day(9)), 10, "held too_soon, 14"),
    ("on the last day of the gap it still waits", who(owed(), last_reminded_on=day(9)), 13, "held too_soon, 14"),
    ("when the gap is over the next may go", who(owed(), last_reminded_on=day(9)), 14, "1st by mail, 100.00"),
    ("the gap counts over all the customer's items", who(owed(due=5), last_reminded_on=day(6)), 8, "held too_soon, 11"),
    ("a longer gap of the policy holds longer", who(owed(), policy=GAP_10, last_reminded_on=day(9)), 18, "held too_soon, 19"),
    ("a hold without end holds", who(owed(), hold_reason="asked"), 50, "held hold"),
    ("a hold tells its last day", who(owed(), hold_reason="asked", hold_ends_on=day(60)), 50, "held hold, 60"),
    ("the owner's hold goes before a dispute", who(owed(), hold_reason="", disputes=(Disputed(),)), 50, "held hold"),
    ("all contested is not reminded", who(owed(), disputes=(Disputed(),)), 14, "held dispute"),
    ("one contested invoice leaves the other", who(owed(), owed("20", 1), disputes=(Disputed(frozenset({1})),)), 14, "1st by mail, 20.00"),
    ("the contested part is not asked for", who(owed(), disputes=(Disputed(frozenset({1}), euro("30")),)), 14, "1st by mail, 70.00"),
    ("a part without invoice comes off the oldest", who(owed(), owed("20", 1), disputes=(Disputed(amount=euro("105")),)), 14, "1st by mail, 15.00"),
    ("contesting more than is owed holds back all", who(owed(), disputes=(Disputed(amount=euro("500")),)), 14, "held dispute"),
    ("contesting what is not due yet changes nothing", who(owed(), owed("20", 40), disputes=(Disputed(frozenset({41})),)), 14, "1st by mail, 100.00"),
    ("two disputes add up", who(owed(), disputes=(Disputed(frozenset({1}), euro("30")), Disputed(frozenset({1}), euro("30")))), 14, "1st by mail, 40.00"),
    ("a promise holds on its very day", who(owed(), promised_on=day(14)), 14, "held promise, 14"),
    ("the day after a broken promise the ladder goes on", who(owed(), promised_on=day(14)), 15, "1st by mail, 100.00"),
    ("a promise holds a note back too", who(owed(), promised_on=day(2)), -3, "held promise, 2"),
    ("a kept plan is told as the reason", who(has_kept_plan=True), 14, "held plan_kept"),
    ("beside a kept plan other late invoices are reminded", who(owed(), has_kept_plan=True), 14, "1st by mail, 100.00"),
    ("a message in the outbox is enough", who(owed(), has_waiting_message=True), 14, "held message_waiting"),
    ("money on account that covers it is put on items first", who(owed(), on_account=euro("100")), 14, "held on_account"),
    ("money on account is taken off what is asked", who(owed(), on_account=euro("60")), 14, "1st by mail, 40.00"),
    ("money on account covers what is left beside a dispute", who(owed(), on_account=euro("70"), disputes=(Disputed(frozenset({1}), euro("30")),)), 14, "held on_account"),
    ("who answered yesterday is left alone", who(owed(), replied_on=day(13)), 14, "held replied, 16"),
    ("three days after an answer the ladder goes on", who(owed(), replied_on=day(11)), 14, "1st by mail, 100.00"),
    ("less than the least is not reminded", who(owed("4.99")), 14, "held small"),
    ("the least itself is", who(owed("5.00")), 14, "1st by mail, 5.00"),
    ("small items add up to a message", who(owed("3"), owed("3", 1)), 14, "1st by mail, 6.00"),
    ("a small rest after money on account is left alone", who(owed(), on_account=euro("96")), 14, "held small"),
    ("no mail address makes it a letter", who(owed(), channel=Channel.LETTER), 14, "1st by letter, 100.00"),
    ("a stage by letter is a letter although there is mail", who(owed(), policy=ladder(replace(FIRST, channel=Channel.LETTER))), 14, "1st by letter, 100.00"),
    ("a call is for the owner to make", who(owed(sent=1), policy=BY_PHONE, has_phone=True), 14, "2nd by call, 100.00"),
    ("without a number a call becomes a mail", who(owed(sent=1), policy=BY_PHONE), 14, "2nd by mail, 100.00"),
    ("days from the last reminder count from it, not from the due date", who(owed(sent=1, on=20), policy=AFTER_LAST), 29, "held not_yet, 30"),
    ("and are over when they are", who(owed(sent=1, on=20), policy=AFTER_LAST), 30, "2nd by mail, 100.00"),
    ("days from the deadline count from the day it gave", who(owed(sent=1, on=20, deadline_on=day(27)), policy=AFTER_DEADLINE), 28, "held not_yet, 29"),
    ("one who let the deadline pass is reminded", who(owed(sent=1, on=20, deadline_on=day(27)), policy=AFTER_DEADLINE), 29, "2nd by mail, 100.00"),
    ("end of month waits for the month's last day", who(owed(), policy=MONTH_END), 27, "held not_yet, 28"),
    ("on the month's last day it goes", who(owed(), policy=MONTH_END), 28, "month by mail, 100.00"),
    ("a stage counted from the invoice may come before the due date", who(owed(issued_on=day(-10)), policy=FROM_INVOICE), -5, "soon by mail, 100.00"),
    ("a stage repeats after its days", who(owed(sent=2, on=14), policy=TWICE_MORE), 21, "2nd by mail, 100.00"),
    ("before they are over it waits", who(owed(sent=2, on=14), policy=TWICE_MORE), 20, "held not_yet, 21"),
    ("repeated as often as agreed, the next stage follows", who(owed(sent=2, on=28, times=3), policy=TWICE_MORE), 40, "3rd by mail, 100.00"),
    ("after a stage that hands over it can be handed over", who(owed(sent=2), policy=HANDS_OVER), 60, "held hand_over"),
    ("a policy without stages reminds nobody", who(owed(), policy=NOTHING), 60, "held no_stages"),
    ("an invoice's own policy goes before the customer's", who(owed(policy=MONTH_END)), 14, "held not_yet, 28"),
    ("no message is called after another ladder's rung that nothing reached", who(owed(policy=MONTH_END), owed("20", 1), policy=ladder(FIRST)), 14, "1st by mail, 120.00"),
    ("an invoice that is never reminded is not asked for beside others", who(owed(policy=NOTHING), owed("20", 1)), 14, "1st by mail, 20.00"),
    ("a fee goes along and begins no ladder", who(owed(sent=3), owed("40", 20, is_charge=True)), 30, "3rd by mail, 140.00"),
    ("a fee left alone is reminded by itself", who(owed("40", 0, is_charge=True)), 3, "1st by mail, 40.00"),
    ("after a first reminder another invoice on that rung waits", asked_at(3, 2, owed(sent=2), owed("20", 5)), 8, "held asked_lately, 14"),
    ("once they were left in peace the next message names both", asked_at(3, 2, owed(sent=2), owed("20", 5)), 14, "2nd by mail, 120.00"),
    ("what climbs higher than the last message does not wait", asked_at(7, 2, owed(sent=2), owed("20", 4, sent=2)), 14, "2nd by mail, 120.00"),
    ("a note keeps the next note away", asked_at(-3, 1, owed(due=4, sent=1), owed("20", 5)), 2, "held asked_lately, 3"),
    ("a note keeps no reminder away", asked_at(-3, 1, owed(sent=1)), 3, "1st by mail, 100.00"),
    ("after the second, new invoices wait for two weeks", asked_at(14, 3, owed(sent=3), owed("20", 16)), 19, "held asked_lately, 28"),
    ("after the third as well", asked_at(30, 4, owed(sent=4), owed("20", 33)), 36, "held asked_lately, 44"),
    ("and are reminded then", asked_at(30, 4, owed(sent=4), owed("20", 33)), 44, "1st by mail, 120.00"),
    ("a note for the next invoice does not follow at the heels of a reminder", asked_at(14, 3, owed("20", 22)), 19, "held asked_lately, 28"),
    ("a longer gap goes before that rest", asked_at(3, 2, owed(sent=2), owed("20", 5), policy=replace(POLICY, min_gap_days=20)), 22, "held too_soon, 23"),
    ("a rung that repeats waits its own days", asked_at(14, 2, owed(sent=2, on=14), policy=TWICE_MORE), 21, "2nd by mail, 100.00"),
    ("after a deadline the rest is over when it is", asked_at(3, 1, owed(sent=1, on=3, deadline_on=day(10)), owed("20", 2), policy=AFTER_DEADLINE), 11, "held asked_lately, 12"),
    ("a final demand asks for nothing that it was not reminded of before", who(owed(sent=3), owed("20", 5)), 30, "3rd by mail, 100.00"),
    ("nor for what was reminded of only once", who(owed(sent=3), owed("20", 5, sent=2)), 30, "3rd by mail, 100.00"),
    ("but for what was reminded of twice", who(owed(sent=3), owed("20", 5, sent=3)), 30, "3rd by mail, 120.00"),
    ("unless the day it was given is still to come", who(owed(sent=3), owed("20", 5, sent=3, deadline_on=day(31))), 30, "3rd by mail, 100.00"),
    ("a fee belongs to what the final demand is about", who(owed(sent=3), owed("9", 29, is_charge=True), owed("20", 5)), 30, "3rd by mail, 109.00"),
    ("a note ahead of time is no reminder for a final demand", who(owed(sent=3), owed("20", 5, sent=1)), 30, "3rd by mail, 100.00"),
    ("what the final demand left out has its turn two weeks later", asked_at(30, 4, owed(sent=4), owed("20", 5)), 44, "1st by mail, 120.00"),
    ("a ladder of one rung is silent for two weeks", asked_at(3, 1, owed(sent=1), owed("20", 8), policy=ladder(FIRST)), 16, "held asked_lately, 17"),
    ("the rung of a policy that is no more holds no longer than the gap", asked_at(3, 9, owed("20", 5)), 8, "1st by mail, 20.00"),
    ("who was given until Tuesday hears nothing more on Tuesday", who(owed(sent=2, on=8, deadline_on=day(15))), 15, "held not_yet, 16"),
    ("but on Wednesday", who(owed(sent=2, on=8, deadline_on=day(15))), 16, "2nd by mail, 100.00"),
    ("a repeated stage waits for its deadline too", who(owed(sent=2, on=14, deadline_on=day(24)), policy=TWICE_MORE), 24, "held not_yet, 25"),
    ("after a note the first deadline counts from the due date", who(owed(sent=1, on=-3), policy=NOTED_DEADLINE), 2, "1st by mail, 100.00"),
    ("and not from the note", who(owed(sent=1, on=-3), policy=NOTED_DEADLINE), 1, "held not_yet, 2"),
    ("while something is late no friendly note is written", who(owed(), owed("20", 4)), 1, "held not_yet, 3"),
    ("nor to who was reminded twice already", who(owed(sent=3), owed("20", 32)), 29, "held not_yet, 30"),
    ("the least rest keeps no note away", who(owed("4"), owed("20", 4)), 1, "note by mail, 24.00"),
    ("the part of a plan has its note all the same", who(owed(), PART), 1, "note by mail, 120.00"),
    ("a first reminder waits for the final demand of tomorrow", asked_at(14, 3, owed(sent=3), owed("20", 17)), 29, "held not_yet, 30"),
    ("which asks for nothing new", asked_at(14, 3, owed(sent=3), owed("20", 17)), 30, "3rd by mail, 100.00"),
    ("it does not wait for one that comes after its own deadline", who(owed(sent=3), owed("20", 17)), 22, "1st by mail, 120.00"),
    ("who pays on time reads no note before the due date", who(owed(), on_time_percent=96), -3, "held pays_on_time, 3"),
    ("unless the policy writes notes to all", who(owed(), on_time_percent=96, policy=replace(POLICY, notes_reliable=True)), -3, "note by mail, 100.00"),
    ("once they are late they are reminded like others", who(owed(), on_time_percent=96), 3, "1st by mail, 100.00"),
    ("a hold is told before a good record", who(owed(), on_time_percent=96, hold_reason=""), -3, "held hold"),
    ("what the owner rather calls about is a call", who(owed(), calls_instead=True, has_phone=True), 14, "1st by call, 100.00"),
    ("so it is without a number on file", who(owed(), calls_instead=True), 14, "1st by call, 100.00"),
    ("and instead of a letter", who(owed(), calls_instead=True, channel=Channel.LETTER), 14, "1st by call, 100.00"),
    ("a text message stays one", who(owed(), calls_instead=True, has_phone=True, policy=ladder(replace(FIRST, channel=Channel.TEXT))), 14, "1st by text, 100.00"),
    ("rather calling breaks no promise", who(owed(), calls_instead=True, promised_on=day(20)), 14, "held promise, 20"),
]  # fmt: skip
QUIET: list[tuple[str, int, str]] = [
    ("a Friday is a day like others", 4, "1st by mail, 100.00"),
    ("on Saturday it waits for Monday", 5, "held quiet_day, 7"),
    ("on Sunday it waits for Monday", 6, "held quiet_day, 7"),
    ("on Monday it goes", 7, "1st by mail, 100.00"),
]
AWAY: list[tuple[str, int, str]] = [
    ("on a holiday of the customer's country it waits a day", 3, "held quiet_day, 4"),
    ("while the owner is away it waits for the return", 12, "held quiet_day, 21"),
]


def answer(situation: Situation, on: int, rules: ReminderRules, calendar: BusinessCalendar) -> str:
    decided = decide_reminders([situation], day(on), rules, lambda _country: calendar)
    for each in (*decided.proposals, *decided.by_hand):
        return f"{each.stage.name} by {each.channel}, {each.amount}"
    for held in decided.held:
        return f"held {held.reason}" + (f", {(held.until - DUE).days}" if held.until else "")
    return "nothing"


def rules_for(sentence: str) -> ReminderRules:
    is_small = "small" in sentence or "least" in sentence
    return SMALL if is_small else REPLY if "answer" in sentence else ReminderRules()


@pytest.mark.parametrize(("sentence", "situation", "on", "said"), CASES, ids=[case[0] for case in CASES])
def test_on_that_day(sentence: str, situation: Situation, on: int, said: str) -> None:
    assert answer(situation, on, rules_for(sentence), BusinessCalendar(frozenset(range(7)))) == said


@pytest.mark.parametrize(
    ("calendar", "on", "said"),
    [*((FIVE_DAYS, on, said) for _, on, said in QUIET), *((SHUT, on, said) for _, on, said in AWAY)],
    ids=[case[0] for case in (*QUIET, *AWAY)],
)
def test_on_quiet_days(calendar: BusinessCalendar, on: int, said: str) -> None:
    assert answer(who(owed()), on, ReminderRules(), calendar) == said


def test_there_are_sixty_cases_and_no_sentence_stands_twice() -> None:
    sentences = [case[0] for case in (*CASES, *QUIET, *AWAY)]
    assert len(sentences) >= 60
    assert len(set(sentences)) == len(sentences)


NEXT: list[tuple[str, Situation, int, str]] = [
    ("long before, the note is next", who(owed()), -40, "note on -3"),
    ("between two stages the second is next", who(owed(sent=2)), 5, "2nd on 14"),
    ("today's turn is today", who(owed(sent=2)), 14, "2nd on 14"),
    ("after the gap", who(owed(), last_reminded_on=day(9)), 10, "1st on 14 after too_soon"),
    ("after a promise", who(owed(), promised_on=day(20)), 10, "1st on 21 after promise"),
    ("after a hold with an end", who(owed(), hold_reason="", hold_ends_on=day(20)), 10, "1st on 21 after hold"),
    ("a hold without end has no day", who(owed(), hold_reason=""), 10, "waits for hold"),
    ("a dispute has no day", who(owed(), disputes=(Disputed(),)), 10, "waits for dispute"),
    ("money on account has no day", who(owed(), on_account=euro("100")), 10, "waits for on_account"),
    ("after the ladder there is nothing", who(owed(sent=4)), 60, "waits for ladder_done"),
    ("after the ladder the next invoice is next, without a friendly note", who(owed(sent=4), owed("20", 70)), 60, "1st on 73 after ladder_done"),
    ("nothing open", who(), 10, "nothing"),
    ("left in peace, then both", asked_at(3, 2, owed("20", 5), owed("9", 6)), 9, "1st on 14 after asked_lately"),
    ("something climbs higher before", asked_at(9, 2, owed(sent=2), owed("20", 8)), 14, "2nd on 14"),
    ("higher on the way", asked_at(9, 2, owed("20", 8), owed(due=3, sent=2)), 14, "2nd on 17 after asked_lately"),
    ("a word about one invoice ends", who(owed("20", 70), aside=Aside(Held.PROMISE, (owed(),), day(20), day(22))), 10, "1st on 23 after promise"),
    ("another invoice comes before", who(owed("20", 20), aside=Aside(Held.PROMISE, (owed(),), day(40), day(42))), 10, "note on 17 after promise"),
    ("a pause of one invoice has no end", who(owed("20", 70, sent=4), aside=Aside(Held.HOLD, (owed(),), None, None)), 10, "waits for hold"),
    ("instead of a note the first reminder, once late", who(owed(), on_time_percent=96), -3, "1st on 3 after pays_on_time"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "situation", "on", "said"), NEXT, ids=[case[0] for case in NEXT])
def test_what_comes_next(sentence: str, situation: Situation, on: int, said: str) -> None:
    found = next_step(situation, day(on))
    if found is None:
        told = "nothing"
    elif found.stage is None or found.on is None:
        told = f"waits for {found.held.reason}" if found.held else ""
    else:
        after = f" after {found.held.reason}" if found.held and found.held.reason != "not_yet" else ""
        told = f"{found.stage.name} on {(found.on - DUE).days}{after}"
    assert told == said, sentence
