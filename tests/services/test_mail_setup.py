"""Several accounts: which one is used, and what each book keeps of them."""

from dataclasses import replace
from pathlib import Path

import pytest

from arbook.queries.settings import MailAccountRow, mail_account, mail_accounts
from arbook.services.settings import SettingsService
from arbook.services.settings_offers import SettingsError
from tests.support.shop import Shop

SHOP = MailAccountRow("Finch", "nora@finch.example", "smtp.finch.example", 587, "starttls", "nora")
BOOKS = MailAccountRow("Accounts", "books@finch.example", "smtp.finch.example", 587, "starttls", "books")


@pytest.fixture
def settings(shop: Shop) -> SettingsService:
    made = SettingsService(shop.counter)
    made.forget_mail_account()
    return made


def addresses(shop: Shop) -> list[tuple[str, bool]]:
    return [(each.address, each.is_default) for each in shop.read(mail_accounts)]


def test_the_first_account_is_used_where_nothing_else_is_said(shop: Shop, settings: SettingsService) -> None:
    settings.save_mail_account(replace(SHOP, is_default=False))
    settings.save_mail_account(replace(BOOKS, is_default=False))
    assert addresses(shop) == [("nora@finch.example", True), ("books@finch.example", False)]
    assert shop.read(mail_account).address == "nora@finch.example"
    assert shop.read(mail_account, "BOOKS@finch.example").sender_name == "Accounts"
    assert shop.read(mail_account, "else@finch.example") is None


def test_another_account_takes_over_and_the_last_one_stays_in_use(shop: Shop, settings: SettingsService) -> None:
    settings.save_mail_account(SHOP)
    settings.save_mail_account(BOOKS)
    assert addresses(shop) == [("books@finch.example", True), ("nora@finch.example", False)]
    settings.forget_mail_account("books@finch.example")
    assert addresses(shop) == [("nora@finch.example", True)]


def test_an_account_written_anew_stays_one(shop: Shop, settings: SettingsService) -> None:
    settings.save_mail_account(SHOP)
    moved = replace(SHOP, address="nora@new.example", per_minute=30, pause_seconds=2, writes_to="/tmp/post")
    settings.save_mail_account(moved, instead_of=SHOP.address)
    assert shop.read(mail_accounts) == (moved,)
    settings.save_mail_account(replace(moved, address="Nora@new.example"))
    assert addresses(shop) == [("Nora@new.example", True)]


def test_one_address_is_never_two_accounts(shop: Shop, settings: SettingsService) -> None:
    settings.save_mail_account(SHOP)
    settings.save_mail_account(BOOKS)
    with pytest.raises(SettingsError) as refused:
        settings.save_mail_account(replace(BOOKS, address="NORA@finch.example"), instead_of=BOOKS.address)
    assert refused.value.facts["why"] == "account_exists"
    assert len(shop.read(mail_accounts)) == 2


@pytest.mark.parametrize(
    ("facts", "field"),
    [({"per_minute": -1}, "per_minute"), ({"pause_seconds": 4000}, "pause_seconds"), ({"imap_port": 0}, "imap_port")],
)
def test_a_pace_nobody_can_keep_is_refused(settings: SettingsService, facts: dict[str, int], field: str) -> None:
    with pytest.raises(SettingsError) as refused:
        settings.save_mail_account(replace(SHOP, **facts))  # type: ignore[arg-type]
    assert refused.value.field == field


ELSEWHERE = replace(
    SHOP,
    sign_in="other",
    client_id="arbook-finch",
    authorize_url="https://id.finch.example/authorize",
    token_url="https://id.finch.example/token",
    sign_in_scope="mail.send",
)


def test_how_an_account_is_opened_is_kept_with_it(shop: Shop, settings: SettingsService) -> None:
    settings.save_mail_account(ELSEWHERE)
    settings.save_mail_account(replace(BOOKS, sign_in="microsoft", tenant="finch.example"))
    assert shop.read(mail_account, SHOP.address) == replace(ELSEWHERE, is_default=False)
    assert shop.read(mail_account).tenant == "finch.example"


@pytest.mark.parametrize(
    ("field", "value", "why"),
    [
        ("sign_in", "magic", "bad_sign_in"),
        ("client_id", " ", "no_client_id"),
        ("authorize_url", "http://id.finch.example/authorize", "not_https"),
        ("token_url", "", "not_https"),
        ("sign_in_scope", "", "no_scope"),
    ],
)
def test_a_provider_of_ones_own_is_told_whole_and_never_asked_in_the_open(settings, field, value, why) -> None:
    with pytest.raises(SettingsError) as refused:
        settings.save_mail_account(replace(ELSEWHERE, **{field: value}))
    assert (refused.value.field, refused.value.facts["why"]) == (field, why)


def test_messages_become_files_in_a_folder_or_where_one_can_be_made(
    shop: Shop, settings: SettingsService, tmp_path: Path
) -> None:
    file = tmp_path / "letter.txt"
    file.write_text("no folder", encoding="utf-8")
    for bad in (str(file), str(file / "inside"), "post"):
        with pytest.raises(SettingsError) as refused:
            settings.save_mail_account(replace(SHOP, writes_to=bad))
        assert refused.value.facts["why"] == "not_a_folder"
    assert shop.read(mail_accounts) == ()
    for good in (tmp_path, tmp_path / "new" / "folder"):
        settings.save_mail_account(replace(SHOP, writes_to=str(good)))
