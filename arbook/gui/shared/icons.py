"""Icons by name and tone, in the color of the mode that is shown."""

from PySide6.QtGui import QIcon

from arbook.gui.shared.drawings import colored_icon
from arbook.gui.shared.theme import colors
from arbook.gui.shared.tokens import Tone


def icon(name: str, tone: Tone = "text", *, gap: bool = False) -> QIcon:
    """The shipped drawing ``name`` in the tone's color. Take it anew on ``StyleChange``.

    Raises:
        FileNotFoundError: no such icon is shipped.
    """
    return colored_icon(name, colors().ink(tone), gap)
