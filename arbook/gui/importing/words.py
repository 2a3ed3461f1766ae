"""How files, fields and what came of them are told."""

from PySide6.QtCore import QCoreApplication

from arbook.gui.shared.owner import Owner
from arbook.importing.days import DateOrder
from arbook.importing.fields import ImportKind
from arbook.services.import_running import ImportCount

_say = QCoreApplication.translate


def kind_words(kind: ImportKind) -> str:
    """What the rows are."""
    return {
        ImportKind.CUSTOMERS: _say("Import", "Customers"),
        ImportKind.INVOICES: _say("Import", "Invoices"),
        ImportKind.PAYMENTS: _say("Import", "Payments"),
    }[kind]


def field_words(key: str) -> str:
    """A field's name."""
    return {
        "number": _say("Import", "Number"),
        "name": _say("Import", "Name"),
        "email": _say("Import", "E-mail"),
        "phone": _say("Import", "Phone"),
        "contact_name": _say("Import", "Contact person"),
        "address": _say("Import", "Address"),
        "city": _say("Import", "Town"),
        "postcode": _say("Import", "Postcode"),
        "country": _say("Import", "Country"),
        "language": _say("Import", "Language"),
        "terms_days": _say("Import", "Terms in days"),
        "currency": _say("Import", "Currency"),
        "tax_id": _say("Import", "Tax number"),
        "kind": _say("Import", "Business or consumer"),
        "customer_number": _say("Import", "Customer number"),
        "customer_name": _say("Import", "Customer name"),
        "invoice_number": _say("Import", "Invoice number"),
        "issued_on": _say("Import", "Invoice date"),
        "due_on": _say("Import", "Due date"),
        "supplied_on": _say("Import", "Delivered on"),
        "amount": _say("Import", "Amount"),
        "tax_amount": _say("Import", "Tax in it"),
        "reference": _say("Import", "Reference"),
        "settled_on": _say("Import", "Paid on"),
        "paid_amount": _say("Import", "Paid amount"),
        "disputed": _say("Import", "Disputed"),
        "received_on": _say("Import", "Received on"),
        "method": _say("Import", "How it was paid"),
    }.get(key, key.replace("_", " "))


def order_words(order: DateOrder) -> str:
    """The order of a date's parts."""
    return {
        "dmy": _say("Import", "day, month, year"),
        "mdy": _say("Import", "month, day, year"),
        "ymd": _say("Import", "year, month, day"),
    }[order]


def count_words(count: ImportCount, owner: Owner, *, is_dry_run: bool) -> str:
    """What was, or would be, added."""
    how_many = owner.formats.count
    template = (
        _say("Import", "{0} customers, {1} invoices and {2} payments would be added.")
        if is_dry_run
        else _say("Import", "{0} customers, {1} invoices and {2} payments were added.")
    )
    told = [template.format(how_many(count.customers), how_many(count.invoices), how_many(count.payments))]
    if count.updated:
        told.append(_say("Import", "Customers completed: {0}.").format(how_many(count.updated)))
    if count.known:
        told.append(_say("Import", "In the book already: {0} rows.").format(how_many(count.known)))
    return " ".join(told)
