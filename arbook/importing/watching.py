"""Long files: telling how far it is, and stopping when asked to."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from arbook.importing.errors import ImportStoppedError

Item = TypeVar("Item")
Watch = Callable[[int, int], bool]
"""Is told how many of how many are done; False asks to stop."""

_EVERY = 250


def watched(items: Sequence[Item], watch: Watch | None) -> Iterable[Item]:
    """The items, with ``watch`` asked now and then.

    Raises:
        ImportStoppedError: while iterating, once ``watch`` answered False.
    """
    return items if watch is None else _asking(items, watch)


def _asking(items: Sequence[Item], watch: Watch) -> Iterator[Item]:
    for done, item in enumerate(items):
        if done % _EVERY == 0 and not watch(done, len(items)):
            raise ImportStoppedError
        yield item
    watch(len(items), len(items))
