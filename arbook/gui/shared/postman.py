"""Mail work for the outside lane, without Qt: the password from the system's safe, and the conversation itself."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from arbook.queries.settings import MailAccountRow
from arbook.services import mail_accounts
from arbook.services.mail_accounts import send_test as deliver_test

if TYPE_CHECKING:
    from arbook.mail.keys import Key


def keep_password(book_id: str, account: MailAccountRow, password: str) -> None:
    """Put the password into the system's safe.

    Raises:
        SafeError: there is none, or it did not keep it.
    """
    mail_accounts.open_safe(book_id).set(mail_accounts.name_in_safe(account), password)


@dataclass(frozen=True, slots=True)
class TestResult:
    """What became of the message to oneself: ``outcome`` as in ``mail.steps``, ``reply`` the server's words."""

    __test__ = False  # for pytest: this is no test

    address: str
    outcome: str
    reply: str


def send_test(row: MailAccountRow, key: "Key", *, is_demo: bool) -> TestResult:
    """Send one short message from the account to its own address.

    Raises:
        PostError, MailAccountError, BadAddressError: nothing was sent; each says why.
    """
    delivery = deliver_test(row, key, is_demo=is_demo)
    return TestResult(row.address, delivery.outcome.value, delivery.text)
