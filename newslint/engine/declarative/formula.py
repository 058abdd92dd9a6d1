"""Formulas that rules may give: numbers, names, + - * / and a few functions. Nothing else is worked out."""

from __future__ import annotations

import ast
import math
import operator
from collections.abc import Callable, Collection, Mapping
from typing import Any

from newslint.engine.declarative.problems import BodyError
from newslint.util.suggest import did_you_mean

_BINARY: Mapping[type[ast.operator], Callable[[Any, Any], float]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}
_FUNCTIONS: Mapping[str, Callable[..., float]] = {"sqrt": math.sqrt, "min": min, "max": max, "abs": abs}
_LONGEST = 300


class Formula:
    """A formula over named numbers."""

    def __init__(self, source: str, known: Collection[str]) -> None:
        """A :class:`BodyError` says what is no part of a formula, or which name nobody knows."""
        self.source = source
        if len(source) > _LONGEST:
            raise BodyError(f"a formula has {_LONGEST} characters at most", source=source)
        try:
            self._tree = ast.parse(source.strip(), mode="eval").body
        except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
            raise BodyError(f"“{source}” is no formula", source=source) from error
        self.names: frozenset[str] = frozenset(self._names(self._tree, known))

    def value(self, numbers: Mapping[str, float]) -> float | None:
        """What it comes to; nothing where it would divide by nothing."""
        try:
            return self._value(self._tree, numbers)
        except (ZeroDivisionError, OverflowError, ValueError):
            return None

    def _names(self, node: ast.AST, known: Collection[str]) -> set[str]:
        """The names in a formula; all else that stands in it is known to be allowed after this."""
        if isinstance(node, ast.Constant) and type(node.value) in (int, float):
            return set()
        if isinstance(node, ast.Name):
            if node.id not in known:
                hint = did_you_mean(node.id, known) or f"; known are {', '.join(sorted(known))}"
                raise BodyError(f"“{node.id}” in “{self.source}” is no measure{hint}", source=self.source)
            return {node.id}
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
            return self._names(node.operand, known)
        if isinstance(node, ast.BinOp) and type(node.op) in _BINARY:
            return self._names(node.left, known) | self._names(node.right, known)
        if (
            isinstance(node, ast.Call)
            and getattr(node.func, "id", "") in _FUNCTIONS
            and node.args
            and not node.keywords
        ):
            return set().union(*(self._names(part, known) for part in node.args))
        raise BodyError(
            f"“{self.source}” is no formula of numbers, measures, + - * / and {', '.join(_FUNCTIONS)}",
            source=self.source,
        )

    def _value(self, node: Any, numbers: Mapping[str, float]) -> float:
        """What a part of it comes to."""
        if isinstance(node, ast.Constant):
            return float(node.value)  # type: ignore[arg-type] # a number, as was seen to
        if isinstance(node, ast.Name):
            return numbers[node.id]
        if isinstance(node, ast.UnaryOp):
            return -self._value(node.operand, numbers)
        if isinstance(node, ast.BinOp):
            return _BINARY[type(node.op)](self._value(node.left, numbers), self._value(node.right, numbers))
        return _FUNCTIONS[node.func.id](*(self._value(part, numbers) for part in node.args))
