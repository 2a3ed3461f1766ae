"""A paper that the owner printed or saved and sent by hand: a line in the customer's log says so."""

from datetime import date

from arbook.services.changing import Change, Changes, Counter
from arbook.services.customers import log_contact


class SentPaperService:
    """What left the house on paper without passing through the outbox."""

    def __init__(self, counter: Counter) -> None:
        self._counter = counter

    def log(self, customer_id: int, subject: str, *, today: date, operation_id: str | None = None) -> Changes:
        """Write down that a paper of this name was sent; ``TakingBackService`` takes it back.

        Raises:
            ReadOnlyBookError, NothingSavedError: see ``Counter.change``.
        """

        def work(change: Change) -> None:
            log_contact(change, customer_id, today, kind="letter", direction="out", subject=subject.strip())

        return self._counter.change("log_paper", work, operation_id)
