"""A letter as it was queued, a reminder or a kind note: what it is drawn from is kept with it, and so it is printed
the same for ever (decision 13). Its text stands in the message itself; here are letterhead, customer, and what its
paper adds.
"""

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

from arbook.queries.customers import customer_by_id
from arbook.queries.late_charges import asking_charges
from arbook.queries.message_cards import MessageCard
from arbook.queries.settings import profile
from arbook.services.changing import Change
from arbook.services.invoice_rows import frozen_parties
from arbook.services.reminder_drafts import Draft, LetterSheet, sheet_of


@dataclass(frozen=True, slots=True)
class FrozenLetter:
    """A letter to be drawn again: its sheet, the parties as ``frozen_parties`` wrote them, and the late charges whose
    sheets lie behind it.
    """

    sheet: LetterSheet
    parties: dict[str, Any]
    charge_ids: tuple[int, ...]


def freeze_letter(change: Change, draft: Draft, dated_on: date, *, has_sheets: bool = True) -> bytes:
    """What the letter is drawn from besides its text, as JSON. Part of a larger change."""
    charges = asking_charges(change.connection, draft.customer_id, dated_on) if has_sheets else ()
    sheet = sheet_of(draft, dated_on)
    asking = {
        "reference": sheet.reference,
        "pay_by": sheet.pay_by.isoformat() if sheet.pay_by else "",
        "charges": [each.charge_id for each in charges],
    }
    return _frozen(change, draft.customer_id, sheet.language, dated_on, asking)


def freeze_note(change: Change, customer_id: int, language: str, dated_on: date) -> bytes:
    """The same of a letter that asks for nothing."""
    return _frozen(change, customer_id, language, dated_on, {"reference": "", "pay_by": "", "charges": []})


def _frozen(change: Change, customer_id: int, language: str, dated_on: date, asking: dict[str, Any]) -> bytes:
    card = customer_by_id(change.connection, customer_id)
    parties = frozen_parties(change, card, profile(change.connection))
    frozen = parties | {"language": language, "dated_on": dated_on.isoformat()} | asking
    return json.dumps(frozen, ensure_ascii=False).encode("utf-8", errors="replace")


def letter_again(card: MessageCard) -> FrozenLetter:
    """A letter of the outbox as it was queued."""
    row, frozen = card.row, json.loads(card.content)
    sheet = LetterSheet(
        customer_id=row.customer_id,
        dated_on=date.fromisoformat(frozen["dated_on"]),
        language=frozen["language"],
        customer_name=frozen["customer"]["name"],
        to_name=row.to_name,
        address=row.to_address,
        subject=row.subject,
        body=card.body,
        asked=row.amount,
        pay_by=date.fromisoformat(frozen["pay_by"]) if frozen["pay_by"] else None,
        reference=frozen["reference"],
    )
    return FrozenLetter(sheet, frozen, tuple(frozen["charges"]))
