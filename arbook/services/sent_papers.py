"""A paper that the owner printed or saved and sent by hand: a line in the customer's log says so, and the very paper
is kept behind it, as a mail's is.
"""

import json
from collections.abc import Sequence
from datetime import date
from hashlib import sha256

from arbook.queries.kept_papers import kept_paper
from arbook.services.changing import Change, Changes, Counter
from arbook.services.contact_log import log_contact
from arbook.services.paper import NoPaperError, PreparedPaper
from arbook.store.tables.printed import issued_paper_table


class SentPaperService:
    """What left the house on paper without passing through the outbox."""

    def __init__(self, counter: Counter) -> None:
        self._counter = counter

    def log(self, paper: PreparedPaper, content: bytes, *, today: date, operation_id: str | None = None) -> Changes:
        """Write down that a paper was sent, and keep it; ``TakingBackService`` takes the line back.

        Args:
            paper: Of one customer, with the subject that the log shows.
            content: Its bytes as they were shown and printed.
            today: Day of the log's line.
            operation_id: Of this change.

        Raises:
            ReadOnlyBookError, NothingSavedError: see ``Counter.change``.
        """
        return self.log_all([(paper, content)], today=today, operation_id=operation_id)

    def log_all(
        self, papers: Sequence[tuple[PreparedPaper, bytes]], *, today: date, operation_id: str | None = None
    ) -> Changes:
        """The same of several that were sent together: all of them, or none.

        Raises:
            ReadOnlyBookError, NothingSavedError: see ``Counter.change``.
        """

        def work(change: Change) -> None:
            for paper, content in papers:
                _log(change, paper, content, today)

        return self._counter.change("log_paper", work, operation_id)

    def again(self, contact_id: int) -> PreparedPaper:
        """The paper behind a line of the log, byte by byte as it was sent.

        Raises:
            NoPaperError: ``not_kept``: no paper lies behind this line.
        """
        with self._counter.book.reading() as connection:
            kept = kept_paper(connection, contact_id)
        if kept is None:
            raise NoPaperError(why="not_kept")
        return PreparedPaper(kept.file_name, kept.customer_name, lambda: kept.content)


def _log(change: Change, paper: PreparedPaper, content: bytes, today: date) -> None:
    paper_id = change.insert(
        issued_paper_table,
        kind="sent",
        customer_id=paper.customer_id,
        dated_on=today,
        issued_at=change.now,
        frozen=json.dumps({"file_name": paper.file_name, "subject": paper.subject}, ensure_ascii=False),
        sha256=sha256(content).hexdigest(),
        content=content,
        operation_id=change.operation_id,
    )
    facts, subject = json.dumps({"paper": paper_id}), paper.subject.strip()
    log_contact(
        change,
        paper.customer_id,
        today,
        kind="letter",
        direction="out",
        subject=subject,
        paper_id=paper_id,
        facts=facts,
    )
