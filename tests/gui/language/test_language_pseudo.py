"""Every text of the windows goes through the catalogs: shown by a language that brackets what it translates."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from arbook.formats.legal import shipped_rates, shipped_rules
from arbook.gui.shared.keys import keys
from arbook.gui.shared.wishes import AgreeOnPlan, ImportFile, MakeStatement, NewCustomer, TakePayment, Wish
from arbook.gui.shell.window import MainWindow
from tests.gui.language.pseudo import WORD, Strange, escaped, strange
from tests.support.shop import Shop

Settle = Callable[[MainWindow], None]

DATA = frozenset(
    """
    arbook harbour bikes ada stone bo cy di ed fi ltd example org quay street cork ireland work shop
    eur iban bic tls starttls smtp ust friendly note 1st 2nd 3rd reminder final demand net days within due at once no
    tax mon tue wed thu fri sat sun invoices and statement open soon
    jan feb mar apr may jun jul aug sep oct nov dec november december
    thursday friday monday tuesday wednesday saturday sunday
    germany noto sans serif dejavu
    ctrl esc enter return del shift alt space english deutsch csv pdf year kb
    """.split()
)
"""Words that are the shop's own, keys, and names that are the same in every language."""

LETTERS = {"reminders": frozenset({"invoice"})}
"""Words in the subject of a letter that a desk shows: they are in the customer's language."""


def words_of_laws() -> frozenset[str]:
    """Names of rates and laws, and where they were looked up: they stay in the words of their source."""
    rates, rules = shipped_rates().values(), shipped_rules()
    told = [text for rate in rates for text in (rate.name, rate.source)] + [rule.source for rule in rules]
    return frozenset(word.lower() for text in told for word in WORD.findall(text))


@pytest.fixture
def speaking_strange(look: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr("arbook.sentences.sentence.translated", lambda template, _language: strange(template))
    monkeypatch.setattr("arbook.sentences.catalog.translated", lambda template, _language: strange(template))
    language = Strange()
    look.installTranslator(language)
    yield
    look.removeTranslator(language)


@pytest.fixture
def strange_window(speaking_strange: None, shop: Shop, open_window: Callable[..., MainWindow]) -> MainWindow:
    shop.book.close()
    return open_window(shop.path)


@pytest.mark.parametrize("key", ["today", "customers", "invoices", "payments", "reminders", "plans"])
def test_every_word_of_a_desk_is_translated_and_longer_words_still_fit(
    strange_window: MainWindow, settle: Settle, look: QApplication, qtbot: QtBot, key: str
) -> None:
    strange_window.view.show_desk(key)
    settle(strange_window)
    assert escaped(strange_window, DATA | LETTERS.get(key, frozenset())) == []
    strange_window.resize(1024, 700)
    qtbot.waitUntil(lambda: strange_window.minimumSizeHint().width() <= 1024)
    assert strange_window.minimumSizeHint().height() <= 700


@pytest.mark.parametrize("part", ["business", "mail", "numbers", "lists", "look", "book"])
def test_every_word_of_the_settings_is_translated(strange_window: MainWindow, settle: Settle, part: str) -> None:
    desk = strange_window.view.show_desk("settings")
    settle(strange_window)
    parts = desk._pages
    if part not in parts:
        pytest.skip("this part is not there")
    desk.show_part(part)
    settle(strange_window)
    assert escaped(strange_window, DATA | words_of_laws()) == []


@pytest.mark.parametrize(
    "wish", [TakePayment(1), AgreeOnPlan(1), ImportFile(), MakeStatement(1), MakeStatement(), NewCustomer()], ids=repr
)
def test_every_word_of_a_dialog_is_translated(
    strange_window: MainWindow, settle: Settle, qtbot: QtBot, wish: Wish
) -> None:
    strange_window.grant(wish)
    settle(strange_window)
    dialog = opened(strange_window)
    assert escaped(dialog, DATA) == []
    dialog.reject()


@pytest.mark.parametrize("action", ["promise", "dispute", "hold", "note", "edit"])
def test_every_word_of_what_is_agreed_with_a_customer_is_translated(
    strange_window: MainWindow, settle: Settle, action: str
) -> None:
    desk = strange_window.view.show_desk("customers")
    settle(strange_window)
    desk.show_customer(1)
    settle(strange_window)
    desk.page.acted.emit(action)
    settle(strange_window)
    dialog = opened(strange_window)
    assert escaped(dialog, DATA) == []
    dialog.reject()


def test_every_word_of_the_first_page_is_translated(
    speaking_strange: None, open_window: Callable[..., MainWindow]
) -> None:
    assert escaped(open_window(), DATA) == []


def test_every_word_about_the_keys_and_in_the_menu_is_translated(strange_window: MainWindow) -> None:
    assert [each.does for each in keys() if not each.does.startswith("⟦")] == []
    menus = [action.menu() for action in strange_window._actions.menu.actions()]
    texts = [text for menu in menus for text in (menu.title(), *(action.text() for action in menu.actions()))]
    assert [text for text in texts if not text.startswith("⟦")] == []
    strange_window.find_anything()
    assert strange_window._palette is not None
    assert escaped(strange_window._palette, DATA) == []


def opened(window: QWidget) -> QDialog:
    return next(each for each in window.findChildren(QDialog) if each.isVisible())
