"""What is agreed for lateness, and what the law gives, in words."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from arbook.formats.countries import countries
from arbook.formats.legal import shipped_rates, told_source
from arbook.gui.shared.language import spoken
from arbook.gui.shared.owner import Owner
from arbook.ledger.lateness import InterestBy, LateTerms
from arbook.ledger.may_charge import Reference
from arbook.ledger.statutory import EUROPEAN_UNION, StatutoryRule

_say = QCoreApplication.translate


def late_terms_words(terms: LateTerms | None, owner: Owner, names: Mapping[str, str]) -> str:
    """In one line: "9% a year, a fee of €5.00, after 7 days of grace". ``names`` are those of the reference rates."""
    if terms is None:
        return _say("LateWords", "nothing is agreed, so the law decides")
    if terms.is_nothing:
        return _say("LateWords", "lateness costs nothing")
    told = [_interest_words(terms, owner, names), *_cost_words(terms, owner)]
    if terms.least is not None:
        told.append(_say("LateWords", "interest of at least {0}").format(owner.formats.money(terms.least)))
    if terms.most is not None:
        told.append(_say("LateWords", "interest of at most {0}").format(owner.formats.money(terms.most)))
    if terms.grace_days:
        told.append(_say("LateWords", "after {0} days of grace").format(terms.grace_days))
    return ", ".join(filter(None, told))


def _interest_words(terms: LateTerms, owner: Owner, names: Mapping[str, str]) -> str:
    percent = owner.formats.percent(terms.yearly_percent)
    match terms.interest:
        case InterestBy.YEARLY:
            return _say("LateWords", "{0} a year").format(percent)
        case InterestBy.REFERENCE:
            points = owner.formats.quantity(terms.yearly_percent)
            name = source_words(names.get(terms.reference, terms.reference))
            return _say("LateWords", "{0} points above {1}").format(points, name)
        case InterestBy.STATUTORY:
            if terms.has_compensation:
                return _say("LateWords", "interest and fixed sum as the law has them")
            return _say("LateWords", "interest as the law has it")
        case InterestBy.NONE:
            return _say("LateWords", "no interest")


def _cost_words(terms: LateTerms, owner: Owner) -> list[str]:
    money, told = owner.formats.money, []
    if terms.fee is not None:
        told.append(_say("LateWords", "a fee of {0}").format(money(terms.fee)))
    if terms.stage_fees:
        sums = ", ".join(money(each) for each in terms.stage_fees)
        told.append(_say("LateWords", "after reminders {0}").format(sums))
    if terms.percent:
        told.append(_say("LateWords", "{0} once").format(owner.formats.percent(terms.percent)))
    return told


def law_words(rule: StatutoryRule, reference: Reference | None, owner: Owner) -> str:
    """What a rule gives: points, the rate they stand above, and the fixed sums."""
    if rule.reference:
        shipped = shipped_rates().get(rule.reference)
        name = source_words(reference.name if reference else shipped.name if shipped else rule.reference)
        told = _say("LateWords", "{0} points above {1}").format(owner.formats.quantity(rule.points), name)
    else:
        told = _say("LateWords", "{0} a year").format(owner.formats.percent(rule.points))
    if not rule.bands:
        return told
    sums = [owner.formats.money(band.amount) for band in rule.bands]
    return _say("LateWords", "{0}, and {1} once").format(told, " / ".join(sums))


def rule_source_words(rule: StatutoryRule, owner: Owner) -> str:
    """Where the rule is from, and when it was looked up."""
    day = owner.formats.day(rule.looked_up_on)
    return _say("LateWords", "{0}, looked up {1}").format(source_words(rule.source), day)


def kind_words(kind: str) -> str:
    """What a customer is."""
    return {
        "business": _say("LateWords", "Business"),
        "public": _say("LateWords", "Public body"),
        "consumer": _say("LateWords", "Private person"),
    }[kind]


def country_words(code: str) -> str:
    """Whose law it is."""
    if code == EUROPEAN_UNION:
        return _say("LateWords", "European Union")
    return next((each.name for each in countries(spoken()) if each.code == code), code)


def source_words(text: str) -> str:
    """A source in the windows' language, where it is known in it."""
    return told_source(text, spoken())
