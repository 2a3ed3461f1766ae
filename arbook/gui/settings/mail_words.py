"""How a mail account and its test are told."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from arbook.gui.shared.owner import Owner
from arbook.gui.shared.postman import TestResult
from arbook.gui.shared.saying import said
from arbook.mail.account import AccountGuess, Hint
from arbook.sentences.mail_tests import tried


def hint_words(guess: AccountGuess, owner: Owner) -> str:
    """What the owner must know about this provider's password, where its help is, and when that was checked."""
    say, name = QCoreApplication.translate, guess.provider or ""
    words = {
        Hint.MAILBOX_PASSWORD: say("Mail", "{0}: the password of your mailbox."),
        Hint.APP_PASSWORD: say("Mail", "{0} wants an app password, made in its security settings."),
        Hint.SWITCH_ON_IN_WEBMAIL: say("Mail", "{0}: first allow mail programs in the settings of its webmail."),
        Hint.NO_PASSWORDS: say(
            "Mail", "{0} takes no passwords from mail programs any more: you sign in in the browser."
        ),
        Hint.ASK_PROVIDER: say("Mail", "A guess. If it does not work, ask who runs your mail for the SMTP settings."),
    }
    told = words[guess.hint].format(name)
    if not guess.checked_on:
        return told
    checked = say("Mail", "Checked on {0}.").format(owner.formats.day(date.fromisoformat(guess.checked_on)))
    return " ".join((told, checked, guess.help_url or "")).strip()


def test_words(result: TestResult, owner: Owner) -> tuple[str, bool]:
    """What became of the test, and whether that is good."""
    return said(tried(result.address, result.outcome, result.reply), owner), result.outcome == "sent"
