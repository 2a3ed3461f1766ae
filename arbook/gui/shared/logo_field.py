"""The picture of the letterhead: shown, chosen from a file, taken away."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from arbook.documents.pictures import picture_of
from arbook.gui.shared import fonts
from arbook.gui.shared.allowing import allow, one_moment
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.drawings import paint_icon
from arbook.gui.shared.jobs import Jobs
from arbook.gui.shared.labels import Label
from arbook.gui.shared.theme import colors
from arbook.gui.shared.tokens import RADIUS_FIELD
from arbook.gui.shared.trouble import sentence_for

PICTURE_KINDS = "PNG, JPEG, SVG (*.png *.jpg *.jpeg *.svg)"
_FRAME = QSize(150, 72)


class _Frame(QWidget):
    """The picture on white, as paper has it; a quiet drawing while there is none."""

    def __init__(self) -> None:
        super().__init__()
        self._pixmap = QPixmap()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_picture(self, picture: bytes | None) -> bool:
        """Answers whether it could be drawn."""
        self._pixmap = QPixmap()
        is_drawn = picture is None or self._pixmap.loadFromData(picture)
        self.update()
        return is_drawn

    def sizeHint(self) -> QSize:
        """Grows with the text."""
        return QSize(fonts.scaled(_FRAME.width()), fonts.scaled(_FRAME.height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Edge, white ground, the picture in the middle."""
        shown, painter = colors(), QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(QPen(QColor(shown.line), 1))
        painter.setBrush(QColor(shown.sunken if self._pixmap.isNull() else "#FFFFFF"))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), RADIUS_FIELD, RADIUS_FIELD)
        inner = self.rect().adjusted(8, 8, -8, -8)
        if self._pixmap.isNull():
            side = fonts.scaled(24)
            paint_icon(painter, QRect(inner.center().x() - side // 2, inner.center().y() - side // 2, side, side),
                       "building-2", shown.text3)  # fmt: skip
            return
        size = self._pixmap.size().scaled(inner.size() * self.devicePixelRatioF(), Qt.AspectRatioMode.KeepAspectRatio)
        size = QSize(round(size.width() / self.devicePixelRatioF()), round(size.height() / self.devicePixelRatioF()))
        place = QRect(inner.center().x() - size.width() // 2, inner.center().y() - size.height() // 2,
                      size.width(), size.height())  # fmt: skip
        painter.drawPixmap(place, self._pixmap)


class LogoField(QWidget):
    """``changed`` once the owner chose or took away a picture; ``picture`` is PNG or JPEG, or None."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.picture: bytes | None = None
        self._jobs: Jobs | None = None
        self._frame = _Frame()
        self._note = Label("", "small", "text2", wrap=True)
        self.pick = Button(self.tr("Choose a picture"), "plain", "upload")
        self.drop = Button(self.tr("Take it away"), "link")
        self.pick.clicked.connect(self._choose)
        self.drop.clicked.connect(self._take_away)
        self.setFocusProxy(self.pick)
        self._lay_out()
        self.show_picture(None)

    def _lay_out(self) -> None:
        row, side, buttons = QHBoxLayout(self), QVBoxLayout(), QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        buttons.setSpacing(8)
        buttons.addWidget(self.pick)
        buttons.addWidget(self.drop)
        buttons.addStretch(1)
        side.setSpacing(4)
        side.addLayout(buttons)
        side.addWidget(self._note)
        row.addWidget(self._frame, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(side, 1)

    def show_picture(self, picture: bytes | None) -> None:
        """Show this picture, or that there is none."""
        is_drawn = self._frame.show_picture(picture)
        self.picture = picture
        self.drop.setVisible(picture is not None)
        self._frame.setAccessibleName(self.tr("Your picture") if picture else self.tr("No picture"))
        note = self.tr("PNG, JPEG or SVG. Without one most looks show your initials.")
        self._say(note if is_drawn else self.tr("This picture cannot be shown."), is_wrong=not is_drawn)

    def complain(self, text: str) -> None:
        """Say what is wrong with the picture."""
        self._say(text, is_wrong=True)

    def _say(self, text: str, *, is_wrong: bool) -> None:
        self._note.setText(text)
        self._note.set_tone("bad" if is_wrong else "text2")
        self.pick.setAccessibleDescription(text if is_wrong else "")

    def _choose(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a picture"), "", PICTURE_KINDS)
        if chosen:
            self.take_file(Path(chosen))

    def take_file(self, path: Path) -> None:
        """Read a picture; what it comes to is shown once it is there."""
        allow(self.pick, one_moment())
        self._jobs = self._jobs or Jobs(self)
        self._jobs.outside(partial(picture_of, path), done=self._take, failed=self._refuse)

    def _take(self, picture: bytes) -> None:
        allow(self.pick)
        self.show_picture(picture)
        self.changed.emit()

    def _refuse(self, error: Exception) -> bool:
        allow(self.pick)
        self.complain(sentence_for(error))
        return True

    def _take_away(self) -> None:
        self.show_picture(None)
        self.pick.setFocus()
        self.changed.emit()
