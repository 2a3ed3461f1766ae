"""Words for charges for lateness: refusals, why nothing may be charged, what to know first, reasons to let go."""

from datetime import date

from arbook.ledger.may_charge import Caution, WhyNot
from arbook.queries.late_charges import ChargeState
from arbook.queries.late_waivers import WaiverReason
from arbook.queries.lateness import LateAnswer, LateAnswers
from arbook.sentences.sentence import Sentence

_NOTE_TOO_LONG = "This text is too long: at most {most} characters."
_PERCENT_RANGE = "A yearly rate lies between 0 and {most} percent. Look for a missing decimal mark."

WHY_NOT: dict[WhyNot, tuple[str, ...]] = {
    WhyNot.NOT_LATE: (
        "{number} is due on {due_on}. Nothing can be charged for lateness before the day after it.",
        "Nothing of this customer is late on {on}.",
    ),
    WhyNot.CREDITED: ("{number} was credited in full, so nothing of it was ever owed.",),
    WhyNot.IN_TIME: ("{number} was settled in time, so nothing can be charged for lateness.",),
    WhyNot.IN_GRACE: ("{number} is late, but within the days of grace that were agreed.",),
    WhyNot.NOTHING_AGREED: ("Nothing is agreed with this customer about lateness.",),
    WhyNot.AGREED_NONE: ("It is agreed that this customer pays nothing for lateness.",),
    WhyNot.FORBIDDEN: ("The law known for {country} lets nothing be charged to this kind of customer.",),
    WhyNot.CONSUMER: (
        "The customer is a private person, and the law known for {country} gives no claim against one. Only what was "
        "agreed can be charged.",
    ),
    WhyNot.NO_CLAIM: ("The law known for {country} gives no claim against this kind of customer.",),
    WhyNot.NO_RULE: (
        "No rule on late payment is known for {country} and this kind of customer. Agree on charges or add it.",
        "No country is known for this customer, so no rule on late payment is either.",
    ),
    WhyNot.RULE_NOT_YET: ("The rule known for {country} began after {number} was due.",),
    WhyNot.NO_RATE: ("No reference rate is known for the time {number} was late. Add it to the rates.",),
    WhyNot.ALL_CHARGED: ("All that {number} may be charged with by {on} was charged or waived before.",),
    WhyNot.TOO_LITTLE: ("What {number} comes to by {on} is less than the smallest coin.",),
}
"""Of several templates the first one speaks whose facts are all there."""

CAUTIONS: dict[Caution, str] = {
    Caution.ON_ACCOUNT: "Money of this customer lies on account. Put it on the invoices first.",
    Caution.DISPUTED: "This is disputed. Settle that first.",
    Caution.IN_PLAN: "A payment plan was agreed over this.",
    Caution.IN_OFFER: "A smaller sum was offered for this.",
    Caution.RATE_ASSUMED: "The newest known reference rate is of {looked_up_on}. Look up today's before you claim.",
    Caution.OTHER_CURRENCY: "The law's fixed sum is in {currency}, so it is left out here.",
    Caution.OVERCHARGED: "More was charged before than it comes to now. Waive the rest, or take the charge back.",
    Caution.DIRECTIVE_ONLY: "Only the least that the European Union asks for is known for {country}. Its own law may "
    "give more.",
}

CHARGE_STATES: dict[ChargeState, str] = {
    ChargeState.CLAIMED: "Claimed",
    ChargeState.OPEN: "Open",
    ChargeState.SETTLED: "Settled",
    ChargeState.WAIVED: "Waived",
    ChargeState.WITHDRAWN: "Taken back",
}

WAIVER_REASONS: dict[WaiverReason, str] = {
    WaiverReason.GOODWILL: "Goodwill",
    WaiverReason.PLAN_KEPT: "The payment plan was kept",
    WaiverReason.OUR_MISTAKE: "Our mistake",
    WaiverReason.OTHER: "Another reason",
}

