"""What a charge besides the invoices is called on papers and in letters."""

from arbook.documents.wording import Wording
from arbook.ledger.items import ChargeFor


def charge_name(wording: Wording, what: ChargeFor, number: str = "") -> str:
    """Such as "Interest L-2026-0001"; without a number what it is alone."""
    name = wording.say(f"charge.{what}")
    return wording.say("charge.numbered", what=name, number=number) if number else name
