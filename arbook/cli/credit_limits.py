"""What an answer about an issued invoice says of its customer's credit limit."""

import sys

from arbook.cli.output import say
from arbook.ledger.money import Money
from arbook.queries.credit_standing import credit_standing
from arbook.sentences.sentence import Sentence
from arbook.services.office import Office


def warn_of_limit(office: Office, customer_id: int) -> Money | None:
    """By how much the customer is above the limit now, drafts included; said on stderr. None where it is kept."""
    standing = office.read(credit_standing, customer_id)
    if standing.limit is None or standing.exposure <= standing.limit:
        return None
    over = standing.exposure - standing.limit
    told = "The customer now owes {exposure}, {over} above the credit limit of {limit}."
    if standing.drafts:
        told = "With what is drafted the customer owes {exposure}, {over} above the credit limit of {limit}."
    facts: dict[str, object] = {"exposure": standing.exposure, "over": over, "limit": standing.limit}
    say(Sentence(told, facts), stream=sys.stderr)
    return over
