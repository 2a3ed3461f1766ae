"""The mail account as it is being typed; a new address brings a guess at the rest."""

from arbook.ledger.errors import ArbookError
from arbook.mail.account import AccountGuess, guess_account
from arbook.queries.settings import MailAccountRow


class MailForm:
    """Texts as typed; ``row`` is what would be written."""

    def __init__(self, start: MailAccountRow | None, business: str = "", email: str = "") -> None:
        self.sender_name = start.sender_name if start else business
        self.address = start.address if start else email
        self.host = start.host if start else ""
        self.port = str(start.port) if start else ""
        self.security = start.security if start else "tls"
        self.username = start.username if start else ""
        self.guess: AccountGuess | None = None
        if start is None and email:
            self.choose_address(email)

    def choose_address(self, address: str) -> bool:
        """Take an address; answers whether the server's settings were guessed anew."""
        is_same = address.strip() == self.address and bool(self.host)
        self.address = address.strip()
        if is_same:
            return False
        try:
            self.guess = guess_account(self.address)
        except ArbookError:
            self.guess = None
            return False
        self.host, self.port = self.guess.host, str(self.guess.port)
        self.security, self.username = self.guess.security.value, self.guess.username
        return True

    def row(self) -> MailAccountRow:
        """The account. A port that is no number becomes 0, which is refused beside its field."""
        port = int(self.port) if self.port.strip().isdecimal() else 0
        return MailAccountRow(
            sender_name=self.sender_name.strip(),
            address=self.address.strip(),
            host=self.host.strip(),
            port=port,
            security=self.security,
            username=self.username.strip() or self.address.strip(),
        )
