"""F1: the manual's page for what is in front, in a window beside the program that may stay open."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QDesktopServices,
    QImage,
    QKeySequence,
    QShortcut,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextTable,
)
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QTextBrowser, QVBoxLayout, QWidget

from arbook.gui.shared import fonts
from arbook.gui.shared.allowing import allow
from arbook.gui.shared.buttons import IconButton
from arbook.gui.shared.fields import SearchField
from arbook.gui.shared.theme import colors
from arbook.gui.shell.help_pages import page_path, page_text, pages, pages_with

if TYPE_CHECKING:
    from arbook.gui.shell.window import MainWindow

SIZE = (1030, 740)
_LIST_WIDTH = 310
_NAME = Qt.ItemDataRole.UserRole
_PICTURE = "\ufffc"


def show_page(window: "MainWindow", name: str, over: QWidget | None = None) -> "HelpWindow":
    """Show a page in the window's one window of help, made when it is first asked for, ``over`` a dialog."""
    shown = window.findChild(HelpWindow)
    if shown is None:
        shown = HelpWindow(window)
    shown.stand_by(over or window)
    shown.open_page(name)
    shown.show()
    shown.raise_()
    shown.activateWindow()
    return shown


class ManualView(QTextBrowser):
    """Shows Markdown with pictures that fit, and knows the way back."""

    def __init__(self) -> None:
        super().__init__()
        self.setOpenLinks(False)
        self.setAccessibleName(self.tr("Page of the manual"))
        self.document().setDocumentMargin(24)
        self._folder = Path()

    def show_markdown(self, text: str, folder: Path) -> None:
        """Show a page from its beginning; its pictures are looked for from its folder."""
        self._folder = folder
        self.document().setDefaultFont(fonts.font("body"))
        self.document().setBaseUrl(QUrl.fromLocalFile(f"{folder}/"))
        self.setMarkdown(text)
        self._space_out()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)

    def _space_out(self) -> None:
        """Lines with air between them, as on the desks."""
        air = QTextBlockFormat()
        air.setLineHeight(120, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        block = self.document().begin()
        while block.isValid():
            if _PICTURE not in block.text():
                QTextCursor(block).mergeBlockFormat(air)
            block = block.next()
        for frame in self.document().rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                table = frame.format()
                table.setCellPadding(7)
                table.setBorderBrush(QColor(colors().line))
                frame.setFormat(table)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Pictures as wide as the page at most."""
        if kind == QTextDocument.ResourceType.ImageResource.value:
            told = QUrl(name)
            place = told.toLocalFile() if told.isLocalFile() else told.toString()
            picture = QImage((self._folder / place).resolve().as_posix())
            room = max(320, self.viewport().width() - 64)
            if picture.width() > room:
                return picture.scaledToWidth(room, Qt.TransformationMode.SmoothTransformation)
            return picture
        return super().loadResource(kind, name)


class HelpWindow(QWidget):
    """Pages at the left, found by any word; the page at the right."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, Qt.WindowType.Window)
        self.setProperty("part", "page")
        self.setWindowTitle(self.tr("Help"))
        self.resize(*SIZE)
        self._trail: list[str] = []
        self._home = window
        self.search = SearchField(self.tr("Find in the manual"))
        self.search.searched.connect(self._show_found)
        self.contents = QListWidget()
        self.contents.setAccessibleName(self.tr("Pages of the manual"))
        self.contents.setFixedWidth(fonts.scaled(_LIST_WIDTH))
        self.contents.setFrameShape(QListWidget.Shape.NoFrame)
        self.contents.setProperty("part", "contents")
        self.contents.setFont(fonts.font("body"))
        self.contents.itemActivated.connect(self._open_item)
        self.contents.itemClicked.connect(self._open_item)
        self.page = ManualView()
        self.page.anchorClicked.connect(self._follow)
        self.back = IconButton("arrow-left", self.tr("Back"), keys="Alt+Left")
        self.back.clicked.connect(self.go_back)
        for keys_text in ("Esc", "F1"):
            QShortcut(QKeySequence(keys_text), self).activated.connect(self.close)
        QShortcut(QKeySequence("Ctrl+F"), self).activated.connect(self.search.setFocus)
        self._lay_out()
        self._show_found("")

    def _lay_out(self) -> None:
        head, left, row = QHBoxLayout(), QVBoxLayout(), QHBoxLayout(self)
        head.addWidget(self.back)
        head.addWidget(self.search, 1)
        left.addLayout(head)
        left.addWidget(self.contents, 1)
        row.setContentsMargins(16, 16, 16, 16)
        row.setSpacing(16)
        row.addLayout(left)
        row.addWidget(self.page, 1)

    @property
    def name(self) -> str:
        """The page that is shown."""
        return self._trail[-1] if self._trail else ""

    def stand_by(self, owner: QWidget) -> None:
        """Belong to the window that asks: a dialog holds back all others but its own, and takes them along."""
        if self.parentWidget() is owner:
            return
        was_shown = self.isVisible()
        self.setParent(owner, Qt.WindowType.Window)
        self.setVisible(was_shown)
        if isinstance(owner, QDialog):
            owner.finished.connect(self._come_home)

    def _come_home(self) -> None:
        """The dialog is done; what is read here stays."""
        self.stand_by(self._home)

    def open_page(self, name: str) -> None:
        """Show a page; the one before is a step back."""
        if name != self.name:
            self._trail.append(name)
        self._show()

    def go_back(self) -> None:
        """The page before."""
        if len(self._trail) > 1:
            self._trail.pop()
            self._show()

    def _show(self) -> None:
        self.page.show_markdown(page_text(self.name), page_path(self.name).parent)
        allow(self.back, "" if len(self._trail) > 1 else self.tr("This is the first page you opened."))
        for place in range(self.contents.count()):
            item = self.contents.item(place)
            if item.data(_NAME) == self.name:
                self.contents.setCurrentItem(item)

    def _show_found(self, text: str) -> None:
        self.contents.clear()
        for page in pages_with(text) if text.strip() else pages():
            item = QListWidgetItem(page.title)
            item.setData(_NAME, page.name)
            item.setSizeHint(QSize(0, fonts.metrics("body").height() + 16))
            self.contents.addItem(item)

    def _open_item(self, item: QListWidgetItem) -> None:
        self.open_page(item.data(_NAME))

    def _follow(self, link: QUrl) -> None:
        """Another page opens here, the rest of the world in its own program."""
        target = link.fileName() or link.toString()
        if link.scheme() in ("http", "https", "mailto"):
            QDesktopServices.openUrl(link)
        elif target.endswith(".md"):
            self.open_page(target.removesuffix(".md"))
