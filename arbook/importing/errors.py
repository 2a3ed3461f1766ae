"""Refusals of a whole file or mapping. What is wrong with single cells is a ``Complaint``, not an error."""

from arbook.ledger.errors import ArbookError


class UnreadableFileError(ArbookError):
    """A file cannot be read as a table at all.

    Facts: ``path``; ``why``, one of ``not_found``, ``not_a_file``, ``no_permission``, ``not_readable``, ``empty``,
    ``header_only``, ``binary``, ``spreadsheet``, ``encoding``, ``broken_quotes``, ``file_too_large``,
    ``too_many_rows``, ``too_many_columns``, ``cell_too_long``; ``line`` and ``limit`` where they apply.
    """


class ImportStoppedError(ArbookError):
    """The owner stopped an import under way; nothing of it was taken."""


class MappingError(ArbookError):
    """A mapping cannot be used. Facts: ``why``, one of ``not_json``, ``not_a_mapping``, ``unknown_kind``,
    ``unknown_field``, ``unknown_option``, ``bad_value``, ``header_not_in_file``, ``fields_missing``; ``name`` of
    the field, option or header, or ``fields`` still without a column.
    """
