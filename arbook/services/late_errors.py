"""Refusals around charges for lateness."""

from arbook.ledger.errors import ArbookError


class LatenessError(ArbookError):
    """A charge, waiver or agreement that cannot be made. Facts: ``why`` and what it is about."""


class RateError(ArbookError):
    """A rate or rule that cannot be kept. Facts: ``why`` and what it is about."""
