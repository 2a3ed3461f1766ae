"""Words of the panel "May I charge?": what contract and law say of a piece, and how a charge stands."""

from PySide6.QtCore import QCoreApplication

from arbook.gui.lateness.form_may import ChargeFacts
from arbook.gui.shared.chips import ChipLook
from arbook.gui.shared.days import day_words
from arbook.gui.shared.late_terms_words import late_terms_words, law_words, rule_source_words, source_words
from arbook.gui.shared.owner import Owner
from arbook.gui.shared.saying import said, word
from arbook.gui.shared.tokens import Tone
from arbook.ledger.interest import Slice
from arbook.ledger.lateness import CostKind
from arbook.ledger.may_charge import Basis, Said
from arbook.ledger.money import Money, currency_decimals
from arbook.queries.late_charges import ChargeState, LateChargeRow
from arbook.queries.late_waivers import WaiverReason
from arbook.queries.lateness import LateAnswer, LateAnswers
from arbook.sentences.late_words import CHARGE_STATES, WAIVER_REASONS, caution_sentence, side_sentence

_say = QCoreApplication.translate
_TONES: dict[ChargeState, Tone] = {
    ChargeState.CLAIMED: "info",
    ChargeState.OPEN: "warn",
    ChargeState.SETTLED: "good",
    ChargeState.WAIVED: "quiet",
    ChargeState.WITHDRAWN: "quiet",
}


def _side(answers: LateAnswers, answer: LateAnswer, side: Said, owner: Owner) -> str:
    """Why a side gives nothing, else an empty text."""
    if side.why_not is None:
        return ""
    facts: dict[str, object] = {
        "number": answer.piece.number,
        "due_on": answer.piece.due_on,
        "on": answers.as_of,
        "country": answers.country,
    }
    return said(side_sentence(side.why_not, facts), owner)


def contract_lines(answers: LateAnswers, answer: LateAnswer, owner: Owner) -> list[str]:
    """What was agreed, and what that comes to."""
    lines = []
    agreement, side = answer.agreement, answer.decision.contract
    if agreement is not None:
        names = {} if side.reference is None else {side.reference.key: side.reference.name}
        terms = late_terms_words(agreement.terms, owner, names)
        lines.append(
            _say("May", "Agreed with this customer: {0}.").format(terms)
            if agreement.customer_id is not None
            else _say("May", "Your terms for all: {0}.").format(terms)
        )
        if agreement.note:
            lines.append(agreement.note)
    return [*lines, *_amount_lines(side, owner), *filter(None, [_side(answers, answer, side, owner)])]


def law_lines(answers: LateAnswers, answer: LateAnswer, owner: Owner) -> list[str]:
    """What the law of the customer's country gives against their kind, with its source and day."""
    side, lines = answer.decision.law, []
    if side.rule is not None and side.rule.gives_claim:
        lines.append(f"{law_words(side.rule, side.reference, owner)}.")
    lines += [*_amount_lines(side, owner), *filter(None, [_side(answers, answer, side, owner)])]
    if side.rule is not None:
        lines.append(_say("May", "Source: {0}.").format(rule_source_words(side.rule, owner)))
    if side.reference is not None and side.is_claim:
        day = owner.formats.day(side.reference.as_of)
        name = source_words(side.reference.source)
        lines.append(_say("May", "Rate: {0}, as of {1}.").format(name, day))
    return lines


def _amount_lines(side: Said, owner: Owner) -> list[str]:
    """Interest and each cost to date."""
    if not side.is_claim:
        return []
    money, told = owner.formats.money, []
    if side.claim.interest:
        told.append(_say("May", "interest {0}").format(money(side.claim.interest)))
    told += [_say("May", "{0} {1}").format(cost_words(each.kind), money(each.amount)) for each in side.claim.costs]
    line = _say("May", "To date {0}: {1}.").format(money(side.claim.total), ", ".join(told))
    return [line]


def cost_words(kind: CostKind) -> str:
    """What a cost is for."""
    return {
        CostKind.FEE: _say("May", "late fee"),
        CostKind.STAGE_FEE: _say("May", "reminder fee"),
        CostKind.PERCENT: _say("May", "late charge in percent"),
        CostKind.COMPENSATION: _say("May", "fixed sum by law"),
    }[kind]


