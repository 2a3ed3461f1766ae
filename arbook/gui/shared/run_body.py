"""The worklist and what its chosen row is about: side by side where there is room, else one in the other's place."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from arbook.gui.shared.buttons import Button, IconButton
from arbook.gui.shared.heard_menu import make_heard
from arbook.gui.shared.owner import Owner
from arbook.gui.shared.panel import BESIDE, PanelPlace, SidePanel
from arbook.gui.shared.tokens import GAP, MARGIN
from arbook.gui.shared.worklist import Worklist


class RunBody(QWidget):
    """An empty card stands for the panel until there is one (``take_panel``).

    Signals: ``files_wanted``, ``rearranged`` (the panel came or went).
    """

    files_wanted = Signal()
    rearranged = Signal()

    def __init__(self, owner: Owner, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.list, self.panel = Worklist(owner, name, self), PanelPlace()
        self.is_panel_wanted = False
        self.files = Button(self.tr("Write as files"), "link", "upload")
        self.show_panel = Button(self.tr("Preview"), "link", "panel-right")
        self.show_panel.setToolTip(self.tr("Space"))
        self.more = IconButton("ellipsis", self.tr("More"))
        self._fill_menu()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(BESIDE)
        row.addWidget(self.list, 1)
        row.addWidget(self.panel)
        for tool in (self.files, self.show_panel, self.more):
            self.list.tools.addWidget(tool)
        self.files.clicked.connect(self.files_wanted)
        self.show_panel.clicked.connect(self.toggle_panel)
        self.list.preview_wanted.connect(self.toggle_panel)

    def take_panel(self, panel: SidePanel) -> None:
        """Put the panel into its place."""
        place, self.panel = self.panel, panel
        layout = self.layout()
        assert layout is not None
        layout.replaceWidget(place, panel)  # which makes it a part of this widget: only now may it be shown
        panel.setVisible(place.isVisibleTo(self))
        place.deleteLater()
        panel.closed.connect(self.close_panel)
        self.arrange()

    def _fill_menu(self) -> None:
        menu = make_heard(QMenu(self))
        menu.setAccessibleName(self.tr("More"))
        self._preview_entry = menu.addAction(self.show_panel.text())
        self._preview_entry.triggered.connect(self.toggle_panel)
        menu.addAction(self.files.text()).triggered.connect(self.files_wanted)
        self.more.setMenu(menu)

    # ------------------------------------------------------------- the panel
    @property
    def has_room(self) -> bool:
        """Whether the panel always stands beside the list."""
        return self.panel.has_room(self.width() + 2 * MARGIN, self.list.whole_width())

    @property
    def is_covered(self) -> bool:
        """Whether the panel stands in the list's place."""
        return self.is_panel_wanted and not self.panel.leaves_room(self.width(), self.list.whole_width())

    def open_panel(self) -> None:
        """Show it, also where it takes the list's place."""
        self.is_panel_wanted = True
        self.arrange()

    def toggle_panel(self, _row: object = None) -> None:
        """The preview of a narrow window comes and goes."""
        self.is_panel_wanted = not self.is_panel_wanted
        self.arrange()

    def close_panel(self) -> None:
        """Back to the list."""
        self.is_panel_wanted = False
        self.arrange()
        self.list.view.setFocus()

    def leave(self) -> bool:
        """Esc: back from the preview of a narrow window; False when it was not open."""
        can_close = self.is_panel_wanted and not self.has_room
        if can_close:
            self.close_panel()
        return can_close

    # ------------------------------------------------------------- room
    def minimumSizeHint(self) -> QSize:
        """The list alone is enough: the panel gives way before the window stops."""
        return self.list.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the panel go where there is no room for it."""
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Who is shown, and how wide."""
        has_room, is_covered = self.has_room, self.is_covered
        before = self.list.isHidden(), self.panel.isHidden()
        self.list.space_previews = not has_room
        self.panel.set_closable(closable=not has_room)
        self.panel.set_wide(wide=is_covered)
        self.list.setVisible(not is_covered)
        self.panel.setVisible(has_room or self.is_panel_wanted)
        self._choose_tools(has_room=has_room)
        if before != (self.list.isHidden(), self.panel.isHidden()):
            self.rearranged.emit()

    def _choose_tools(self, *, has_room: bool) -> None:
        """Words where they fit beside the filters, else dots with the same in a menu."""
        free = self.width() - self.list.filters.sizeHint().width() - GAP
        if self.panel.isVisibleTo(self) and not self.is_covered:
            free -= self.panel.minimumWidth() + BESIDE
        files, preview, dots = (each.sizeHint().width() + GAP for each in (self.files, self.show_panel, self.more))
        preview = 0 if has_room else preview
        has_files, has_preview = files + preview <= free, not has_room and preview + dots <= free
        self.files.setVisible(has_files)
        self.show_panel.setVisible(not has_room and (has_files or has_preview))
        self.more.setVisible(not has_files)
        self._preview_entry.setVisible(not has_room and not has_preview)
