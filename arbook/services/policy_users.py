"""Who is reminded by which policy. Parts of larger changes."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import delete, select, update

from arbook.ledger.reminder_policies import PolicyError
from arbook.services.changing import Change
from arbook.services.policy_checks import check_text, require_row
from arbook.store.tables.agreements import plan_rules_table
from arbook.store.tables.book import business_profile_table
from arbook.store.tables.customers import customer_group_table, customer_table
from arbook.store.tables.papers import invoice_table
from arbook.store.tables.reminders import invoice_policy_table, reminder_policy_table


class Whose(StrEnum):
    """What a policy can be chosen for; the nearer goes before the wider."""

    INVOICE = "invoice"
    CUSTOMER = "customer"
    GROUP = "group"
    BUSINESS = "business"


@dataclass(frozen=True, slots=True)
class UsePolicy:
    """Remind by this policy: the business, a group, a customer, or one invoice (``row_id``).

    ``policy_id`` None goes back to the next wider one; the business always has one.
    """

    whose: Whose
    policy_id: int | None
    row_id: int = 0


def use_for(change: Change, command: UsePolicy) -> None:
    """Choose, or go back to the next wider policy.

    Raises:
        PolicyError: ``unknown_invoice``, ``not_issued``, ``unknown_group``, ``unknown_customer``, ``unknown_policy``.
    """
    if command.whose is Whose.INVOICE:
        _use_for_invoice(change, command)
    elif command.whose is Whose.BUSINESS:
        if command.policy_id is None:
            raise PolicyError(field="policy", why="unknown_policy")
        table = business_profile_table
        change.connection.execute(update(table).values(default_policy_id=command.policy_id))
        change.touch("profile", 1)
    else:
        is_group = command.whose is Whose.GROUP
        table = customer_group_table if is_group else customer_table
        require_row(change, table, command.row_id, f"unknown_{command.whose}")
        own = update(table).where(table.c.id == command.row_id)
        change.connection.execute(own.values(policy_id=command.policy_id))
        change.touch("customer_group" if is_group else "customer", command.row_id)


def _use_for_invoice(change: Change, command: UsePolicy) -> None:
    papers, table = invoice_table, invoice_policy_table
    row = change.connection.execute(
        select(papers.c.state, papers.c.customer_id).where(papers.c.id == command.row_id)
    ).one_or_none()
    if row is None:
        raise PolicyError(why="unknown_invoice")
    if row.state != "issued":
        raise PolicyError(why="not_issued")
    change.connection.execute(delete(table).where(table.c.invoice_id == command.row_id))
    if command.policy_id is not None:
        facts = {"invoice_id": command.row_id, "policy_id": command.policy_id}
        change.insert(table, operation_id=change.operation_id, **facts)
    change.touch("invoice", command.row_id)
    change.touch("customer", row.customer_id)


def put_in_group(change: Change, customer_id: int, group_id: int | None) -> None:
    """Make a customer one of a group; None takes them out.

    Raises:
        PolicyError: ``unknown_group``, ``unknown_customer``.
    """
    if group_id is not None:
        require_row(change, customer_group_table, group_id, "unknown_group")
    require_row(change, customer_table, customer_id, "unknown_customer")
    own = update(customer_table).where(customer_table.c.id == customer_id)
    change.connection.execute(own.values(group_id=group_id))
    change.touch("customer", customer_id)


def set_members(change: Change, group_id: int, customer_ids: Collection[int]) -> None:
    """Exactly these customers make up the group.

    Raises:
        PolicyError: ``unknown_customer``.
    """
    table, wanted = customer_table, set(customer_ids)
    now = set(change.connection.execute(select(table.c.id).where(table.c.group_id == group_id)).scalars())
    for customer_id in sorted(now - wanted):
        put_in_group(change, customer_id, None)
    for customer_id in sorted(wanted - now):
        put_in_group(change, customer_id, group_id)


def move_users(change: Change, policy_id: int, instead: int) -> None:
    """Everybody who is reminded by the one goes over to the other."""
    for table in (customer_table, customer_group_table, invoice_policy_table):
        moving = update(table).where(table.c.policy_id == policy_id)
        change.connection.execute(moving.values(policy_id=instead))
    table = business_profile_table
    own = update(table).where(table.c.default_policy_id == policy_id)
    change.connection.execute(own.values(default_policy_id=instead))
    change.touch("profile", 1)


def move_plans(change: Change, policy_id: int, instead: int | None) -> None:
    """Parts of payment plans that are reminded by the one go over to the other; None: to their customers' own."""
    table = plan_rules_table
    for row_id in change.connection.execute(select(table.c.id).where(table.c.policy_id == policy_id)).scalars().all():
        change.connection.execute(update(table).where(table.c.id == row_id).values(policy_id=instead))
        change.touch("plan_rules", row_id)


def set_archived(change: Change, policy_id: int, *, archived: bool) -> None:
    """Offer it no more, or again."""
    table = reminder_policy_table
    own = update(table).where(table.c.id == policy_id)
    change.connection.execute(own.values(is_archived=archived, operation_id=change.operation_id))
    change.touch("reminder_policy", policy_id)


def write_group(change: Change, name: str, policy_id: int | None, group_id: int | None) -> int:
    """A group as it is now; its id.

    Raises:
        PolicyError: ``no_group_name``, ``group_name_taken``, ``unknown_group``, ``long_text``.
    """
    table, plain = customer_group_table, name.strip()
    if not plain:
        raise PolicyError(field="group", why="no_group_name")
    check_text("group", plain)
    others = select(table.c.name).where(table.c.id != (group_id or 0))
    if any(each.casefold() == plain.casefold() for each in change.connection.execute(others).scalars()):
        raise PolicyError(field="group", why="group_name_taken", name=plain)
    if group_id is None:
        group_id = change.insert(table, name=plain, policy_id=policy_id, operation_id=change.operation_id)
    else:
        require_row(change, table, group_id, "unknown_group")
        own = update(table).where(table.c.id == group_id)
        change.connection.execute(own.values(name=plain, policy_id=policy_id, operation_id=change.operation_id))
    change.touch("customer_group", group_id)
    return group_id
