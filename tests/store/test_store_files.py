import errno
import os

import pytest

from arbook.store.files import private_file_beside, put_in_place


@pytest.fixture(params=["with hard links", "without hard links"])
def links(request, monkeypatch):
    if request.param == "without hard links":

        def refuse(*_: object) -> None:
            raise OSError(errno.EPERM, "no links on this stick")

        monkeypatch.setattr(os, "link", refuse)


def test_a_finished_file_gets_its_name(links, tmp_path):
    finished = private_file_beside(tmp_path / "shop.arbook")
    finished.write_text("whole")
    put_in_place(finished, tmp_path / "shop.arbook")
    assert [file.name for file in tmp_path.iterdir()] == ["shop.arbook"]
    assert (tmp_path / "shop.arbook").read_text() == "whole"


def test_a_name_that_was_taken_meanwhile_stays_with_its_file(links, tmp_path):
    finished = private_file_beside(tmp_path / "shop.arbook")
    (tmp_path / "shop.arbook").write_text("somebody was quicker")
    with pytest.raises(FileExistsError):
        put_in_place(finished, tmp_path / "shop.arbook")
    assert (tmp_path / "shop.arbook").read_text() == "somebody was quicker"
    assert finished.exists()
