"""House rules of an imaginary newsroom."""

from pathlib import Path

from newslint_plugin_example import river_names


def offer() -> list[object]:
    """What newslint loads: a module with rule classes, and a folder of YAML rules."""
    return [river_names, Path(__file__).parent / "rules"]
