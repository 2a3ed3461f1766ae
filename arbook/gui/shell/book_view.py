"""What stands in the window while a book is open: the rail, messages above, and the desks, one at a time."""

from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from arbook.gui.shared.cards import Banner
from arbook.gui.shared.labels import Label
from arbook.gui.shared.rail import Rail, RailEntry
from arbook.gui.shared.shelf import Shelf
from arbook.gui.shared.tokens import MARGIN, MARGIN_NARROW, PAGE_NARROW_BELOW, WIDE_FROM
from arbook.gui.shell.copy_words import copy_words
from arbook.gui.shell.day_work import begin_day
from arbook.gui.shell.desks import SETTINGS, make_desk, rail_entries, settings_entry

if TYPE_CHECKING:
    from datetime import date

    from arbook.gui.shared.desk import Desk
    from arbook.gui.shared.session import Session
    from arbook.gui.shell.desks import SettingsPage
    from arbook.queries.settings import Profile
    from arbook.services.changing import Changes
    from arbook.services.office import Office
    from arbook.services.safekeeping import Keeping

MORE = "more"
ADVICE_FROM = 760
"""Height of the window from which advice may take a line, in pixels."""


class BookView(QWidget):
    """Rail, banners and stacked desks.

    Signals: ``wish`` and ``told`` as the desks emit them, ``more_pressed`` (the entry below the settings).
    """

    wish = Signal(object)
    told = Signal(str)
    more_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "page")
        menu = RailEntry(MORE, "ellipsis", self.tr("Menu"), is_menu=True)
        self.rail = Rail(rail_entries(), [settings_entry(), menu])
        self.rail.desk_chosen.connect(self._choose)
        self.rail.foot_pressed.connect(self._wish_for_copies)
        self._session: Session | None = None
        self._desks: dict[str, Desk] = {}
        self._shelves: dict[str, Shelf] = {}
        self._key = "today"
        self._has_advice = self._is_out_of_reach = self._is_at_work = False
        self._notice = Banner("")
        self._trouble = Banner("")
        self._trouble.acted.connect(self._answer_trouble)
        self._notice.acted.connect(self._show_settings)
        self._stack = QStackedWidget()
        self._waiting = Label("", "lead", "text2")
        self._waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack.addWidget(self._waiting)
        self._lay_out()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row.addLayout(column, 1)
        self._messages = QVBoxLayout()
        self._messages.setContentsMargins(MARGIN, 0, MARGIN, 0)
        self._messages.setSpacing(8)
        column.addLayout(self._messages)
        for banner in (self._trouble, self._notice):
            banner.hide()
            self._messages.addWidget(banner)
        column.addWidget(self._stack, 1)

    def wait(self, text: str) -> None:
        """Say what is being waited for."""
        self._waiting.setText(text)
        self._stack.setCurrentWidget(self._waiting)

    def take(self, session: "Session", business: str) -> None:
        """Show another book, beginning at Today."""
        self.leave()
        self._session = session
        self.rail.show_book(business, session.path.name)
        session.refused.connect(self._show_refusal)
        session.changed.connect(self._heed)
        self._show_notice(session)
        self.show_desk("today")

    def _heed(self, changes: "Changes") -> None:
        """A business that is called differently now is called so here too."""
        if changes.touches("profile"):
            self._ask_for_business()

    def _wish_for_copies(self) -> None:
        from arbook.gui.shared.wishes import ShowSettings

        self.wish.emit(ShowSettings("book"))

    def _ask_for_business(self) -> None:
        from arbook.queries.settings import profile

        if self._session is not None:
            self._session.ask(lambda office: office.read(profile), self._show_business)

    def _show_business(self, business: "Profile") -> None:
        if self._session is None:
            return
        self.rail.show_book(business.name, self._session.path.name)
        if self._session.is_demo or self._session.is_read_only:
            return
        text = self.tr("Your papers lack your address or bank account.")
        self._notice.say(text, "warn", "triangle-alert", self.tr("Add them"))
        self._has_advice = not business.is_ready_for_paper
        self._place_advice()

    def _ask_for_copies(self) -> None:
        """When the last copy was made: the folder of copies is looked into on the book lane."""
        if self._session is not None:
            self._session.ask(lambda office: office.safekeeping.keeping(), self._show_copies, failed=_is_heard)

    def _show_copies(self, keeping: "Keeping") -> None:
        self.show_copy_of(keeping.copied_on)

    def show_copy_of(self, day: "date | None") -> None:
        """At the foot of the rail: the copy made on this day is the last one. A demo book needs none."""
        if self._session is None:
            return
        self.rail.foot.tell_copy("" if self._session.is_demo else copy_words(day, self._session.owner.today()))

    def _note_typing(self, where: str) -> None:
        """Settings are saved by their button: until then the rail does not say that all is saved."""
        self.rail.foot.tell_typing(where)

    def _place_advice(self) -> None:
        """Good advice stands where there is room for it; what must be known stands always."""
        if self._session is not None and not (self._session.is_demo or self._session.is_read_only):
            self._notice.setVisible(self._has_advice and self.height() >= ADVICE_FROM)
            self._make_room()

    def _show_settings(self) -> None:
        self.show_desk(SETTINGS)

    def _show_notice(self, session: "Session") -> None:
        if session.is_demo:
            text = self.tr("This is the demo book. Its customers are invented and nothing leaves this computer.")
            self._notice.say(text, "info", "coffee")
        elif session.is_read_only:
            text = self.tr(
                "This book can only be read: its file or folder may not be written. Nothing can be changed."
            )
            self._notice.say(text, "warn", "lock")
        self._notice.setVisible(session.is_demo or session.is_read_only)
        self._make_room()

    def leave(self) -> None:
        """Take all desks away; the book is about to be closed."""
        self._session = None
        self._has_advice = self._is_out_of_reach = self._is_at_work = False
        self.rail.foot.begin()
        for key in self._desks:
            shelf = self._shelves.pop(key)
            self._stack.removeWidget(shelf)
            shelf.deleteLater()
            self.rail.set_count(key, "")
        self._desks = {}
        self._notice.hide()
        self.clear_trouble()

    # ------------------------------------------------------------- desks
    @property
    def desk(self) -> "Desk | None":
        """The desk in front."""
        return self._desks.get(self._key)

    def show_desk(self, key: str) -> "Desk | None":
        """Bring a desk to the front, making it first if need be; None while no book is open."""
        if self._session is None:
            return None
        if key not in self._desks:
            self._desks[key] = self._make(key, self._session)
        self._key = key
        self.rail.set_desk(key)
        desk = self._desks[key]
        left_at = desk.focusWidget()
        self._stack.setCurrentWidget(self._shelves[key])
        if not self.rail.isAncestorOf(self.window().focusWidget() or self):
            desk.enter(left_at)
        return desk

    def _make(self, key: str, session: "Session") -> "Desk":
        self._shelves[key] = shelf = Shelf()
        self._stack.addWidget(shelf)
        desk = make_desk(key, session, shelf.viewport())
        desk.setAccessibleName(self.rail.name_of(key))
        desk.wish.connect(self.wish)
        desk.told.connect(self.told)
        if key == SETTINGS:  # where copies are made
            desk.told.connect(self._ask_for_copies)
            cast("SettingsPage", desk).edited.connect(self._note_typing)
        desk.counted.connect(partial(self._count, key))
        shelf.hold(desk)
        return desk

    def _count(self, key: str, count: int | None) -> None:
        words = self._session.owner.formats.count(count) if count and self._session is not None else ""
        self.rail.set_count(key, words)
        if not self._is_at_work:  # the day's list is there: now what nobody waits for
            self._is_at_work = True
            self._ask_for_business()
            self._ask_for_copies()
            if self._session is not None:
                begin_day(self._session)

    def _choose(self, key: str) -> None:
        if key == MORE:
            self.more_pressed.emit()
        else:
            self.show_desk(key)

    # ------------------------------------------------------------- messages
    def show_trouble(self, text: str) -> None:
        """Say what failed, until the owner puts it away or goes on successfully."""
        self._trouble.say(text, "bad", "circle-alert", self.tr("Close"))
        self._trouble.show()
        self._make_room()

    def _show_out_of_reach(self) -> None:
        """The book's file does not answer: one sentence, and the way back once its disk is there again."""
        self._is_out_of_reach = True
        text = self.tr(
            "The book does not answer. Is its disk or stick still there? What was saved is safe, what you typed "
            "stays."
        )
        self._trouble.say(text, "bad", "hard-drive", self.tr("Try again"))
        self._trouble.show()
        self._make_room()

    def _answer_trouble(self) -> None:
        if self._is_out_of_reach and self._session is not None:
            self._session.ask(_knock, self._come_back, receiver=self)
        else:
            self.clear_trouble()

    def _come_back(self, _answer: object) -> None:
        """The book answers again: desks read what they could not."""
        self._is_out_of_reach = False
        self.clear_trouble()
        for desk in self._desks.values():
            desk.load()

    def clear_trouble(self) -> None:
        """Nothing to complain about any more; a book that is out of reach stays one until it answers."""
        if self._is_out_of_reach and self._session is not None:
            return
        self._trouble.hide()
        self._make_room()

    def _make_room(self) -> None:
        """Air above the banners, none while there is nothing to say."""
        is_said = not (self._trouble.isHidden() and self._notice.isHidden())
        side = MARGIN_NARROW if self._stack.width() < PAGE_NARROW_BELOW else MARGIN
        self._messages.setContentsMargins(side, 8 if is_said else 0, side, 0)

    def _show_refusal(self, error: Exception) -> None:
        from arbook.gui.shared.trouble import sentence_for
        from arbook.services.safekeeping import is_out_of_reach

        if is_out_of_reach(error):
            self._show_out_of_reach()
        elif not self._is_out_of_reach:
            self.show_trouble(sentence_for(error))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the rail in narrow windows."""
        super().resizeEvent(event)
        self._place_advice()
        self.rail.set_narrow(narrow=self.width() < WIDE_FROM)
        self._make_room()


def _is_heard(_error: Exception) -> bool:
    """A folder that does not answer is nothing to trouble the owner with."""
    return True


def _knock(office: "Office") -> None:
    """On the book lane: any question will do, the store makes its connection anew."""
    from arbook.queries.book_facts import book_facts

    office.read(book_facts)
