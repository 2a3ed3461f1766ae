"""Why reminders are not queued or not sent. Facts only; the words are in ``arbook.sentences``."""

from typing import Protocol

from arbook.ledger.errors import ArbookError


class NotProposedError(ArbookError):
    """Somebody in the run is not to be reminded now; nothing was queued.

    Facts: ``customers``, a tuple of (number, name, reason) with the ``Held`` reason or "" where nothing is due.
    ``why`` is ``not_left_be`` where a kind note cannot be offered again, ``not_calling`` where nobody wanted to call,
    ``message_waits`` or ``nothing_written`` where somebody wants to call instead and cannot.
    """


class EmptyRunError(ArbookError):
    """A run without customers."""


class DemoBookError(ArbookError):
    """The demo book's customers are invented; nothing leaves it."""


class NoMailAccountError(ArbookError):
    """Reminders by mail need the owner's mail account, which is not set up. Facts: ``address`` where one is missing
    that messages were written for.
    """


class NoPasswordError(ArbookError):
    """Nobody can be asked for the account's password, and it is not kept. Facts: ``address``.

    ``why`` is ``which`` where the environment has one (``variable``) that does not say for which of several accounts
    it is, and should be called ``own``; ``no_safe`` (a ``variable`` would serve) or ``safe_failed`` (``text``).
    """


class PastRunError(ArbookError):
    """A run dated before a reminder that somebody in it already got. Facts: ``as_of``, ``last_on``."""


class Named(Protocol):
    """Whose message it is."""

    @property
    def customer_id(self) -> int:
        """The row."""

    @property
    def number(self) -> str:
        """As the owner counts them."""

    @property
    def name(self) -> str:
        """As it stands in lists."""


class UnsendableError(ArbookError):
    """One customer's message cannot be made; nothing was queued. Facts: ``customer_id``, ``number``, ``name``.

    The mail room's refusal is the cause (``cause``).
    """

    def __init__(self, proposal: Named, cause: ArbookError) -> None:
        super().__init__(
            field=cause.field,
            customer_id=proposal.customer_id,
            number=proposal.number,
            name=proposal.name,
            cause=cause,
        )
        self.customer_id, self.cause = proposal.customer_id, cause


class LineBreaksError(ArbookError):
    """The line to the mail server broke over one message after the other, so the run stopped. Facts: ``times``."""


class MessageStateError(ArbookError):
    """A message is no longer where the wish thinks it is. Facts: ``message_id``, ``state`` (None: no message)."""


class StaleMessageError(ArbookError):
    """A message that no longer says the truth is not sent; remind anew instead.

    Facts: ``message_id``, ``why``: what ``freshness.why_stale`` says, or ``late_since`` where the last day that it
    gives is over.
    """


class LetterOutdatedError(ArbookError):
    """Something came between since a letter was written, so that it is not noted as sent unasked.

    Facts: ``message_id``, ``cause``.
    """

    def __init__(self, cause: StaleMessageError) -> None:
        super().__init__(message_id=cause.facts["message_id"], cause=cause)
        self.cause = cause
