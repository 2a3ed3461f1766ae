"""Letters written as files: nothing is overwritten, nothing half is left."""

from pathlib import Path

import pytest

from arbook.mail.errors import LetterFileError
from arbook.mail.files import write_letter

RAW = b"Subject: x\r\n\r\nbody\r\n"


def test_a_letter_becomes_a_file_named_after_it_byte_for_byte(tmp_path):
    path = write_letter(tmp_path / "new" / "folder", "Ada Stone, first reminder", RAW)
    assert path.name == "Ada Stone, first reminder.eml"
    assert path.read_bytes() == RAW


def test_a_taken_name_gets_a_number_and_the_old_file_stays(tmp_path):
    paths = [write_letter(tmp_path, "Ada", RAW + bytes([number])) for number in range(3)]
    assert [path.name for path in paths] == ["Ada.eml", "Ada (2).eml", "Ada (3).eml"]
    assert [path.read_bytes()[-1] for path in paths] == [0, 1, 2]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("../../etc/passwd", "etc_passwd.eml"),
        ('a/b\\c:d*e?f"g<h>i|j', "a_b_c_d_e_f_g_h_i_j.eml"),
        ("نور", "نور.eml"),
        ("CON", "_CON.eml"),
        ("No. 12 for A. Montgomery-Fairfax & Sons", "No. 12 for A. Montgomery-Fairfax & Sons.eml"),
        ("", "letter.eml"),
        ("\u202e\x00", "letter.eml"),
        ("ends with dots...", "ends with dots.eml"),
        ("x" * 400, "x" * 100 + ".eml"),
    ],
)
def test_a_file_name_is_harmless_and_stays_in_its_folder(tmp_path, title, name):
    path = write_letter(tmp_path, title, RAW)
    assert path.parent == tmp_path
    assert path.name == name


def test_a_link_laid_in_the_way_is_not_followed(tmp_path):
    precious = tmp_path / "precious"
    (tmp_path / "Ada.eml").symlink_to(precious)
    assert write_letter(tmp_path, "Ada", RAW).name == "Ada (2).eml"
    assert not precious.exists()


def test_a_folder_that_is_a_file_is_refused(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(LetterFileError) as refused:
        write_letter(tmp_path / "file", "Ada", RAW)
    assert refused.value.facts["path"] == tmp_path / "file"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="/dev/full stands for a full disk; only Linux has it")
def test_a_full_disk_leaves_no_half_letter(tmp_path, monkeypatch):
    true_open = Path.open

    def open_full(path, mode):
        true_open(path, mode).close()
        return true_open(Path("/dev/full"), "wb")

    monkeypatch.setattr(Path, "open", open_full)
    with pytest.raises(LetterFileError) as refused:
        write_letter(tmp_path, "Ada", RAW)
    assert "space" in refused.value.facts["why"].lower()
    assert list(tmp_path.iterdir()) == []
