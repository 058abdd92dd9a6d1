"""newslint: a prose linter for news."""

__version__ = "0.1.0"
