"""Changing which accounts mail leaves by. The passwords go to the system's safe, not here."""

from contextlib import suppress
from dataclasses import fields
from pathlib import Path

from sqlalchemy import delete, insert, select, update

from arbook.queries.settings import MailAccountRow, mail_account, mail_accounts
from arbook.services.changing import Change, Changes
from arbook.services.settings_offers import OfferService, SettingsError
from arbook.store.tables.remembered import mail_account_table

LONGEST_PAUSE = 3600
"""Seconds between two messages."""
HIGHEST_PORT = 65535


class MailSetupService(OfferService):
    """Use cases around mail accounts. An account is known by its address."""

    def save_mail_account(
        self, account: MailAccountRow, *, instead_of: str = "", operation_id: str | None = None
    ) -> Changes:
        """Set up an account, or write it anew; ``instead_of`` is the address under which it stood before.

        The first account is used where nothing else is said; so is each that says ``is_default``, in place of the
        one before.

        Raises:
            SettingsError: ``bad_port``, ``no_host``, ``bad_security``, ``bad_pace``, ``account_exists``,
                ``bad_sign_in``, ``no_client_id``, ``not_https``, ``no_scope``, ``not_a_folder``.
            BadAddressError: not one mail address.
        """
        _check_account(account)
        before = instead_of or account.address

        def work(change: Change) -> None:
            if before.lower() != account.address.lower() and mail_account(change.connection, account.address):
                raise SettingsError(field="address", why="account_exists", text=account.address)
            _write(change, account, before)

        return self._counter.change("save_mail_account", work, operation_id)

    def forget_mail_account(self, address: str = "", *, operation_id: str | None = None) -> Changes:
        """Take an account out, or all; what is in the password safe stays there. Another becomes the one that is used
        where nothing else is said.
        """

        def work(change: Change) -> None:
            table = mail_account_table
            change.connection.execute(delete(table).where(table.c.address == address if address else table.c.id > 0))
            _keep_one_default(change)
            change.touch("profile", 1)

        return self._counter.change("forget_mail_account", work, operation_id)


def _write(change: Change, account: MailAccountRow, before: str) -> None:
    table = mail_account_table
    row = {each.name: getattr(account, each.name) for each in fields(account)} | {"operation_id": change.operation_id}
    if account.is_default:
        change.connection.execute(update(table).values(is_default=False))
    known = change.connection.execute(select(table.c.id, table.c.address)).all()
    found = next((each.id for each in known if each.address.lower() == before.lower()), None)
    if found is None:
        change.connection.execute(insert(table).values(**row))
    else:
        change.connection.execute(update(table).where(table.c.id == found).values(**row))
    _keep_one_default(change)
    change.touch("profile", 1)


def _keep_one_default(change: Change) -> None:
    accounts, table = mail_accounts(change.connection), mail_account_table
    if accounts and not accounts[0].is_default:
        first = table.c.address == accounts[0].address
        change.connection.execute(update(table).where(first).values(is_default=True))


def _check_account(account: MailAccountRow) -> None:
    from arbook.mail.addresses import check_address

    check_address(account.address, field="address")
    if not account.host.strip():
        raise SettingsError(field="host", why="no_host")
    for field in ("port", "imap_port"):
        if not 1 <= getattr(account, field) <= HIGHEST_PORT:
            raise SettingsError(field=field, why="bad_port")
    if account.security not in ("starttls", "tls"):
        raise SettingsError(field="security", why="bad_security")
    _check_sign_in(account)
    _check_folder(account.writes_to)
    for field in ("per_minute", "per_hour", "pause_seconds"):
        if not 0 <= getattr(account, field) <= (LONGEST_PAUSE if field == "pause_seconds" else 1_000_000):
            raise SettingsError(field=field, why="bad_pace", most=LONGEST_PAUSE)


def _check_folder(text: str) -> None:
    """Messages become files there: it is a folder, or can become one."""
    if not text:
        return
    path = Path(text)
    with suppress(OSError):  # of what may not even be looked at nothing is known: not a folder for us
        if path.is_absolute() and next(each for each in (path, *path.parents) if each.exists()).is_dir():
            return
    raise SettingsError(field="writes_to", why="not_a_folder", text=text)


def _check_sign_in(account: MailAccountRow) -> None:
    """A provider of one's own needs all four facts; what is asked there is never asked in the open."""
    from arbook.mail.account import SignIn

    if account.sign_in not in tuple(SignIn):
        raise SettingsError(field="sign_in", why="bad_sign_in")
    if account.sign_in != SignIn.OTHER:
        return
    if not account.client_id.strip():
        raise SettingsError(field="client_id", why="no_client_id")
    for field in ("authorize_url", "token_url"):
        if not getattr(account, field).startswith("https://"):
            raise SettingsError(field=field, why="not_https", text=getattr(account, field))
    if not account.sign_in_scope.strip():
        raise SettingsError(field="sign_in_scope", why="no_scope")
