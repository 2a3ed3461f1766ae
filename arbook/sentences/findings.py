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
}


def finding_sentence(code: str, where: str, detail: str) -> Sentence:
    """What is wrong."""
    template = FINDINGS.get(code, "Something is not as it must be: {code} {where} {detail}.")
    return Sentence(template, {"code": code, "where": where, "detail": detail})
