"""The kernel in C and numpy give the same numbers, to the bit, and nothing needs the kernel."""

from __future__ import annotations

import ctypes
import subprocess
from functools import cache
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

import hatch_build
from newslint.language.detectors.second_reader import reader
from newslint.language.detectors.second_reader.network import Transformer
from newslint.language.network.native import library
from newslint.language.network.native.library import (
    FILE,
    LEVELS,
    LONGEST,
    LONGEST_NORMED,
    SETTING,
    Kernel,
    kernel,
    kernels,
)
from newslint.language.network.native.linear import _COLUMNS, _FEW, Linear, _times, rounded, unit
from newslint.language.network.store import Floats, Weights, read_weights

NUMBERS = st.floats(-1e6, 1e6, width=32)
SENTENCES = [
    ["The", "club", "will", "signed", "two", "players", "."],
    ["Nobody", "knew", "."],
    ["A", "spokeswoman", "for", "the", "port", "said", "the", "the", "cranes", "was", "idle", "."] * 12,
    ["."],
]


@cache
def weights() -> Weights:
    return read_weights(Path(reader.__file__).with_name("weights.safetensors"))


def layers(draw: st.DrawFn, ins: int, outs: int) -> tuple[NDArray[np.int8], Floats, Floats]:
    """A matrix with any numbers of 8 bits, often the extremes, with scales and biases."""
    lots = np.random.default_rng(draw(st.integers(0, 2**32)))
    if draw(st.booleans()):
        values = lots.choice(np.array([-128, -127, 127], np.int8), (outs, ins))
    else:
        values = lots.integers(-128, 128, (outs, ins), dtype=np.int8)
    return values, lots.random(outs, np.float32), lots.standard_normal(outs, np.float32)


@st.composite
def cases(
    draw: st.DrawFn, longest: int = LONGEST, largest: float = 1e30
) -> tuple[tuple[NDArray[np.int8], Floats, Floats], Floats]:
    """A layer of any size, and rows for it: of any numbers, of one number only, of very small ones, or none."""
    ins = draw(st.sampled_from([n for n in (4, 8, 12, 380, 384, 1020, 1024, 1028, 1536, LONGEST) if n <= longest]))
    outs, rows = draw(st.integers(1, 70)), draw(st.integers(0, 110))
    lots = np.random.default_rng(draw(st.integers(0, 2**32)))
    x = lots.standard_normal((rows, ins)).astype(np.float32) * np.float32(
        draw(st.sampled_from([1e-38, 1e-3, 1, largest]))
    )
    for row, value in draw(st.lists(st.tuples(st.integers(0, 109), NUMBERS), max_size=4)):
        if row < rows:
            x[row] = value
    return layers(draw, ins, outs), x


@settings(max_examples=40, deadline=None)
@given(case=cases())
def test_the_kernel_gives_what_numpy_gives(
    known: dict[str, Kernel], case: tuple[tuple[NDArray[np.int8], Floats, Floats], Floats]
) -> None:
    layer, x = case
    wanted = Linear(*layer, None)(x)
    assert wanted.shape == (len(x), len(layer[0]))
    for level, by in known.items():
        assert np.array_equal(Linear(*layer, by)(x), wanted), level


@settings(max_examples=40, deadline=None)
@given(case=cases(LONGEST_NORMED, 1e15))
def test_rows_are_scaled_as_numpy_scales_them(
    known: dict[str, Kernel], case: tuple[tuple[NDArray[np.int8], Floats, Floats], Floats]
) -> None:
    layer, x = case
    wanted = Linear(*layer, None)(x, normed=True)
    for level, by in known.items():
        assert np.array_equal(Linear(*layer, by)(x, normed=True), wanted), level


@given(st.lists(NUMBERS.filter(lambda n: abs(n) > 1), min_size=1, max_size=9))
def test_a_scaled_row_has_a_mean_square_of_one(row: list[float]) -> None:
    whole, size = rounded(np.array([row], np.float32))
    assert np.square(whole * unit(whole, size)).mean() == pytest.approx(1, rel=1e-3)


@settings(max_examples=30, deadline=None)
@given(case=cases())
def test_numpy_gives_what_whole_numbers_give(case: tuple[tuple[NDArray[np.int8], Floats, Floats], Floats]) -> None:
    (values, scale, bias), x = case
    whole, size = rounded(x)
    assert np.array_equal(whole, np.rint(whole))
    assert (np.abs(whole) <= 127).all()
    sums = whole.astype(np.int64) @ values.T.astype(np.int64)
    wanted = sums.astype(np.float32) * size * scale + bias
    assert np.array_equal(Linear(values, scale, bias, None)(x), wanted)


@given(st.lists(NUMBERS, min_size=1, max_size=9))
def test_a_row_is_rounded_to_steps_of_its_largest_number(row: list[float]) -> None:
    x = np.array([row], np.float32)
    whole, size = rounded(x)
    nothing = 1e-30  # a row of no larger numbers is rounded to zeros
    assert np.abs(whole * size - x).max() <= max(np.abs(x).max() / 127 * 0.51, nothing)


def test_rows_may_lie_anywhere(known: dict[str, Kernel]) -> None:
    x = np.random.default_rng(3).standard_normal((8, 50)).astype(np.float32).T
    layer = np.eye(8, dtype=np.int8), np.ones(8, np.float32), np.zeros(8, np.float32)
    for by in known.values():
        assert np.array_equal(Linear(*layer, by)(x), Linear(*layer, None)(x))


