"""Words for what a check of the book finds."""

from arbook.sentences.sentence import Sentence

FINDINGS: dict[str, str] = {
    "damaged_page": "The file is damaged: {detail}.",
    "broken_link": "In {where} something points to nothing: {detail}.",
    "foreign_objects": "Another program altered how the book is built.",
    "piece_open_differs": "Of due piece {detail}, the open amount differs from what was paid on it.",
    "on_account_open_differs": "Of money on account {detail}, the rest differs from what was used of it.",
    "entry_differs_from_pieces": "Entry {detail} differs from its due pieces.",
    "entry_differs_from_credit": "Entry {detail} differs from its money on account.",
    "balance_differs": "The balance of customer {detail} differs from the sum of the entries.",
    "invoice_differs_from_lines": "Invoice {detail} differs from the sum of its lines.",
    "invoice_differs_from_entry": "Invoice {detail} differs from its entry.",
    "currency_mixed": "Customer {detail} has entries in more than one currency.",
    "numbers_have_gaps": "There are fewer papers than numbers in the series {detail}.",
    "payment_differs_from_entry": "Payment {detail} differs from its entry.",
    "plan_differs_from_installments": "The total of plan {detail} differs from the sum of its installments.",
    "plan_differs_from_items": "The total of plan {detail} differs from the items it was agreed for.",
    "entry_date_differs": "Entry {detail} has another date or customer than its invoice or payment.",
    "piece_differs_from_entry": "Due piece {detail} has another date, customer or currency than its entry.",
    "on_account_differs_from_entry": "Money on account {detail} has another date, customer or currency than its "
    "entry.",
    "due_before_issued": "Due piece {detail} is due before its invoice was issued.",
    "allocation_too_early": "Allocation {detail} is older than the money or the item that it joins.",
    "allocation_mixed": "Allocation {detail} joins money and an item of different customers or currencies.",
    "not_a_day": "In {where} a date of row {detail} is no day of the calendar.",
    "lines_make_no_invoice": "The lines of {detail} make no invoice.",
    "line_differs": "Line {where} of {detail} differs from its quantity times its price.",
    "entry_tax_differs": "Of entry {detail}, net and tax differ from what was given up of its invoice.",
    "search_key_differs": "Customer {detail} is not found by what the card says.",
    "words_differ": "Some rows are not found by their numbers or references ({where}).",
    "charge_differs_from_parts": "Late charge {detail} differs from the sum of its parts.",
    "charge_differs_from_entries": "Late charge {detail} differs from its entries.",
    "charge_of_other_customer": "Late charge {detail} is for something of another customer or currency.",
    "waiver_differs": "Waiver {detail} has no reason, or lets go of what is not of its charge.",
    "sheet_differs": "The interest sheet of late charge {detail} does not come to what it asks for.",
    "log_line_changed": "Line {detail} of the log ({where}) was changed after it was written.",
    "log_chain_breaks": "The log was rewritten before line {detail} ({where}).",
    "log_lines_missing": "The log lost lines before line {detail} ({where}).",
    "log_ends_early": "The log lost its last lines, up to line {detail}.",
    "log_file_differs": "What lies behind line {detail} of the log ({where}) is not what lay there.",
    "log_message_differs": "The outbox no longer shows what line {detail} of the log ({where}) says was sent.",
    "net_differs_from_lines": "The net of {detail} differs from what its lines and discounts come to.",
    "tax_differs_from_lines": "The tax of {detail} differs from the tax of its lines.",
}


def finding_sentence(code: str, where: str, detail: str) -> Sentence:
    """What is wrong."""
    template = FINDINGS.get(code, "Something is not as it must be: {code} {where} {detail}.")
    return Sentence(template, {"code": code, "where": where, "detail": detail})
