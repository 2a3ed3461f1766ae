"""Whose statements are made when everybody's are, and how each is prepared."""

from functools import partial

from arbook.gui.shared.paper_batch import Prepare
from arbook.gui.statements.form_statement import Wanted
from arbook.queries.aging import aging_by_customer
from arbook.services.office import Office
from arbook.services.paper import PreparedPaper


def owing_ids(office: Office, wanted: Wanted) -> tuple[int, ...]:
    """Everybody who owes or is owed something on the day, by name."""
    return tuple(row.customer_id for row in office.read(aging_by_customer, wanted.as_of))


def statements_of_all(office: Office, wanted: Wanted) -> tuple[Prepare, ...]:
    """A statement of each of them, to be prepared one at a time."""
    return tuple(partial(statement_of, customer_id=each, wanted=wanted) for each in owing_ids(office, wanted))


def statement_of(office: Office, customer_id: int, wanted: Wanted) -> PreparedPaper:
    """One of them."""
    return office.paper.statement(customer_id, wanted.kind, starts_on=wanted.starts_on, as_of=wanted.as_of)
