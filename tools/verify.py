#!/usr/bin/env python3
"""Verifies a Holdfast bundle without any part of Holdfast: Python 3.9, its standard library and the openssl command.

    python3 verify.py BUNDLE [--trust FINGERPRINT]... [--receipt FILE] [--tsa-root PEM]... [--revoked FINGERPRINT TIME]...
                             [--seen LEDGER SEQ HASH]... [--json]

BUNDLE is the ZIP or an unpacked folder. Exit: 0 intact, 1 altered, 2 no verdict is possible, 3 unproven. Written from docs/formats (bundle.md,
ledger.md, verdict.md), whose sections the comments name, and from nothing else. Evidence is only ever streamed and never written anywhere; memory
grows with the number of files and items, not with their size.
"""
import argparse
import base64
import datetime
import functools
import hashlib
import hmac
import json
import os
import re
import stat
import struct
import subprocess
import sys
import tempfile
import unicodedata
import zlib

MIB = 1 << 20
SAFE_INTEGER = 2**53 - 1
UNPROVEN = {"UNKNOWN_SIGNER", "UNSUPPORTED_VERSION", "TIMESTAMP_ISSUER_UNKNOWN", "KEY_REVOKED", "TIME_CONFLICT"}
INFORMATION = {"ERASED", "CLOCK_WENT_BACKWARDS", "REPACKED_ZIP"}

MANIFEST, TAG_MANIFEST = "manifest-sha256.txt", "tagmanifest-sha256.txt"
TAGGED = {"README-VERIFY.txt", "bag-info.txt", "bagit.txt", MANIFEST}
ROOT_FILES = TAGGED | {TAG_MANIFEST}
SEAL, SIGNATURE, SSHSIG = "signatures/seal.txt", "signatures/seal.txt.sig", "signatures/seal.txt.sshsig"
PEM, SIGNERS = "signatures/signer.pub.pem", "signatures/allowed_signers"
TOKEN, CHAIN = "signatures/seal.txt.sig.tsr", "signatures/tsa-chain.pem"
EVENTS, CHECKPOINTS, BODIES = "data/ledger/case.jsonl", "data/ledger/checkpoints.jsonl", "data/ledger/bodies.jsonl"
REQUIRED_DATA = {EVENTS, CHECKPOINTS, BODIES, "data/case.jsonld", "data/report/report.html"}
FIXED_FILES = ROOT_FILES | {SEAL, SIGNATURE, SSHSIG, PEM, SIGNERS, TOKEN, CHAIN}
FIXED_FOLDERS = {"data", "data/exhibits", "data/ledger", "data/report", "signatures"}
LIMITS = {SEAL: 4096, "bagit.txt": MIB, "bag-info.txt": MIB, MANIFEST: 256 * MIB, TAG_MANIFEST: 256 * MIB, "data/case.jsonld": 256 * MIB}
EXHIBIT_FOLDER = re.compile(r"data/exhibits/[a-z]{1,8}-[1-9][0-9]{0,8}")
LEFTOVERS = re.compile(r"\._.*|\.ds_store|(eh)?thumbs\.db|desktop\.ini|__macosx|\.trashes|\.fseventsd|\.spotlight-v100|\.apdisk|\$recycle\.bin|"
                       r"system volume information|lost\+found")

HEX64 = re.compile(r"[0-9a-f]{64}").fullmatch
FINGERPRINT = re.compile(r"sha256:[0-9a-f]{64}").fullmatch
UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}").fullmatch
TEXT = re.compile(r"[ -~]{1,200}").fullmatch
EXHIBIT = re.compile(r"[A-Z]{1,8}/[1-9][0-9]{0,8}").fullmatch
ROLES = set("counsellor first-responder investigator reviewer lead prosecutor defence witness other".split())
TYPES = set("""ledger.opened person.added person.removed key.added key.revoked clock.checked case.opened case.closed agreement.recorded
agreement.withdrawn item.acquired item.failed item.viewed item.noted item.tagged item.derived item.redacted item.flagged item.erased search.made
marker.decided request.drafted request.recorded custody.transferred custody.received receipt.issued receipt.countersigned bundle.sealed
bundle.verified bundle.refused timestamp.added access.refused fault.detected""".split())


class Refused(Exception):
    """There can be no verdict: a code and a sentence, exit 2."""


class Unreadable(Exception):
    """A file, or the whole container, cannot be read on; a finding says why."""


class Report:
    """The findings. The verdict rests on all of them, the list holds the first 1,000 (verdict.md)."""

    def __init__(self):
        self.findings, self.count, self.verdict = [], 0, "intact"
        self.folders, self.seqs = set(), set()  # what findings beyond information point at

    def add(self, code, message, path=None, seq=None):
        self.count += 1
        if code not in INFORMATION:
            if self.verdict != "altered":
                self.verdict = "unproven" if code in UNPROVEN else "altered"
            self.seqs.add(seq)
            parts = (path or "").split("/")  # of an entry of a ZIP also without the top folder
            self.folders |= {"/".join(parts[:3]), "/".join(parts[1:4])}
        if self.count > 1000:
            message = "This is one of %d more findings that are not listed." % (self.count - 999)
            self.findings.pop()
        finding = {"code": code, "path": path and printable(path), "seq": seq, "message": message}
        self.findings.append({name: value for name, value in finding.items() if value is not None})


def printable(path):
    """A path that can be shown: other people's control characters do not reach the terminal."""
    return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in path)


# --- Text and JSON (ledger.md) ---------------------------------------------------------------------------------------------------------
def is_integer(value, least=-SAFE_INTEGER):
    return type(value) is int and least <= value <= SAFE_INTEGER


def is_text(value, form):
    return isinstance(value, str) and bool(form(value))


def is_time(value):
    """`YYYY-MM-DDTHH:MM:SS.mmmZ`, and in the calendar. The year 0000 is a leap year like 2000."""
    match = re.fullmatch(r"([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})\.[0-9]{3}Z", value) if isinstance(value, str) else None
    try:
        return match is not None and datetime.datetime(int(match[1]) % 400 + 2000, *map(int, match.groups()[1:])) is not None
    except ValueError:
        return False


def has_fields(value, names, optional=""):
    """An object with these fields and no others; the optional ones may be missing."""
    return isinstance(value, dict) and set(names.split()) <= set(value) <= set((names + " " + optional).split())


def refuse_number(_):
    raise ValueError("not an integer that is kept exactly")


def parse_integer(text):
    return int(text) if len(text) <= 17 and abs(int(text)) <= SAFE_INTEGER else refuse_number(text)


def canonical(value, level=1):
    """RFC 8785 without fractions, at most 16 levels. Names are ordered by UTF-16 units, which is not Python's order."""
    if isinstance(value, (dict, list)) and level > 16:
        raise ValueError("nested too deeply")
    if isinstance(value, dict):
        names = sorted(value, key=lambda name: name.encode("utf-16-be", "surrogatepass"))
        return "{%s}" % ",".join("%s:%s" % (canonical(name), canonical(value[name], level + 1)) for name in names)
    if isinstance(value, list):
        return "[%s]" % ",".join(canonical(entry, level + 1) for entry in value)
    return json.dumps(value, ensure_ascii=False)


write_ascii = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode


def parse_json(data, level=1):
    """The value of canonical JSON, ValueError for anything else. Level 0 leaves room for an object around what may have all levels. Writing the value must give the same bytes again: so no name stands twice, no
    surrogate alone, and nothing in another order or spelling."""
    try:
        value = json.loads(data.decode(), parse_int=parse_integer, parse_float=refuse_number, parse_constant=refuse_number)
        is_plain = data.isascii() and data.count(b"{") + data.count(b"[") <= 16  # then all orders agree and no depth can be wrong
        if (write_ascii(value) if is_plain else canonical(value, level)).encode() != data:
            raise ValueError("not canonical")
        return value
    except RecursionError:
        raise ValueError("nested too deeply") from None


def read_lines(chunks, limit):
    """Yields each line without its LF, None for one beyond the limit, and whether an LF ends it."""
    rest, is_long = b"", False
    for chunk in chunks:
        *lines, rest = (rest + chunk).split(b"\n")
        for line in lines:
            yield (None if is_long or len(line) > limit else line), True
            is_long = False
        if is_long or len(rest) > limit:
            rest, is_long = b"", True
    if rest or is_long:
        yield (None if is_long else rest), False


