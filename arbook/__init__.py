"""arbook gets small businesses paid without losing their customers."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

__version__ = "0.1.0"

HOME_VARIABLE = "ARBOOK_HOME"


def home() -> "Path":
    """The program's own folder, for what it keeps beside every book; made when something is first written to it.
    ``ARBOOK_HOME`` names another one.
    """
    import os
    from pathlib import Path

    named = os.environ.get(HOME_VARIABLE)
    if named:
        return Path(named)
    from platformdirs import user_config_path

    return user_config_path("arbook", appauthor=False)
