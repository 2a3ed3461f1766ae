"""The mail account that the tests send with."""

from arbook.mail.account import MailAccount, Security
from arbook.mail.session import Timeouts

PASSWORD = "right horse"
PATIENCE = Timeouts(command=5, dot=5)


def account_at(port: int, *, security: Security = Security.STARTTLS, host: str = "localhost") -> MailAccount:
    return MailAccount("Harbour Bikes", "owner@harbour.example", host, port, security, "owner")
