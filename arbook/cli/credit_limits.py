"""What an answer about an issued invoice says of its customer's credit limit."""

import sys

from arbook.cli.output import say
from arbook.ledger.money import Money
from arbook.queries.credit_standing import credit_standing
from arbook.queries.customers import customer_by_id
from arbook.sentences.sentence import Sentence
from arbook.services.office import Office


def above_limit(office: Office, customer_id: int) -> Money | None:
    """By how much the customer is above the limit now, drafts included. None where it is kept, or none is agreed."""
    standing = office.read(credit_standing, customer_id)
    if standing.limit is None or standing.exposure <= standing.limit:
        return None
    return standing.exposure - standing.limit


def warn_of_limit(office: Office, customer_id: int) -> Money | None:
    """The same, and where it is passed a sentence on stderr says so."""
    over, standing = above_limit(office, customer_id), office.read(credit_standing, customer_id)
    if over is None:
        return None
    told = "{name} now owes {exposure}, {over} above the credit limit of {limit}."
    if standing.is_stopped:
        told = "{name} now owes {exposure}. A reminder stopped their credit until what it was for is paid."
    elif standing.drafts:
        told = "With what is drafted {name} owes {exposure}, {over} above the credit limit of {limit}."
    name = office.read(customer_by_id, customer_id).name
    facts = {"name": name, "exposure": standing.exposure, "over": over, "limit": standing.limit}
    say(Sentence(told, facts), stream=sys.stderr)
    return over
