"""Compiles the YAML packs into the wheel, so that an installed newslint parses no YAML when it starts."""

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompilePacks(BuildHookInterface):  # type: ignore[type-arg]
    """Adds ``newslint/rules/compiled.json`` to the wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile the packs of this checkout; an editable install needs nothing, it reads the YAML itself."""
        if self.target_name != "wheel" or version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root))
        from newslint.engine.packs import COMPILED, write_compiled

        target = Path(tempfile.mkdtemp(prefix="newslint-")) / COMPILED
        write_compiled(root / "rules", target)
        build_data["force_include"][str(target)] = f"newslint/rules/{COMPILED}"
