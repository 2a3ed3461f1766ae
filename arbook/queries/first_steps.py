"""What a new owner has done of what must stand before money can come in; read from the book, never ticked by hand."""

from dataclasses import dataclass

from sqlalchemy import Connection, exists, func, select

from arbook.queries.settings import mail_account, profile
from arbook.store.tables.customers import customer_table
from arbook.store.tables.papers import invoice_table

ENOUGH_INVOICES = 5
"""Who has so many invoices needs no guide any more, whether reminders go by mail or by letter."""


@dataclass(frozen=True, slots=True)
class FirstSteps:
    """Each step, done or not: the sender on the papers, a customer, an invoice, the mail account."""

    has_sender: bool
    has_customer: bool
    has_invoice: bool
    has_mail: bool
    knows_the_way: bool = False

    @property
    def steps(self) -> tuple[bool, bool, bool, bool]:
        """All of them, in the order they are best taken."""
        return self.has_sender, self.has_customer, self.has_invoice, self.has_mail

    @property
    def can_work(self) -> bool:
        """Whether there is something to work with; what is still missing is then said where it is needed."""
        return self.is_over or (self.has_customer and self.has_invoice)

    @property
    def is_over(self) -> bool:
        """Whether there is nothing left to lead the owner to."""
        return all(self.steps) or self.knows_the_way


def first_steps(connection: Connection) -> FirstSteps:
    """How far the owner has come."""
    papers = invoice_table
    issued = select(func.count()).select_from(
        select(papers.c.id)
        .where(papers.c.kind == "invoice", papers.c.state == "issued")
        .limit(ENOUGH_INVOICES)
        .subquery()
    )
    count = int(connection.execute(issued).scalar() or 0)
    return FirstSteps(
        has_sender=profile(connection).is_ready_for_paper,
        has_customer=bool(connection.execute(select(exists().where(customer_table.c.id > 0))).scalar()),
        has_invoice=count > 0,
        has_mail=mail_account(connection) is not None,
        knows_the_way=count >= ENOUGH_INVOICES,
    )
