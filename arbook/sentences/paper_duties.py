"""What an invoice lacks, in words: told before it is issued."""

from arbook.ledger.paper_duties import Lack
from arbook.sentences.sentence import Sentence

_LACKS = {
    Lack.SENDER: "Your address, or how to pay you, is missing on it. Enter it in Settings first.",
    Lack.TAX_NUMBER: "Your tax number is missing on it, and the law asks for it. Enter it in Settings first.",
    Lack.BUYER_ADDRESS: "The customer's address is missing on it, and the law asks for it. Enter it at the customer.",
    Lack.BUYER_NUMBER: "The customer's VAT number is missing on it. Where they owe the tax, the law asks for it. "
    "Enter it at the customer.",
}


def lack_sentence(lack: Lack) -> Sentence:
    """What is missing, and where to enter it."""
    return Sentence(_LACKS[lack], {})
