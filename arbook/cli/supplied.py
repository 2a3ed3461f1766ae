"""``--supplied``: the day or the period on which an invoice's goods or work were supplied."""

from argparse import ArgumentParser, ArgumentTypeError

from arbook.cli.arguments import day
from arbook.ledger.invoicing import InvoiceError
from arbook.ledger.supplies import Supply

SAME = "same"
"""Takes a draft's own day off again: it was supplied on the invoice's date."""


def add_supplied(parser: ArgumentParser, *, is_kept: bool = False) -> None:
    """The option; ``is_kept`` where what is not said stays, so that it can be taken off too."""
    told = "day or period of delivery or work (the invoice date)"
    if is_kept:
        told = f"{told}; “{SAME}”: the invoice date again"
    parser.add_argument("--supplied", metavar="D[/D]", type=_kept_or if is_kept else supplied, help=told)


def supplied(text: str) -> Supply:
    """``2026-11-05``, or ``2026-11-01/2026-11-30`` for a period.

    Raises:
        ArgumentTypeError: neither, or the last day lies before the first.
    """
    first, _, last = text.partition("/")
    try:
        return Supply(day(first), day(last or first))
    except InvoiceError:
        raise ArgumentTypeError(f"{text} ends before it begins") from None


def _kept_or(text: str) -> Supply | str:
    return SAME if text == SAME else supplied(text)
