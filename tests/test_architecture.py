"""The rules of the house: who imports whom, what is loaded when, one layout a file."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import subprocess
import sys
import typing
from pathlib import Path

import attrs
import pytest
from conftest import ROOT

import confparse
from confparse import layouts, model
from confparse.diagnostics import CODES, Code

PACKAGE = ROOT / "confparse"
MODULES = sorted(
    path.relative_to(PACKAGE).with_suffix("").as_posix() for path in PACKAGE.rglob("*.py")
)

# Each group may import only from the groups named; imports point upwards.
GROUPS: list[tuple[str, tuple[str, ...], tuple[str, ...]]] = [
    # group, members (a prefix when it ends in "/"), may import
    (
        "characters",
        (
            "characters",
            "class_names",
            "wrapping",
            "broken_cells",
            "nested_tables",
            "open_tables",
            "tab_tables",
        ),
        (),
    ),
    ("diagnostics", ("diagnostics",), ()),
    (
        "model",
        ("model", "drafts"),
        ("diagnostics", "exports", "model"),
    ),  # Page.to_dict calls its writer, inside the method
    ("fields", ("fields/",), ("model", "characters", "fields")),
    ("flow", ("flow",), ("fields", "model")),
    ("markup", ("blocks",), ("flow", "characters")),
    (
        "reading",
        ("html", "markdown", "menus"),
        ("flow", "model", "fields", "diagnostics", "characters", "markup"),
    ),
    ("when", ("when/",), ("flow", "model", "fields", "diagnostics", "when")),
    ("evidence", ("evidence",), ()),
    (
        "order",
        ("order/",),
        ("flow", "fields", "model", "diagnostics", "characters", "evidence", "order"),
    ),
    ("layouts", ("layouts/",), ("flow", "fields", "evidence", "order", "layout parts")),
    (
        "stages",
        ("decode", "lines", "noise", "recognise", "assemble", "resolve"),
        ("characters", "diagnostics", "model", "fields", "flow", "reading", "when"),
    ),
    (
        "pipeline",
        ("pipeline",),
        ("stages", "layouts", "reading", "when", "flow", "model", "diagnostics"),
    ),
    ("exports", ("exports/",), ("model", "diagnostics", "exports")),
]
FREE = ("__init__", "__main__", "commands/", "batch", "arrow", "sniff", "explain")
HEAVY = ("bs4", "lxml", "dateparser")


def _group(module: str) -> str | None:
    if module.startswith("layouts/_"):
        return "layout parts" if module != "layouts/__init__" else "layouts"
    for name, members, _ in GROUPS:
        if any(
            module == member or (member.endswith("/") and module.startswith(member))
            for member in members
        ):
            return name
    return None


def _imports(module: str) -> set[str]:
    """Modules of the package that a module imports, wherever in it the import stands."""
    path = PACKAGE / f"{module}.py"
    here = module.split("/")[:-1]
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level:
            base = here[: len(here) - node.level + 1]
            start = base + (node.module.split(".") if node.module else [])
            for alias in node.names:
                whole = "/".join([*start, alias.name])
                found.add(
                    whole
                    if whole in MODULES
                    else "/".join(start)
                    if "/".join(start) in MODULES
                    else f"{'/'.join(start)}/__init__".lstrip("/")
                )
    return found


@pytest.mark.parametrize("module", [m for m in MODULES if not m.startswith(FREE)])
def test_imports_point_upwards(module: str) -> None:
    group = _group(module)
    assert group is not None, f"{module} stands in no group: say in GROUPS who may import it"
    if group == "layout parts":
        allowed: tuple[str, ...] = ("flow", "fields", "layout parts")
    else:
        allowed = next(may for name, _, may in GROUPS if name == group)
    for target in _imports(module):
        if target == "__init__" or (group == "fields" and target == "fields/__init__"):
            continue  # `from . import layouts`: a package itself holds no logic
        if (group, target) != ("layouts", "layouts/__init__"):
            assert _group(target) in allowed, f"{module} imports {target}"


@pytest.mark.parametrize("package", HEAVY)
def test_heavy_packages_are_imported_in_one_place(package: str) -> None:
    importers = []
    for module in MODULES:
        tree = ast.parse((PACKAGE / f"{module}.py").read_text(encoding="utf-8"))
        names = {
            alias.name.partition(".")[0]
            for node in ast.walk(tree)
            if isinstance(node, ast.Import)
            for alias in node.names
        }
        names |= {
            (node.module or "").partition(".")[0]
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom) and not node.level
        }
        if package in names:
            importers.append(module)
    assert importers in (["html"], ["fields/guess"], ["pipeline"], []), importers


def _child(code: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT
    )
    return done.stdout.strip()


def test_text_pages_load_no_heavy_package() -> None:
    page = next((ROOT / "fixtures" / "eventhosts_session").glob("theory.txt"))
    code = f"""
