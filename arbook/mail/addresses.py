"""One typed text, one e-mail address, or a refusal."""

import re
from dataclasses import dataclass

from arbook.mail.errors import BadAddressError

_SEVERAL = re.compile(r"@[^@]*[,;\s][^@]*@", re.DOTALL)


@dataclass(frozen=True, slots=True)
class EmailAddress:
    """One address, in the form for eyes and in the form for the wire.

    ``shown`` keeps the domain's own script (``anna@bücher.example``); ``wire`` has it in ASCII. A local part beyond
    ASCII has no such twin: ``needs_smtputf8`` says that the mail server must know the SMTPUTF8 extension.
    """

    shown: str
    wire: str
    needs_smtputf8: bool

    @property
    def domain(self) -> str:
        """The ASCII domain, lower case."""
        return self.wire.rpartition("@")[2]


def check_address(text: str, *, field: str | None = None) -> EmailAddress:
    """Exactly one address, without asking the network whether it exists.

    Spaces around it are forgiven. Two independent readers must agree: email-validator and the standard library's
    ``Address(addr_spec=...)``, because a text that a mail library would read as two recipients must never pass.
    Raises ``BadAddressError``.
    """
    from email_validator import EmailNotValidError, validate_email

    typed = text.strip(" \t")
    early = _why_not(typed)
    if early:
        raise BadAddressError(text=text, why=early, field=field)
    try:
        found = validate_email(typed, check_deliverability=False, strict=True)
    except EmailNotValidError:
        raise BadAddressError(text=text, why="not_an_address", field=field) from None
    needs_smtputf8 = not found.local_part.isascii()
    wire = f"{found.local_part}@{found.ascii_domain}"
    if not _reads_as_one(wire):
        raise BadAddressError(text=text, why="not_an_address", field=field)
    return EmailAddress(shown=found.normalized, wire=wire, needs_smtputf8=needs_smtputf8)


def _why_not(typed: str) -> str | None:
    """The common slips, told apart so that the owner hears the right one."""
    if not typed:
        return "empty"
    if len(typed.splitlines()) > 1:
        return "line_break"
    if _SEVERAL.search(typed):
        return "several"
    if "<" in typed or ">" in typed:
        return "name_included"
    return None


def _reads_as_one(wire: str) -> bool:
    """Whether the standard library reads the same single address.

    It refuses letters beyond ASCII here; they have no role in the grammar, so a plain one stands in for them.
    """
    from email.errors import MessageError
    from email.headerregistry import Address

    covered = "".join(letter if letter.isascii() else "x" for letter in wire)
    try:
        return Address(addr_spec=covered).addr_spec == covered
    except (ValueError, IndexError, MessageError):
        return False
