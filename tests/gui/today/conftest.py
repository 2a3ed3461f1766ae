"""Today with a book of late customers, and with a mail server of its own."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

from arbook.gui.shell.window import MainWindow
from arbook.gui.today.desk import TodayDesk
from arbook.queries.settings import MailAccountRow
from arbook.services.settings import SettingsService
from tests.support.certificates import Authority
from tests.support.late_shop import TODAY
from tests.support.shop import Shop
from tests.support.smtp_server import ScriptedSmtpServer, SmtpScript

OpenWindow = Callable[..., MainWindow]
Settle = Callable[[MainWindow], None]
ServerMaker = Callable[..., ScriptedSmtpServer]
ADA, DI, FI = 1, 4, 6


@pytest.fixture(scope="session")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("authority"))


@pytest.fixture
def serve(authority: Authority, monkeypatch: pytest.MonkeyPatch) -> Iterator[ServerMaker]:
    monkeypatch.setattr("arbook.mail.smtp.trusted_context", authority.client_context)
    with ExitStack() as stack:

        def start(**faults: object) -> ScriptedSmtpServer:
            return stack.enter_context(ScriptedSmtpServer(authority.server_context(), SmtpScript(faults=faults)))

        yield start


@pytest.fixture
def today(window: MainWindow, settle: Settle) -> TodayDesk:
    settle(window)
    desk = window.desk
    assert isinstance(desk, TodayDesk)
    desk.run.list.model.check_all()
    return desk


@pytest.fixture
def today_with(shop: Shop, open_window: OpenWindow, settle: Settle) -> Callable[..., TodayDesk]:
    """Today on a book whose mail goes to this server, or leaves by this account."""

    def start(server: ScriptedSmtpServer | None, account: MailAccountRow | None = None) -> TodayDesk:
        if account is not None:
            settings = SettingsService(shop.counter)
            settings.forget_mail_account()
            settings.save_mail_account(account)
        elif server is not None:
            shop.mail_account(server.port)
        shop.profile(iban="IE29AIBK93115212345678")
        shop.pay(FI, "1", TODAY)
        shop.book.close()
        window = open_window(shop.path)
        settle(window)
        assert isinstance(window.desk, TodayDesk)
        window.desk.run.list.model.check_all()
        return window.desk

    return start
