"""Settlements: offered with a letter, accepted, taken although late, or withdrawn. What money does to them is in
``settling``.
"""

import json
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from sqlalchemy import Connection

from arbook.ledger.agreeing import AgreementKind
from arbook.ledger.dates import in_book_range
from arbook.ledger.items import OpenItem
from arbook.ledger.money import total
from arbook.ledger.settlements import Settlement, SettlementError, SettlementState, StepKind
from arbook.queries.customers import customer_by_id
from arbook.queries.invoices import invoice_by_id
from arbook.queries.items import money_on_account, open_items
from arbook.queries.kept_papers import paper_by_id
from arbook.queries.settings import profile
from arbook.queries.settlements import SettlementRow, settlement_by_id
from arbook.services.agreed import check_pieces, check_texts, note_event, remember
from arbook.services.changing import Change, Changes, Counter
from arbook.services.paper import PreparedPaper
from arbook.services.paper_mail_facts import Mailable, settlement_mail
from arbook.services.settlement_offers import OfferSettlement, chosen_items, plan_settlement
from arbook.services.settlement_steps import call_off, write_step
from arbook.store.tables.printed import issued_paper_table
from arbook.store.tables.settlements import settlement_item_table, settlement_part_table, settlement_table

_FAR_FUTURE = date.max


@dataclass(frozen=True, slots=True)
class _Drawn:
    """The letter as it was drawn from these facts."""

    paper: PreparedPaper
    content: bytes


class SettlementService:
    """Use cases around settlements."""

    def __init__(self, counter: Counter) -> None:
        self._counter = counter

    def preview(self, command: OfferSettlement) -> Settlement:
        """The settlement that offering would write, refused where offering would refuse; changes nothing.

        Raises:
            SettlementError, AgreementError, DateError: as ``offer``.
        """
        with self._counter.book.reading() as connection:
            return _checked(connection, command)[1]

    def letter(self, command: OfferSettlement) -> PreparedPaper:
        """The letter that offering would keep.

        Raises:
            SettlementError, AgreementError, DateError: as ``offer``.
        """
        from arbook.services.settlement_papers import settlement_paper

        with self._counter.book.reading() as connection:
            items, settlement = _checked(connection, command)
            return settlement_paper(connection, command, items, settlement)

    def offer(self, command: OfferSettlement, *, today: date, operation_id: str | None = None) -> Changes:
        """Write an offer with its letter, which is kept as it is drawn now; reminders wait for its money from then
        on. ``Changes.made_id`` is the settlement.

        Raises:
            SettlementError: the sum, the parts or the days make no settlement; ``in_future``.
            AgreementError: something else is agreed on one of the items.
            DateError: a day beyond the book's range.
        """
        paper = self.letter(command)
        drawn = _Drawn(paper, paper.draw())
        return self._counter.change(
            "offer_settlement", lambda change: _offer(change, command, drawn, today), operation_id
        )

    def accept(self, settlement_id: int, *, on: date, today: date, operation_id: str | None = None) -> Changes:
        """The customer agreed.

        Raises:
            SettlementError: ``unknown``, ``not_running``, ``already_accepted``, ``in_future``, ``before_offered``.
        """

        def work(change: Change) -> None:
            row = _standing(change, settlement_id, on, today)
            if not row.state.is_running:
                raise SettlementError(why="not_running")
            if any(step.kind is StepKind.ACCEPTED for step in row.steps):
                raise SettlementError(why="already_accepted")
            write_step(change, row, StepKind.ACCEPTED, on)
            facts = {"sum": row.settlement.enough, "until": row.settlement.until}
            note_event(change, row.customer_id, on, "settlement_accepted", facts, direction="in")

        return self._counter.change("accept_settlement", work, operation_id)

    def take_late(self, settlement_id: int, *, on: date, operation_id: str | None = None) -> Changes:
        """What came late is taken all the same, as if it had come in time; all there, the rest is written off.

        Raises:
            SettlementError: ``unknown``, ``not_late``.
        """

        def work(change: Change) -> None:
            row = _standing(change, settlement_id, on, on)
            if not row.standing.can_be_taken:
                raise SettlementError(why="not_late")
            write_step(change, row, StepKind.TAKEN_LATE, on)
            facts = {"sum": row.settlement.enough, "received": row.standing.received}
            note_event(change, row.customer_id, on, "settlement_taken_late", facts)

        return self._counter.change("take_settlement_late", work, operation_id)

    def withdraw(
        self, settlement_id: int, *, on: date, today: date, reason: str = "", operation_id: str | None = None
    ) -> Changes:
        """It is off: all of it is owed again, and money that comes is money like any other.

        Raises:
            SettlementError: ``unknown``, ``already_ended``, ``is_met``, ``in_future``, ``before_offered``.
        """

        def work(change: Change) -> None:
            row = _standing(change, settlement_id, on, today)
            if row.state is SettlementState.WITHDRAWN:
                raise SettlementError(why="already_ended")
            if row.state is SettlementState.MET:
                raise SettlementError(why="is_met")
            check_texts(reason=reason)
            call_off(change, row, on, reason.strip())

        return self._counter.change("withdraw_settlement", work, operation_id)

    def paper(self, settlement_id: int, *, on: date) -> PreparedPaper:
        """The letter as it was kept. What a mail says of it is as it stands ``on`` that day; nothing once it is over.

        Raises:
            SettlementError: ``unknown``.
        """
        with self._counter.book.reading() as connection:
            row = settlement_by_id(connection, settlement_id, _FAR_FUTURE)
            if row is None:
                raise SettlementError(why="unknown", settlement_id=settlement_id)
            kept = paper_by_id(connection, row.paper_id)
            mail = _mail(connection, settlement_by_id(connection, settlement_id, on) or row)
        whose = (kept.customer_name, lambda: kept.content, row.customer_id, kept.subject)
        return PreparedPaper(kept.file_name, *whose, is_kept=True, mail=mail)


