"""How long somebody waits for an answer of the book."""

from collections.abc import Callable
from contextlib import AbstractContextManager

from arbook.store.stopping import stopping_when


def reading_unless(is_unwanted: Callable[[], bool]) -> AbstractContextManager[None]:
    """What this thread reads of a book within the block ends once ``is_unwanted``; writing never does."""
    return stopping_when(is_unwanted)
