"""The program's own folder: what it keeps beside every book."""

import os
from pathlib import Path

HOME_VARIABLE = "ARBOOK_HOME"


def home() -> Path:
    """The program's own folder; made when something is first written to it. ``ARBOOK_HOME`` names another one."""
    named = os.environ.get(HOME_VARIABLE)
    if named:
        return Path(named)
    from platformdirs import user_config_path

    return user_config_path("arbook", appauthor=False)