# --- Ed25519 (ledger.md, Checkpoint; RFC 8032 section 5.1.7) ---------------------------------------------------------------------------
P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT_OF_MINUS_1 = pow(2, (P - 1) // 4, P)
NEUTRAL = (0, 1, 1, 0)
SPKI = bytes.fromhex("302a300506032b6570032100")


def add_points(p, q):
    """Points are (X, Y, Z, T) with x = X/Z, y = Y/Z and xy = T/Z."""
    a, b = (p[1] - p[0]) * (q[1] - q[0]), (p[1] + p[0]) * (q[1] + q[0])
    c, d = 2 * p[3] * q[3] * D, 2 * p[2] * q[2]
    e, f, g, h = (b - a) % P, (d - c) % P, (d + c) % P, (b + a) % P
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def read_point(data):
    """The point of 32 bytes that stand in its only encoding, else None."""
    y, sign = int.from_bytes(data, "little") & (1 << 255) - 1, data[31] >> 7
    u, v = y * y - 1, D * y * y + 1
    x = u * v**3 * pow(u * v**7, (P - 5) // 8, P) % P
    if (v * x * x - u) % P:
        x = x * ROOT_OF_MINUS_1 % P
    if y >= P or (v * x * x - u) % P or (x == 0 and sign):
        return None
    x = P - x if x & 1 != sign else x
    return (x, y, 1, x * y % P)


def multiples(point):
    """A row for each of the 64 digits of a number in base 16: what the digit adds, for 0 to 15."""
    rows = []
    for _ in range(64):
        row = [NEUTRAL]
        for _ in range(15):
            row.append(add_points(row[-1], point))
        rows.append(row)
        point = add_points(row[-1], point)
    return rows


def times(rows, number):
    return functools.reduce(lambda total, i: add_points(total, rows[i][number >> 4 * i & 15]), range(64), NEUTRAL)


BASE = multiples(read_point(bytes([0x58]) + bytes([0x66]) * 31))


@functools.lru_cache(maxsize=32)
def read_key(public):
    """The multiples of the negated key; None for a key that is none, has small order or another length."""
    point = read_point(public) if len(public) == 32 else None
    if point is None or functools.reduce(lambda p, _: add_points(p, p), range(3), point)[0] == 0:
        return None
    return multiples((P - point[0], point[1], 1, P - point[3]))


def signature_fault(public, message, signature):
    """None, INVALID_KEY or BAD_SIGNATURE. Verified without the cofactor; comparing encodings also refuses an R in another than its only form."""
    key = read_key(public)
    if key is None:
        return "INVALID_KEY"
    s = int.from_bytes(signature[32:], "little")
    if len(signature) != 64 or s >= L:
        return "BAD_SIGNATURE"
    k = int.from_bytes(hashlib.sha512(signature[:32] + public + message).digest(), "little") % L
    x, y, z, _ = add_points(times(BASE, s), times(key, k))
    z = pow(z, P - 2, P)
    encoded = (y * z % P | (x * z % P & 1) << 255).to_bytes(32, "little")
    return None if encoded == signature[:32] else "BAD_SIGNATURE"


def fingerprint(public):
    return "sha256:" + hashlib.sha256(SPKI + public).hexdigest()


# --- Containers (bundle.md, ZIP) -------------------------------------------------------------------------------------------------------
class Folder:
    """An unpacked bundle. Links are never followed."""

    def __init__(self, root, report):
        self.root, self.files, self.folders, waiting = root, {}, set(), [""]
        if not any(os.path.lexists(os.path.join(root, name)) for name in ("bagit.txt", SEAL)):
            raise Refused("NOT_A_BUNDLE", "there is neither a bagit.txt nor a seal here")
        while waiting:
            folder = waiting.pop()
            entries = sorted(os.scandir(os.path.join(root, folder)), key=lambda entry: entry.name)
            if not entries:
                report.add("FORBIDDEN_FILE", "The folder is empty.", folder)
            for entry in entries:
                path, status = folder + "/" * bool(folder) + entry.name, entry.stat(follow_symlinks=False)
                if stat.S_ISDIR(status.st_mode):
                    self.folders.add(path)
                    waiting.append(path)
                elif stat.S_ISREG(status.st_mode):
                    self.files[path] = status.st_size
                elif stat.S_ISLNK(status.st_mode):
                    report.add("LINK_FORBIDDEN", "A link stands where a file should be.", path)
                else:
                    report.add("FORBIDDEN_FILE", "This is neither a file nor a folder.", path)

    def chunks(self, path):
        flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
        with os.fdopen(os.open(os.path.join(self.root, path), flags), "rb") as file:
            while chunk := file.read(MIB):
                yield chunk


class Entry:
    """An entry of a ZIP as the directory describes it. `start` is where its content lies, None where that is not known."""

    __slots__ = ("path", "name", "flags", "method", "date", "crc", "packed", "size", "offset", "start", "mode")


class Zip:
    """A ZIP of which there is one reading only. It has its own reader because Python's zipfile forgives what matters here."""

    def __init__(self, path, report):
        self.file, self.report, self.unlike = open(path, "rb"), report, set()
        self.files, self.folders, self.entries, self.damaged = {}, set(), {}, set()
        self.total = self.file.seek(0, os.SEEK_END)
        count, start, size, end = self.find_directory()
        if count == 0:
            raise Refused("NOT_A_BUNDLE", "the ZIP is empty")
        if count > 1_000_000 or size > 1024 * MIB:
            report.add("SIZE_LIMIT_EXCEEDED", "The ZIP has more entries than it may.")
            raise Unreadable
        if start + size != end:
            self.refuse("The directory does not end where the end record begins.")
        entries = self.read_directory(count, start, end)
        self.read_local_headers(entries, start)
        self.choose_top(entries)
        if self.unlike:
            report.add("REPACKED_ZIP", "Another program packed this ZIP: %s." % ", ".join(sorted(self.unlike)))

    def ambiguous(self, message, path=None):
        self.report.add("AMBIGUOUS_ZIP", message, path)

    def refuse(self, message, path=None):
        self.ambiguous(message, path)
        raise Unreadable

    def at(self, offset, length):
        self.file.seek(offset)
        return self.file.read(length)

    def find_directory(self):
        """(number of entries, start and size of the directory, start of the end records)."""
        start = max(0, self.total - 22 - 65535)
        tail = self.at(start, self.total - start)
        places = [match.start() for match in re.finditer(rb"(?=PK\x05\x06)", tail) if match.start() + 22 <= len(tail)]
        ends = [place for place in places if place + 22 + struct.unpack_from("<H", tail, place + 20)[0] == len(tail)]
        if not places:
            raise Refused("NOT_A_BUNDLE", "this is neither a ZIP nor a folder")
        if not ends:
            self.refuse("The end record does not end with the file.")
        if len(ends) > 1 or ends[0] != places[-1]:
            self.ambiguous("There is more than one end record.")
        *numbers, comment = struct.unpack_from("<4H2IH", tail, ends[0] + 4)
        end = start + ends[0]
        if comment:
            self.unlike.add("a comment")
        locator = self.at(end - 20, 20) if end >= 20 else b""
        if locator[:4] == b"PK\x06\x07":
            disk, place, disks = struct.unpack("<IQI", locator[4:])
            record = self.at(place, 56) if place + 76 == end else b""
            if record[:12] != b"PK\x06\x06" + struct.pack("<Q", 44) or disk or disks != 1:
                self.refuse("The ZIP64 end record is not as it must be.")
            large = struct.unpack("<IIQQQQ", record[16:])
            full = [0xFFFF] * 4 + [0xFFFFFFFF] * 2
            if any(number not in (value, most) for number, value, most in zip(numbers, large, full)):
                self.refuse("The end record and its ZIP64 form disagree.")
            numbers, end = large, place
        disk, first, here, count, size, offset = numbers
        if disk or first or here != count:
            self.refuse("The ZIP spans several disks.")
        return count, offset, size, end

    def read_directory(self, count, start, end):
        self.file.seek(start)
        entries, seen, before, archive_bits = [], set(), b"", set()
        for _ in range(count):
            header = self.file.read(46)
            if len(header) < 46 or header[:4] != b"PK\x01\x02":
                self.refuse("The directory is damaged.")
            entry = Entry()
            (made, needed, entry.flags, entry.method, clock, day, entry.crc, entry.packed, entry.size, name, extra, comment, disk, internal,
             external, entry.offset) = struct.unpack("<6HIII5HII", header[4:])
            entry.name, extra, _ = self.file.read(name), self.file.read(extra), self.file.read(comment)
            entry.path = path = entry.name.decode("utf-8", "surrogateescape")
            entry.date, entry.mode, entry.start = (clock, day), external >> 16 & 0xF000, None
            try:
                entry.size, entry.packed, entry.offset = self.read_extra(extra, (entry.size, entry.packed, entry.offset), self.unlike)
            except ValueError as fault:
                self.ambiguous(str(fault), path)
            is_folder = path.endswith("/")
            if disk or entry.flags & ~0x080E or entry.method not in (0, 8) or (entry.method == 0 and entry.packed != entry.size):
                self.ambiguous("The entry is encrypted, elsewhere, or packed in a way that is not read.", path)
            if entry.name in seen:
                self.ambiguous("The name stands twice.", path)
            if is_folder and (entry.size or entry.packed > 2) or not is_folder and (entry.mode == 0x4000 or external & 0x10):
                self.ambiguous("The entry is a folder with content, or a file that is called a folder.", path)
            unlike = {"another order": entry.name < before, "comments": comment, "dates": entry.date != (0, 0x21), "packed entries": entry.method,
                      "versions": made != 0x032D or needed not in (10, 20, 45), "flags": entry.flags & 6, "folders": is_folder,
                      "attributes": not is_folder and (internal or external & ~0x20 != 0x81A40000)}
            self.unlike.update(word for word, applies in unlike.items() if applies)
            archive_bits.add(is_folder or external & 0x20)
            seen.add(entry.name)
            entries.append(entry)
            before = entry.name
        if {0, 0x20} <= archive_bits:
            self.unlike.add("attributes")
        if self.file.tell() != end:
            self.ambiguous("The directory holds something else than its entries.")
        return entries

    @staticmethod
    def read_extra(extra, values, unlike):
        """The values; those that do not fit into their fields are taken from the ZIP64 field, which holds just these, in this order."""
        place, wide, is_sound = 0, [], True
        while place + 4 <= len(extra):
            kind, length = struct.unpack_from("<HH", extra, place)
            if kind == 1:
                wide.append(extra[place + 4 : place + 4 + length])
            elif kind == 0x7075:
                is_sound = False
            else:
                unlike.add("extra fields")
            place += 4 + length
        full = [value == 0xFFFFFFFF for value in values]
        if not is_sound or place != len(extra) or [len(field) for field in wide] != [8 * sum(full)] * any(full):
            raise ValueError("An extra field is damaged, not needed, missing, doubled, or holds a second name.")
        numbers = iter(struct.unpack("<%dQ" % sum(full), b"".join(wide)))
        return [next(numbers) if is_full else value for value, is_full in zip(values, full)]

    def read_local_headers(self, entries, directory):
        """Each entry says of itself what the directory says, and together they leave no byte over. The content of one that does not is not read."""
        in_place = sorted(entries, key=lambda entry: entry.offset)
        if in_place != entries:
            self.unlike.add("another order")
        if in_place[0].offset:
            self.ambiguous("There are bytes before the first entry.")
        for entry, following in zip(in_place, [entry.offset for entry in in_place[1:]] + [directory]):
            try:
                entry.start = self.place(entry, following)
            except ValueError as fault:
                self.ambiguous(str(fault), entry.path)

    def place(self, entry, following):
        """Where the content of an entry begins; ValueError where its own header or what lies behind it says something else than the directory."""
        header = self.at(entry.offset, 30)
        if len(header) < 30 or header[:4] != b"PK\x03\x04":
            raise ValueError("The entry does not begin where the directory says.")
        needed, flags, method, clock, day, crc, packed, size, name, extra = struct.unpack("<5HIIIHH", header[4:])
        start = entry.offset + 30 + name + extra
        name, extra = self.file.read(name), self.file.read(extra)
        is_half = (size == 0xFFFFFFFF) != (packed == 0xFFFFFFFF)
        unlike = {"versions"} if needed not in (10, 20, 45) else set()
        size, packed = self.read_extra(extra, (size, packed), unlike)
        is_streamed, own = entry.flags & 8, (entry.crc, entry.packed, entry.size)
        agree = all(a == b or (is_streamed and a == 0) for a, b in zip((crc, packed, size), own))
        if (name, flags, method, (clock, day)) != (entry.name, entry.flags, entry.method, entry.date) or is_half or not agree:
            raise ValueError("The entry's own header says something else than the directory.")
        gap = following - start - entry.packed
        if is_streamed:
            forms = [struct.pack("<IQQ", *own)] + [struct.pack("<III", *own)] * (max(own) < 1 << 32)
            if not 0 < gap <= 24 or self.at(start + entry.packed, gap) not in forms + [b"PK\x07\x08" + form for form in forms]:
                raise ValueError("The data descriptor is missing, says something else than the directory, or other bytes follow it.")
        elif gap:
            raise ValueError("Entries overlap, or leave bytes between them.")
        self.unlike |= unlike
        return start

    def choose_top(self, entries):
        """One top folder holds everything. What lies beside it belongs to no bundle."""
        marks = [entry.path for entry in entries if entry.path in ("bagit.txt", SEAL) or re.fullmatch("[^/]+/(bagit.txt|%s)" % SEAL, entry.path, re.DOTALL)]
        if not marks:
            raise Refused("NOT_A_BUNDLE", "there is neither a bagit.txt nor a seal in this ZIP")
        top, named = "" if marks[0] in ("bagit.txt", SEAL) else marks[0].split("/")[0] + "/", set()
        if not top:
            self.report.add("MALFORMED_BAG", "The ZIP has no top folder.")
        if top in ("./", "../") or re.search(r"[\x00-\x1f\x7f-\x9f\\:]", top):
            self.report.add("UNSAFE_PATH", "The top folder does not unpack into itself.", top)
        for entry in entries:
            path = entry.path[len(top) :]
            if not entry.path.startswith(top):
                code = "FORBIDDEN_FILE" if is_leftover(entry.path) or entry.path.endswith("/") else "UNLISTED_FILE"
                self.report.add(code, "It lies beside the bundle's folder.", entry.path)
            elif entry.mode == 0xA000:
                self.report.add("LINK_FORBIDDEN", "A link stands where a file should be.", path)
            elif entry.mode not in (0, 0x4000 if path.endswith("/") or not path else 0x8000, 0x4000):
                self.report.add("FORBIDDEN_FILE", "This is neither a file nor a folder.", path.rstrip("/"))
            elif path.endswith("/") or not path:
                named.add(path[:-1])
            elif path not in self.entries:
                self.entries[path], self.files[path] = entry, entry.size
                parts = path.split("/")
                self.folders.update("/".join(parts[:n]) for n in range(1, len(parts)) if parts[:n] != [""])
        for folder in sorted(named - self.folders - {""}):
            self.report.add("FORBIDDEN_FILE", "The folder is empty.", folder)

    def chunks(self, path):
        entry, checksum, total = self.entries[path], 0, 0
        if entry.size > max(MIB, 100 * entry.packed):
            self.report.add("SIZE_LIMIT_EXCEEDED", "The entry would unpack to far more than its packed size.", path)
            raise Unreadable
        if entry.start is None or entry.method not in (0, 8):
            raise Unreadable
        for chunk in self.inflate(entry) if entry.method == 8 else self.stored(entry):
            total += len(chunk)
            if total > entry.size:
                self.report.add("SIZE_LIMIT_EXCEEDED", "The entry unpacks to more than it declares.", path)
                raise Unreadable
            checksum = zlib.crc32(chunk, checksum)
            yield chunk
        if total != entry.size:
            self.refuse("The content has another size than the ZIP declares.", path)
        if checksum != entry.crc and path not in self.damaged:  # the content is judged all the same
            self.damaged.add(path)
            self.ambiguous("The content has another CRC than the ZIP declares.", path)

    def stored(self, entry):
        for place in range(0, entry.packed, MIB):
            yield self.at(entry.start + place, min(MIB, entry.packed - place))

    def inflate(self, entry):
        stream, data, place = zlib.decompressobj(-15), b"", 0
        while not stream.eof and (data or place < entry.packed):
            if not data:
                data = self.at(entry.start + place, min(MIB, entry.packed - place))
                place += MIB
            try:
                yield stream.decompress(data, MIB)
            except zlib.error:
                break
            data = stream.unconsumed_tail
        if not stream.eof or stream.unused_data or place < entry.packed:
            self.ambiguous("The deflate stream is damaged, or bytes follow it.", entry.path)


class Bundle:
    """The files of a container. A file that is read twice must be the same both times."""

    def __init__(self, path, report):
        self.report, self.container = report, open_container(path, report)
        self.files, self.folders = self.container.files, self.container.folders  # path: declared size
        self.digests, self.sizes, self.unreadable = {}, {}, set()

    def chunks(self, path):
        """Raises Unreadable where the file cannot be read as a whole; one finding says why, however often it is asked for."""
        if path in self.unreadable:
            raise Unreadable
        digest, total = hashlib.sha256(), 0
        limit = LIMITS.get(path, 65536 if path.startswith("signatures/") else 4 * MIB if path.endswith("/item.json") else None)
        try:
            if limit is not None and self.files[path] > limit:
                self.report.add("SIZE_LIMIT_EXCEEDED", "The file is larger than it may be.", path)
                raise Unreadable
            for chunk in self.container.chunks(path):
                digest.update(chunk)
                total += len(chunk)
                yield chunk
        except OSError:
            self.report.add("MISSING", "The file cannot be read.", path)
            self.unreadable.add(path)
            raise Unreadable from None
        except Unreadable:
            self.unreadable.add(path)
            raise
        if self.digests.setdefault(path, digest.hexdigest()) != digest.hexdigest():
            self.report.add("ALTERED", "The file changed while it was read.", path)
        self.sizes[path] = total

    def read(self, path):
        """All bytes of a file that has a limit; None where it is not there or not readable."""
        try:
            return b"".join(self.chunks(path)) if path in self.files else None
        except Unreadable:
            return None

    def digest(self, path):
        """The SHA-256 of a file; None where it is not there or not readable."""
        try:
            if path in self.files and path not in self.digests:
                for _ in self.chunks(path):
                    pass
        except Unreadable:
            pass
        return None if path in self.unreadable else self.digests.get(path)


def open_container(path, report):
    if os.path.isdir(path):
        return Folder(path, report)
    try:
        with open(path, "rb") as file:
            start = file.read(35)
    except OSError:
        raise Refused("NOT_A_BUNDLE", "there is no file or folder that could be a bundle") from None
    if start.startswith((b"age-encryption.org/", b"-----BEGIN AGE ENCRYPTED FILE-----")):
        raise Refused("IDENTITY_REFUSED", "the bundle is encrypted; run this first: age -d -i KEYFILE -o bundle.zip " + path)
    return Zip(path, report)


# --- Names and closed lists (bundle.md) ------------------------------------------------------------------------------------------------
def is_safe_name(part):
    device = re.fullmatch(r"con|prn|aux|nul|com[1-9]|lpt[1-9]", part.split(".")[0])
    return re.fullmatch(r"[a-z0-9][a-z0-9._-]{0,63}", part) is not None and not part.endswith(".") and not device


def is_safe_path(path):
    return path in ROOT_FILES or (path.count("/") < 6 and all(map(is_safe_name, path.split("/"))))


def is_leftover(path):
    """What operating systems leave behind."""
    return any(LEFTOVERS.fullmatch(part.lower()) for part in path.split("/"))


def is_forbidden(path):
    """That, fetch.txt, and manifests other than the two."""
    is_other = path not in ROOT_FILES and re.fullmatch(r"fetch\.txt|(tag)?manifest-[^/]*\.txt", path.lower())
    return bool(is_other) or is_leftover(path)


def may_be_folder(path):
    exhibit = EXHIBIT_FOLDER.match(path)
    return path in FIXED_FOLDERS or (exhibit is not None and re.fullmatch("(/derived(/.+)?)?", path[exhibit.end() :]) is not None)


def check_names(bundle, report):
    seen = {}
    for path, is_folder in [(path, False) for path in sorted(bundle.files)] + [(path, True) for path in sorted(bundle.folders)]:
        folded = unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).lower().upper().lower())
        if is_forbidden(path):
            report.add("FORBIDDEN_FILE", "Nothing of this name belongs into a bundle.", path)
        if not is_safe_path(path) and not is_leftover(path):
            report.add("UNSAFE_PATH", "The path breaks the rules for names.", path)
        if (is_folder and folded in seen) or (not is_folder and seen.setdefault(folded, path) != path):
            report.add("NAME_COLLISION", "On some systems the path is the same as another.", path)
        if is_folder:
            if not may_be_folder(path) and not is_forbidden(path):
                report.add("FORBIDDEN_FILE", "The folder does not belong into a bundle.", path)
        elif path not in FIXED_FILES and not path.startswith("data/") and not is_forbidden(path):
            report.add("UNLISTED_FILE", "The file is in no list of what belongs into a bundle.", path)


