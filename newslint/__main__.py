"""``newslint``, also as ``python -m newslint``."""

from __future__ import annotations


def run() -> None:
    """Run the command line; an interrupt while it is still being imported ends it as any later one does."""
    try:
        from newslint.cli.main import main
    except KeyboardInterrupt:
        raise SystemExit(130) from None
    main()


if __name__ == "__main__":
    run()
