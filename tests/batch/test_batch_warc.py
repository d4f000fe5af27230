"""WARC and WET: the same records as warcio and fastwarc give, and damage that they pass over in silence."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator
from pathlib import Path

import dumps
import pytest

from confparse import batch, parse_page
from confparse.batch.outcomes import outcomes


def _read(path: Path, max_bytes: int = 1 << 20) -> list[batch.Outcome]:
    return list(outcomes(path, batch.Options(max_bytes=max_bytes)))


def _reasons(found: list[batch.Outcome]) -> list[str]:
    return [outcome.error.reason if outcome.error else "page" for outcome in found]


def _chunked(body: bytes, step: int = 700) -> bytes:
    parts = [body[at : at + step] for at in range(0, len(body), step)]
    return b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"


def _sound() -> list[bytes]:
    """Records of all the kinds that crawlers write."""
    page = dumps.html(1)
    plain = dumps.warc_record
    return [
        plain(b"software: x\r\n", kind="warcinfo"),
        plain(b"GET / HTTP/1.1\r\n\r\n", kind="request"),
        plain(dumps.http(page), url="https://c.example/plain"),
        plain(
            dumps.http(_chunked(page), "Transfer-Encoding: chunked"),
            url="https://c.example/chunked",
        ),
        plain(
            dumps.http(gzip.compress(page, mtime=0), "Content-Encoding: gzip"),
            url="https://c.example/gzip",
        ),
        plain(dumps.http(b"\x89PNG", media="image/png"), url="https://c.example/picture"),
        plain(dumps.page(2).encode(), kind="conversion", url="https://c.example/wet"),
        plain(b"", kind="revisit", url="https://c.example/again"),
    ]


@pytest.fixture(params=["plain", "gz", "whole"])
def sound(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    records = _sound()
    if request.param == "plain":
        path = tmp_path / "crawl.warc"
        path.write_bytes(b"".join(records))
    else:
        path = tmp_path / "crawl.warc.gz"
        data = (
            b"".join(map(gzip.compress, records))
            if request.param == "gz"
            else gzip.compress(b"".join(records))
        )
        path.write_bytes(data)
    return path


def test_every_page_is_read_and_nothing_else(sound: Path) -> None:
    found = _read(sound)
    assert [str(outcome.source.url).rpartition("/")[2] for outcome in found] == [
        "plain",
        "chunked",
        "gzip",
        "wet",
    ]
    for outcome in found[:3]:
        assert outcome.page == parse_page(dumps.html(1), url=outcome.source.url)
        assert outcome.source.date == "2022-08-01T00:00:00Z"
        assert str(outcome.source.id).startswith("<urn:uuid:")
    assert found[3].page == parse_page(dumps.page(2), url="https://c.example/wet")


def _warcio(path: Path) -> Iterator[tuple[str | None, int]]:
    warcio = pytest.importorskip("warcio.archiveiterator")
    with path.open("rb") as file:
        for record in warcio.ArchiveIterator(file):
            if record.rec_type in ("response", "conversion"):
                size = len(record.content_stream().read())
                yield record.rec_headers.get_header("WARC-Target-URI"), size


def _fastwarc(path: Path) -> Iterator[tuple[str | None, int]]:
    fastwarc = pytest.importorskip("fastwarc.warc")
    with path.open("rb") as file:
        for record in fastwarc.ArchiveIterator(file, parse_http=True, auto_decode="all"):
            if record.headers["WARC-Type"] in ("response", "conversion"):
                yield record.headers.get("WARC-Target-URI"), len(record.reader.read())


@pytest.mark.parametrize("peer", [_warcio, _fastwarc])
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_the_records_are_those_of_the_peers(
    request: pytest.FixtureRequest, sound: Path, peer: object
) -> None:
    assert callable(peer)
    if peer is _warcio and request.node.callspec.params["sound"] == "whole":
        pytest.skip("warcio wants a member a record")
    theirs = [(url, size) for url, size in peer(sound) if not str(url).endswith("picture")]
    ours = [(outcome.source.url, outcome.source.bytes) for outcome in _read(sound)]
    assert ours == theirs


def test_what_a_crawler_cut_off_is_marked(tmp_path: Path) -> None:
    path = tmp_path / "crawl.warc"
    path.write_bytes(dumps.warc_record(dumps.http(dumps.html(1)), WARC_Truncated="length"))
    (found,) = _read(path)
    assert found.source.truncated == "length"


@pytest.mark.parametrize("packed", [False, True], ids=["plain", "gz"])
@pytest.mark.parametrize("share", [0.2, 0.5, 0.95])
def test_a_cut_file_is_told(tmp_path: Path, *, packed: bool, share: float) -> None:
    pack = gzip.compress if packed else bytes
    first, last = (pack(dumps.warc_record(dumps.http(dumps.html(n)))) for n in (1, 2))
    path = tmp_path / ("crawl.warc.gz" if packed else "crawl.warc")
    path.write_bytes(first + last[: int(len(last) * share)])
    found = _read(path)
    assert _reasons(found) == ["page", "broken-compression" if packed else "truncated"]


@pytest.mark.parametrize(
    "damage",
    ["flipped", "zeroed", "cut"],
)
def test_a_damaged_member_costs_that_record_alone(tmp_path: Path, damage: str) -> None:
    members = [gzip.compress(dumps.warc_record(dumps.http(dumps.html(n)))) for n in range(5)]
    half = len(members[2]) // 2
    members[2] = {
        "flipped": members[2][:half]
        + bytes(byte ^ 255 for byte in members[2][half : half + 50])
        + members[2][half + 50 :],
        "zeroed": members[2][:half] + bytes(len(members[2]) - half),
        "cut": members[2][:half],
    }[damage]
    path = tmp_path / "crawl.warc.gz"
    path.write_bytes(b"".join(members))
    found = _read(path)
    pages = [outcome.page for outcome in found if outcome.page]
    assert pages == [parse_page(dumps.html(n), url="https://conf.example/") for n in (0, 1, 3, 4)]
    assert "broken-compression" in _reasons(found)


@pytest.mark.parametrize(
    "junk",
    [
        b"no record at all\r\n\r\n",
        b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: many\r\n\r\n",
        b"WARC/1.0\r\nWARC-Type: response\r\n\r\n",
        b"WARC/1.0\r\n" + b"X: y\r\n" * 20_000 + b"\r\n",
        b"WARC/1.0\r\nContent-Length: " + b"9" * 5000 + b"\r\n\r\n",
        dumps.warc_record(b"no status line"),
        dumps.warc_record(dumps.http(b"\x1f\x8b\x08 broken", "Content-Encoding: gzip")),
        dumps.warc_record(dumps.http(b"x", "Content-Encoding: zstd-or-so")),
        dumps.warc_record(dumps.http(b"3\r\nabc\r\nff\r\nends", "Transfer-Encoding: chunked")),
        dumps.warc_record(dumps.http(gzip.compress(bytes(5_000_000)), "Content-Encoding: gzip")),
        dumps.warc_record(dumps.http(bytes(3_000_000))),
    ],
    ids=lambda value: repr(value[:20] + value[-20:]),
)
def test_a_broken_record_costs_that_record_alone(tmp_path: Path, junk: bytes) -> None:
    good = dumps.warc_record(dumps.http(dumps.html(1)))
    path = tmp_path / "crawl.warc"
    path.write_bytes(good + junk + good)
    assert _reasons(_read(path, 100_000))[0::2] == ["page", "page"]
    assert len(_read(path, 100_000)) == 3


def test_a_body_that_is_stored_plain_under_its_old_header_is_read(tmp_path: Path) -> None:
    body = dumps.http(dumps.html(1), "Transfer-Encoding: chunked", "Content-Encoding: gzip")
    path = tmp_path / "crawl.warc"
    path.write_bytes(dumps.warc_record(body))
    assert _reasons(_read(path)) == ["page"]


def _deflate(body: bytes, wbits: int) -> bytes:
    packer = zlib.compressobj(wbits=wbits)
    return packer.compress(body) + packer.flush()


@pytest.mark.parametrize(
    ("body", "fields"),
    [
        (_deflate(dumps.html(1), 15), ["Content-Encoding: deflate"]),
        (_deflate(dumps.html(1), -15), ["Content-Encoding: deflate"]),
        (
            _chunked(gzip.compress(dumps.html(1), mtime=0)),
            ["Content-Encoding: gzip", "Transfer-Encoding: chunked"],
        ),
    ],
    ids=["deflate as the standard says", "deflate as servers do", "chunked gzip"],
)
def test_encodings_where_a_peer_gives_up_are_undone(
    tmp_path: Path, body: bytes, fields: list[str]
) -> None:
    """Apart from the others: fastwarc 2.0 ends the file behind these without a word."""
    path = tmp_path / "crawl.warc"
    path.write_bytes(dumps.warc_record(dumps.http(body, *fields)) * 2)
    found = _read(path)
    page = parse_page(dumps.html(1), url="https://conf.example/")
    assert [outcome.page for outcome in found] == [page, page]


def test_the_charset_of_the_response_counts_where_the_page_names_none(tmp_path: Path) -> None:
    text = dumps.page(1).replace("Chat is not available.", "Čeština ě")
    path = tmp_path / "crawl.warc"
    body = dumps.http(text.encode("windows-1250"), media="text/plain; charset=Windows-1250")
    path.write_bytes(dumps.warc_record(body))
    (found,) = _read(path)
    assert found.page == parse_page(text, url="https://conf.example/")


def test_shards_of_a_large_file_give_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    members = [gzip.compress(record) for record in _sound() * 3]
    members[5] = members[5][:200]
    path = tmp_path / "crawl.warc.gz"
    path.write_bytes(b"".join(members))
    whole = list(outcomes(path))
    monkeypatch.setattr("confparse.batch.shards._WHOLE", 0)
    assert list(outcomes(path, batch.Options(shard_bytes=1500))) == whole
    assert len(whole) == 13
