"""Statements and their ranges in other programs."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

from arbook.ledger.dates import LAST_DAY
from arbook.ledger.money import total
from arbook.ledger.periods import NamedRange, named_range
from arbook.ledger.statements import StatementKind
from arbook.queries.items import open_items
from arbook.queries.ledger import statement
from tests.oracle.cases import CannotSayError, Case, compare, parametrized
from tests.oracle.term_steps import EURO, day
from tests.oracle.test_oracle_ageing import on_day
from tests.oracle.world import World, listed, text_of, world

DECIDED: dict[str, str] = {}
_OTHER_NAMES = {"previous": "last", "current": "this", "financial": "fiscal", "the_": "", "calendar_": ""}


def answer(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    """What the program says."""
    if "range" in inputs or "default" in inputs:
        return by_name(inputs)
    with world() as played:
        if "events" in inputs:
            return moved(played, inputs)
        if "invoices" in inputs or "invoice" in inputs:
            return receivable(played, inputs)
    raise CannotSayError(", ".join(inputs))


def by_name(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    """The days of a named range."""
    name = str(inputs.get("range", inputs.get("default"))).replace(" ", "_").replace("-", "_")
    for theirs, ours in _OTHER_NAMES.items():
        name = name.replace(theirs, ours)
    if name not in set(NamedRange):
        raise CannotSayError(name)
    month = int(inputs.get("fiscal_year_starts_in_month", inputs.get("fiscal_month", 1)))
    days = named_range(NamedRange(name), day(inputs["today"]), fiscal_month=month)
    return {"from": days.first, "to": days.last}


def happens(played: World, at: int, event: Mapping[str, Any]) -> None:
    """One event of a case. A credit note corrects the newest invoice that is large enough for it."""
    kind, amount, on = event["kind"], text_of(event), event["date"]
    if kind == "invoice":
        played.invoice(f"I{at}", amount, on=on, due=event.get("due"))
    elif kind == "payment":
        played.pays(f"P{at}", amount, on=on)
    elif kind in ("refund", "payout"):
        played.refunds(amount, on=on, beyond=True)
    elif kind == "credit_note":
        corrected = played.creditable(amount)
        if corrected is None:
            raise CannotSayError("a credit note that corrects no invoice")
        played.credits(corrected, amount, on=on)
    else:
        raise CannotSayError(str(kind))


def moved(played: World, inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    """The activity statement of a period, and the one that follows it: closing is the next opening."""
    for at, event in enumerate(sorted(inputs["events"], key=lambda event: str(event["date"]))):
        happens(played, at, event)
    first, last = (day(each) for each in inputs["period"])
    made = played.shop.read(statement, played.customer_id, StatementKind.ACTIVITY, starts_on=first, as_of=last)
    follows = last + timedelta(days=1)
    after = played.shop.read(statement, played.customer_id, StatementKind.ACTIVITY, starts_on=follows, as_of=LAST_DAY)
    assert made.closing == after.opening
    charged = total([line.charged for line in made.lines if line.charged is not None], EURO)
    credited = total([line.credited for line in made.lines if line.credited is not None], EURO)
    return {
        "opening": made.opening,
        "opening_balance": made.opening,
        "closing": made.closing,
        "closing_balance": made.closing,
        "debit": charged,
        "total_debit": charged,
        "credit": credited,
        "total_credit": credited,
        "lines": len(made.lines),
        "running_balance": [line.balance for line in made.lines],
    }


def receivable(played: World, inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    """What is owed, and what of it is due by the day; without a due date an invoice is due at once."""
    as_of = on_day(inputs["as_of"])
    for at, each in enumerate(listed(inputs, "invoice", "invoices")):
        due = each.get("due") if isinstance(each, Mapping) else None
        issued = on_day(each["date"]) if isinstance(each, Mapping) and each.get("date") else as_of
        played.invoice(f"I{at}", text_of(each), on=issued, due=on_day(due) if due else None)
    rows = played.shop.read(open_items, as_of, played.customer_id)
    due_now = [row.item.open for row in rows if row.item.days_late(as_of) >= 0]
    return {"receivable": played.balance(as_of), "receivable_due_today": total(due_now, EURO)}


@parametrized("statements")
def test_statements_agree(case: Case, record_property: Callable[[str, object], None]) -> None:
    compare(case, answer, DECIDED, record_property)
