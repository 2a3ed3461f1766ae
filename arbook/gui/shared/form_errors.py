"""Refusals that a form makes before anything is asked of the book."""

from arbook.ledger.errors import ArbookError


class FormError(ArbookError):
    """Something the form needs is missing or not readable.

    Facts: ``why``, one of ``no_customer``, ``no_file``, ``no_count``, ``no_quantity``, ``no_items``, ``no_folder``.
    """


class FileNotWrittenError(ArbookError):
    """The system refused a file. Facts: ``path``, ``system`` (its own words)."""