LATE_WORDS: dict[str, dict[str, tuple[str, ...]]] = {
    "LatenessError": {
        "": ("This cannot be charged for lateness.",),
        **{why.value: templates for why, templates in WHY_NOT.items()},
        "in_future": ("This day is still to come. Charge up to {today} at the latest.",),
        "day_to_come": ("This day is still to come. Choose {today} or an earlier one.",),
        "unknown_piece": ("This is no invoice of the customer that can be late.",),
        "unknown_reference": ("No reference rate is called “{reference}”. Add it to the rates first.",),
        "other_currency": ("Amounts must be in {currency} here.",),
        "is_booked": ("{number} is booked already.",),
        "is_withdrawn": ("{number} was taken back.",),
        "before_charge": ("{number} was charged after that day. Choose its day or a later one.",),
        "nothing_open": ("Nothing of {number} is open, so there is nothing to waive.",),
        "not_positive": ("The amount must be more than nothing.",),
        "above_open": ("Only {most} of {number} is open.",),
        "no_note": ("Say in a few words why it is waived.",),
        "no_reason": ("Say in a few words why it is taken back.",),
        "too_long": (_NOTE_TOO_LONG,),
        "not_claimed": ("{number} is not claimed from this customer: it was booked, taken back, or is another's.",),
    },
    "RateError": {
        "": ("This rate cannot be kept.",),
        "no_reference": ("Say which rate it is.",),
        "no_source": ("Say where it can be looked up.",),
        "too_long": (_NOTE_TOO_LONG,),
        "rate_out_of_range": (_PERCENT_RANGE,),
        "in_future": ("This day is still to come. It cannot have been looked up after {today}.",),
        "is_known": ("{reference} is {percent} % from {day} on already. Replace it if that is wrong.",),
        "unknown_rate": ("{reference} has no rate that begins on {day}.",),
        "bad_country": ("“{country}” is not the two-letter code of a country.", "A country is missing."),
        "no_points": ("Say how many percent a year the law gives, or above which rate its points stand.",),
        "bad_bands": ("A fixed sum is never below nothing, and from one debt on there is only one.",),
        "no_kinds": ("Say which customers the rule is for.",),
        "unknown_reference": ("No reference rate is called “{reference}”. Add it first.",),
        "unknown_rule": ("No rule of your own is kept for {country} and that day.",),
    },
    "LateTermsError": {
        "": ("These terms of lateness cannot be kept.",),
        "rate_out_of_range": (_PERCENT_RANGE,),
        "percent_out_of_range": ("A fee in percent lies between 0 and {most}.",),
        "grace_out_of_range": ("There can be 0 to {most} days of grace.",),
        "no_reference": ("Say which reference rate the points stand above.",),
        "not_positive": ("The amount must be more than nothing.",),
        "other_currency": ("Amounts must be in {currency} here.",),
        "least_above_most": ("The least interest lies above the most.",),
        "too_many_stages": ("At most {most} stages can have a fee.",),
        "fees_fall": ("A later reminder cannot cost less than the one before: each fee is the sum so far.",),
        "unknown_reference": ("No reference rate is called “{reference}”. Add it to the rates first.",),
    },
    "LateChargeUnknownError": {"": ("There is no late charge {number}.", "There is no such late charge.")},
}


def why_not_sentence(answers: LateAnswers, answer: LateAnswer) -> Sentence | None:
    """Why nothing may be charged for a piece; None where something may."""
    why = answer.decision.why_not
    if why is None:
        return None
    facts: dict[str, object] = {
        "number": answer.piece.number,
        "due_on": answer.piece.due_on,
        "on": answers.as_of,
        "country": answers.country,
    }
    return side_sentence(why, facts)


def side_sentence(why: WhyNot, facts: dict[str, object]) -> Sentence:
    """What a reason says with these facts: ``number``, ``due_on``, ``on``, ``country``."""
    told = {name: fact for name, fact in facts.items() if fact not in (None, "")}
    templates = WHY_NOT[why]
    fitting = [each for each in templates if all(f"{{{name}}}" not in each or name in told for name in facts)]
    return Sentence((fitting or list(templates))[0], facts)


def caution_sentence(
    caution: Caution, *, looked_up_on: date | None = None, currency: str = "", country: str = ""
) -> Sentence:
    """What the owner should know before charging."""
    facts: dict[str, object] = {"looked_up_on": looked_up_on, "currency": currency, "country": country}
    return Sentence(CAUTIONS[caution], facts)
