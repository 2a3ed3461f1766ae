"""To whom a reminder goes, what came in lately, and the owner's own wording: what letters are made of."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, exists, func, select

from arbook.ledger.items import ChargeFor, Nature
from arbook.ledger.money import Money
from arbook.queries.charge_names import called, costs_column
from arbook.queries.reminder_reach import MAIL_PATTERN
from arbook.store.tables.customers import customer_table, person_table
from arbook.store.tables.late_charges import late_charge_table
from arbook.store.tables.money import entry_table, payment_table
from arbook.store.tables.papers import due_piece_table, invoice_table
from arbook.store.tables.reminders import kind_note_table, message_table, reminder_table, stage_wording_table


@dataclass(frozen=True, slots=True)
class Addressee:
    """Where a customer's reminders go: the first person who gets them by mail, and where letters go.

    ``mail_name`` and ``letter_name`` are persons and may be empty; ``address`` holds lines.
    """

    customer_id: int
    name: str
    mail_name: str
    mail_address: str
    mail_language: str
    letter_name: str
    address: str
    language: str
    country: str


@dataclass(frozen=True, slots=True)
class Received:
    """Money that came on a day."""

    on: date
    amount: Money


@dataclass(frozen=True, slots=True)
class PieceFacts:
    """A due piece as it was charged; ``invoice_id`` is None where no invoice stands behind it.

    ``quoted`` is what its invoice asks to write on the transfer, where that is not its number.
    """

    amount: Money
    invoice_id: int | None
    nature: Nature
    quoted: str = ""
    charged_for: ChargeFor | None = None


def addressees(
    connection: Connection, customer_ids: Collection[int], roles: Mapping[int, str] | None = None
) -> dict[int, Addressee]:
    """By customer id. ``roles`` asks for somebody of a role at a customer: where nobody of it gets reminders, they
    go to the first who does.
    """
    customers, people = customer_table, person_table
    wanted = list(customer_ids)
    found: dict[int, list[Row[Any]]] = defaultdict(list)
    statement = select(people, people.c.email.like(MAIL_PATTERN).label("has_mail"))
    for person in connection.execute(
        statement.where(people.c.customer_id.in_(wanted)).order_by(people.c.position, people.c.id)
    ):
        found[person.customer_id].append(person)
    rows = connection.execute(select(customers).where(customers.c.id.in_(wanted)))
    return {row.id: _addressee(row, found[row.id], (roles or {}).get(row.id, "")) for row in rows}


def _addressee(customer: Row[Any], people: list[Row[Any]], role: str) -> Addressee:
    reached = [each for each in people if each.gets_reminders and each.has_mail]
    by_mail = next((each for each in reached if each.role == role), reached[0] if reached else None)
    by_letter = None if customer.address else next((each for each in people if each.address), None)
    return Addressee(
        customer_id=customer.id,
        name=customer.name,
        mail_name=by_mail.name if by_mail else "",
        mail_address=by_mail.email if by_mail else "",
        mail_language=by_mail.language if by_mail else "",
        letter_name=by_letter.name if by_letter else "",
        address=by_letter.address if by_letter else customer.address,
        language=customer.language,
        country=customer.country,
    )


def lately_received(
    connection: Connection, customer_ids: Collection[int], *, since: date, until: date, is_thanked_for: bool = False
) -> dict[int, Received]:
    """What came on the last day with a payment within these days, by customer; nothing that was taken back.

    Unless ``is_thanked_for`` may be too, nothing that a message written since has already thanked for.
    """
    payments, reminders, notes = payment_table, reminder_table, kind_note_table
    entry, reversal = entry_table.alias("entry_of_payment"), entry_table.alias("taken_back")
    taken_back = exists().where(entry.c.payment_id == payments.c.id, reversal.c.reverses_id == entry.c.id)
    thanked = exists().where(
        reminders.c.customer_id == payments.c.customer_id,
        reminders.c.as_of >= payments.c.received_on,
        ~reminders.c.is_void,
    )
    noted = exists().where(
        notes.c.customer_id == payments.c.customer_id,
        notes.c.as_of >= payments.c.received_on,
        notes.c.message_row_id == message_table.c.id,
        message_table.c.state.not_in(("cancelled", "failed")),
    )
    statement = (
        select(
            payments.c.customer_id,
            payments.c.received_on,
            payments.c.currency,
            func.sum(payments.c.amount_minor).label("minor"),
        )
        .where(
            payments.c.customer_id.in_(list(customer_ids)),
            payments.c.received_on.between(since, until),
            ~taken_back,
            *(() if is_thanked_for else (~thanked, ~noted)),
        )
        .group_by(payments.c.customer_id, payments.c.received_on, payments.c.currency)
        .order_by(payments.c.received_on)
    )
    return {
        row.customer_id: Received(row.received_on, Money(row.minor, row.currency))
        for row in connection.execute(statement)
    }


@dataclass(frozen=True, slots=True)
class OwnWordings:
    """The owner's own subjects and bodies, by stage id, language and tone (empty: for every tone without its own)."""

    texts: Mapping[tuple[int, str, str], tuple[str, str]]

    def text(self, stage_id: int, language: str, tone: str) -> tuple[str, str] | None:
        """What a message in this tone says: the text of that tone, else the one for all."""
        return self.texts.get((stage_id, language, tone)) or self.texts.get((stage_id, language, ""))

    def has(self, stage_id: int) -> bool:
        """Whether the owner wrote anything for this stage, in whatever language and tone."""
        return any(stage_id == own for own, _, _ in self.texts)


def own_wordings(connection: Connection) -> OwnWordings:
    """All that the owner wrote."""
    rows = connection.execute(select(stage_wording_table))
    return OwnWordings({(row.stage_id, row.language, row.tone): (row.subject, row.body) for row in rows})


def piece_amounts(connection: Connection, piece_ids: Collection[int]) -> dict[int, PieceFacts]:
    """What due pieces came to at first, what for, and which invoice stands behind them, by piece id."""
    pieces, entries, invoices = due_piece_table, entry_table, invoice_table
    quoted = func.coalesce(func.json_extract(invoices.c.frozen, "$.payment_reference"), "").label("quoted")
    rows = connection.execute(
        select(pieces.c.id, pieces.c.amount_minor, pieces.c.currency, pieces.c.invoice_id, entries.c.nature, quoted)
        .add_columns(costs_column())
        .join(entries, entries.c.id == pieces.c.entry_id)
        .outerjoin(late_charge_table, late_charge_table.c.id == entries.c.late_charge_id)
        .outerjoin(invoices, invoices.c.id == pieces.c.invoice_id)
        .where(pieces.c.id.in_(list(piece_ids)))
    )
    return {
        row.id: PieceFacts(
            Money(row.amount_minor, row.currency),
            row.invoice_id,
            Nature(row.nature),
            quoted=row.quoted,
            charged_for=called(row.nature, row.costs_are),
        )
        for row in rows
    }
