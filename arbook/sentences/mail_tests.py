"""What became of the message to oneself that tries a mail account: what is wrong, and what to do about it."""

from arbook.sentences.sentence import Sentence

_SAID = " It said: {reply:.}"
_MEANT = {  # by mail.replies.Meaning
    "unknown_address": "Your mail server does not know {address}. Check the address." + _SAID,
    "mailbox_full": "The mailbox of {address} is full, so the test was not taken. Make room in it first.",
    "relay_denied": "Your mail server passes no mail on for this account. Check user name, port and encryption."
    + _SAID,
    "sender_not_allowed": "This account may not send from {address}. Use the account's own address." + _SAID,
    "limit_reached": "Your provider takes no more mail for now. Try again later." + _SAID,
    "greylisted": "The mail server asked to try later, as some do with who is new. Try again in some minutes.",
    "spam": "Your mail server takes the test for spam. Ask your provider." + _SAID,
    "too_large": "Your mail server takes the test for too large. Ask your provider." + _SAID,
}


def tried(address: str, outcome: str, reply: str) -> Sentence:
    """In a sentence; ``outcome`` as in ``mail.steps``, ``reply`` the server's words."""
    from arbook.mail.replies import meaning_of

    facts: dict[str, object] = {"address": address, "reply": reply}
    if outcome == "sent":
        return Sentence("Your mail server took the test. Look for it in the inbox of {address}.", facts)
    if outcome == "unsure":
        return Sentence("The line broke before the server answered. Look in your inbox, then try again.", facts)
    meaning = meaning_of(reply)
    if meaning is not None:
        return Sentence(_MEANT[meaning], facts)
    if reply:
        return Sentence("The mail server refused the test." + _SAID, facts)
    return Sentence("The mail server refused the test.", facts)
