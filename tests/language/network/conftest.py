from __future__ import annotations

from pathlib import Path

import pytest

import hatch_build
from newslint.language.network.native.library import FILE, Kernel, kernels


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The library, built from the source of this checkout without a warning."""
    if hatch_build.compiler() is None:
        pytest.skip("no compiler for C: only numpy is tested")
    target = tmp_path_factory.mktemp("kernel") / FILE
    wrong = hatch_build.compile_kernel(Path(hatch_build.__file__).parent, target, "-Werror")
    assert wrong is None
    return target


@pytest.fixture(scope="session")
def known(built: Path) -> dict[str, Kernel]:
    """The library at all levels that this processor has."""
    found = kernels(built)
    assert "plain" in found
    return found