import sys, pathlib, confparse
text = pathlib.Path({str(page)!r}).read_text(encoding="utf-8")
session = confparse.parse_session(text)
assert len(session.talks) == 15
confparse.parse_authors("Ada Quill and Bruno Moreau (University of Somewhere)")
print(sorted({{name.partition(".")[0] for name in sys.modules}} & {{"bs4", "lxml", "dateparser", "pandas", "pyarrow", "asyncio", "multiprocessing"}}))
"""
    assert _child(code) == "[]"


def test_parse_soup_is_the_door_for_soups() -> None:
    assert (
        _child(
            "import sys, confparse; confparse.parse_page('<html><p>x</p>'); print('bs4' in sys.modules)"
        )
        == "False"
    )


@pytest.mark.parametrize(
    "name",
    sorted(
        info.name
        for info in pkgutil.iter_modules(layouts.__path__)
        if not info.name.startswith("_")
    ),
)
def test_layout_file(name: str) -> None:
    """One layout a file, named as the file, with a sample page in its docstring and fixtures of ours."""
    module = importlib.import_module(f"confparse.layouts.{name}")
    assert module.LAYOUT.name == name.replace("_", "-")
    assert len((module.__doc__ or "").splitlines()) >= 3, "the docstring shows no sample page"
    folder = ROOT / "fixtures" / name
    pages = [path for path in folder.glob("*") if path.suffix in (".txt", ".md", ".html")]
    assert len(pages) >= 2, f"{folder.name} needs two pages of ours"


def test_registry_is_the_folder() -> None:
    names = [layout.name for layout in layouts.known()]
    assert names == sorted(set(names))
    assert "eventhosts-session" in names


def test_public_names() -> None:
    assert confparse.__all__ == sorted(confparse.__all__)
    assert all(hasattr(confparse, name) for name in confparse.__all__)
    for name in (
        "parse_page",
        "parse_session",
        "parse_time_range",
        "parse_authors",
        "sniff",
        "to_json",
        "from_json",
        "ConfparseError",
        "StrictError",
        "NoSessionError",
        "SeveralSessionsError",
    ):
        assert name in confparse.__all__


@pytest.mark.parametrize(
    "kind",
    [
        model.Page,
        model.Session,
        model.Talk,
        model.Person,
        model.When,
        model.Link,
        model.Unparsed,
        model.Conference,
    ],
)
def test_types_are_frozen_slotted_keyword_only_and_typed(kind: type) -> None:
    hints = typing.get_type_hints(kind)
    for attribute in attrs.fields(kind):
        assert attribute.kw_only
        assert attribute.name in hints
    assert not hasattr(kind, "__dict__") or "__slots__" in vars(kind)


def test_every_code_has_a_level_and_a_meaning() -> None:
    assert set(CODES) == set(Code)
    assert {level for level, _ in CODES.values()} <= {"info", "warning", "error"}


def test_no_module_hides_what_it_is_for() -> None:
    for module in MODULES:
        assert ast.get_docstring(
            ast.parse((PACKAGE / f"{module}.py").read_text(encoding="utf-8"))
        ), module
        assert Path(module).name not in {"utils", "helpers", "common", "misc"}
