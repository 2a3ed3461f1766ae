"""A disk that fills while papers are written, where no small medium can be mounted."""

from pathlib import Path

from arbook.gui.shared.form_errors import FileNotWrittenError
from arbook.gui.shared.paper_batch import FolderSink
from arbook.services.paper import PreparedPaper


class FullDisk(FolderSink):
    """A folder on a disk that has room for so many papers until somebody makes more."""

    def __init__(self, folder: Path, *, room: int) -> None:
        super().__init__(folder)
        self.room = room

    def put(self, paper: PreparedPaper, content: bytes) -> None:
        if not self.room:
            raise FileNotWrittenError(why="full", path=paper.file_name, system="No space left on device")
        self.room -= 1
        super().put(paper, content)
