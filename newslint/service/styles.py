"""House styles: selections and options of rules under one name, for settings to build on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from os import PathLike
from pathlib import Path

from newslint.service.config import Config, ConfigError, Values, absolute, load_values, made, merged, read_values
from newslint.util.plugins import LoadProblem, offers, points
from newslint.util.suggest import did_you_mean

GROUP = "newslint.styles"
KEYS = ("style", "select", "ignore", "packs", "rules", "variety", "words")
"""What a style may say."""
SHIPPED = Path(__file__).parents[1] / "styles"
"""The folder of the styles that newslint brings."""


def shipped_styles() -> list[str]:
    """The names of the styles that newslint brings, in order."""
    return sorted(file.stem for file in SHIPPED.glob("*.toml"))


def load_config(path: Path, *, plugins: bool = True) -> Config:
    """Read a settings file, and the styles that it builds on; a :class:`ConfigError` where one is wrong.

    A key of the file takes the place of the style's; options of rules do so one by one, and packs are added to the
    style's. ``plugins`` says whether any may be asked for styles.
    """
    values, where = load_values(path)
    places: dict[str, str] = {}
    if values.get("style"):
        for style in _styles(values["style"], path.parent, f"{where}: style", plugins=plugins):
            new = [key for key in style.given if key not in values and key != "rules"]
            new += [f"rules.{ref}" for ref in style.given.get("rules", ()) if ref not in values.get("rules", ())]
            places |= {key: f"{style.where}: {key.replace('_', '-')}" for key in new}
            values = merged(style.given, values)
    return made(values, path, places)


def _styles(name: str, folder: Path, asked: str, *, plugins: bool) -> Iterator[Values]:
    """A style, the one that it builds on, and so on; ``asked`` is what messages call the place that names it."""
    known: set[str] = set()
    while name:
        style, folder = _style(name, folder, asked, plugins=plugins)
        if style.where in known:
            raise ConfigError(f"{asked}: the style “{name}” builds on itself")
        known.add(style.where)
        wrong = next((key for key in style.given if key not in KEYS), None)
        if wrong is not None:
            key = wrong.replace("_", "-")
            raise ConfigError(f"{style.where}: a style has no “{key}”; it may have {', '.join(KEYS)}")
        packs = tuple(absolute(pack, folder) for pack in style.given.get("packs", ()))
        yield style._replace(given={**style.given, **({"packs": packs} if packs else {})})
        name, asked = style.given.get("style", ""), f"{style.where}: style"


def _style(name: str, folder: Path, asked: str, *, plugins: bool) -> tuple[Values, Path]:
    """A style by its path or name, and the folder that paths in it are relative to."""
    if name.endswith(".toml"):
        return load_values(folder / name), (folder / name).parent
    if name in shipped_styles():
        return load_values(SHIPPED / f"{name}.toml"), SHIPPED
    for offer in offers(GROUP, name) if plugins else ():
        if isinstance(offer, LoadProblem):
            raise ConfigError(f"{asked}: could not load {offer}")
        if isinstance(offer.value, Mapping):
            return Values(read_values(offer.value, offer.where), offer.where), folder
        if isinstance(offer.value, str | PathLike):
            file = Path(offer.value)
            return load_values(file), file.parent
        raise ConfigError(f"{asked}: {offer.where} offers neither a TOML file nor a table, but {offer.value!r}")
    there = sorted({*shipped_styles(), *(point.name for point in (points(GROUP) if plugins else ()))})
    hint = did_you_mean(name, there) or f"; there are {', '.join(there)}, and a file ends in .toml"
    raise ConfigError(f"{asked}: there is no style “{name}”{hint}")
