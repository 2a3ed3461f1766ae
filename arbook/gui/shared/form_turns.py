"""Going through the ready reminders one by one: whose turn it is, and what became of the others."""

from collections.abc import Collection, Hashable, Sequence


class Turns:
    """Whose turn comes after whose, as it stood when the owner began."""

    def __init__(self, keys: Sequence[Hashable]) -> None:
        self._keys = tuple(keys)
        self._at = 0
        self.sent = 0
        self.skipped = 0

    @property
    def now(self) -> Hashable | None:
        """Whose turn it is; None once all had theirs."""
        return self._keys[self._at] if self._at < len(self._keys) else None

    @property
    def place(self) -> tuple[int, int]:
        """Which turn of how many."""
        return min(self._at + 1, len(self._keys)), len(self._keys)

    def send(self) -> None:
        """This one goes out; the next one's turn."""
        self.sent += 1
        self._at += 1

    def skip(self) -> None:
        """This one does not; the next one's turn."""
        self.skipped += 1
        self._at += 1

    def leave_out(self, ready: Collection[Hashable]) -> None:
        """Pass over those who are not ready any more, since they paid or promised meanwhile."""
        while self.now is not None and self.now not in ready:
            self._at += 1
