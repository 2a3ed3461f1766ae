"""What a test of the store needs of the system: read-only and full media, another user, another process."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def _mount(*arguments: str) -> None:
    done = subprocess.run(["mount", *arguments], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        pytest.skip(f"mounting is not allowed here: {done.stderr.strip()}")


@contextmanager
def small_medium(folder: Path, *, kilobytes: int) -> Iterator[Path]:
    """A medium of its own with so much room; needs Linux and root."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("a small medium is mounted by root on Linux only")
    folder.mkdir()
    _mount("-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", str(folder))
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


def make_read_only(medium: Path) -> None:
    """The medium can be read but not written from now on."""
    _mount("-o", "remount,ro", str(medium))


def as_another_user(act: Callable[[], None]) -> None:
    """Run ``act`` as a user without rights, because permissions do not bind root."""
    if sys.platform == "win32":
        pytest.skip("permission bits are a POSIX thing")
    if os.geteuid() != 0:
        act()
        return
    child = os.fork()
    if child == 0:
        failed = 1
        try:
            os.setgroups([])
            os.setgid(65534)
            os.setuid(65534)
            act()
            failed = 0
        except BaseException as error:  # the child must not return into pytest
            os.write(2, repr(error).encode())
        finally:
            os._exit(failed)
    assert os.waitpid(child, 0)[1] == 0


def python(*arguments: str, **options: object) -> subprocess.CompletedProcess[str]:
    """Run the same Python in the checkout and wait for it."""
    return subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False, **options
    )


def start_python(*arguments: str) -> "subprocess.Popen[str]":
    """Start the same Python in the checkout, with pipes to it."""
    return subprocess.Popen(
        [sys.executable, *arguments], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )


def fill_up(medium: Path) -> Path:
    """Leave no byte free; the file that took the room."""
    ballast = medium / "holiday pictures"
    with ballast.open("wb", buffering=0) as file:
        try:
            while file.write(bytes(4096)):
                pass
        except OSError:
            return ballast
    raise AssertionError("the medium has no end")
