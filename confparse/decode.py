"""Stage 1: bytes or text -> clean text.

The order of evidence for bytes is that of the WHATWG Encoding Standard, but for the declared charset,
which is trusted only when it decodes: BOM, declared charset, UTF-8, then a single-byte fallback.
"""

from __future__ import annotations

import codecs
import re
from typing import Final

from .characters import clean
from .diagnostics import Code, Report

_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED: Final = re.compile(
    rb"""<\?xml[^>]{0,99}encoding=["']([A-Za-z0-9_:.-]{2,40})|<meta[^>]{0,300}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([A-Za-z0-9_:.-]{2,40})""",
    re.IGNORECASE,
)
# A page may name any of Python's codecs, rot13 and zlib among them: only these are followed.
# What the standard calls latin-1 and ascii is windows-1252 in practice, as in browsers.
_CHARSETS: Final = {
    **dict.fromkeys(("ascii", "iso8859-1", "latin-1", "cp1252", "iso8859_1"), "cp1252"),
    **{
        f"cp{number}": f"cp{number}"
        for number in (866, 874, 1250, 1251, 1253, 1254, 1255, 1256, 1257, 1258)
    },
    **{
        f"iso8859-{number}": f"iso8859-{number}"
        for number in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)
    },
    "iso8859-9": "cp1254",
    "tis-620": "cp874",
    "koi8-r": "koi8-r",
    "koi8-u": "koi8-u",
    "mac-roman": "mac-roman",
    "mac-cyrillic": "mac-cyrillic",
    "shift_jis": "cp932",
    "cp932": "cp932",
    "euc_jp": "euc_jp",
    "iso2022_jp": "iso2022_jp",
    "euc_kr": "cp949",
    "cp949": "cp949",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "gb18030": "gb18030",
    "big5": "big5hkscs",
    "big5hkscs": "big5hkscs",
    "utf-8": "utf-8",
    "utf-16": "utf-8",  # the declaration was read as ASCII, so it is not UTF-16
    "utf-16-le": "utf-8",
    "utf-16-be": "utf-8",
}
_BINARY: Final = (
    b"%PDF-",
    b"\x89PNG",
    b"PK\x03\x04",
    b"\x1f\x8b",
    b"GIF8",
    b"\xff\xd8\xff",
    b"\x7fELF",
    b"BZh",
    b"\xfd7zXZ",
    b"\x28\xb5\x2f\xfd",
)
_CONTROLS: Final = bytes(code for code in range(32) if code not in b"\t\n\r\f\x1b")


def decode(source: str | bytes, report: Report) -> str:
    """Decode, normalise line ends to LF, and drop what cannot be seen.

    Adds `binary-input` (and gives "") for what is no text, `decoded-with-loss` where bytes had to be replaced.
    """
    if isinstance(source, str):
        return clean(source)
    return clean(_text(source, report))


def _text(data: bytes, report: Report) -> str:
    for bom, charset in _BOMS:
        if data.startswith(bom):
            return _lossy(data[len(bom) :], charset, report)
    wide = _wide_charset(data)
    if wide:
        return _lossy(data, wide, report)
    if is_binary(data):
        report.add(Code.BINARY_INPUT)
        return ""
    declared = _declared_charset(data[:4096])
    for candidate in dict.fromkeys((declared or "utf-8", "utf-8")):
        try:
            return data.decode(candidate)
        except UnicodeDecodeError:
            continue
    # One damaged character must not turn a whole UTF-8 page into mojibake; but what has few whole ones is none.
    text = data.decode("utf-8", "replace")
    damaged = text.count("\ufffd")
    whole = len(text) - len(text.encode("ascii", "ignore")) - damaged
    if damaged > whole:
        return _lossy(data, declared if declared and declared != "utf-8" else "cp1252", report)
    report.add(Code.DECODED_WITH_LOSS, f"{damaged} characters are no UTF-8 and became U+FFFD.")
    return text


def _lossy(data: bytes, charset: str, report: Report) -> str:
    text = data.decode(charset, "replace")
    lost = text.count("\ufffd") if charset != "utf-8" or b"\xef\xbf\xbd" not in data else 0
    if lost:
        report.add(
            Code.DECODED_WITH_LOSS, f"{lost} characters do not fit {charset} and became U+FFFD."
        )
    return text


def _wide_charset(data: bytes) -> str | None:
    """UTF-16 without a BOM shows as NULs in every other place."""
    head = data[:512]
    if len(head) < 4 or b"\0" not in head:
        return None
    odd, even = head[1::2].count(0), head[0::2].count(0)
    if odd > len(head) * 0.35 and even < len(head) * 0.05:
        return "utf-16-le"
    if even > len(head) * 0.35 and odd < len(head) * 0.05:
        return "utf-16-be"
    return None


def is_binary(data: bytes) -> bool:
    """Whether bytes are no text: a known magic number, NULs, many controls; asked after UTF-16 is ruled out."""
    head = data[:4096]
    odd = len(head) - len(head.translate(None, _CONTROLS))
    return (
        data.startswith(_BINARY)
        or head.count(0) > max(2, len(head) * 0.01)
        or odd > len(head) * 0.1
    )


def _declared_charset(head: bytes) -> str | None:
    match = _DECLARED.search(head)
    if match is None:
        return None
    try:
        name = codecs.lookup((match[1] or match[2]).decode("ascii")).name
    except LookupError:
        return None
    return _CHARSETS.get(name)
