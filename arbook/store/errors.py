"""Why a book cannot be opened or written. Facts only; the words are in ``arbook.sentences``."""

from arbook.ledger.errors import ArbookError


class BookError(ArbookError):
    """Something about the file. Facts: ``path`` (a string) and what the subclass names."""


class BookMissingError(BookError):
    """There is no such file or its folder is missing."""


class BookExistsError(BookError):
    """A new book would overwrite a file."""


class NotABookError(BookError):
    """The file is something else.

    Facts: ``why`` (``empty``, ``not_sqlite``, ``other_program``, ``folder``, ``not_a_file``).
    """


class DamagedBookError(BookError):
    """The file is a book, but not whole. It was not touched.

    Facts: ``why`` (``truncated``, ``header``, ``corrupt``, ``foreign_objects``).
    """


class BookUnreadableError(BookError):
    """The system does not let us read the file. Facts: ``why`` (``no_permission``, ``io``...)."""


class NewerBookError(BookError):
    """Written by a newer arbook. Facts: ``book_version``, ``program_version``."""


class BookInUseError(BookError):
    """Another window or process has it open.

    Facts: ``owner`` (``user@host`` or None), ``since`` (ISO moment or None), ``pid`` (a number or None).
    """


class ReadOnlyBookError(BookError):
    """A change was asked of a book that can only be read.

    Facts: ``why`` (``opened_read_only``, or what opening it needs: ``needs_migration``, ``unfinished_write``).
    """


class MigrationFailedError(BookError):
    """The book could not be brought up to date; it is as it was.

    Facts: ``backup`` (path of the verified copy, or None when not even that could be made), ``why``.
    """


class NothingSavedError(BookError):
    """The disk refused and nothing was saved. Facts: ``why`` (``full``, ``io``, ``read_only``, ``other``)."""


class BackupFailedError(BookError):
    """No verified backup could be made.

    Facts: ``target``, ``why`` (``exists``, ``full``, ``io``, ``read_only``, ``no_folder``, ``differs``, ``corrupt``,
    ``other``).
    """
