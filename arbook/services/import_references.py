"""Whose payment it is by what was written on it: an invoice's reference or number, a plan's, or the customer's."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import func, select

from arbook.ledger.references import bare_reference, creditor_core, is_creditor_reference, quoted_numbers
from arbook.services.changing import Change
from arbook.store.tables.agreements import payment_plan_table
from arbook.store.tables.customers import customer_table
from arbook.store.tables.late_charges import late_charge_table
from arbook.store.tables.papers import invoice_table

_SHORTEST_WORD = 5
_SHORTEST_DIGITS = 6
"""A number in the middle of a text is taken for an invoice's only if it is longer than a year or a house number."""


class QuotedNumbers:
    """Every number of the book that a transfer can quote, with the customers that it means."""

    def __init__(self, change: Change) -> None:
        self._invoices: dict[str, set[int]] = {}
        self._cores: dict[str, set[int]] = {}
        self._own: dict[str, set[int]] = {}
        for number, customer_id, quoted in _invoices(change):
            _add(self._invoices, number.upper(), customer_id)
            _add(self._invoices, bare_reference(quoted), customer_id)
            _add(self._cores, creditor_core(number), customer_id)
        for number, customer_id in _other_numbers(change):
            _add(self._own, number.upper(), customer_id)
            _add(self._own, creditor_core(number), customer_id)

    def customers(self, text: str) -> Collection[int]:
        """The customers whose papers this text quotes; what names an invoice goes before what names its customer."""
        whole = text.strip().upper()
        told = quoted_numbers(text)
        references = [each for each in told if is_creditor_reference(each)]
        found = self._meant(self._cores, [each[4:] for each in references]) | self._meant(self._invoices, [whole])
        found = found or self._meant(self._invoices, [each for each in told if _is_telling(each)])
        return found or self._meant(self._own, [whole, *(each[4:] for each in references)])

    @staticmethod
    def _meant(known: dict[str, set[int]], numbers: list[str]) -> set[int]:
        return set().union(*(known.get(number, ()) for number in numbers))


def _add(known: dict[str, set[int]], number: str, customer_id: int) -> None:
    if number:
        known.setdefault(number, set()).add(customer_id)


def _is_telling(number: str) -> bool:
    return len(number) >= (_SHORTEST_DIGITS if number.isdigit() else _SHORTEST_WORD)


def _invoices(change: Change) -> Any:
    table = invoice_table
    quoted = func.coalesce(func.json_extract(table.c.frozen, "$.payment_reference"), "")
    return change.connection.execute(
        select(table.c.number, table.c.customer_id, quoted).where(
            table.c.kind == "invoice", table.c.number.is_not(None)
        )
    )


def _other_numbers(change: Change) -> Any:
    customers, plans, charges = customer_table, payment_plan_table, late_charge_table
    return change.connection.execute(
        select(customers.c.number, customers.c.id).union_all(
            select(plans.c.number, plans.c.customer_id).where(plans.c.number.is_not(None)),
            select(charges.c.number, charges.c.customer_id).where(charges.c.number.is_not(None)),
        )
    )
