"""How plans end before they are paid, and come back: broken, with all that is left due; and the daily look at them.
Parts of larger changes.
"""

from datetime import date

from sqlalchemy import select, update

from arbook.ledger.agreeing import AgreementKind
from arbook.ledger.dates import in_book_range
from arbook.ledger.money import Money
from arbook.queries.items import left_on_account
from arbook.queries.plan_breaks import letter_went, was_reminded
from arbook.queries.plan_rules import book_plan_rules
from arbook.queries.plans import PlanRow
from arbook.services.agreed import AgreementError, check_pieces, check_texts, close_agreement, note_event, remember
from arbook.services.changing import Change
from arbook.services.payment_plans import own_items, running_plan
from arbook.services.plan_charges import book_due_interest, book_run_up
from arbook.services.plan_keeping import follow_plan, running_plans
from arbook.store.tables.agreements import payment_plan_table


def break_plan(change: Change, plan_id: int, on: date, reason: str) -> None:
    """All that is left falls due: the plan ends as broken, and its items go on with their own due dates.

    Raises:
        AgreementError: ``unknown``, ``already_ended``, ``before_start``; ``not_due_yet``: by its rules it is not
            broken, with ``parts`` and ``days`` that would be; ``on_account``: the letter would ask for ``money`` that
            came.
    """
    check_texts(reason=reason)
    plan = running_plan(change, plan_id, on)
    if not plan.is_due:
        rules = plan.rules
        raise AgreementError(why="not_due_yet", plan=plan.number, parts=rules.broken_parts, days=rules.broken_days)
    if lying := _on_account(change, plan):
        raise AgreementError(why="on_account", money=lying)
    book_run_up(change, plan, on)
    close_agreement(change, payment_plan_table, plan_id, on, ("agreed_on", "ended_on"), ending="broken")
    note_event(change, plan.customer_id, on, "plan_broken", {"plan": plan.number, "left": plan.open}, reason)
    remember(change, "plan", plan_id, plan.customer_id, plan.number)


def _on_account(change: Change, plan: PlanRow) -> Money:
    return left_on_account(change.connection, plan.customer_id, plan.total.currency)


def reopen_plan(change: Change, plan_id: int, on: date) -> None:
    """A plan that was ended or broken runs on as if it had not been.

    Raises:
        AgreementError: ``unknown``; ``runs``; ``was_replaced`` by its next version; ``letter_went``: the customer was
            told that all is due; ``in_running_plan`` and what else was agreed about its items since, but a dispute:
            one may be opened about what is in a running plan.
    """
    table = payment_plan_table
    row = change.connection.execute(select(table).where(table.c.id == plan_id)).one_or_none()
    if row is None:
        raise AgreementError(why="unknown", payment_plan_id=plan_id)
    if row.ended_on is None:
        raise AgreementError(why="runs", plan=row.number)
    if row.ending == "replaced":
        raise AgreementError(why="was_replaced", plan=row.number)
    if letter_went(change.connection, plan_id):
        raise AgreementError(why="letter_went", plan=row.number)
    own, contested = own_items(change.connection, plan_id), (AgreementKind.DISPUTE,)
    check_pieces(change.connection, row.customer_id, own, in_book_range(on), besides=contested)
    change.connection.execute(update(table).where(table.c.id == plan_id).values(ended_on=None, ending=""))
    note_event(change, row.customer_id, on, "plan_reopened", {"plan": row.number})
    remember(change, "plan", plan_id, row.customer_id, row.number)


def look_after_plans(change: Change, on: date) -> list[PlanRow]:
    """What the day brings: interest of the parts that fall due, charges of plans that were kept; and where the book
    says so, plans that are broken fall due by themselves, once their customers were reminded, while nothing lies
    on account of theirs. Returns those.
    """
    is_alone = book_plan_rules(change.connection).breaks_alone
    broken = []
    for plan in running_plans(change, on):
        if plan.price.yearly_percent:
            book_due_interest(change, plan, on)
        follow_plan(change, plan, on, on)
        is_broken = is_alone and plan.is_due and was_reminded(change.connection, plan.part_ids, on)
        if is_broken and not _on_account(change, plan):
            break_plan(change, plan.plan_id, on, "")
            broken.append(plan)
    return broken
