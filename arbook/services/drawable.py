"""Whether a paper can show what is to stand on it: asked before it is issued, since then it is too late."""

import re
from collections.abc import Iterator

from sqlalchemy import Connection

from arbook.ledger.errors import ArbookError
from arbook.queries.customers import customer_by_id, people
from arbook.services.invoices import DraftInvoice

_ALWAYS = re.compile("[\\s\u0020-\u007e\u00a0-\u024f\u2010-\u201e\u20ac]*")
"""Letters that every shipped font has, so that most invoices are answered without loading one."""


class LettersError(ArbookError):
    """Letters that no shipped font has; the paper would show a mark for each. Facts: ``marks``, the letters; ``why``;
    for a line its ``position`` (from 1).
    """


def check_letters(connection: Connection, draft: DraftInvoice) -> None:
    """Whether every letter of this invoice can be drawn.

    Raises:
        LettersError: ``in_customer`` (name, address or contact), ``in_line``, ``in_tax``, ``in_charge``,
            ``in_reference``, ``in_note``; the first that is found.
    """
    for field, why, position, text in _texts(connection, draft):
        marks = _missing(text)
        if marks:
            facts = {} if position is None else {"position": position}
            raise LettersError(field=field, why=why, marks=marks, **facts)


def is_surely_drawn(draft: DraftInvoice) -> bool:
    """Whether nothing of the invoice's own asks for a look into the fonts; the customer's name is not looked at."""
    return all(_ALWAYS.fullmatch(text) for _field, _why, _position, text in _own_texts(draft))


def _texts(connection: Connection, draft: DraftInvoice) -> Iterator[tuple[str, str, int | None, str]]:
    """Everything that is the customer's or the owner's own, with where it was typed."""
    card = customer_by_id(connection, draft.customer_id)
    persons = people(connection, draft.customer_id)
    named = [text for person in persons for text in (person.name, person.address)]
    yield "customer", "in_customer", None, "\n".join((card.name, card.address, card.tax_id, *named))
    yield from _own_texts(draft)


def _own_texts(draft: DraftInvoice) -> Iterator[tuple[str, str, int | None, str]]:
    for position, line in enumerate(draft.lines, start=1):
        yield "lines", "in_line", position, f"{line.description}\n{line.unit}"
        yield "lines", "in_tax", position, f"{line.tax.name}\n{line.tax.note}"
    for charge in draft.pricing.charges:
        yield "charges", "in_charge", None, f"{charge.description}\n{charge.tax.name}\n{charge.tax.note}"
    yield "reference", "in_reference", None, draft.reference
    yield "note", "in_note", None, draft.note


def _missing(text: str) -> str:
    if _ALWAYS.fullmatch(text):
        return ""
    from arbook.documents.fonts import uncovered
    from arbook.documents.scripts import clean_lines

    return uncovered("".join(clean_lines(text)))
