"""Refusals that a form makes before anything is asked of the book."""

from arbook.ledger.errors import ArbookError


class FormError(ArbookError):
    """Something the form needs is missing or not readable.

    Facts: ``why``, one of ``no_customer``, ``no_file``, ``no_count``, ``no_quantity``, ``no_items``, ``no_rows``,
    ``no_lines``, ``no_folder``, ``no_discount``, ``no_charge``, ``no_reason``, ``far_above`` (how many times what is
    owed), ``all_given_up``, ``all_granted`` (of an invoice), ``lies_ahead`` (a credit note's day), ``in_future``
    (after which day), ``too_long``, and the longest allowed. Of a line of an invoice its place (from 1) and cell.
    """


class PrinterGoneError(ArbookError):
    """The printer took no more. Facts: ``printer``, ``pages`` it has."""


class FileNotWrittenError(ArbookError):
    """The system refused a file. Facts: ``path``, ``system`` (its own words), ``why`` (``full``: no room is left)."""
