"""Words for what an import finds in single rows: complaints stop it, notices do not."""

from arbook.importing.evidence import Notice
from arbook.importing.reading import Complaint
from arbook.sentences.sentence import Sentence, field_words

COMPLAINTS: dict[str, str] = {
    "missing": "{header} is missing",
    "too_long": "{header} “{text}” is too long",
    "number_lost": "{header} “{text}” was cut by a spreadsheet; export it again as text",
    "not_a_date": "{header} “{text}” is not a date",
    "no_such_day": "{header} “{text}” is no day of the calendar",
    "two_digit_year": "{header} “{text}” needs its year in four digits",
    "two_date_orders": "{header} “{text}” puts day and month in another order than the rest of the file",
    "date_out_of_range": "{header} “{text}” must lie between 1900 and 2199",
    "future_date": "{header} “{text}” lies after today",
    "not_an_amount": "{header} “{text}” is not an amount",
    "too_many_decimals": "{header} “{text}” has more decimals than the currency",
    "too_large": "{header} “{text}” is larger than a book can hold",
    "other_currency": "{header} “{text}” names another currency than the row",
    "zero": "{header} is nothing",
    "negative": "{header} “{text}” is negative",
    "tax_exceeds_amount": "{header} “{text}” is not below the total",
    "not_yes_or_no": "{header} “{text}” is neither yes nor no",
    "unknown_country": "{header} “{text}” is not a country",
    "unknown_currency": "{header} “{text}” is not a currency in use",
    "unknown_language": "{header} “{text}” is not a language",
    "unknown_customer_kind": "{header} “{text}” is neither business nor consumer",
    "bad_email": "{header} “{text}” is not an e-mail address",
    "not_days": "{header} “{text}” is not a number of days",
    "due_before_issued": "{header} “{text}” lies before the invoice date",
    "settled_before_issued": "{header} “{text}” lies before the invoice date",
    "zeros_lost": "{header} “{text}” has fewer than the usual {digits} digits; its leading zeros may be lost",
    "two_decimal_marks": "{header} “{text}” does not have the decimal mark “{mark}” that other amounts of its column "
    "have",
    "duplicate_in_file": "this stands already in line {first_line}",
    "too_few_cells": "{found} cells instead of {expected}",
    "too_many_cells": "{found} cells instead of {expected}",
}
"""Of one file by itself."""

_DUPLICATES = {
    "invoices": "invoice “{text}” stands already in line {first_line}; a file with one row per invoice line must be "
    "summed to one row per invoice first",
    "payments": "the same payment stands already in line {first_line}; if both are real, tick "
    "“Equal payments are all real” (on the command line --equal-payments)",
}

BOOK_COMPLAINTS: dict[str, str] = {
    "customer_has_other_currency": "this customer pays in {currency}, not in {text}",
    "number_taken": "{header} “{text}” is in the book already and says something else there",
    "no_such_customer": "there is no customer “{text}” in the book",
    "no_such_invoice": "there is no invoice “{text}” in the book",
    "nobody_quoted": "“{text}” names no invoice and no customer of the book",
    "several_quoted": "“{text}” names invoices of several customers; say in the file whose payment it is",
    "invoice_of_another": "invoice “{text}” is not one of customer {customer}",
    "looks_like_known": "invoice “{text}” is in the book already as “{known}”: customer, date and amount agree, only "
    "the leading zeros differ. Import it under the number the book has",
    "several_of_that_name": "several customers of the book are called “{text}”; say in the file which one, by number",
    "differs": "the customer is in the book already and says something else there: {header} “{known}”, not “{text}”",
    "no_name": "the customer has no name",
}
"""Of a file against the book."""

NOTICES: dict[str, str] = {
    "zeros_may_be_lost": "{count} numbers under {header} are shorter than the usual {digits} digits: leading zeros "
    "may be lost. Restore them ({digits} digits), or say that the numbers are right as they are (0 digits).",
    "customers_by_name": "“{header}” holds names: customers are found by their name.",
    "issued_in_future": "Line {line}: the invoice is dated {issued_on}, after today.",
    "paid_more_than_amount": "Line {line}: {paid_amount} was paid for {amount}; the rest goes on account.",
}

_UNKNOWN = "{header} “{text}” cannot be taken"


def complaint_sentence(complaint: Complaint) -> Sentence:
    """Line and reason: ``Line 12: Due Date “31/13/2026” is not a date.`` and so on."""
    header = complaint.header or (field_words(complaint.field) if complaint.field else Sentence("this row"))
    facts = {**complaint.facts, "line": complaint.line, "header": header, "text": complaint.text}
    words = COMPLAINTS.get(complaint.why) or BOOK_COMPLAINTS.get(complaint.why, _UNKNOWN)
    if complaint.why == "duplicate_in_file":
        words = _DUPLICATES.get(str(complaint.facts.get("kind")), words)
    return Sentence("Line {line}: {reason}.", {"line": complaint.line, "reason": Sentence(words, facts)})


def notice_sentence(notice: Notice) -> Sentence:
    """What the owner should look at."""
    return Sentence(NOTICES.get(notice.why, "Line {line}: look at this row."), {**notice.facts, "line": notice.line})
