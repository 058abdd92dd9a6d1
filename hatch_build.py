"""What the wheel holds beside the sources: the rules, compiled, and the kernel, where there is a compiler for C.

Run as a script, it builds the kernel into this checkout: ``python hatch_build.py``.
"""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

try:
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface
except ModuleNotFoundError:  # run as a script: hatchling is needed by those only who build a wheel
    BuildHookInterface = object  # type: ignore[assignment,misc]

NATIVE = Path("newslint/language/network/native")
"""The folder of the kernel, and in an installed newslint too."""
LIBRARY = "kernel" + {"win32": ".dll", "darwin": ".dylib"}.get(sys.platform, ".so")
"""What `newslint.language.network.native.library` looks for."""
SOURCES = ("kernel.c", "convolutions.c", "heads.c", "transformers.c")
"""What it is built from."""
FLAGS = (
    "-std=c11",
    "-O3",
    "-ffp-contract=off",
    "-fno-math-errno",
    "-fno-trapping-math",
    "-fvisibility=hidden",
    "-Wall",
    "-Wextra",
)
"""The floats of the kernel are those of numpy only as long as no product is fused with a sum."""
WITHOUT = "NEWSLINT_BUILD_NATIVE"
"""The environment variable that, set to 0, asks for a wheel without the kernel, for any machine."""


def compiler() -> list[str] | None:
    """The command of a compiler that takes the options of GCC and Clang: ``CC``, or what is called cc, gcc or clang."""
    named = shlex.split(os.environ.get("CC", ""))
    commands = [named] if named else [["cc"], ["gcc"], ["clang"]]
    return next((command for command in commands if shutil.which(command[0])), None)


def compile_kernel(root: Path, target: Path, *more: str) -> str | None:
    """Build the kernel of a checkout into a file, with more options if any.

    What is wrong is given back: no compiler, or what that one said.
    """
    command = compiler()
    if command is None:
        return "there is no compiler for C"
    sources = [str(root / NATIVE / name) for name in SOURCES]
    with tempfile.TemporaryDirectory(dir=target.parent) as folder:  # so that a library in use stays whole
        built = Path(folder) / target.name
        whole = [*command, *FLAGS, *more, "-shared", "-fPIC", *sources, "-o", str(built)]
        done = subprocess.run(whole, capture_output=True, text=True, check=False)
        if done.returncode:
            return f"{shlex.join(command)} failed:\n{done.stderr.strip()}"
        built.replace(target)
    return None


class CompileRules(BuildHookInterface):  # type: ignore[type-arg,misc]
    """Adds ``newslint/rules/compiled.rules`` to the wheel, and the kernel, which makes it a wheel for this platform."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile the rules of this checkout; an editable install does it when it first runs."""
        if self.target_name != "wheel" or version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root))
        from newslint.engine.loading.compiled import COMPILED
        from newslint.engine.loading.registry import write_compiled

        folder = Path(tempfile.mkdtemp(prefix="newslint-"))
        write_compiled(folder / COMPILED)
        build_data["force_include"][str(folder / COMPILED)] = f"newslint/rules/{COMPILED}"
        if os.environ.get(WITHOUT) == "0":
            return
        wrong = compile_kernel(root, folder / LIBRARY)
        if wrong:
            self.app.display_warning(f"The wheel has no kernel, and numpy does its work: {wrong}")
            return
        build_data["force_include"][str(folder / LIBRARY)] = f"{NATIVE.as_posix()}/{LIBRARY}"
        build_data["pure_python"] = False
        build_data["tag"] = f"py3-none-{platform()}"


def platform() -> str:
    """The platform of a wheel with the kernel; of Linux the plain one, as no old system was built on."""
    from packaging.tags import sys_tags

    return next(t.platform for t in sys_tags() if not t.platform.startswith(("manylinux", "musllinux")))


def main() -> int:
    """Build the kernel into this checkout."""
    root = Path(__file__).parent
    target = root / NATIVE / LIBRARY
    wrong = compile_kernel(root, target)
    print(f"numpy does the kernel's work: {wrong}" if wrong else f"built {target}")  # noqa: T201 - a script
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main())