def test_the_second_reader_gives_the_same_scores(known: dict[str, Kernel]) -> None:
    wanted = Transformer(weights(), None).scores(SENTENCES)
    for level, by in known.items():
        for scores, same in zip(Transformer(weights(), by).scores(SENTENCES), wanted, strict=True):
            assert np.array_equal(scores, same), level


def test_what_is_no_number_does_no_harm(known: dict[str, Kernel]) -> None:
    x = np.ones((3, 4), np.float32)
    x[0, 1], x[1, 2] = np.nan, np.inf
    for by in known.values():
        y = Linear(np.ones((2, 4), np.int8), np.ones(2, np.float32), np.zeros(2, np.float32), by)(x)
        assert np.array_equal(y[2], [4, 4])


@pytest.mark.parametrize(("outs", "ins"), [(0, 4), (1, 0), (1, 3), (1, LONGEST + 4)])
def test_sizes_that_the_library_does_not_take_are_refused(known: dict[str, Kernel], outs: int, ins: int) -> None:
    for by in known.values():
        with pytest.raises(ValueError, match=f"{ins} inputs and {outs} outputs"):
            by.pack(np.zeros((outs, ins), np.int8), np.zeros(outs, np.float32), np.zeros(outs, np.float32))


def test_longer_rows_are_not_scaled(known: dict[str, Kernel]) -> None:
    ins = LONGEST_NORMED + 4
    layer = Linear(np.ones((2, ins), np.int8), np.ones(2, np.float32), np.zeros(2, np.float32), known["plain"])
    x = np.ones((1, ins), np.float32)
    assert layer(x).shape == (1, 2)
    with pytest.raises(ValueError, match="not these sizes"):
        layer(x, normed=True)


def test_rows_that_may_not_be_written_to_are_read(known: dict[str, Kernel]) -> None:
    x = np.ones((2, 8), np.float32)
    x.flags.writeable = False
    layer = np.ones((1, 8), np.int8), np.ones(1, np.float32), np.zeros(1, np.float32)
    assert Linear(*layer, known["plain"])(x).tolist() == [[8], [8]]


def test_rows_of_another_length_are_refused(known: dict[str, Kernel]) -> None:
    layer = np.zeros((2, 8), np.int8), np.ones(2, np.float32), np.zeros(2, np.float32)
    with pytest.raises(ValueError, match="8 inputs"):
        Linear(*layer, known["plain"])(np.zeros((2, 4), np.float32))


def test_a_level_that_nobody_knows_is_refused(built: Path) -> None:
    by = Kernel(ctypes.CDLL(str(built)), 0)
    by._number = len(LEVELS)
    with pytest.raises(ValueError, match="knows no level"):
        Linear(np.zeros((1, 4), np.int8), np.ones(1, np.float32), np.zeros(1, np.float32), by)(
            np.ones((1, 4), np.float32)
        )


def test_what_is_no_library_of_ours_is_not_used(tmp_path: Path) -> None:
    assert kernels(tmp_path / "nothing") == {}
    (tmp_path / "text").write_text("no library", encoding="utf-8")
    assert kernels(tmp_path / "text") == {}


@pytest.mark.parametrize("source", ["int newslint_kernel_version(void) { return 0; }", "int something_else;"])
def test_a_library_of_another_version_is_not_used(source: str, tmp_path: Path) -> None:
    command = hatch_build.compiler()
    if command is None:
        pytest.skip("no compiler for C")
    (tmp_path / "other.c").write_text(source, encoding="utf-8")
    other = [*command, "-shared", "-fPIC", str(tmp_path / "other.c"), "-o", str(tmp_path / FILE)]
    subprocess.run(other, check=True)
    assert kernels(tmp_path / FILE) == {}


def chosen(monkeypatch: pytest.MonkeyPatch, found: dict[str, Kernel], setting: str) -> Kernel | None:
    """What is used where such levels are found, by a setting."""
    monkeypatch.setattr(library, "kernels", lambda path: found)
    monkeypatch.setenv(SETTING, setting)
    return kernel.__wrapped__()


def test_the_best_level_is_used_or_the_one_that_is_asked_for(
    known: dict[str, Kernel], monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = known["plain"]
    both = {"plain": plain, "avx2": Kernel(plain.library, 1)}
    assert chosen(monkeypatch, both, "") is both["avx2"]
    assert chosen(monkeypatch, both, "plain") is plain
    assert chosen(monkeypatch, both, "0") is None
    assert chosen(monkeypatch, both, "avx512-vnni") is None
    assert chosen(monkeypatch, {"plain": plain}, "") is None


def test_without_a_compiler_it_is_said_and_nothing_is_built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CC", "no-such-compiler")
    wrong = hatch_build.compile_kernel(Path(hatch_build.__file__).parent, tmp_path / FILE)
    assert wrong == "there is no compiler for C"
    assert not (tmp_path / FILE).exists()


def test_what_a_compiler_says_is_told(tmp_path: Path) -> None:
    if hatch_build.compiler() is None:
        pytest.skip("no compiler for C")
    wrong = hatch_build.compile_kernel(tmp_path, tmp_path / FILE)
    assert wrong is not None
    assert all(name in wrong for name in hatch_build.SOURCES)


@pytest.mark.parametrize("rows", [1, _FEW, _FEW + 1])
def test_a_matrix_in_blocks_multiplies_as_a_whole_one(rows: int) -> None:
    lots = np.random.default_rng(1)
    x = lots.random((rows, 6), dtype=np.float32)
    whole = lots.random((6, 3 * _COLUMNS), dtype=np.float32)
    blocks = np.stack(np.split(whole, 3, axis=1))
    assert np.allclose(_times(x, blocks, 150), (x @ whole)[:, :150])
