"""A run by an account that is opened in the browser: the owner is sent there first, and again where it is over."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from arbook.gui.today.desk import TodayDesk
from tests.support.signing_in import MailWorld


def test_a_run_sends_the_owner_to_the_browser_first(
    world: MailWorld, today_with: Callable[..., TodayDesk], qtbot: QtBot
) -> None:
    today = today_with(None, world.account())
    with qtbot.waitSignal(today.run.notes.sending.finished) as caught:
        today.run.send.click()
    assert (caught.args[0].sent, caught.args[0].stopped_by) == (2, None)
    assert len(world.browser.opened) == 1
    assert len(world.mailbox.envelopes) == 2


def test_a_sign_in_that_is_over_is_told_with_a_button_and_the_run_goes_on_after_it(
    world: MailWorld, today_with: Callable[..., TodayDesk], qtbot: QtBot
) -> None:
    world.provider.script.renews, world.provider.script.grants = False, 60
    today = today_with(None, world.account())
    sending, banner = today.run.notes.sending, today.run.notes.card._banner
    with qtbot.waitSignal(sending.finished) as caught:
        today.run.send.click()
    assert caught.args[0].left == 2
    assert "is over: it was taken back or ran out. Sign in again." in banner.accessibleName()
    assert banner._button.text() == "Sign in again"
    world.provider.script.renews, world.provider.script.grants = True, 3600
    with qtbot.waitSignal(sending.finished) as caught:
        banner._button.click()
    assert caught.args[0].sent == 2
    assert len(world.browser.opened) == 2
