"""Finds the names of all diagnostics in the source, without running it.

A name begins its way in a string and ends it as the first part of a ``Diagnostic``, a ``Fault`` or
a ``WrongValue``. Between the two there may be a variable, a choice of two, a table, or functions
that hand it on: :class:`NameFinder` walks that way backwards. What it can't follow it reports
in ``lost``, so that no name slips by.
"""

from __future__ import annotations

import ast
import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

PACKAGE = Path(__file__).parents[2] / "generator" / "planpage"

MAKERS = frozenset({"Diagnostic", "Fault", "WrongValue"})
"""What takes a diagnostic's name as its first part."""

OTHER_FAULTS = PACKAGE / "cli"
"""The commands have a ``Fault`` of their own, which is no diagnostic."""

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Place:
    """Where an expression stands: its file, the tables of that file, and the function round it."""

    path: Path
    tables: dict[str, ast.Dict]
    function: Function | None


@dataclass
class NameFinder:
    """Walks from where diagnostics are made back to the strings that name them."""

    functions: dict[str, list[tuple[Function, Place]]] = field(default_factory=dict)
    calls: list[tuple[ast.Call, Place]] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)

    def read(self, path: Path) -> None:
        """Take in the functions, calls and tables of one file."""
        tree = ast.parse(path.read_text(encoding="utf-8"))
        tables = {
            target.id: node.value
            for node in tree.body
            if isinstance(node, ast.Assign) and isinstance(node.value, ast.Dict)
            for target in node.targets
            if isinstance(target, ast.Name)
        }
        self._walk(tree, Place(path, tables, None))

    def _walk(self, node: ast.AST, place: Place) -> None:
        for child in ast.iter_child_nodes(node):
            inner = place
            if isinstance(child, Function):
                inner = Place(place.path, place.tables, child)
                self.functions.setdefault(child.name, []).append((child, inner))
            if isinstance(child, ast.Call):
                self.calls.append((child, place))
            self._walk(child, inner)

    def find(self) -> set[str]:
        """Return the names of all diagnostics that are made anywhere."""
        found: set[str] = set()
        for call, place in self.calls:
            if _callee(call) in MAKERS:
                given = {one.arg: one.value for one in call.keywords}
                first = call.args[0] if call.args else given.get("name")
                found.update(self._resolve(first, place, frozenset()))
        return found - {""}

    def _resolve(
        self, node: ast.expr | None, place: Place, seen: frozenset[tuple[str, str]]
    ) -> Iterator[str]:
        """Yield every text that an expression may stand for."""
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
        elif isinstance(node, ast.IfExp):
            yield from self._resolve(node.body, place, seen)
            yield from self._resolve(node.orelse, place, seen)
        elif isinstance(node, ast.JoinedStr):
            parts = [
                list(self._resolve(getattr(part, "value", None), place, seen))
                if isinstance(part, ast.FormattedValue)
                else [str(getattr(part, "value", ""))]
                for part in node.values
            ]
            yield from ("".join(texts) for texts in itertools.product(*parts))
        elif isinstance(node, ast.Subscript) and isinstance(node.value, ast.Name):
            yield from self._read_table(node.value.id, 0, place, seen)
        elif isinstance(node, ast.Name) and place.function is not None:
            yield from self._follow(node.id, place, seen)
        elif not isinstance(node, ast.Attribute):
            # An attribute is the name of a diagnostic that was made elsewhere: found there.
            line = getattr(node, "lineno", 0)
            self.lost.append(
                f"{place.path.name}:{line}: {ast.unparse(node) if node else 'nothing'}"
            )

    def _follow(self, name: str, place: Place, seen: frozenset[tuple[str, str]]) -> Iterator[str]:
        """Yield what a variable may hold: what it is set to, or what callers give for it."""
        function = place.function
        if function is None or (function.name, name) in seen:
            return
        seen |= {(function.name, name)}
        is_set = False
        for node in ast.walk(function):
            if not isinstance(node, ast.Assign):
                continue
            for target in node.targets:
                parts = target.elts if isinstance(target, ast.Tuple) else [target]
                index = next((i for i, one in enumerate(parts) if _is_name(one, name)), None)
                if index is None:
                    continue
                is_set = True
                if not isinstance(target, ast.Tuple):
                    yield from self._resolve(node.value, place, seen)
                elif isinstance(node.value, ast.Tuple):
                    yield from self._resolve(node.value.elts[index], place, seen)
                elif isinstance(node.value, ast.Subscript) and isinstance(
                    node.value.value, ast.Name
                ):
                    yield from self._read_table(node.value.value.id, index, place, seen)
        if not is_set:
            yield from self._ask_callers(function, name, seen)

    def _read_table(
        self, table: str, index: int, place: Place, seen: frozenset[tuple[str, str]]
    ) -> Iterator[str]:
        for value in place.tables[table].values if table in place.tables else ():
            held = value.elts[index] if isinstance(value, ast.Tuple) else value
            yield from self._resolve(held, place, seen)

    def _ask_callers(
        self, function: Function, name: str, seen: frozenset[tuple[str, str]]
    ) -> Iterator[str]:
        parameters = [one.arg for one in function.args.args if one.arg != "self"]
        needed = len(parameters) - len(function.args.defaults)
        for call, place in self.calls:
            given = {one.arg: one.value for one in call.keywords}
            if _callee(call) != function.name or len(call.args) + len(given) < needed:
                continue
            index = parameters.index(name) if name in parameters else len(call.args)
            value = call.args[index] if index < len(call.args) else given.get(name)
            if value is not None:
                yield from self._resolve(value, place, seen)


def _callee(call: ast.Call) -> str:
    return getattr(call.func, "attr", "") or getattr(call.func, "id", "")


def _is_name(node: ast.expr, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name


def find_diagnostic_names() -> tuple[set[str], list[str]]:
    """Return the names of all diagnostics of the package, and the places that can't be followed."""
    finder = NameFinder()
    for path in sorted(PACKAGE.rglob("*.py")):
        if not path.is_relative_to(OTHER_FAULTS):
            finder.read(path)
    return finder.find(), finder.lost
