"""The upper part of a statement: what to pay now, what rests, the balance; and what is agreed, in a few sentences."""

from arbook.documents.head import Highlight
from arbook.documents.inks import BAD, TEXT
from arbook.documents.layout import Sheet
from arbook.documents.payment import Payable
from arbook.documents.statement_paper import StatementPaper
from arbook.documents.wording import Wording
from arbook.documents.wrapping import wrap
from arbook.formats.formats import Formats
from arbook.ledger.agreeing import AgreementKind
from arbook.ledger.money import Money, total
from arbook.ledger.resting import RunningAgreement

_ABOVE_AGREED = 8.0


def highlights_of(paper: StatementPaper, wording: Wording, formats: Formats) -> list[Highlight]:
    """What to pay now, what is not asked for now, and the balance."""
    closing, due = paper.statement.closing, paper.asked.now
    balance_note = "credit" if closing.minor < 0 else "items" if closing else "settled"
    return [
        Highlight(
            wording.say("statement.pay_now"), formats.money(due), _now_note(paper, wording), BAD if due else TEXT
        ),
        _resting(paper, closing - due, wording, formats),
        Highlight(
            wording.say("statement.balance"),
            formats.money(abs(closing) if closing.minor < 0 else closing),
            wording.say(f"statement.balance.{balance_note}"),
        ),
    ]


def payable_of(paper: StatementPaper) -> Payable | None:
    """What to pay, and by when; None where nothing is asked for."""
    asked = paper.asked
    if paper.statement.closing.minor <= 0 or not asked.amount:
        return None
    return Payable(asked.amount, paper.reference, asked.by)


def offers_plan(paper: StatementPaper) -> bool:
    """Whether to speak of a plan: not where something is agreed already."""
    return not paper.rest.agreements


def draw_agreed(sheet: Sheet, paper: StatementPaper) -> None:
    """What is agreed, and that what is contested waits."""
    lines = [
        line
        for text in agreed_sentences(paper, sheet.wording, sheet.formats)
        for line in wrap(text, sheet.type.body, sheet.text_width)
    ]
    if lines:
        sheet.y += _ABOVE_AGREED
        sheet.paragraph(lines, sheet.type.body)


def agreed_sentences(paper: StatementPaper, wording: Wording, formats: Formats) -> list[str]:
    """One sentence for each agreement, and one for all that is contested."""
    told = [_sentence(each, paper, wording, formats) for each in paper.rest.agreements]
    contested = paper.rest.of(AgreementKind.DISPUTE)
    if contested:
        amount = total(contested, paper.statement.closing.currency)
        told.append(wording.say("statement.agreed.contested", amount=formats.money(amount)))
    return told


def _sentence(agreed: RunningAgreement, paper: StatementPaper, wording: Wording, formats: Formats) -> str:
    as_of, facts = (
        paper.statement.as_of,
        {"made": formats.long_day(agreed.made_on), "left": formats.money(agreed.left)},
    )
    facts["day"] = formats.long_day(agreed.until)
    if agreed.kind is AgreementKind.PROMISE:
        return wording.say("statement.agreed.promise", **facts)
    due, following = agreed.due(as_of), agreed.following(as_of)
    facts |= {"number": agreed.number, "due": formats.money(due)}
    if agreed.settles is not None:
        facts["settles"] = formats.money(agreed.settles)
    if following:
        facts |= {"amount": formats.money(following.amount), "next": formats.long_day(following.due_on)}
    return wording.say(_key(agreed, due, has_next=following is not None), **facts)


def _key(agreed: RunningAgreement, due: Money, *, has_next: bool) -> str:
    if agreed.kind is AgreementKind.PLAN:
        return "statement.agreed.plan" + (".due" if due and not has_next else ".both" if due else "")
    named = "settlement" if agreed.is_accepted else "offer"
    return f"statement.agreed.{named}" + (".parts" if len(agreed.parts) > 1 and has_next else "")


def _resting(paper: StatementPaper, rest: Money, wording: Wording, formats: Formats) -> Highlight:
    """What of the balance is not asked for now: as a rule not due yet, else agreed or contested in whole or part."""
    rest = max(Money.zero(rest.currency), rest)
    if paper.agreed:
        note = _agreed_note(paper, rest, wording, formats)
        return Highlight(wording.say("statement.contested"), formats.money(rest), note)
    contested = min(paper.contested_late, rest)
    if not contested:
        return Highlight(wording.say("statement.not_due"), formats.money(rest), _next_note(paper, wording, formats))
    part = wording.say("statement.contested.part", amount=formats.money(contested))
    note = wording.say("statement.contested.all") if contested == rest else part
    return Highlight(wording.say("statement.contested"), formats.money(rest), note)


def _agreed_note(paper: StatementPaper, rest: Money, wording: Wording, formats: Formats) -> str:
    """By which agreement all of it rests, where it is only one; else how much is agreed at all."""
    agreements, other = (
        paper.rest.agreements,
        paper.not_due + total(paper.rest.of(AgreementKind.DISPUTE), rest.currency),
    )
    if len(agreements) != 1 or other:
        agreed = max(min(paper.agreed, rest - other), Money.zero(rest.currency))
        return wording.say("statement.resting.part", amount=formats.money(agreed))
    only = agreements[0]
    key = "offer" if only.kind is AgreementKind.SETTLEMENT and not only.is_accepted else only.kind.value
    return wording.say(f"statement.resting.{key}", number=only.number, day=formats.long_day(only.until))


def _now_note(paper: StatementPaper, wording: Wording) -> str:
    statement, asked = paper.statement, paper.asked
    if not asked.now:
        if paper.rest.agreements:
            return wording.say("statement.pay_now.rests")
        if paper.rest.resting and statement.aging.overdue:
            return wording.say("statement.pay_now.contested")
        return wording.say("statement.pay_now.none" if not statement.aging.overdue else "statement.pay_now.less")
    named = [item.number for item in paper.asked_items if item.charged_for is None and item.due_on < statement.as_of]
    if not named:
        return wording.say("statement.pay_now.agreed" if asked.agreements else "statement.pay_now.all")
    if asked.agreements:
        return wording.say("statement.pay_now.all")
    if not all(named):  # fees and other things without a number of their own
        return wording.say("statement.pay_now.items" if len(named) > 1 else "statement.pay_now.all", count=len(named))
    count = len(set(named))
    return wording.say("statement.pay_now.one" if count == 1 else "statement.pay_now.many", count=count)


def _next_note(paper: StatementPaper, wording: Wording, formats: Formats) -> str:
    statement = paper.statement
    if not statement.aging.not_due:
        return wording.say("statement.not_due.none")
    days = sorted({item.due_on for item in paper.items if item.due_on >= statement.as_of})
    if not days:
        return ""
    key = "statement.not_due.on" if len(days) == 1 else "statement.not_due.first"
    return wording.say(key, day=formats.long_day(days[0]))
