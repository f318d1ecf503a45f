"""Reads a WACZ with the standard library alone and checks everything that it says of itself.

Usage: read_warc.py FILE.wacz. Prints one JSON object: what was found, and under "faults" everything that does not hold.
"""

import gzip
import hashlib
import io
import json
import re
import sys
import zipfile
import zlib

faults = []


def fault(text):
    faults.append(text)


def sha256(data):
    return "sha256:" + hashlib.sha256(data).hexdigest()


def members(data):
    """The gzip members of a file one by one: offset, packed bytes, plain bytes."""
    at = 0
    while at < len(data):
        unpack, parts, end = zlib.decompressobj(31), [], at
        while not unpack.eof and end < len(data):
            parts.append(unpack.decompress(data[end : end + 65536]))
            end = min(len(data), end + 65536)
        if not unpack.eof:
            fault("a gzip member has no end at %d" % at)
            return
        end -= len(unpack.unused_data)
        plain = b"".join(parts)
        yield at, data[at:end], plain
        at = end


def fields_of(lines, what):
    found = []
    for line in lines:
        name, colon, value = line.partition(":")
        if not colon or not re.fullmatch(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+", name):
            fault("%s has a line that is no field: %r" % (what, line[:60]))
        found.append((name.lower(), value.strip()))
    return found


def one(fields, name):
    values = [value for key, value in fields if key == name]
    return values[0] if len(values) == 1 else None


def read_record(offset, packed, plain):
    head, split, rest = plain.partition(b"\r\n\r\n")
    lines = head.decode("utf-8").split("\r\n")
    what = "the record at %d" % offset
    if not split or lines[0] != "WARC/1.1":
        fault(what + " is none of WARC 1.1")
    fields = fields_of(lines[1:], what)
    size = int(one(fields, "content-length") or "-1")
    block = rest[:size]
    if rest[size:] != b"\r\n\r\n":
        fault(what + " does not end where it says")
    if one(fields, "warc-block-digest") != sha256(block):
        fault(what + " has another block than its digest says")
    for name in ("warc-type", "warc-record-id", "warc-date", "content-type"):
        if one(fields, name) is None:
            fault("%s lacks %s" % (what, name))
    record = {"offset": offset, "length": len(packed), "packed": packed, "fields": fields, "type": one(fields, "warc-type")}
    if record["type"] in ("request", "response"):
        read_http(record, block, what)
    return record


def read_http(record, block, what):
    head, split, body = block.partition(b"\r\n\r\n")
    if not split:
        fault(what + " holds no HTTP message")
    lines = head.decode("latin-1").split("\r\n")
    if any("\r" in line or "\n" in line for line in lines):
        fault(what + " has a line end inside of a field")
    record["line"] = lines[0]
    record["http"] = fields_of(lines[1:], what + " (HTTP)")
    record["body"] = body
    payload = one(record["fields"], "warc-payload-digest")
    if payload != sha256(body):
        fault(what + " has another payload than its digest says")
    length = one(record["http"], "content-length")
    coded = any(key in ("transfer-encoding", "content-encoding") for key, _ in record["http"])
    if coded:
        fault(what + " speaks of a coding that the stored body does not have")
    if record["type"] == "response":
        if not re.match(r"HTTP/1\.[01] \d{3}", lines[0]):
            fault(what + " has no status line: %r" % lines[0])
        truncated = one(record["fields"], "warc-truncated") is not None
        if length is not None and int(length) != len(body) and not truncated and body:
            fault(what + " announces another length than it has")


def check_records(records):
    ids = [one(record["fields"], "warc-record-id") for record in records]
    if len(set(ids)) != len(ids):
        fault("two records have one name")
    if not records or records[0]["type"] != "warcinfo":
        fault("the first record is no warcinfo")
    by_id = dict(zip(ids, records))
    for record in records:
        url = one(record["fields"], "warc-target-uri")
        if url is not None and ("#" in url or not url.isascii() or re.search(r"\s", url)):
            fault("a target has a fragment, a space or a letter beyond ASCII: %r" % url[:80])
        if record["type"] == "request":
            answer = by_id.get(one(record["fields"], "warc-concurrent-to"))
            if answer is None or answer["type"] != "response":
                fault("a request names no answer")
            elif one(answer["fields"], "warc-target-uri") != url:
                fault("a request names the answer to another one")
    asked = [one(record["fields"], "warc-concurrent-to") for record in records if record["type"] == "request"]
    answered = [one(record["fields"], "warc-record-id") for record in records if record["type"] == "response"]
    if sorted(asked) != sorted(answered):
        fault("there is not one request for each answer")


def check_index(index, records, name):
    by_offset = {record["offset"]: record for record in records}
    lines = index.decode("utf-8").splitlines()
    if lines != sorted(lines, key=lambda line: line.encode("utf-8")):
        fault("the index is not sorted")
    seen = set()
    for line in lines:
        key, stamp, text = line.split(" ", 2)
        entry = json.loads(text)
        record = by_offset.get(int(entry["offset"]))
        seen.add(int(entry["offset"]))
        if record is None or record["type"] != "response":
            fault("the index names a place where no answer is")
            continue
        expected = {
            "url": one(record["fields"], "warc-target-uri"),
            "length": record["length"],
            "digest": one(record["fields"], "warc-payload-digest"),
            "recordDigest": sha256(record["packed"]),
            "filename": name,
            "status": int(record["line"].split(" ")[1]),
        }
        for field, value in expected.items():
            if str(entry.get(field)) != str(value):
                fault("the index says another %s than the record: %r, %r" % (field, entry.get(field), value))
        if not re.fullmatch(r"[^ ]+\)/[^ ]*", key) or key != key.lower() or not re.fullmatch(r"\d{14}", stamp):
            fault("a line of the index has a bad key: %r" % line[:80])
    if len(seen) != len(lines) or seen != {record["offset"] for record in records if record["type"] == "response"}:
        fault("the index does not name every answer once")
    return len(lines)


def check_package(archive):
    listing = archive.read("datapackage.json")
    package = json.loads(listing)
    digest = json.loads(archive.read("datapackage-digest.json"))
    if digest.get("path") != "datapackage.json" or digest.get("hash") != sha256(listing):
        fault("datapackage-digest.json does not fit")
    named = [resource["path"] for resource in package["resources"]]
    there = [info.filename for info in archive.infolist()]
    if len(set(there)) != len(there):
        fault("two entries have one name")
    if set(there) != set(named) | {"datapackage.json", "datapackage-digest.json"}:
        fault("unlisted or missing: %r" % sorted(set(there) ^ set(named)))
    for resource in package["resources"]:
        info = archive.getinfo(resource["path"])
        if info.compress_type != zipfile.ZIP_STORED:
            fault("%s is compressed" % resource["path"])
        digest, size = hashlib.sha256(), 0
        with archive.open(info) as file:
            for part in iter(lambda: file.read(1 << 20), b""):
                digest.update(part)
                size += len(part)
        if "sha256:" + digest.hexdigest() != resource["hash"] or size != resource["bytes"]:
            fault("%s differs from the list" % resource["path"])
    return len(named)


def main(path):
    with zipfile.ZipFile(path) as archive:
        files = check_package(archive)
        warc = archive.read("archive/data.warc.gz")
        if gzip.decompress(warc) == b"":
            fault("the archive is empty")
        records = [read_record(*member) for member in members(warc)]
        check_records(records)
        lines = check_index(archive.read("indexes/index.cdxj"), records, "data.warc.gz")
        for line in io.TextIOWrapper(archive.open("pages/pages.jsonl"), "utf-8"):
            json.loads(line)
    answers = [record for record in records if record["type"] == "response"]
    found = [
        {
            "url": one(record["fields"], "warc-target-uri"),
            "line": record["line"],
            "sha256": sha256(record["body"])[7:],
            "truncated": one(record["fields"], "warc-truncated"),
            "address": one(record["fields"], "warc-ip-address"),
            "fields": [list(field) for field in record["http"]],
        }
        for record in answers
    ]
    print(json.dumps({"files": files, "records": len(records), "indexed": lines, "answers": found, "faults": faults}))


main(sys.argv[1])
