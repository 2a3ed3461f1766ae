"""Holding an invoice against its customer's credit limit when it is issued."""

from datetime import date

from arbook.ledger.errors import ArbookError
from arbook.ledger.money import Money
from arbook.queries.credit_standing import credit_standing, credit_stop, is_credit_stopped
from arbook.queries.credit_stops import CreditStopRow, credit_stops
from arbook.queries.customers import CustomerCard
from arbook.queries.money_rules import LimitAction, money_rules
from arbook.services.agreed import note_event
from arbook.services.changing import Change


class CreditLimitError(ArbookError):
    """An invoice above the customer's limit. Facts: ``limit``, ``exposure`` with the invoice, ``over``; where a
    reminder stopped the credit its ``stage`` and day ``stopped_on``, and ``stopped_for``, what has to be paid.
    """


def check_credit_limit(
    change: Change, card: CustomerCard, total: Money, on: date, *, override: str = "", but_draft: int | None = None
) -> None:
    """Refuse an invoice that passes the limit, where the owner's rule is to stop and no reason overrides it; where it
    is to warn, or a reason is given, the log says so. Where the owner stopped all credit only a reason helps.

    Raises:
        CreditLimitError: ``above_limit``, ``credit_stopped``, ``no_credit``.
    """
    stopped = credit_stops(change.connection, on, card.customer_id)
    if stopped:
        _pass_stop(change, stopped[0], on, override.strip())
        return
    if card.credit_limit is None and not is_credit_stopped(change.connection, card.customer_id):
        return
    standing = credit_standing(change.connection, card.customer_id, but_draft=but_draft)
    if standing.limit is None or standing.exposure + total <= standing.limit:
        return
    exposure = standing.exposure + total
    stops = money_rules(change.connection).limit_action is LimitAction.STOP
    if stops and not override.strip():
        facts = {"limit": standing.limit, "exposure": exposure, "over": exposure - standing.limit}
        stop = credit_stop(change.connection, card.customer_id)
        if stop is None:
            raise CreditLimitError(field="lines", why="above_limit", **facts)
        told = {"stage": stop.stage, "stopped_on": stop.on, "stopped_for": stop.open}
        raise CreditLimitError(field="lines", why="credit_stopped", **facts, **told)
    facts = {"limit": standing.limit, "exposure": exposure}
    note_event(change, card.customer_id, on, "limit_passed", facts, override.strip())


def _pass_stop(change: Change, stop: CreditStopRow, on: date, override: str) -> None:
    if not override:
        facts = {"stopped_on": stop.starts_on, "until": stop.ends_on, "reason": stop.reason}
        raise CreditLimitError(field="lines", why="no_credit", **facts)
    note_event(change, stop.customer_id, on, "credit_given", {"until": stop.ends_on}, override)
