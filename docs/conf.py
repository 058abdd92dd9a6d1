"""How the pages become a site: ``sphinx-build -W docs build/site``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.version import __version__

if TYPE_CHECKING:
    from sphinx.application import Sphinx

project = "newslint"
release = __version__
copyright = "The newslint developers"  # noqa: A001 - the name that Sphinx looks for
extensions = ["myst_parser"]
html_theme = "furo"
html_title = "newslint"
html_copy_source = False
html_show_sphinx = False
exclude_patterns = ["generate.py"]
myst_heading_anchors = 3
nitpicky = True


def without_place(app: Sphinx, docname: str, source: list[str]) -> None:
    """Let the pages of single rules stand in no menu: their index leads to them."""
    del app
    if docname.startswith("rules/") and docname != "rules/README":
        source[0] = f"---\norphan: true\n---\n{source[0]}"


def setup(app: Sphinx) -> None:
    """Tell Sphinx what is ours."""
    app.connect("source-read", without_place)
