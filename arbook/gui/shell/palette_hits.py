"""What the palette shows: found rows and things to do as lines of the same shape, grouped under headings."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from arbook.gui.shared.keys import keys_of, native
from arbook.gui.shared.owner import Owner
from arbook.gui.shared.wishes import NewInvoice, OpenCharge, ShowCustomer, ShowInvoice, ShowPayment, TakePayment, Wish
from arbook.gui.shell.deeds import Deed
from arbook.ledger.folding import asked_words, search_key
from arbook.queries.find import Found, FoundCustomer, FoundInvoice, FoundPayment
from arbook.queries.find_charges import FoundCharge

_DEEDS_AT_REST = 12
_DEEDS_FOUND = 6


@dataclass(frozen=True, slots=True)
class Hit:
    """A line: what it is, what it is called, what helps to tell it apart, a sum or key at the right.

    Enter grants ``wish`` or does ``deed``; Ctrl+Enter grants ``second``, which ``second_words`` tells. ``act`` is
    done with a customer (a key of ``customer_acts``), who is asked for where none is open.
    """

    icon: str
    title: str
    detail: str = ""
    right: str = ""
    is_key: bool = False
    wish: Wish | None = None
    deed: Callable[[], object] | None = None
    second: Wish | None = None
    second_words: str = ""
    act: str = ""

    def spoken(self) -> str:
        """The whole line for screen readers."""
        return ", ".join(part for part in (self.title, self.detail, self.right) if part)


Group = tuple[str, Sequence[Hit]]


def hits_of(found: Found, owner: Owner) -> list[Group]:
    """Groups of what was found, those without a hit left out."""
    say = QCoreApplication.translate
    groups: list[Group] = [
        (say("Find", "Customers"), [_customer(row) for row in found.customers]),
        (say("Find", "Invoices"), [_invoice(row, owner) for row in found.invoices]),
        (say("Find", "Late charges"), [_charge(row, owner) for row in found.charges]),
        (say("Find", "Payments"), [_payment(row, owner) for row in found.payments]),
        (say("Find", "Amounts"), [_money(row, owner) for row in found.amounts]),
    ]
    return [group for group in groups if group[1]]


def deeds_for(text: str, deeds: Sequence[Deed]) -> list[Group]:
    """Things to do whose words begin with every word typed; the first of them for no text."""
    asked = asked_words(text)
    met = [deed for deed in deeds if _meets(asked, deed)] if asked else list(deeds)
    starts = sorted(met, key=lambda deed: not search_key(deed.text).startswith(" ".join(asked)))
    shown = starts[: _DEEDS_FOUND if asked else _DEEDS_AT_REST]
    title = QCoreApplication.translate("Find", "Things to do")
    return [(title, [_deed(each) for each in shown])] if shown else []


def _meets(asked: Sequence[str], deed: Deed) -> bool:
    words = search_key(deed.text, deed.also).split()
    return all(any(word.startswith(each) for word in words) for each in asked)


def _deed(deed: Deed) -> Hit:
    bound = keys_of(deed.name)
    key = native(bound[0]) if bound else ""
    return Hit(deed.icon, deed.text, right=key, is_key=bool(bound), deed=deed.do, act=deed.act)


def customers_for(act: str, customers: Sequence[FoundCustomer]) -> list[Group]:
    """With whom of these it is to be done."""
    title = QCoreApplication.translate("Find", "With which customer?")
    hits = [replace(_customer(row), wish=ShowCustomer(row.customer_id, act), second=None) for row in customers]
    return [(title, hits)] if hits else []


def recent_for(act: str, recent: Sequence[Hit]) -> list[Group]:
    """The same with those whose page was found lately."""
    title = QCoreApplication.translate("Find", "With which customer?")
    hits = [
        replace(hit, wish=ShowCustomer(hit.wish.customer_id, act), second=None)
        for hit in recent
        if isinstance(hit.wish, ShowCustomer)
    ]
    return [(title, hits)] if hits else []


def _customer(row: FoundCustomer) -> Hit:
    say = QCoreApplication.translate
    detail = say("Find", "{0}, put away").format(row.number) if row.is_archived else row.number
    return Hit("user", row.name, detail, wish=ShowCustomer(row.customer_id), second=NewInvoice(row.customer_id),
               second_words=say("Find", "new invoice"))  # fmt: skip


def _invoice(row: FoundInvoice, owner: Owner) -> Hit:
    say, formats = QCoreApplication.translate, owner.formats
    is_draft, is_credit = row.state == "draft", row.kind == "credit_note"
    title = say("Find", "Draft") if is_draft else row.number
    if is_credit:
        title = say("Find", "Credit note {0}").format(row.number)
    words = [row.customer_name, formats.day(row.issued_on)]
    if row.open:
        words.append(say("Find", "{0} open").format(formats.money(row.open)))
    elif not is_draft and not is_credit:
        words.append(say("Find", "settled"))
    if row.reference:
        words.append(row.reference)
    can_pay = bool(row.open) and not is_credit
    return Hit(
        "pencil" if is_draft else "file-minus" if is_credit else "file-text",
        title,
        "  ·  ".join(words),
        formats.money(row.total),
        wish=ShowInvoice(row.invoice_id),
        second=TakePayment(row.customer_id) if can_pay else None,
        second_words=say("Find", "record payment") if can_pay else "",
    )


def _payment(row: FoundPayment, owner: Owner) -> Hit:
    say, formats = QCoreApplication.translate, owner.formats
    day = say("Find", "received {0}").format(formats.day(row.received_on))
    detail = "  ·  ".join(part for part in (day, row.reference) if part)
    return Hit("banknote", row.customer_name, detail, formats.money(row.amount), wish=ShowPayment(row.payment_id))


def _charge(row: FoundCharge, owner: Owner) -> Hit:
    formats = owner.formats
    detail = "  ·  ".join((row.customer_name, formats.day(row.charged_on)))
    return Hit("scale", row.number, detail, formats.money(row.total), wish=OpenCharge(row.number))


def _money(row: FoundInvoice | FoundPayment, owner: Owner) -> Hit:
    return _payment(row, owner) if isinstance(row, FoundPayment) else _invoice(row, owner)
