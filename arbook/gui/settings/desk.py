"""Settings: the business, mail, numbers, lists, the look of the windows, and the book's file, one part at a time."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from arbook.gui.settings.book import BookPart
from arbook.gui.settings.business import BusinessPart
from arbook.gui.settings.lists import ListsPart
from arbook.gui.settings.look import LookPart
from arbook.gui.settings.mail import MailPart
from arbook.gui.settings.numbers import NumbersPart
from arbook.gui.settings.part import SettingsPart
from arbook.gui.settings.policies import PoliciesPart
from arbook.gui.shared.cards import PageHead
from arbook.gui.shared.desk import Desk
from arbook.gui.shared.filters import FilterBar
from arbook.gui.shared.session import Session
from arbook.gui.shared.tokens import MARGIN
from arbook.gui.shared.wishes import SpeakAnew

_BESIDE_TITLE = 20
"""Pixels between the title and the parts."""


class _PartInFront(QStackedWidget):
    """As large as the part that is shown: the others keep the shape that an earlier size of the window gave them."""

    def minimumSizeHint(self) -> QSize:
        """The least that the part in front can do with."""
        part = self.currentWidget()
        return super().minimumSizeHint() if part is None else part.minimumSizeHint()


class SettingsDesk(Desk):
    """Parts in a stack; each saves for itself. ``edited`` carries the names of those where something typed is not
    saved, or nothing.
    """

    key = "settings"
    nouns = frozenset(
        {
            "profile",
            "plan_rules",
            "terms",
            "tax_rate",
            "late_terms",
            "late_rate",
            "reminder_policy",
            "customer_group",
            "reminder_rules",
        }
    )

    edited = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._stack = stack = _PartInFront(self)
        self.business, self.mail = BusinessPart(session, stack), MailPart(session, stack)
        self.numbers, self.lists = NumbersPart(session, stack), ListsPart(session, stack)
        self.policies = PoliciesPart(session, stack)
        self.look, self.book = LookPart(session, stack), BookPart(session, stack)
        self._pages: dict[object, SettingsPart] = {
            "business": self.business,
            "mail": self.mail,
            "numbers": self.numbers,
            "lists": self.lists,
            "reminders": self.policies,
            "look": self.look,
            "book": self.book,
        }
        self.lists.late.wish.connect(self.wish)
        self.look.anew_wanted.connect(self._speak_anew)
        self.segments = FilterBar(
            [("business", self.tr("Business")), ("mail", self.tr("Mail")),
             ("numbers", self.tr("Numbers")), ("lists", self.tr("Terms and taxes")),
             ("reminders", self.tr("Reminders")),
             ("look", self.tr("Windows")), ("book", self.tr("Book"))],
            self.tr("Settings"),
        )  # fmt: skip
        self.segments.picked.connect(self.show_part)
        for page in self._pages.values():
            page.told.connect(self.told)
            page.edited.connect(self._tell_edited)
            self._stack.addWidget(page)
        self.head = PageHead(self.tr("Settings"))
        self.head.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        above, holder, column = QHBoxLayout(), QWidget(), QVBoxLayout(self)
        holder.setLayout(above)
        above.setContentsMargins(MARGIN, 14, MARGIN, 12)
        above.setSpacing(_BESIDE_TITLE)
        above.addWidget(self.head, 0, Qt.AlignmentFlag.AlignTop)
        above.addWidget(self.segments, 1)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(holder)
        column.addWidget(self._stack, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the parts would take two lines beside the title, they go without it: the rail tells where one is."""
        super().resizeEvent(event)
        parts, room = self.segments.sizeHint().width(), self.width() - 2 * MARGIN
        self.head.setHidden(parts <= room < parts + self.head.sizeHint().width() + _BESIDE_TITLE)

    def load(self) -> None:
        """Read what is set up; what is being typed in a part stays until it is saved."""
        for page in self._pages.values():
            page.load()

    def _tell_edited(self, _edited: bool) -> None:
        unsaved = [self.segments.words_of(key) for key, page in self._pages.items() if page.is_changed]
        self.edited.emit(", ".join(unsaved))

    def show_part(self, key: object) -> None:
        """Bring a part to the front."""
        self.segments.set_picked(key)
        self._stack.setCurrentWidget(self._pages[key])
        self._stack.updateGeometry()

    def _speak_anew(self) -> None:
        """Another language makes all windows anew; what is typed here and not saved would go with them."""
        unsaved = next((key for key, page in self._pages.items() if page.is_changed), None)
        if unsaved is None:
            self.wish.emit(SpeakAnew())
        else:
            self.show_part(unsaved)
            self.told.emit(self.tr("Save what you typed here first, or put it back."))

    def save(self) -> None:
        """Ctrl+S: the same as the button."""
        self.press_main()

    def parts(self) -> tuple[QWidget, ...]:
        """F6: which part, and the part itself."""
        return (self.segments, self._stack)

    def press_main(self) -> None:
        """Ctrl+Enter: save the part in front."""
        page = self._stack.currentWidget()
        if isinstance(page, SettingsPart):
            page.press_main()
