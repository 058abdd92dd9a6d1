"""Compiles the rules into the wheel, so that an installed newslint loads only those that a story calls for."""

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileRules(BuildHookInterface):  # type: ignore[type-arg]
    """Adds ``newslint/rules/compiled.json`` to the wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile the rules of this checkout; an editable install does it when it first runs."""
        if self.target_name != "wheel" or version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root))
        from newslint.engine.loading.compiled import COMPILED
        from newslint.engine.loading.registry import write_compiled

        target = Path(tempfile.mkdtemp(prefix="newslint-")) / COMPILED
        write_compiled(target)
        build_data["force_include"][str(target)] = f"newslint/rules/{COMPILED}"
