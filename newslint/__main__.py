"""``newslint``, also as ``python -m newslint``."""

from __future__ import annotations

import os
import sys


def run() -> None:
    """Run the command line; an interrupt while it is still being imported ends it as any later one does."""
    try:
        from newslint.util.bytecode import Bytecode

        bytecode = Bytecode("newslint", os.path.dirname(__file__))  # noqa: PTH120 - pathlib is not needed before
        sys.meta_path.insert(0, bytecode)
        from newslint.cli.main import main
    except KeyboardInterrupt:
        raise SystemExit(130) from None
    try:
        main()
    except SystemExit as end:
        if "yaml" not in sys.modules:  # else it read rules anew, and for that used more modules than others will
            bytecode.keep(sys.modules)
        _leave(end.code)
        raise


def _leave(code: object) -> None:
    """End the process at once, and leave its memory to the system, which is quicker than to free it bit by bit.

    It does not, and the interpreter ends as it always does, where somebody watches it or a thread is still at work.
    """
    import atexit
    import threading

    watched = sys.gettrace() or sys.getprofile() or sys.flags.inspect
    if watched or threading.active_count() > 1 or not isinstance(code, int | None):
        return
    atexit._run_exitfuncs()
    try:
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:
                stream.flush()
    except (OSError, ValueError):
        return  # the interpreter says what is wrong
    os._exit(code or 0)


if __name__ == "__main__":
    run()
