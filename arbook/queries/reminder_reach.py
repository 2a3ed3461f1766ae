"""How each customer is reached, and which policy is theirs before an invoice's own."""

from typing import NamedTuple

from sqlalchemy import Connection, and_, case, func, or_, select

from arbook.ledger.reminder_policies import Channel
from arbook.queries.whom import Whom, only
from arbook.store.tables.customers import customer_group_table, customer_table, person_table

MAIL_PATTERN = "%_@_%"
"""What looks like an address; whether it is one shows when the message is composed."""


class Reach(NamedTuple):
    """Who a customer is and how they are reached; ``policy_id`` is theirs or their group's."""

    customer_id: int
    number: str
    name: str
    currency: str
    policy_id: int | None
    country: str
    channel: Channel
    has_address: bool
    has_phone: bool


def customers_reached(connection: Connection, whom: Whom) -> list[Reach]:
    """Everybody, in the order of their ids."""
    people, customers, own_groups = person_table, customer_table, customer_group_table
    gets_mail = and_(people.c.gets_reminders, people.c.email.like(MAIL_PATTERN))
    reaching = select(
        people.c.customer_id,
        func.max(case((gets_mail, 1), else_=0)).label("has_mail"),
        func.max(case((people.c.address != "", 1), else_=0)).label("has_address"),
        func.max(case((and_(people.c.gets_reminders, people.c.phone != ""), 1), else_=0)).label("has_phone"),
    ).group_by(people.c.customer_id)
    reach = only(reaching, people.c.customer_id, whom).subquery()
    statement = (
        select(
            customers.c.id,
            customers.c.number,
            customers.c.name,
            customers.c.currency,
            func.coalesce(customers.c.policy_id, own_groups.c.policy_id),
            customers.c.country,
            reach.c.has_mail,
            or_(customers.c.address != "", reach.c.has_address == 1),
            reach.c.has_phone,
        )
        .outerjoin(reach, reach.c.customer_id == customers.c.id)
        .outerjoin(own_groups, own_groups.c.id == customers.c.group_id)
        .order_by(customers.c.id)
    )
    rows = connection.execute(only(statement, customers.c.id, whom))
    return [
        Reach(
            row_id,
            number,
            name,
            currency,
            policy_id,
            country,
            Channel.MAIL if has_mail else Channel.LETTER,
            bool(has_mail or has_address),
            bool(has_phone),
        )
        for row_id, number, name, currency, policy_id, country, has_mail, has_address, has_phone in rows
    ]
