"""Which newslint this is; in a module of its own, because the rooms import nothing from the face of the house."""

__version__ = "0.1.0"
