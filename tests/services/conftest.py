from collections.abc import Iterator
from pathlib import Path

import pytest

from arbook.queries.integrity import money_findings
from tests import builders
from tests.support.certificates import Authority
from tests.support.shop import Shop, open_shop


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    shop = open_shop(tmp_path)
    yield shop
    shop.book.close()


@pytest.fixture
def sound_shop(tmp_path: Path) -> Iterator[builders.Shop]:
    """Its book is in order when the test is over."""
    shop = builders.Shop(tmp_path)
    yield shop
    assert shop.read(money_findings) == ()
    shop.close()


@pytest.fixture
def ada(sound_shop: builders.Shop) -> builders.Customer:
    return sound_shop.customer("Ada")


@pytest.fixture(scope="session")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    """Signs the certificates of the mail servers that the tests start."""
    return Authority(tmp_path_factory.mktemp("authority"))
