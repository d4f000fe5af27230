"""The command line as a user meets it: exit codes, what goes where, wrong things."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from conftest import ROOT

from confparse.__main__ import main

PAGE = ROOT / "fixtures" / "eventhosts_session" / "theory.txt"


def run(*arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "confparse", *arguments],
        input=stdin,
        capture_output=True,
        check=False,
        cwd=ROOT,
        env={**os.environ, "PYTHONUTF8": "0", "LC_ALL": "C"},
    )


def test_parse_is_json_when_piped() -> None:
    done = run("parse", str(PAGE))
    assert (done.returncode, done.stderr) == (0, b"")
    data = json.loads(done.stdout)
    assert data["schema"] == "confparse/1"
    assert len(data["sessions"][0]["talks"]) == 15
    assert "lines" not in data["sessions"][0]


def test_parse_agenda_on_request_and_lines() -> None:
    done = run("parse", str(PAGE), "--format", "agenda")
    shown = done.stdout.decode()
    assert "DL: Theory" in shown
    assert (
        "07:30–07:35  On Numerical Integration in Neural Ordinary Differential Equations" in shown
    )
    assert "1 session, 15 talks, 0 lines not understood" in shown
    lines = json.loads(
        run("parse", str(PAGE), "--lines", "--url", "https://icml.cc/virtual/2022/x").stdout
    )
    assert lines["sessions"][0]["lines"]["title"] == [5, 5]
    assert lines["sessions"][0]["talks"][0]["when"]["inferred"] == ["year"]


def test_standard_input() -> None:
    assert json.loads(run("parse", "-", stdin=PAGE.read_bytes()).stdout) == json.loads(
        run("parse", str(PAGE)).stdout
    )


def test_agenda_on_a_terminal(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    assert main(["parse", str(PAGE)]) == 0
    assert capsys.readouterr().out.startswith(
        "DL: Theory\n  Wed 20 July 2022 · 07:30–09:00 PDT · Room 309\n"
    )


def test_check_prints_diagnostics_and_fails_on_warnings(tmp_path: Path) -> None:
    done = run("check", str(PAGE))
    assert done.returncode == 0
    assert done.stdout.decode().splitlines()[0].startswith(f"{PAGE}:13: info year-inferred ")
    assert run("check", str(PAGE), "--year", "2021").returncode == 1
    odd = tmp_path / "odd.txt"
    odd.write_text("", encoding="utf-8")
    both = run("check", str(odd), str(PAGE))
    assert both.returncode == 1
    assert b"year-inferred" in both.stdout, "one refused file does not hide the others"


def test_schema_is_a_valid_schema() -> None:
    loaded = json.loads(run("schema").stdout)
    jsonschema.Draft202012Validator.check_schema(loaded)
    assert loaded["$schema"].endswith("2020-12/schema")


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (None, "no such file"),
        (b"", "empty"),
        (b" \n" * 5_000_000, "empty"),
        (b"\x89PNG\r\n\x1a\n\0\0\0", "no text"),
        (bytes(range(256)) * 40, "no text"),
    ],
    ids=["missing", "empty", "10 MB of blanks", "picture", "binary"],
)
@pytest.mark.parametrize("command", ["parse", "check"])
def test_bad_files_are_one_clear_line(
    tmp_path: Path, command: str, content: bytes | None, says: str
) -> None:
    path = tmp_path / "page"
    if content is not None:
        path.write_bytes(content)
    done = run(command, str(path))
    assert done.returncode == 1
    assert done.stdout == b""
    message = done.stderr.decode()
    assert says in message
    assert str(path) in message
    assert message.count("\n") == 1
    assert "Traceback" not in message


def test_directory_is_one_clear_line(tmp_path: Path) -> None:
    done = run("parse", str(tmp_path))
    assert done.returncode == 1
    assert done.stderr.decode().count("\n") == 1
    assert "directory" in done.stderr.decode()


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["parse"],
        ["parse", "x", "--nonsense"],
        ["nonsense"],
        ["parse", "x", "--format", "yaml"],
        ["parse", str(PAGE), "--year", "0"],
        ["parse", str(PAGE), "--timezone", "Mars/Olympus"],
    ],
)
def test_wrong_usage_is_exit_2(arguments: list[str]) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr
    assert b"usage:" in done.stderr


def test_no_programme_is_said_and_no_error(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_text("Dear diary,\n\nnothing happened today.\n", encoding="utf-8")
    done = run("parse", str(path))
    assert done.returncode == 0
    assert json.loads(done.stdout)["sessions"] == []
    assert "no session" in done.stderr.decode()


def test_strict_refuses_warnings() -> None:
    assert run("parse", str(PAGE), "--strict").returncode == 0
    done = run("parse", str(PAGE), "--strict", "--year", "2021")
    assert done.returncode == 1
    assert b"weekday-mismatch" in done.stderr


def test_a_reader_that_goes_away_is_no_error() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "confparse", "parse", str(PAGE)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.wait() == 0
        assert process.stderr.read() == b""


def test_terminal_commands_in_a_title_are_not_passed_on(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    page = "Kernels\n\nWed 20 July 7:30 - 7:35 PDT\n\nA \x1b[31mRed\x1b[0m Talk of \u202eOurs\n\nAda Quill · Jo Lund\n"
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(page.encode())))
    assert main(["parse", "-", "--format", "agenda"]) == 0
    out = capsys.readouterr().out
    assert "\x1b" not in out
    assert "\u202e" not in out


def test_version_and_help() -> None:
    assert run("--version").stdout.startswith(b"confparse 0.")
    assert b"parse" in run("--help").stdout