# --- Bag (bundle.md) -------------------------------------------------------------------------------------------------------------------
def check_bag(bundle, report, seal):
    """bagit.txt, bag-info.txt and both manifests. Returns how many files lie under data/, and the sum of their bytes."""
    for path in sorted((ROOT_FILES | REQUIRED_DATA) - set(bundle.files)):
        report.add("MISSING", "A required file is not there.", path)
    text = bundle.read("bagit.txt")
    if text not in (None, b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"):
        report.add("MALFORMED_BAG", "It does not consist of its two lines.", "bagit.txt")
    payload = [path for path in bundle.files if path.startswith("data/")]
    total = sum(bundle.files[path] for path in payload)
    info = bundle.read("bag-info.txt")
    if info is not None:
        expected = {"Payload-Oxum": "%d.%d" % (total, len(payload))}
        if seal:
            expected.update({"Bagging-Date": seal["created"][:10], "External-Identifier": "urn:uuid:" + seal["bundle"]})
        check_bag_info(info, report, expected)
    check_manifest(bundle, report, MANIFEST, set(payload))
    check_manifest(bundle, report, TAG_MANIFEST, TAGGED)
    return len(payload), total


def is_utf8(data):
    try:
        return data.decode() is not None
    except ValueError:
        return False


def check_bag_info(info, report, expected):
    labels = []
    for line in info.decode("utf-8", "surrogateescape").split("\n")[:-1]:
        match = re.fullmatch(r"([^: \t](?:[^:]*[^: \t])?): (.*)", line, re.DOTALL)
        if labels and line[:1] in (" ", "\t"):
            labels[-1][1] += line
        elif match:
            labels.append([match[1].lower(), match[2]])
        else:
            report.add("MALFORMED_BAG", "A line is not `Label: value`.", "bag-info.txt")
    if not info.endswith(b"\n") or b"\r" in info or info.startswith(b"\xef\xbb\xbf") or not is_utf8(info):
        report.add("MALFORMED_BAG", "It is not made of UTF-8 lines that end in LF.", "bag-info.txt")
    for label in ("Bagging-Date", "External-Identifier", "Payload-Oxum"):
        found = [value for name, value in labels if name == label.lower()]
        if len(found) != 1 or found[0] != expected.get(label, found[0]):
            report.add("MALFORMED_BAG", "%s does not stand once, with its right value." % label, "bag-info.txt")


def check_manifest(bundle, report, manifest, expected):
    """A manifest lists exactly the expected files; every file that it lists has the hash that it lists."""
    listed, before, is_sound = {}, b"", True
    try:
        for line, is_ended in read_lines(bundle.chunks(manifest), 4096) if manifest in bundle.files else ():
            if line is None:
                report.add("SIZE_LIMIT_EXCEEDED", "A line is longer than it may be.", manifest)
                continue
            match = re.fullmatch(r"([0-9a-f]{64})  ([^\r\n\ufffd]+)", line.decode("utf-8", "replace"))
            path = match[2] if match else ""
            is_sound = is_sound and is_ended and path.encode() > before
            before = path.encode() or before
            if match and not is_safe_path(path):
                report.add("UNSAFE_PATH", "A manifest lists a path that breaks the rules for names.", path)
            elif path.startswith("data/") if manifest == MANIFEST else path in TAGGED:
                listed.setdefault(path, match[1])
            else:
                is_sound = False
    except Unreadable:
        pass
    if not is_sound or (manifest in bundle.files and manifest == TAG_MANIFEST and set(listed) != expected):
        report.add("MALFORMED_MANIFEST", "A line has another form, stands twice, out of order or in the wrong list.", manifest)
    for path in sorted(listed):
        digest = bundle.digest(path)
        if path not in bundle.files:
            report.add("MISSING", "A manifest lists a file that is not there.", path)
        elif digest is not None and digest != listed[path]:
            report.add("ALTERED", "The file has another hash than its manifest lists.", path)
    for path in sorted(expected - set(listed)) if manifest == MANIFEST else ():
        if not is_forbidden(path):
            report.add("UNLISTED_FILE", "The manifest does not list the file.", path)


# --- Seal and signatures (bundle.md, Seal) ---------------------------------------------------------------------------------------------
def parse_seal(data, report):
    """The nine lines as a dictionary; None where there is no seal that can be judged."""
    other = re.match(rb"holdfast-seal/v(0|[1-9][0-9]*)\n", data or b"")
    if data is None or (other and other[1] != b"1"):
        if other:
            report.add("UNSUPPORTED_VERSION", "The seal is of another version.", SEAL)
        return None
    names = "bundle created signer ledger seq hash files bytes previous timestamp tags".split()
    forms = dict.fromkeys(("hash", "previous", "tags"), "[0-9a-f]{64}", )
    forms.update(dict.fromkeys(("bundle", "ledger"), "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
    forms.update(dict.fromkeys(("seq", "files", "bytes"), "0|[1-9][0-9]{0,15}"))
    forms.update(created="[^\n]*", signer="sha256:[0-9a-f]{64}", previous="[0-9a-f]{64}|none", timestamp="required|optional")
    lines = ("holdfast-seal/v1\nbundle {}\ncreated {}\nsigner ed25519 {}\nledger {} {} {}\npayload {} {}\nprevious {}\ntimestamp {}\n"
             "file {}  tagmanifest-sha256[.]txt\n")
    match = re.fullmatch(lines.format(*("(%s)" % forms[name] for name in names)), data.decode("latin-1"))
    seal = dict(zip(names, match.groups())) if match else {}
    seal.update((name, int(seal[name])) for name in ("seq", "files", "bytes") if match)
    if not match or not is_time(seal["created"]) or not 1 <= seal["seq"] or max(seal["seq"], seal["files"], seal["bytes"]) > SAFE_INTEGER:
        report.add("MALFORMED_SEAL", "It does not consist of the nine lines of a seal.", SEAL)
        return None
    return seal


def openssl(*arguments, **files):
    """Runs openssl on small files that are no evidence (keys, seals, tokens); the arguments name them as {name}. None where it cannot be run."""
    with tempfile.TemporaryDirectory() as folder:
        paths = {name: os.path.join(folder, name) for name in files}
        for name, data in files.items():
            with open(paths[name], "wb") as file:
                file.write(data)
        command = ["openssl"] + [argument.format(**paths) for argument in arguments]
        try:
            return subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=60, check=False)
        except (OSError, subprocess.TimeoutExpired):
            return None


def armour(label, data, width):
    text = base64.b64encode(data).decode()
    lines = [text[i : i + width] for i in range(0, len(text), width)]
    return ("-----BEGIN %s-----\n%s\n-----END %s-----\n" % (label, "\n".join(lines), label)).encode()


def unarmour(text, label, width):
    """The bytes of an armoured block in its only spelling; ValueError for any other."""
    match = re.fullmatch(rb"-----BEGIN [A-Z ]+-----\n([A-Za-z0-9+/=\n]+)-----END [A-Z ]+-----\n", text)
    data = base64.b64decode(match[1]) if match else b""
    if armour(label, data, width) != text:
        raise ValueError
    return data


def ssh_pack(*strings):
    return b"".join(len(string).to_bytes(4, "big") + string for string in strings)


def pem_key(pem):
    """The key of signer.pub.pem, which has one spelling; ValueError for any other."""
    data = unarmour(pem, "PUBLIC KEY", 64)
    if data[:12] != SPKI or len(data) != 44:
        raise ValueError
    return data[12:]


def allowed_key(line):
    match = re.fullmatch(rb'signer namespaces="holdfast-seal-v1" ssh-ed25519 ([A-Za-z0-9+/=]{68})\n', line)
    blob = base64.b64decode(match[1]) if match else b""
    if blob != ssh_pack(b"ssh-ed25519", blob[-32:]):
        raise ValueError
    return blob[-32:]


def read_sshsig(text):
    """(key, signature) of an SSHSIG that has no other contents than a seal's."""
    blob = unarmour(text, "SSH SIGNATURE", 70)
    key, signature = blob[33:65], blob[-64:]
    parts = ssh_pack(b"ssh-ed25519", key), b"holdfast-seal-v1", b"", b"sha512", ssh_pack(b"ssh-ed25519", signature)
    if blob != b"SSHSIG\0\0\0\1" + ssh_pack(*parts):
        raise ValueError
    return key, signature


def check_signatures(bundle, report, seal, trust):
    """Each file of signatures/ is bound by what it says. Returns the signer's fingerprint."""
    text, signature, keys, ssh = bundle.read(SEAL), bundle.read(SIGNATURE), {}, None
    for path in {SEAL, SIGNATURE} - set(bundle.files):
        report.add("UNSIGNED", "There is no seal, or no signature over it.", path)
    for path in {PEM, SIGNERS, SSHSIG} - set(bundle.files):
        report.add("MISSING", "A required file is not there.", path)
    for path, read, code in ((PEM, pem_key, "INVALID_KEY"), (SIGNERS, allowed_key, "INVALID_KEY"), (SSHSIG, read_sshsig, "BAD_SIGNATURE")):
        try:
            data = bundle.read(path)
            if data is not None:
                keys[path] = read(data)
        except ValueError:
            report.add(code, "It does not stand in its only form.", path)
    if SSHSIG in keys:
        keys[SSHSIG], ssh = keys[SSHSIG]
    signer = seal["signer"] if seal else next(map(fingerprint, keys.values()), None)
    for path, key in keys.items():
        if fingerprint(key) != signer:
            report.add("RECORD_MISMATCH", "It holds another key than the seal names.", path)
        elif read_key(key) is None:
            report.add("INVALID_KEY", "The key is none, or has small order.", path)
    key = next((key for key in keys.values() if fingerprint(key) == signer and read_key(key)), b"")
    if text is not None and signature is not None:
        if signature_fault(key, text, signature) or openssl_refuses(key, text, signature):
            report.add("BAD_SIGNATURE", "The signature over the seal does not hold.", SIGNATURE)
    if text is not None and ssh is not None:
        message = b"SSHSIG" + ssh_pack(b"holdfast-seal-v1", b"", b"sha512", hashlib.sha512(text).digest())
        if signature_fault(key, message, ssh):
            report.add("BAD_SIGNATURE", "OpenSSH's signature over the seal does not hold.", SSHSIG)
    if signer and signer not in trust:
        report.add("UNKNOWN_SIGNER", "The key that sealed this is not among those that you trust.", SEAL)
    return signer


def openssl_refuses(key, text, signature):
    """A second opinion on the one signature on which all rests. An openssl that does not know the command has no opinion."""
    run = openssl("pkeyutl", "-verify", "-pubin", "-inkey", "{key}", "-rawin", "-in", "{text}", "-sigfile", "{signature}",
                  key=armour("PUBLIC KEY", SPKI + key, 64), text=text, signature=signature)
    return run is not None and b"Signature Verification Failure" in run.stdout


def check_seal(seal, ledger, report, files, total, tags):
    """What the seal states of everything else."""
    if tags is not None and tags != seal["tags"]:
        report.add("ALTERED", "The list of lists is not the one that was sealed.", TAG_MANIFEST)
    if (seal["files"], seal["bytes"]) != (files, total):
        report.add("RECORD_MISMATCH", "The seal states another number of files or bytes.", SEAL)
    if ledger.id and seal["ledger"] != ledger.id:
        report.add("FOREIGN_EVENT", "The seal names another ledger.", SEAL)
    elif ledger.count and (seal["seq"], seal["hash"]) != (ledger.seq, ledger.digest):
        report.add("LEDGER_BROKEN", "The ledger does not end where the seal says.", SEAL)
    if ledger.sealed != "withheld" and seal["previous"] != ledger.sealed:
        report.add("RECORD_MISMATCH", "The seal names another seal before it than the ledger.", SEAL)
    if seal["created"] < ledger.at:
        report.add("TIME_CONFLICT", "The seal was made before the last event.", SEAL)
    if seal["signer"] in ledger.revoked:
        report.add("KEY_REVOKED", "The key that sealed this was revoked.", SEAL)


# --- Time stamp (bundle.md, Time stamp; RFC 3161, RFC 5652) ----------------------------------------------------------------------------
class Value:
    """A value in strict DER: tag, content, the whole, and what a constructed one is made of."""

    def __init__(self, tag, content, whole):
        self.tag, self.content, self.whole = tag, content, whole
        self.inner = parse_der(content) if tag & 0x20 else []

    def parts(self, *tags):
        """What it is made of, of these tags; the rest may follow where the last is None."""
        found = [value.tag for value in self.inner]
        if found != list(tags) and (tags[-1] is not None or found[: len(tags) - 1] != list(tags[:-1])):
            raise ValueError("another structure")
        return self.inner


def parse_der(data):
    values, place = [], 0
    while place < len(data):
        tag, length, start = data[place], data[place + 1], place + 2
        if length >= 0x80:
            start += length & 0x7F
            length = int.from_bytes(data[place + 2 : start], "big")
            if length < 0x80 or data[place + 2] == 0:
                raise ValueError("a length in another than its shortest form")
        content = data[start : start + length]
        is_padded = tag == 2 and (not content or (len(content) > 1 and content[0] * 2 + (content[1] >> 7) in (0, 0x1FF)))
        if tag & 0x1F == 0x1F or len(content) != length or is_padded or (tag == 1 and content not in (b"\0", b"\xff")):
            raise ValueError("not DER")
        values.append(Value(tag, content, data[place : start + length]))
        place = start + length
    return values


def object_id(text):
    return bytes.fromhex("06%02x%s" % (len(text) // 2, text))


SIGNED_DATA, TST_INFO, RSA = object_id("2a864886f70d010702"), object_id("2a864886f70d0109100104"), object_id("2a864886f70d010101")
SHA2 = {object_id("60864801650304020%d" % n): ("sha%d" % bits, (RSA, object_id("2a864886f70d01010" + name), object_id("2a8648ce3d04030%d" % (n + 1))))
        for n, bits, name in ((1, 256, "b"), (2, 384, "c"), (3, 512, "d"))}  # each with its signatures: RSA in two spellings, ECDSA
NAMES_SIGNER = {object_id("2a864886f70d010910022f"): "sha256", object_id("2a864886f70d010910020c"): "sha1"}  # ESSCertIDv2, ESSCertID


def algorithm(value):
    """The identifier of an algorithm without parameters."""
    first, *rest = value.parts(6, None)
    if value.tag != 0x30 or [part.whole for part in rest] not in ([], [b"\5\0"]):
        raise ValueError("parameters")
    return first.whole


def check_name(value):
    """A Name (RFC 5280 section 4.1.2.4): sets of pairs of an identifier and a text."""
    for rdn in value.inner:
        if rdn.tag != 0x31 or not rdn.inner or any(pair.tag != 0x30 or [pair.inner[0].tag, len(pair.inner)] != [6, 2] for pair in rdn.inner):
            raise ValueError("not a name")


class Token:
    """A TimeStampResp that was granted. ValueError or IndexError where it is none."""

    def __init__(self, data):
        (response,) = Value(0x30, data, b"").parts(0x30)
        status, token = response.parts(0x30, 0x30)
        kind, wrapped = token.parts(6, 0xA0)
        (signed,) = wrapped.parts(0x30)
        version, digests, content, *optional, signers = signed.parts(2, 0x31, 0x30, *[v.tag for v in signed.inner[3:-1]], 0x31)
        content_kind, wrapped = content.parts(6, 0xA0)
        (info,) = Value(0x30, wrapped.parts(4)[0].content, b"").parts(0x30)
        info_version, _, imprint, _, time, *_ = info.parts(2, 6, 0x30, 2, 0x18, None)
        stamped_by, stamped = imprint.parts(0x30, 4)
        (digest,), (signer,) = digests.parts(0x30), signers.parts(0x30)
        signer_version, name, signer_digest, attributes, scheme, *_ = signer.parts(2, 0x30, 0x30, 0xA0, 0x30, 4, None)
        check_name(name.parts(0x30, 2)[0])
        found = (status.whole, kind.whole, version.whole, content_kind.whole, info_version.whole, signer_version.whole, algorithm(stamped_by),
                 algorithm(digest), [part.tag for part in optional])
        if found != (b"\x30\3\2\1\0", SIGNED_DATA, b"\2\1\3", TST_INFO, b"\2\1\1", b"\2\1\1", next(iter(SHA2)),
                     algorithm(signer_digest), sorted({0xA0, 0xA1}.intersection(found[-1]))):
            raise ValueError("not a time stamp for a seal")
        self.whole, self.stamped = token.whole, stamped.content
        self.has_known_scheme = algorithm(digest) in SHA2 and algorithm(scheme) in SHA2[algorithm(digest)][1]
        self.names = [(NAMES_SIGNER[kind.whole], value.inner[0].inner[0].inner[0].inner) for kind, value in (a.parts(6, 0x31) for a in attributes.inner)
                      if kind.whole in NAMES_SIGNER]
        match = re.fullmatch(r"(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.(\d*[1-9]))?Z", time.content.decode("ascii"))
        self.time = "%s-%s-%sT%s:%s:%s.%s" % (*match.groups()[:6], ((match[7] or "") + "000")[:3] + "Z") if match else ""
        if not is_time(self.time):
            raise ValueError("no time")
        self.certificates = [Certificate(part) for option in optional if option.tag == 0xA0 for part in option.inner]
        self.signer = next((c for c in self.certificates if c.issuer + c.serial == name.content), None)


class Certificate:
    """What of an X.509 certificate tells which is which. All else of it is openssl's affair."""

    def __init__(self, value):
        fields = value.parts(0x30, 0x30, 3)[0].inner
        fields = fields[1:] if fields[0].tag == 0xA0 else fields
        self.whole, self.pem = value.whole, armour("CERTIFICATE", value.whole, 64)
        if [field.tag for field in fields[:6]] != [2] + [0x30] * 5:
            raise ValueError("not a certificate")
        check_name(fields[2])
        check_name(fields[4])
        self.serial, self.issuer, self.owner = fields[0].whole, fields[2].whole, (fields[4].whole, fields[5].whole)
        found = {extension.inner[0].content: extension.inner[-1].content for extension in (fields[-1].inner[0].inner if fields[-1].tag == 0xA3 else [])}
        own, authority = found.get(b"\x55\x1d\x0e", b"")[2:], found.get(b"\x55\x1d\x23", b"")
        self.names_other_key = self.issuer != self.owner[0] and own != b"" and authority != b"" and own not in authority


def parse_chain(text):
    """The certificates of tsa-chain.pem, which stand in their only spelling with nothing between."""
    blocks = re.findall(rb"-----BEGIN CERTIFICATE-----\n[^-]*-----END CERTIFICATE-----\n", text)
    if not blocks or b"".join(blocks) != text:
        raise ValueError
    if any(openssl("x509", "-in", "{block}", "-noout", block=block).returncode for block in blocks):
        raise ValueError
    return [Certificate(*parse_der(unarmour(block, "CERTIFICATE", 64))) for block in blocks]


def epoch(time):
    """Milliseconds since 1970; the calendar repeats every 400 years, so the year 0000 can be counted as well."""
    moment = datetime.datetime.strptime("%d%s" % (int(time[:4]) % 400 + 2000, time[4:-1]), "%Y-%m-%dT%H:%M:%S.%f")
    days = (int(time[:4]) // 400 - 5) * 146097
    return (moment - datetime.datetime(1970, 1, 1)) // datetime.timedelta(milliseconds=1) + days * 86_400_000


def check_timestamp(bundle, report, seal, root):
    """{time, authority} of a token that a trusted authority gave for this seal, else None."""
    if TOKEN not in bundle.files and seal and seal["timestamp"] == "required":
        report.add("TIMESTAMP_MISSING", "The seal asks for a time stamp and there is none.", TOKEN)
    if (TOKEN in bundle.files) != (CHAIN in bundle.files):
        report.add("MISSING", "Token and certificates stand together or not at all.", CHAIN if TOKEN in bundle.files else TOKEN)
    data, chain, signature = bundle.read(TOKEN), bundle.read(CHAIN), bundle.read(SIGNATURE)
    if data is None or signature is None:
        return None
    try:
        token = Token(data)
    except (ValueError, IndexError, RecursionError):
        report.add("TIMESTAMP_NOT_FOR_THIS_SEAL", "The token is none, or was not granted.", TOKEN)
        return None
    is_own = token.stamped == hashlib.sha256(signature).digest()
    if not is_own:
        report.add("TIMESTAMP_NOT_FOR_THIS_SEAL", "The token stamps something else.", TOKEN)
    if seal and epoch(token.time) < epoch(seal["created"]) - 300_000:
        report.add("TIME_CONFLICT", "The time stamp is from before the seal was made.", TOKEN)
    faults = list(token_faults(token, chain, root)) if chain is not None else []
    for fault in faults:
        report.add(*fault)
    if faults or not is_own or chain is None:
        return None
    name = openssl("x509", "-in", "{leaf}", "-noout", "-subject", "-nameopt", "RFC2253", leaf=token.signer.pem).stdout
    return {"time": token.time, "authority": name.decode("utf-8", "replace").strip().partition("=")[2]}


def token_faults(token, chain, root):
    """Signature and certificates of a token, judged by openssl at the token's time."""
    if openssl("version") is None:
        yield "TIMESTAMP_ISSUER_UNKNOWN", "The openssl command is missing, so the authority could not be checked.", TOKEN
        return
    if token.signer is None:
        yield "TIMESTAMP_ISSUER_UNKNOWN", "The token does not carry the certificate that signed it.", TOKEN
        return
    at = ("-attime", str(epoch(token.time) // 1000))
    try:
        listed = parse_chain(chain)
    except (ValueError, IndexError, TypeError, RecursionError):
        yield "RECORD_MISMATCH", "It does not hold certificates in their only form.", CHAIN
        listed = [token.signer]
    if not is_signed(token):
        yield "BAD_SIGNATURE", "The authority's signature does not hold, or names another certificate.", TOKEN
    if token.signer.whole != listed[0].whole:
        yield "RECORD_MISMATCH", "It does not begin with the certificate that signed the token.", CHAIN
    if not all(is_known(certificate, listed, root or b"", at) for certificate in token.certificates):
        yield "RECORD_MISMATCH", "The token carries a certificate that has nothing to do with the chain.", CHAIN
    links = [(c.pem, issuer.pem) for c, issuer in zip(listed, listed[1:])] + [(listed[-1].pem, root)]
    run = openssl("ts", "-verify", "-digest", token.stamped.hex(), "-in", "{token}", "-token_in", "-CAfile", "{root}", "-untrusted", "{chain}", *at,
                  token=token.whole, root=root or b"", chain=b"".join(c.pem for c in listed))
    is_refused = run.returncode != 0 and b"certificate verify error" in run.stdout  # the purpose of the first certificate, too
    if root is None or is_refused or not all(holds_under(*link, at) for link in links):
        yield "TIMESTAMP_ISSUER_UNKNOWN", "No root certificate that was given vouches for the authority at that time.", TOKEN


def is_signed(token):
    """The signature, by one of the schemes that are allowed, and that the signed attributes name the certificate which made it."""
    for name, (first, *rest) in token.names:
        if name == "sha256" and first.tag == 0x30:
            name, first = SHA2.get(algorithm(first), ("sha256",))[0], rest[0]
        if hashlib.new(name, token.signer.whole).digest() != first.content:
            return False
    run = openssl("cms", "-verify", "-noverify", "-inform", "DER", "-in", "{token}", "-out", os.devnull, token=token.whole)
    return token.has_known_scheme and token.names != [] and run.returncode == 0


def is_known(certificate, listed, root, at):
    """It stands in the chain, holds under one that does or under the root, or is another authority's signature over such a one's key."""
    known = [Certificate(*parse_der(base64.b64decode(body))) for body in re.findall(rb"-----BEGIN CERTIFICATE-----([^-]+)-----END", root)] + listed
    is_cross = certificate.names_other_key and certificate.owner in [other.owner for other in known]
    return certificate.whole in [other.whole for other in known] or is_cross or holds_under(certificate.pem, b"".join(c.pem for c in known), at)


def holds_under(certificate, issuers, at):
    """A certificate is one of the issuers, or signed by one, and is valid at that time."""
    run = openssl("verify", *at, "-partial_chain", "-no-CApath", "-CAfile", "{issuers}", "{certificate}", certificate=certificate, issuers=issuers)
    return run.returncode == 0


# --- Ledger (ledger.md) ----------------------------------------------------------------------------------------------------------------
def event_fault(event):
    """None, MALFORMED_EVENT or UNSUPPORTED_VERSION (section Event)."""
    if isinstance(event, dict) and is_integer(event.get("v")) and event["v"] != 1:
        return "UNSUPPORTED_VERSION"
    if not has_fields(event, "v ledger seq prev at type actor tool clock boot mono body", "item"):
        return "MALFORMED_EVENT"
    actor, tool, clock = event["actor"], event["tool"], event["clock"]
    if has_fields(clock, "source offsetMs checkedAt"):
        has_clock = is_text(clock["source"], TEXT) and clock["source"] != "none" and is_integer(clock["offsetMs"]) and is_time(clock["checkedAt"])
    else:
        has_clock = clock == {"source": "none"}
    is_sound = (
        has_clock and is_integer(event["v"]) and is_integer(event["seq"], 1) and is_integer(event["mono"], 0) and is_time(event["at"])
        and all(is_text(event[name], UUID) for name in ("ledger", "boot", "item") if name in event)
        and is_text(event["prev"], HEX64) and is_text(event["body"], HEX64) and is_text(event["type"], TEXT)
        and has_fields(tool, "name version") and is_text(tool["name"], TEXT) and is_text(tool["version"], TEXT)
        and has_fields(actor, "id key role") and is_text(actor["id"], UUID) and is_text(actor["key"], FINGERPRINT)
        and is_text(actor["role"], ROLES.__contains__)
    )
    return None if is_sound else "MALFORMED_EVENT"


def is_checkpoint(value):
    forms = {"hash": HEX64, "key": FINGERPRINT, "ledger": UUID, "public": HEX64, "signature": re.compile("[0-9a-f]{128}").fullmatch}
    return (has_fields(value, "hash key ledger public seq signature time") and is_integer(value["seq"], 1) and is_time(value["time"])
            and all(is_text(value[name], form) for name, form in forms.items()))


def checkpoint_fault(point):
    """A checkpoint's own signature, over its own five lines."""
    public, lines = bytes.fromhex(point["public"]), ("holdfast-checkpoint/v1", point["ledger"], point["seq"], point["hash"], point["time"])
    return signature_fault(public, "".join("%s\n" % line for line in lines).encode(), bytes.fromhex(point["signature"]))


def parse_receipt(path):
    """The checkpoint that a receipt holds, its signature verified (section Receipt)."""
    form = r"holdfast-checkpoint/v1\n(.*)\n([1-9][0-9]{0,15})\n(.*)\n(.*)\nkey (.*)\nsignature (.*)\n?"
    try:
        with open(path, "rb") as file:
            match = re.fullmatch(form, file.read(4096).decode("ascii").replace("\r\n", "\n"))
        point = dict(zip("ledger seq hash time public signature".split(), match.groups())) if match else {}
        point.update(seq=int(point.get("seq", 0)), key="sha256:" + "0" * 64)
        if is_checkpoint(point) and not checkpoint_fault(point):
            return point
    except (OSError, ValueError):
        pass
    raise Refused("RECEIPT_UNREADABLE", "the receipt is none, or its own signature does not hold")


class Ledger:
    """One pass over events, checkpoints and bodies side by side. It remembers only what seal and records are compared with."""

    def __init__(self, bundle, report, receipt, seen):
        self.bundle, self.report, self.receipt, self.seen = bundle, report, receipt, dict(seen)
        self.id, self.count, self.seq, self.at, self.mono = None, 0, 0, "", {}  # mono: the last of each start of the program
        self.last_event, self.digest = None, None  # the digest is of the event before; None where its bytes were not read
        self.actors, self.is_open, self.has_closed = set(), False, False  # since the checkpoint before
        self.disclosed, self.items, self.erased, self.revoked, self.sealed = 0, {}, set(), set(), "none"  # items: their events, by item
        self.checkpoints, self.bodies = self.read_checkpoints(), self.read_bodies()
        self.checkpoint, self.body = next(self.checkpoints, None), next(self.bodies, None)
        for line in self.lines(EVENTS, 8192):
            self.read_event(line)
        self.finish()

    def lines(self, path, limit):
        """The lines of one of the three files, None for one that is too long."""
        try:
            for line, is_ended in read_lines(self.bundle.chunks(path), limit) if path in self.bundle.files else ():
                if line is None:
                    self.report.add("SIZE_LIMIT_EXCEEDED", "A line is longer than it may be.", path)
                elif not is_ended or not line:
                    self.report.add("MALFORMED_EVENT", "A line is blank, or does not end.", path)
                if line != b"":
                    yield line
        except Unreadable:
            return

    def values(self, path, limit, is_valid):
        """The values of checkpoints or bodies; their faults are reported here."""
        for line in self.lines(path, limit):
            try:
                value = parse_json(line, level=0) if line is not None else None
                if not is_valid(value):
                    raise ValueError
                yield value
            except ValueError:
                if line is not None:
                    self.report.add("MALFORMED_EVENT", "The line is not canonical or not valid.", path)

    def read_checkpoints(self):
        return self.values(CHECKPOINTS, 8192, is_checkpoint)

    def read_bodies(self):
        def is_body(value):
            return has_fields(value, "details salt seq") and isinstance(value["details"], dict) and is_text(value["salt"], HEX64) and is_integer(value["seq"], 1)

        before = 0
        for value in self.values(BODIES, MIB, is_body):
            if value["seq"] <= before:
                self.report.add("RECORD_MISMATCH", "Details stand out of order or twice.", BODIES, value["seq"])
            else:
                before = value["seq"]
                yield value

    def read_event(self, line):
        self.count += 1
        event, fault, expected, due = None, None, self.digest, self.seq + 1
        self.seq, self.digest, self.is_open = due, None, True
        if line is not None:
            try:
                event = parse_json(line)
                fault = event_fault(event)
            except ValueError:
                fault = "MALFORMED_EVENT"
            try:
                self.digest = hashlib.sha256(b"holdfast/event/v1\n" + line).hexdigest() if line.decode() else None
            except ValueError:
                pass
        if fault:
            self.report.add(fault, "The event is not canonical, not valid or of another version.", EVENTS, due)
        event = None if fault else event
        if event:
            self.judge(event, due, expected)
        details = self.take_body(event)
        if event:
            self.keep(event, details)
        if self.receipt and self.receipt["seq"] == self.seq and self.receipt["hash"] != self.digest and self.receipt["ledger"] == self.id:
            self.report.add("INCONSISTENT_WITH_RECEIPT", "The ledger has another event where the receipt was given.", EVENTS, self.seq)
        self.take_checkpoints(event)
        self.last_event = event

    def judge(self, event, due, expected):
        """An event of version 1 against the ledger so far."""
        report, seq, kind, key = self.report, event["seq"], event["type"], event["actor"]["key"]
        if self.count == 1:
            genesis = "holdfast/genesis/v1\n%s\n%s" % (event["ledger"], key)
            expected = hashlib.sha256(genesis.encode()).hexdigest()
        if self.id is None:
            self.id = event["ledger"]
        if event["ledger"] != self.id:
            report.add("FOREIGN_EVENT", "The event is of another ledger.", EVENTS, seq)
        if seq != due or event["prev"] != (expected or event["prev"]):
            report.add("LEDGER_BROKEN", "The event does not follow the one before it.", EVENTS, seq)
        if kind not in TYPES:
            report.add("UNSUPPORTED_VERSION", "The event is of an unknown type.", EVENTS, seq)
        if (kind == "ledger.opened") != (seq == 1) or (kind == "case.opened") != (seq == 2) or (kind == "case.opened" and self.has_closed):
            report.add("LEDGER_BROKEN", "The ledger does not begin as it must.", EVENTS, seq)
        if event["at"] < self.at or event["mono"] < self.mono.pop(event["boot"], 0):
            report.add("CLOCK_WENT_BACKWARDS", "The clock went backwards before this event.", EVENTS, seq)
        if key in self.revoked:
            report.add("KEY_REVOKED", "The key acts after its revocation.", EVENTS, seq)
        if self.seen.get((event["ledger"], seq), self.digest) != self.digest:
            report.add("INCONSISTENT_WITH_RECEIPT", "This event was another one when the ledger was seen before.", seq=seq)
            self.seen = {}  # whatever follows differs as well
        self.seq, self.at, self.mono[event["boot"]] = seq, event["at"], event["mono"]
        self.actors.add(key)
        if len(self.mono) > 1024:
            del self.mono[next(iter(self.mono))]

    def take_body(self, event):
        """The details of this event; None where they are withheld or not the ones that it commits to."""
        while self.body and self.body["seq"] < self.seq:
            self.report.add("RECORD_MISMATCH", "Details of an event that is not there.", BODIES, self.body["seq"])
            self.body = next(self.bodies, None)
        if not self.body or self.body["seq"] > self.seq:
            return None
        body, self.body = self.body, next(self.bodies, None)
        commitment = hmac.new(bytes.fromhex(body["salt"]), canonical(body["details"]).encode(), "sha256").hexdigest()
        if event and commitment != event["body"]:
            self.report.add("RECORD_MISMATCH", "The details are not those that the event commits to.", BODIES, self.seq)
            return None
        self.disclosed += 1
        return body["details"]

    def keep(self, event, details):
        kind, seq, item = event["type"], event["seq"], event.get("item")
        forms = {"bundle.sealed": {"bundle": UUID, "seal": HEX64}, "key.revoked": {"key": FINGERPRINT}}.get(kind)
        if kind in ("item.acquired", "item.derived", "item.redacted"):
            if item:
                self.items.setdefault(item, []).append((seq, kind, event["at"], details))
            elif kind == "item.acquired":
                self.report.add("RECORD_MISMATCH", "The event does not say which item was acquired.", EVENTS, seq)
        elif kind == "item.erased":
            self.erased.add(item)
            self.report.add("ERASED", "An item was erased.", EVENTS, seq)
        elif forms and details is None:
            self.report.add("MISSING", "Details that must be disclosed are not.", BODIES, seq)
        elif forms and not all(is_text(details.get(name), form) for name, form in forms.items()):
            self.report.add("RECORD_MISMATCH", "The details lack what they must name.", BODIES, seq)
            details = None
        if kind == "bundle.sealed":
            self.sealed = details["seal"] if details else "withheld"
        elif kind == "key.revoked" and details:
            self.revoked.add(details["key"])

    def take_checkpoints(self, event, is_end=False):
        """The checkpoints up to this event; at the end of the ledger also those that name no event."""
        while self.checkpoint and (is_end or self.checkpoint["seq"] <= self.seq):
            point, is_own = self.checkpoint, self.checkpoint["seq"] == self.seq and self.is_open
            self.judge_checkpoint(point, is_own)
            if is_own:
                is_same = point["hash"] == (self.digest or point["hash"]) and point["time"] == (event or point)["at" if event else "time"]
                if not is_same:
                    self.report.add("LEDGER_BROKEN", "The checkpoint has another hash or time than its event.", CHECKPOINTS, self.seq)
                if self.actors - {point["key"]}:
                    self.report.add("BAD_SIGNATURE", "The checkpoint is not by the one who acted.", CHECKPOINTS, self.seq)
                self.actors, self.is_open, self.has_closed = set(), False, True
            self.checkpoint = next(self.checkpoints, None)

    def judge_checkpoint(self, point, is_own):
        fault = checkpoint_fault(point)
        if fault:
            self.report.add(fault, "The checkpoint's key or signature does not hold.", CHECKPOINTS, point["seq"])
        if fingerprint(bytes.fromhex(point["public"])) != point["key"]:
            self.report.add("BAD_SIGNATURE", "The checkpoint names another key than it carries.", CHECKPOINTS, point["seq"])
        if self.id and point["ledger"] != self.id:
            self.report.add("FOREIGN_EVENT", "The checkpoint is of another ledger.", CHECKPOINTS, point["seq"])
        if not is_own:
            self.report.add("LEDGER_BROKEN", "The checkpoint closes no event.", CHECKPOINTS, point["seq"])

    def finish(self):
        report, receipt = self.report, self.receipt
        self.take_checkpoints(self.last_event, is_end=True)
        while self.body:
            report.add("RECORD_MISMATCH", "Details of an event that is not there.", BODIES, self.body["seq"])
            self.body = next(self.bodies, None)
        if self.count < 2:
            report.add("LEDGER_BROKEN", "The ledger does not hold the two events that open it.", EVENTS)
        if self.is_open:
            report.add("UNSIGNED", "No checkpoint covers the last event.", EVENTS, self.seq)
        if receipt and self.id and receipt["ledger"] != self.id:
            report.add("INCONSISTENT_WITH_RECEIPT", "The receipt is for another ledger.", EVENTS)
        elif receipt and receipt["seq"] > self.seq:
            report.add("LEDGER_SHORTER_THAN_RECEIPT", "The ledger ends before the receipt's event.", EVENTS, receipt["seq"])


# --- Records (bundle.md, Exhibits) -----------------------------------------------------------------------------------------------------
def is_entry(value, names):
    """An entry of `derived` or `members`."""
    if not has_fields(value, names):
        return False
    numbers = is_integer(value["bytes"], 0) and is_integer(value.get("event", 1), 1) and is_text(value["sha256"], HEX64)
    return numbers and value.get("kind") != "" and all(isinstance(value[name], str) for name in ("path", "kind", "name") if name in value)


def is_record(record):
    if not has_fields(record, "id format exhibit kind name bytes sha256 acquired derived", "file withheld members holds"):
        return False
    acquired, derived, members = record["acquired"], record["derived"], record.get("members", [])
    return (
        isinstance(record["format"], str) and is_text(record["id"], UUID) and is_text(record["exhibit"], EXHIBIT) and record["kind"] != "" and isinstance(record["kind"], str) and isinstance(record["name"], str)
        and is_integer(record["bytes"], 0) and is_text(record["sha256"], HEX64)
        and ("file" in record) != ("withheld" in record) and record.get("withheld", True) is True
        and is_text(record.get("file", "x"), is_safe_name) and record.get("file") not in ("item.json", "derived")
        and has_fields(acquired, "at event method") and is_time(acquired["at"]) and is_integer(acquired["event"], 1) and isinstance(acquired["method"], str)
        and isinstance(members, list) and all(is_entry(member, "name bytes sha256") for member in members)
        and isinstance(derived, list) and all(is_entry(entry, "path kind bytes sha256 event") for entry in derived)
        and all(entry["path"].startswith("derived/") and is_safe_path("data/exhibits/x/" + entry["path"]) for entry in derived)
        and len({entry["path"] for entry in derived}) == len(derived)
    )


def read_record(path, bundle, report):
    """The item.json at this path, None where it cannot be judged."""
    data = bundle.read(path)
    if path not in bundle.files:
        report.add("MISSING", "The exhibit has no record.", path)
    if data is None:
        return None
    try:
        record = parse_json(data[:-1]) if data.endswith(b"\n") else None
        if isinstance(record, dict) and isinstance(record.get("format"), str) and record["format"] != "holdfast-item/v1":
            report.add("UNSUPPORTED_VERSION", "The record has another format.", path)
            return None
        if is_record(record):
            return record
    except ValueError:
        pass
    report.add("RECORD_MISMATCH", "The record is not canonical or not valid.", path)
    return None


def check_exhibits(bundle, ledger, report):
    """Every record against its files and events, and no file without a record. Returns (folder, record) of each exhibit."""
    exhibits, named, ids, unjudged = [], REQUIRED_DATA | {"data/report/report.pdf"}, set(), set()
    folders = {"/".join(path.split("/")[:3]) for path in bundle.files if path.count("/") > 2}
    for folder in sorted(filter(EXHIBIT_FOLDER.fullmatch, folders)):
        path = folder + "/item.json"
        record = read_record(path, bundle, report)
        if record is None:
            unjudged |= {folder} if path in bundle.files else set()
            continue
        if folder != "data/exhibits/" + record["exhibit"].lower().replace("/", "-") or record["id"] in ids:
            report.add("RECORD_MISMATCH", "The record stands in another exhibit's folder, or twice.", path)
        ids.add(record["id"])
        exhibits.append((folder, record))
        named.add(path)
        named |= check_record(folder, record, bundle, ledger, report)
    for path in sorted(set(bundle.files) - named):
        if path.startswith("data/") and "/".join(path.split("/")[:3]) not in unjudged and not is_forbidden(path):
            report.add("UNLISTED_FILE", "No record names the file.", path)
    numbers = {}
    for item, events in ledger.items.items():
        for seq, kind, _, details in events:
            number = details.get("exhibit") if details and kind == "item.acquired" else None
            if isinstance(number, str) and numbers.setdefault(number, item) != item:
                report.add("RECORD_MISMATCH", "An exhibit number is given to two items.", EVENTS, seq)
    return exhibits


def is_same(stated, details, names):
    """The details of an event say the same as a record; True is not 1."""
    return all(name in details and details[name] == stated[name] and type(details[name]) is type(stated[name]) for name in names.split())


def check_record(folder, record, bundle, ledger, report):
    """One item.json against its files and its events. Returns the files that it names."""
    path = folder + "/item.json"
    if record["id"] in ledger.erased:
        report.add("RECORD_MISMATCH", "The item was erased and is there nevertheless.", path)
    events = ledger.items.get(record["id"], [])
    acquired = [event for event in events if event[1] == "item.acquired"]
    if [(seq, at) for seq, _, at, _ in acquired] != [(record["acquired"]["event"], record["acquired"]["at"])]:
        report.add("RECORD_MISMATCH", "The ledger does not say just once, and at that event and time, that the item was acquired.", path)
    elif acquired[0][3] is None:
        report.add("MISSING", "Details that must be disclosed are not.", BODIES, acquired[0][0])
    elif not is_same(record, acquired[0][3], "bytes exhibit kind name sha256"):
        report.add("RECORD_MISMATCH", "The record says something else than the event.", path)
    kinds = {seq: kind for seq, kind, _, _ in events if kind != "item.acquired"}
    made = {seq: details for seq, kind, _, details in events if kind != "item.acquired"}
    made = {seq: details for seq, details in made.items() if details is not None}
    for entry in record["derived"]:
        file, seq = folder + "/" + entry["path"], entry["event"]
        others = [details.get("sha256") for other, details in made.items() if other != seq]
        sources = [record["sha256"]] + [member["sha256"] for member in record.get("members", [])] + others
        if seq not in kinds:
            report.add("RECORD_MISMATCH", "The ledger does not say that this was made of the item.", file)
        elif seq not in made:
            report.add("MISSING", "Details that must be disclosed are not.", BODIES, seq)
        elif not is_same(entry, made[seq], "path kind bytes sha256"):
            report.add("RECORD_MISMATCH", "The record says something else than the event.", file)
        elif not isinstance(made[seq].get("source"), str) or made[seq]["source"] not in sources:
            report.add("RECORD_MISMATCH", "What it was made of is not known.", file)
    if "withheld" in record and "item.redacted" not in {kinds.get(entry["event"]) for entry in record["derived"]}:
        report.add("RECORD_MISMATCH", "There is no redacted copy in the place of the original.", path)
    stated = {folder + "/" + entry["path"]: entry for entry in record["derived"]}
    if "file" in record:
        stated[folder + "/" + record["file"]] = record
    for file, entry in stated.items():
        digest = bundle.digest(file)
        if file not in bundle.files:
            report.add("MISSING", "The record names a file that is not there.", file)
        elif (bundle.sizes.get(file, bundle.files[file]), digest or entry["sha256"]) != (entry["bytes"], entry["sha256"]):
            report.add("RECORD_MISMATCH", "The file is not the one that was recorded.", file)
    check_transcripts(folder, stated, bundle, report, [details for _, kind, _, details in events if kind == "item.derived" and details])
    return set(stated)


class Tree:
    """The root of a Merkle tree (RFC 9162 section 2.1.1) whose leaves come one by one."""

    def __init__(self):
        self.count, self.peaks = 0, []

    def add(self, leaf):
        self.count += 1
        self.peaks.append(leaf)
        for _ in range((self.count & -self.count).bit_length() - 1):
            right, left = self.peaks.pop(), self.peaks.pop()
            self.peaks.append(hashlib.sha256(b"\1" + left + right).digest())

    def root(self):
        join = lambda right, left: hashlib.sha256(b"\1" + left + right).digest()
        return functools.reduce(join, reversed(self.peaks)).hex() if self.peaks else hashlib.sha256().hexdigest()


def check_transcripts(folder, stated, bundle, report, roots):
    """Transcripts and extracts against the root and count that the ledger commits to (bundle.md, Transcripts)."""
    text, salts, extract = (folder + "/derived/" + name for name in ("transcript.jsonl", "transcript-salts.txt", "extract.jsonl"))
    own = [details for details in roots if details.get("sha256") == stated[text]["sha256"]] if text in stated else []
    for path, leaves, wanted in ((salts, lambda: transcript_leaves(bundle, text, salts), own), (extract, lambda: extract_leaves(bundle, extract), roots)):
        if path not in stated or path not in bundle.files:
            continue
        tree = Tree()
        try:
            for leaf in leaves():
                tree.add(leaf)
            if not any(is_same({"root": tree.root(), "count": tree.count}, details, "root count") for details in wanted):
                raise ValueError
        except OverflowError:
            report.add("SIZE_LIMIT_EXCEEDED", "A line is longer than it may be.", path)
        except (ValueError, Unreadable):
            report.add("RECORD_MISMATCH", "The messages do not give the root that the ledger commits to.", path)


def message_lines(bundle, path, limit=4 * MIB):
    for line, is_ended in read_lines(bundle.chunks(path), limit):
        if line is None:
            raise OverflowError
        if not is_ended:
            raise ValueError
        yield line


def transcript_leaves(bundle, text, salts):
    salt_lines = message_lines(bundle, salts)
    for line in message_lines(bundle, text) if text in bundle.files else ():
        salt = next(salt_lines, b"")
        if not re.fullmatch(rb"[0-9a-f]{64}", salt):
            raise ValueError
        parse_json(line)
        yield hashlib.sha256(b"\0" + bytes.fromhex(salt.decode()) + line).digest()
    if next(salt_lines, None) is not None:
        raise ValueError


def extract_leaves(bundle, extract):
    for line in message_lines(bundle, extract):
        value = parse_json(line, level=0)
        if has_fields(value, "leaf") and is_text(value["leaf"], HEX64):
            yield bytes.fromhex(value["leaf"])
        elif has_fields(value, "message salt") and is_text(value["salt"], HEX64):
            yield hashlib.sha256(b"\0" + bytes.fromhex(value["salt"]) + canonical(value["message"]).encode()).digest()
        else:
            raise ValueError


# --- The verdict (verdict.md) ----------------------------------------------------------------------------------------------------------
SENTENCES = {
    "intact": "Everything is as it was sealed, by a key that you trust.",
    "unproven": "Nothing differs, but something could not be checked; the findings say what.",
    "altered": "Something differs from what was sealed or recorded. Do not rely on this bundle.",
}
NOT_SHOWN = ["Who wrote a message.", "Who owns an account, a number or a device.", "What happened before the evidence was collected.",
             "Whether the clock of a phone or a computer was right.",
             "Whether the report and case.jsonld say the same as the records: only their bytes were checked.", "Permissions and dates of files."]


def check_revocation(report, signer, stamp, revoked):
    """What is known of the key beside the bundle: whoever holds a revoked key can write any time into a seal, but not into a time stamp."""
    since = min((time for key, time in revoked if key == signer), default=None)
    if since and not (stamp and stamp["time"] < since):
        report.add("KEY_REVOKED", "The key that sealed this is known to be revoked, and no time stamp shows that the seal is older.", SEAL)


def verify(path, trust=(), receipt=None, root=None, revoked=(), seen=()):
    """The result as the JSON object that is printed. Raises Refused where there can be no verdict. `revoked` holds pairs of a fingerprint and a
    time, `seen` pairs of a ledger with a seq, and the hash that this event must have."""
    report, checked = Report(), {"files": 0, "bytes": 0, "events": 0}
    known = parse_receipt(receipt) if receipt else None
    try:
        bundle = Bundle(path, report)
    except Unreadable:
        return outcome(report, checked)
    check_names(bundle, report)
    seal = parse_seal(bundle.read(SEAL), report)
    files, total = check_bag(bundle, report, seal)
    ledger = Ledger(bundle, report, known, seen)
    exhibits = check_exhibits(bundle, ledger, report)
    if seal:
        check_seal(seal, ledger, report, files, total, bundle.digest(TAG_MANIFEST))
    signer = check_signatures(bundle, report, seal, trust)
    stamp = check_timestamp(bundle, report, seal, root)
    check_revocation(report, signer, stamp, revoked)
    for file in sorted(bundle.files):  # also what nothing names is read once: an archive that cannot be unpacked is none
        bundle.digest(file)
    checked = {"files": len(bundle.sizes), "bytes": sum(bundle.sizes.values()), "events": ledger.count}
    return outcome(report, checked, seal, signer, exhibits, ledger, stamp)


def outcome(report, checked, seal=None, signer=None, exhibits=(), ledger=None, stamp=None):
    shown = []
    for folder, record in sorted(exhibits, key=lambda pair: (pair[1]["exhibit"].split("/")[0], int(pair[1]["exhibit"].split("/")[1]))):
        events = {record["acquired"]["event"]} | {entry["event"] for entry in record["derived"]}
        shown.append({name: record[name] for name in ("exhibit", "kind", "name", "bytes", "sha256")})
        shown[-1].update(acquiredAt=record["acquired"]["at"], withheld="withheld" in record, derived=len(record["derived"]),
                         sound=folder not in report.folders and not events & report.seqs)
    items = {item for item, events in ledger.items.items() if any(event[1] == "item.acquired" for event in events)} if ledger else set()
    here, erased = items & {record["id"] for _, record in exhibits}, items & ledger.erased if ledger else set()
    declared = {"exhibits": len(items), "included": len(here), "leftOut": len(items - here - erased), "erased": len(erased - here),
                "withheldDetails": ledger.count - ledger.disclosed if ledger else 0}
    left_out = ("What was left out: %(exhibits)d exhibits are declared, %(included)d are here, %(leftOut)d were left out, %(erased)d were erased; "
                "the details of %(withheldDetails)d events are not disclosed." % declared)
    last = "Whether the certificates of the time stamping authority were revoked." if stamp else "When the seal was made: no time stamp vouches for it."
    result = {"verdict": report.verdict, "sentence": SENTENCES[report.verdict], "findings": report.findings, "signer": signer,
              "created": seal and seal["created"], "bundle": seal and seal["bundle"], "exhibits": shown, "checked": checked, "declared": declared}
    if stamp:
        result["timestamp"] = stamp
    return {**result, "notShown": NOT_SHOWN + [left_out, last]}


def print_result(result):
    print("%s\n%s\n" % (result["verdict"].upper(), result["sentence"]))
    for finding in result["findings"]:
        where = " ".join(str(finding[name]) for name in ("path", "seq") if name in finding)
        print("  %s %s: %s" % (finding["code"], where, finding["message"]))
    print("Checked: %(files)d files, %(bytes)d bytes, %(events)d events." % result["checked"])
    print("Signer:  %s\nSealed:  %s" % (result["signer"], result["created"]))
    if "timestamp" in result:
        print("Stamped: %(time)s by %(authority)s" % result["timestamp"])
    for exhibit in result["exhibits"]:
        print("  %s %s, %d bytes, %s" % (exhibit["exhibit"], printable(exhibit["kind"]), exhibit["bytes"], exhibit["sha256"]))
    print("What this does not show:\n  - " + "\n  - ".join(result["notShown"]))


def main():
    parser = argparse.ArgumentParser(description="Verifies a Holdfast bundle. Exit: 0 intact, 1 altered, 2 no verdict is possible, 3 unproven.")
    parser.add_argument("bundle", metavar="BUNDLE", help="the ZIP, or the folder that it was unpacked into")
    parser.add_argument("--trust", metavar="FINGERPRINT", action="append", default=[], help="a key that you trust, as sha256:...")
    parser.add_argument("--receipt", metavar="FILE", help="a receipt that you were given earlier")
    parser.add_argument("--tsa-root", metavar="PEM", action="append", default=[], help="the root certificate of a time stamping authority that you trust")
    parser.add_argument("--revoked", metavar=("FINGERPRINT", "TIME"), nargs=2, action="append", default=[],
                        help="a key that you know to be revoked, and since when, as 2026-11-20T12:00:00.000Z")
    parser.add_argument("--seen", metavar=("LEDGER", "SEQ", "HASH"), nargs=3, action="append", default=[],
                        help="how far you have seen this history before, as the ledger line of an earlier bundle's seal.txt says it")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    options = parser.parse_args()
    sys.stdout.reconfigure(errors="backslashreplace")  # not every terminal knows every letter
    try:
        trust, revoked = [key.lower() for key in options.trust], [(key.lower(), time) for key, time in options.revoked]
        if not all(map(FINGERPRINT, trust + [key for key, _ in revoked])):
            raise Refused("USAGE", "a fingerprint is sha256: and 64 hex digits")
        if not all(is_time(time) for _, time in revoked):
            raise Refused("USAGE", "a time is written like 2026-11-20T12:00:00.000Z")
        if not all(UUID(ledger) and re.fullmatch("[1-9][0-9]{0,15}", seq) and HEX64(digest) for ledger, seq, digest in options.seen):
            raise Refused("USAGE", "what was seen is a ledger's uuid, a number and a hash of 64 hex digits")
        seen = {(ledger, int(seq)): digest for ledger, seq, digest in options.seen}
        root = b"\n".join(open(file, "rb").read(MIB) for file in options.tsa_root) or None
        result = verify(options.bundle, trust, options.receipt, root, revoked, seen)
    except OSError:
        code, message = "USAGE", "a file that was named cannot be read"
    except Refused as refusal:
        code, message = refusal.args
    else:
        if options.json:
            print(json.dumps(result))
        else:
            print_result(result)
        return {"intact": 0, "altered": 1, "unproven": 3}[result["verdict"]]
    if options.json:
        print(json.dumps({"error": {"code": code, "message": message}}))
    print("verify.py: %s: %s" % (code, message), file=sys.stderr)
    return 2


if __name__ == "__main__":
    try:
        status = main()
        sys.stdout.flush()
    except BrokenPipeError:  # nobody reads on: what was told is not the whole
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = 2
    sys.exit(status)