def _mail(connection: Connection, row: SettlementRow) -> Mailable | None:
    """What a mail says of the offer; nothing of one that is over."""
    from arbook.services.paper_parties import quoted_for

    if not row.state.is_running:
        return None
    invoices = [invoice_by_id(connection, item.invoice_id) for item in row.items if item.invoice_id]
    asked = [(each.row.number, str(each.frozen.get("payment_reference", ""))) for each in invoices]
    quoted = quoted_for(asked, row.customer_number, profile(connection))
    return settlement_mail(row.settlement_id, row.settlement, row.standing, row.customer_number, quoted)


def _checked(connection: Connection, command: OfferSettlement) -> tuple[tuple[OpenItem, ...], Settlement]:
    customer_by_id(connection, command.customer_id)
    check_texts(note=command.note)
    items = [row.item for row in open_items(connection, _FAR_FUTURE, command.customer_id)]
    _refuse_money_on_account(connection, command.customer_id)
    chosen = chosen_items(items, command)
    pieces = [item.piece_id for item in chosen]
    check_pieces(connection, command.customer_id, pieces, command.offered_on, AgreementKind.SETTLEMENT)
    return chosen, plan_settlement(items, command)


def _refuse_money_on_account(connection: Connection, customer_id: int) -> None:
    """It would go to these items later, as money from before the offer, and leave less to let go than was told."""
    on_account = money_on_account(connection, _FAR_FUTURE, customer_id)
    if on_account:
        left = [row.credit.open for row in on_account]
        raise SettlementError(field="items", why="on_account", money=total(left, left[0].currency))


def _offer(change: Change, command: OfferSettlement, drawn: _Drawn, today: date) -> None:
    if command.offered_on > today:
        raise SettlementError(field="offered_on", why="in_future", today=today)
    items, settlement = _checked(change.connection, command)
    paper_id = _keep_paper(change, drawn, command.offered_on)
    settlement_id = change.insert(
        settlement_table,
        customer_id=command.customer_id,
        currency=settlement.owed.currency,
        sum_minor=settlement.enough.minor,
        offered_on=command.offered_on,
        grace_days=command.grace_days,
        note=command.note.strip(),
        paper_id=paper_id,
        operation_id=change.operation_id,
    )
    for item in items:
        own = {"due_piece_id": item.piece_id, "amount_minor": item.open.minor}
        change.insert(settlement_item_table, settlement_id=settlement_id, **own)
    for at, part in enumerate(settlement.parts, start=1):
        told = {"position": at, "due_on": part.due_on, "amount_minor": part.amount.minor}
        change.insert(settlement_part_table, settlement_id=settlement_id, **told)
    facts = {"sum": settlement.enough, "owed": settlement.owed, "until": settlement.until, "paper": paper_id}
    note_event(
        change, command.customer_id, command.offered_on, "settlement_offered", facts, command.note, direction="out"
    )
    remember(change, "settlement", settlement_id, command.customer_id)
    if command.is_accepted:
        row = settlement_by_id(change.connection, settlement_id, command.offered_on)
        assert row is not None
        write_step(change, row, StepKind.ACCEPTED, command.offered_on)


def _keep_paper(change: Change, drawn: _Drawn, on: date) -> int:
    frozen = {"file_name": drawn.paper.file_name, "subject": drawn.paper.subject}
    return change.insert(
        issued_paper_table,
        kind="settlement",
        customer_id=drawn.paper.customer_id,
        dated_on=on,
        issued_at=change.now,
        frozen=json.dumps(frozen, ensure_ascii=False),
        sha256=sha256(drawn.content).hexdigest(),
        content=drawn.content,
        operation_id=change.operation_id,
    )


def _standing(change: Change, settlement_id: int, on: date, today: date) -> SettlementRow:
    """The settlement as it stands on a day that has come.

    Raises:
        SettlementError: ``unknown``, ``in_future``, ``before_offered``.
    """
    row = settlement_by_id(change.connection, settlement_id, in_book_range(on))
    if row is None:
        raise SettlementError(why="unknown", settlement_id=settlement_id)
    if on > today:
        raise SettlementError(field="on", why="in_future", today=today)
    if on < row.settlement.offered_on:
        raise SettlementError(field="on", why="before_offered", offered_on=row.settlement.offered_on)
    return row
