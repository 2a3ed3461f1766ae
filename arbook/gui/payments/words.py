"""How payments are told: ways to pay, reasons, and what a payment was put on."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from arbook.gui.payments.form_agreed import Meeting, PlanPart
from arbook.gui.payments.form_payment import PaymentForm, Way
from arbook.gui.payments.form_use import DiscountChoice, Preview, PreviewRow
from arbook.gui.shared.charge_words import charge_words
from arbook.gui.shared.chips import ChipLook
from arbook.gui.shared.owner import Owner
from arbook.gui.shared.states import state_chip
from arbook.gui.shared.work_words import late_words
from arbook.ledger.allocation import AllocationReason
from arbook.ledger.items import EntryKind, OpenItem
from arbook.ledger.money import Money, total
from arbook.ledger.promises import PromiseState
from arbook.queries.early_payment import LetGoRow
from arbook.queries.payments import PaymentShare
from arbook.queries.promises import PromiseRow

_say = QCoreApplication.translate


def method_words(method: str) -> str:
    """How the money came."""
    return {
        "bank": _say("Payments", "Bank transfer"),
        "cash": _say("Payments", "Cash"),
        "card": _say("Payments", "Card"),
        "check": _say("Payments", "Check"),
        "direct_debit": _say("Payments", "Direct debit"),
    }.get(method, _say("Payments", "Other"))


def debt_words(item: OpenItem, kinds: Mapping[int, EntryKind]) -> str:
    """The number of what is open, or what it is."""
    if item.charged_for is not None:
        what = charge_words(item.charged_for)
        return _say("Payments", "{0}: {1}").format(item.number, what) if item.number else what
    if item.number:
        return item.number
    return {
        EntryKind.OPENING: _say("Payments", "Opening balance"),
        EntryKind.REFUND: _say("Payments", "Paid out"),
    }.get(kinds.get(item.piece_id, EntryKind.CHARGE), _say("Payments", "Fee"))


def due_words(row: PreviewRow, owner: Owner) -> str:
    """When it falls due and how late that is; of an invoice with several parts, which one it is."""
    due, late = owner.formats.short_day(row.item.due_on), late_words(row.days_late, owner)
    if row.plan_part is not None:
        return part_words(row.plan_part, owner)
    if row.parts == 1:
        return f"{due}, {late}"
    part = _say("Payments", "part {0} of {1}, due {2}").format(row.item.position, row.parts, due)
    return f"{part}, {late}" if row.days_late > 0 else part


def part_words(part: PlanPart, owner: Owner) -> str:
    """What comes next of a plan."""
    words = _say("Payments", "Installment {0} of {1}, due {2}")
    return words.format(part.position, part.count, owner.formats.short_day(part.due_on))


def share_words(share: PaymentShare) -> str:
    """What a payment was put on; of an invoice with several parts, which one."""
    if share.parts > 1:
        return _say("Payments", "{0}, part {1} of {2}").format(share.number, share.position, share.parts)
    return share.number or {
        EntryKind.OPENING: _say("Payments", "Opening balance"),
        EntryKind.REFUND: _say("Payments", "Paid out"),
        EntryKind.REVERSAL: _say("Payments", "Taken back"),
    }.get(share.kind, _say("Payments", "Fee"))


def open_again(
    shares: Sequence[PaymentShare], falls: Sequence[LetGoRow], credited: Mapping[str, Money]
) -> list[tuple[str, Money]]:
    """What is open of each invoice or other debt once the payment is taken back, with what was let go with it, less
    what lies on account of the invoice's credit notes; what those cover is left out.
    """
    let_go = {share.number: [each.amount for each in falls if each.number == share.number] for share in shares}
    again: dict[tuple[str, int], tuple[str, Money]] = {}
    for share in shares:
        if share.is_debt and share.open is not None:
            key = (share.number, 0) if share.number else ("", share.last_id)
            words = share.number or share_words(share)
            _, so_far = again.get(key, (words, share.open))
            again[key] = words, so_far + share.amount
    for fall in falls:  # a settlement lets go of other invoices too
        if fall.number and fall.number not in let_go:
            _, so_far = again.get((fall.number, 0), (fall.number, fall.amount - fall.amount))
            again[fall.number, 0] = fall.number, so_far + fall.amount
    opened = []
    for (number, _), (words, amount) in again.items():
        whole = amount + total(let_go.get(number, []) if number else [], amount.currency)
        left = whole - min(whole, credited.get(number, whole - whole))
        opened += [(words, left)] if left else []
    return opened


def after_words(row: PreviewRow, owner: Owner) -> tuple[str, str]:
    """What becomes of an item, and what besides money settles it."""
    amount = owner.formats.amount
    after = _say("Payments", "{0} open").format(amount(row.left))
    if not row.left:
        is_paid = row.share is not None and row.given_up is None and not row.let_go
        after = _say("Payments", "Paid in full") if is_paid else _say("Payments", "Settled")
    if row.let_go:
        return after, _say("Payments", "{0} let go").format(amount(row.let_go))
    if row.given_up is not None:
        return after, _say("Payments", "{0} written off").format(amount(row.given_up))
    if row.discount is not None and row.choice is None:
        return after, _say("Payments", "{0} discount").format(amount(row.discount))
    return after, ""


def choice_words(choice: DiscountChoice, owner: Owner) -> str:
    """A discount that can be granted or not."""
    amount = owner.formats.amount(choice.amount)
    if choice.is_late:
        return _say("Payments", "{0} discount, too late").format(amount)
    return _say("Payments", "{0} discount").format(amount)


def reason_chip(row: PreviewRow) -> ChipLook | None:
    """Why an item gets its share; that it is not due; nothing to say otherwise."""
    if row.reason is AllocationReason.NAMED:
        return state_chip("named", _say("Payments", "Named"))
    if row.reason is AllocationReason.AGREED and row.plan_part is None:
        return state_chip("offered", _say("Payments", "Offered"))
    if row.reason is AllocationReason.CHOSEN:
        return ChipLook(_say("Payments", "Yours"), "accent", "pencil")
    if row.plan_part is not None:
        return state_chip("plan", _say("Payments", "Plan {0}").format(row.plan_part.number))
    if row.days_late <= 0:
        return state_chip("due", _say("Payments", "Not due"))
    if row.reason is AllocationReason.COSTS:
        return ChipLook(_say("Payments", "Costs first"), "quiet", "coins")
    if row.reason is AllocationReason.OLDEST:
        return state_chip("oldest", _say("Payments", "Oldest"))
    return None


def hint_words(form: PaymentForm, preview: Preview, owner: Owner) -> tuple[str, bool]:
    """Why the money goes where it goes, in a sentence or two, and whether the owner should look twice; empty when
    there is nothing to explain.
    """
    if not preview.received:
        return "", False
    warning = _warning_words(form, preview, owner)
    if warning:
        return warning, True
    if form.way is Way.ON_ACCOUNT:
        return _say("Payments", "All of it stays on account until you put it on invoices."), False
    if form.way is Way.OWN:
        return _say("Payments", "Your own split. What you leave over stays on account."), False
    if not preview.rows:
        return _say("Payments", "Nothing is open, so all of it stays on account."), False
    return _agreed_words(preview, owner) or _order_words(form, preview), False


def _warning_words(form: PaymentForm, preview: Preview, owner: Owner) -> str:
    formats = owner.formats
    if form.is_known():
        return _say("Payments", "A payment of this amount and day is recorded already. Is this another one?")
    for choice in preview.choices:
        if choice.is_late:
            words = _say("Payments", "They took {0} off {1}, but the last day for that was {2}. It stays open unless "
                         "you tick it.")  # fmt: skip
            return words.format(formats.money(choice.amount), choice.number, formats.day(choice.last_day))
    if preview.early:
        words = _say("Payments", "The money came before {0} was written. It counts for it from that day on.")
        return words.format(", ".join(preview.early))
    return ""


def _agreed_words(preview: Preview, owner: Owner) -> str:
    """All of it is for one plan; empty otherwise."""
    parts = {row.plan_part for row in preview.rows if row.share is not None}
    part = parts.pop() if len(parts) == 1 else None
    if part is None:
        return ""
    return _say("Payments", "It is for plan {0}. {1}.").format(part.number, part_words(part, owner))


def _order_words(form: PaymentForm, preview: Preview) -> str:
    is_costs = form.way is Way.COSTS
    rest = _say("Payments", "The rest goes to the oldest.")
    if is_costs:
        rest = _say("Payments", "The rest goes to costs, then interest, then the oldest.")
    if form.way is not Way.OLDEST and form.meant_number:
        first = _say("Payments", "It is for {0}, so that comes first.").format(form.meant_number)
        goes_on = any(row.share is not None and row.item.number != form.meant_number for row in preview.rows)
        return f"{first} {rest}" if goes_on else first
    if form.way is not Way.OLDEST and preview.named:
        first = _say("Payments", "{0} is named in their text, so it comes first.").format(", ".join(preview.named))
        return f"{first} {rest}" if preview.paid_count > len(preview.named) else first
    if is_costs:
        return _say("Payments", "Costs come first, then interest, then the oldest invoice.")
    if form.way is Way.OLDEST:
        return _say("Payments", "The oldest invoice comes first.")
    return _say("Payments", "Their text names no invoice, so the oldest comes first.")


def promise_words(row: PromiseRow, state: PromiseState, owner: Owner) -> str:
    """What becomes of a promise."""
    if state is PromiseState.KEPT:
        template = _say("Payments", "Keeps the promise for {0}.")
    else:
        template = _say("Payments", "Keeps the promise for {0} in part.")
    return template.format(owner.formats.short_day(row.promised_on))


def effect_words(form: PaymentForm, preview: Preview, owner: Owner) -> tuple[str, str]:
    """What else the payment does, and its icon: for an offer, a plan, or the next reminder; empty when nothing."""
    money = owner.formats.money
    if not preview.received:
        return "", ""
    for meeting in preview.meetings:
        if meeting.is_met or meeting.is_running:
            return _meeting_words(form, preview, meeting, owner), "scale"
    for number, amount in form.for_plans(preview):
        return _say("Payments", "{0} of it counts for plan {1}.").format(money(amount), number), "calendar-check"
    late = form.late_after(preview)
    if late is None:
        return "", ""
    if not late:
        return _say("Payments", "Nothing late is left, so no reminder follows."), "circle-check"
    return _say("Payments", "The next reminder will ask for {0}.").format(money(late)), "bell"


def _meeting_words(form: PaymentForm, preview: Preview, meeting: Meeting, owner: Owner) -> str:
    """What becomes of an offer, and of the rest that they owe."""
    money = owner.formats.money
    if not meeting.is_met:
        words = _say("Payments", "It counts for your offer. {0} more by {1} meets it.")
        return words.format(money(meeting.short), owner.formats.short_day(meeting.row.settlement.until))
    met = _say("Payments", "This meets your offer: {0} is let go.").format(money(meeting.let_go))
    if not preview.owed_after:
        return " ".join((met, _say("Payments", "Nothing else is owed.")))
    stays = _say("Payments", "{0} stays open.")
    if not form.late_after(preview):
        stays = _say("Payments", "{0} stays open, not late.")
    return " ".join((met, stays.format(money(preview.owed_after))))
