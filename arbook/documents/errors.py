"""Refusals of the paper room."""

from arbook.ledger.errors import ArbookError


class PaperError(ArbookError):
    """A paper whose facts contradict each other. Facts: ``why`` (``does_not_add_up``, ``no_lines``), or
    files that cannot be named like this (``bad_pattern``, ``long_pattern``).
    """


class PictureError(ArbookError):
    """A file that gives no picture for the letterhead. Facts: ``name``, ``why`` (``unreadable``, ``no_picture``,
    ``too_large``, ``reaches_out``: a drawing that names something outside of itself).
    """
