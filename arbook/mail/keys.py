"""What opens a mail account: a password, or what a sign-in in the browser gave (OAuth2), renewed in time."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from threading import Lock

_IN_GOOD_TIME = timedelta(minutes=5)
"""A token that ends so soon is renewed first: a slow conversation must not outlive it."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """What a sign-in gave. None of it is ever shown, not even by ``repr``.

    ``access`` opens the mailbox until ``ends_at``; ``renewal`` brings the next one, empty where the provider gave
    none. ``asked`` is what it was asked for: who asked (the application id), where, and for what.
    """

    access: str = field(repr=False)
    renewal: str = field(repr=False)
    ends_at: datetime
    asked: tuple[str, ...] = ()

    def is_good_at(self, moment: datetime) -> bool:
        """Whether it can still be used for a while."""
        return moment + _IN_GOOD_TIME < self.ends_at


def _now() -> datetime:
    return datetime.now(UTC)


class AccessKey:
    """Tokens that renew themselves; may be used by several threads.

    ``renew`` asks the provider for the next ones and raises ``SignInEndedError``; ``kept`` reads what another process
    may have renewed meanwhile; ``keep`` writes it down.
    """

    def __init__(
        self,
        tokens: Tokens,
        renew: Callable[[Tokens], Tokens],
        *,
        keep: Callable[[Tokens], None] | None = None,
        kept: Callable[[], Tokens | None] | None = None,
        now: Callable[[], datetime] = _now,
    ) -> None:
        self._tokens, self._renew, self._keep, self._kept, self._now = tokens, renew, keep, kept, now
        self._lock = Lock()

    @property
    def asked(self) -> tuple[str, ...]:
        """What the tokens were asked for."""
        return self._tokens.asked

    def fresh(self) -> str:
        """A token that is good now. Raises ``SignInEndedError``."""
        with self._lock:
            if not self._tokens.is_good_at(self._now()):
                self._renew_or_take()
            return self._tokens.access

    def anew(self, refused: str) -> str:
        """Another one, since a server did not take ``refused``. Raises ``SignInEndedError``."""
        with self._lock:
            if self._tokens.access == refused:
                self._renew_or_take()
            return self._tokens.access

    def _renew_or_take(self) -> None:
        elsewhere = self._kept() if self._kept is not None else None
        is_newer = elsewhere is not None and elsewhere.access != self._tokens.access
        if elsewhere is not None and is_newer and elsewhere.is_good_at(self._now()):
            self._tokens = elsewhere
            return
        self._tokens = self._renew(elsewhere if elsewhere is not None and is_newer else self._tokens)
        if self._keep is not None:
            self._keep(self._tokens)


Key = str | AccessKey
"""A password as text, or an ``AccessKey``."""
