"""Where what can be computed again is kept."""

from __future__ import annotations

import pytest
from platformdirs import user_cache_path

from newslint.service.workspace import cache_folder


@pytest.mark.parametrize("named", ["", "  ", "/srv/cache"])
def test_it_is_where_programs_of_the_system_keep_such_things(named: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", named)
    assert cache_folder() == user_cache_path("newslint")
    monkeypatch.delenv("XDG_CACHE_HOME")
    assert cache_folder() == user_cache_path("newslint")
