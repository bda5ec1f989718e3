"""What all tests share: the one flag that rewrites what is expected of the pages."""

from __future__ import annotations

import pytest
from hypothesis import settings

# A slow moment of the machine is no fault of the program: speed is measured in bench/.
settings.register_profile("calm", deadline=None)
settings.load_profile("calm")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add ``--update-golden``: write the pages of the examples anew instead of comparing them."""
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write tests/golden/ anew from the pages of today; then look at the difference",
    )


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    """Whether what is expected is to be written anew."""
    return bool(request.config.getoption("--update-golden"))


@pytest.fixture(autouse=True)
def forget_build_server(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let messages quote a plan's lines in tests: on a build server (CI=true) they do not."""
    monkeypatch.delenv("CI", raising=False)
