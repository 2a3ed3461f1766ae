"""What a trial of a ladder says, line by line."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication

from arbook.gui.shared.owner import Formats
from arbook.queries.policy_trial import InFlight, Outcome, PolicyTrial

_MOST = 12
"""So many customers and items are named; the rest are counted."""


def trial_lines(trial: PolicyTrial, formats: Formats) -> list[str]:
    """How many before and after, who changes, and what is under way."""
    say = QCoreApplication.translate
    lines = [say("Policies", "Today: {0} instead of {1}.").format(_ways(trial.after), _ways(trial.before))]
    if trial.is_as_default:
        lines.append(say("Policies", "Tried as if everybody without another policy were reminded by it."))
    if not trial.changed:
        lines.append(say("Policies", "No customer changes stage today."))
    for each in trial.changed[:_MOST]:
        told = say("Policies", "{0}: {1} instead of {2}")
        lines.append(told.format(each.name, _outcome(each.after), _outcome(each.before)))
    if len(trial.changed) > _MOST:
        lines.append(say("Policies", "and {0} more customers").format(len(trial.changed) - _MOST))
    if trial.in_flight:
        lines.append(say("Policies", "Under way, open items: {0}").format(len(trial.in_flight)))
    lines += [_flight(each, formats) for each in trial.in_flight[:_MOST]]
    return lines


def _ways(counts: Mapping[str, int]) -> str:
    say = QCoreApplication.translate
    words = {
        "mail": say("Policies", "{0} by mail"),
        "letter": say("Policies", "{0} by letter"),
        "call": say("Policies", "{0} by phone"),
        "text": say("Policies", "{0} by text message"),
    }
    told = [words[way].format(counts[way]) for way in words if counts.get(way)]
    return ", ".join(told) or say("Policies", "nobody")


def _outcome(outcome: Outcome) -> str:
    say = QCoreApplication.translate
    return (
        outcome.stage if outcome.way else say("Policies", "not today") if outcome.held else say("Policies", "nothing")
    )


def _flight(line: InFlight, formats: Formats) -> str:
    say = QCoreApplication.translate
    after = _next(line.after, formats)
    told = say("Policies", "{0}, {1}: sent {2}; next {3}, now {4}")
    if line.after == line.before:
        told = say("Policies", "{0}, {1}: sent {2}; next {3}")
    return told.format(line.customer_name, line.item, line.sent, after, _next(line.before, formats))


def _next(step: tuple[str, date] | None, formats: Formats) -> str:
    say = QCoreApplication.translate
    if step is None:
        return say("Policies", "nothing more")
    return say("Policies", "{0} on {1}").format(step[0], formats.day(step[1]))