def history_lines(answer: LateAnswer, owner: Owner) -> list[str]:
    """What was charged or let go before."""
    if not answer.history:
        return [_say("May", "Nothing was charged or waived before.")]
    lines = []
    for each in answer.history:
        charge = each.charge
        money, day = owner.formats.money(each.interest + each.costs), day_words(charge.charged_on, owner)
        state = word(CHARGE_STATES[charge.state])
        lines.append(_say("May", "{0} of {1}: {2}, {3}").format(charge.number, day, money, state))
    return lines


def reason_words(reason: WaiverReason) -> str:
    """Why something was let go."""
    return word(WAIVER_REASONS[reason])


def charge_chip(charge: LateChargeRow) -> ChipLook:
    """How a charge stands, as a chip."""
    return ChipLook(word(CHARGE_STATES[charge.state]), _TONES[charge.state])


def charge_lines(facts: ChargeFacts, owner: Owner) -> list[str]:
    """What a charge is for, what is in it, what of it is open, and what was let go and why."""
    charge, money = facts.charge, owner.formats.money
    lines = [_say("May", "Charged {0}").format(day_words(charge.charged_on, owner))]
    if facts.invoices:
        lines[0] = _say("May", "Charged {0} for {1}").format(
            day_words(charge.charged_on, owner), ", ".join(facts.invoices)
        )
    lines.append(amounts_words(charge.interest, charge.costs, owner))
    if charge.open and charge.open != charge.total:
        lines.append(_say("May", "{0} still open").format(money(charge.open)))
    if charge.state is ChargeState.CLAIMED and charge.waived:
        lines.append(_say("May", "{0} still claimed").format(money(charge.left)))
    if charge.state is ChargeState.CLAIMED:
        lines.append(_say("May", "Shown as a claim; booked once it is paid."))
    for each in facts.waivers:
        told = _say("May", "{0} waived {1}: {2}").format(
            money(each.amount), day_words(each.waived_on, owner), each.note or reason_words(each.reason)
        )
        lines.append(_say("May", "{0} (undone)").format(told) if each.is_taken_back else told)
    return lines


def amounts_words(interest: Money, costs: Money, owner: Owner) -> str:
    """Interest and costs, whichever there are."""
    told = []
    if interest:
        told.append(_say("May", "interest {0}").format(owner.formats.money(interest)))
    if costs:
        told.append(_say("May", "costs {0}").format(owner.formats.money(costs)))
    return ", ".join(told)


def caution_lines(answers: LateAnswers, answer: LateAnswer, owner: Owner) -> list[str]:
    """What to know before charging."""
    side = answer.decision.said
    looked_up = side.reference.as_of if side is not None and side.reference is not None else answers.as_of
    bands = side.rule.bands if side is not None and side.rule is not None else ()
    currency = bands[0].amount.currency if bands else answers.customer.currency
    return [
        said(caution_sentence(each, looked_up_on=looked_up, currency=currency, country=answers.country), owner)
        for each in answer.decision.cautions
    ]


def basis_chip(answer: LateAnswer) -> ChipLook:
    """On what a charge would stand."""
    match answer.decision.applies:
        case Basis.AGREED:
            return ChipLook(_say("May", "As agreed"), "info")
        case Basis.STATUTORY:
            return ChipLook(_say("May", "By law"), "info")
        case None:
            return ChipLook(_say("May", "No claim"), "quiet")


def slice_words(each: Slice, owner: Owner) -> tuple[str, str, str, str, str, str]:
    """From, to, days, owed, rate and interest, exact to two decimals more than the currency has."""
    formats = owner.formats
    places = currency_decimals(each.principal.currency) + 2
    exact = formats.quantity(round(each.amount, places))
    whole, mark, fraction = exact.partition(formats.decimal_mark)
    return (
        formats.day(each.first),
        formats.day(each.last),
        str(each.days),
        formats.amount(each.principal),
        formats.percent(each.yearly_percent),
        f"{whole}{mark or formats.decimal_mark}{fraction:0<{places}}",
    )
