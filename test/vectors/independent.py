"""A second implementation of the ledger format, which shares no code with Holdfast.

It writes ed25519-strict.json, event-lines.json, holdfast-ledger.json and holdfast-receipt.json to standard output or, given a folder, into it. Everything in them follows
from the constants below, so two runs give the same bytes. Python 3.8 or newer, standard library only, slow and plain on purpose.
"""

import base64
import hashlib
import hmac
import json
import pathlib
import sys

# --- Ed25519, RFC 8032 section 5.1, in affine coordinates -------------------------------------------------------------------
P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P


def add(a, b):
    (x1, y1), (x2, y2) = a, b
    k = D * x1 * x2 * y1 * y2
    x = (x1 * y2 + x2 * y1) * pow(1 + k, P - 2, P)
    y = (y1 * y2 + x1 * x2) * pow(1 - k, P - 2, P)
    return (x % P, y % P)


def times(n, point):
    result = (0, 1)
    while n:
        if n & 1:
            result = add(result, point)
        point = add(point, point)
        n >>= 1
    return result


def x_of(y):
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if x * x % P != square:
        x = x * pow(2, (P - 1) // 4, P) % P
    return x if x * x % P == square else None


def encode(point):
    x, y = point
    return (y | (x & 1) << 255).to_bytes(32, "little")


BASE_Y = 4 * pow(5, P - 2, P) % P
BASE = next((x, BASE_Y) for x in (x_of(BASE_Y), P - x_of(BASE_Y)) if x % 2 == 0)


def scalar(*parts):
    return int.from_bytes(hashlib.sha512(b"".join(parts)).digest(), "little")


class Key:
    def __init__(self, seed):
        self.seed = seed
        digest = hashlib.sha512(seed).digest()
        self.a = int.from_bytes(digest[:32], "little") & (1 << 254) - 8 | 1 << 254
        self.prefix = digest[32:]
        self.public = encode(times(self.a, BASE))
        self.der = bytes.fromhex("302a300506032b6570032100") + self.public
        self.fingerprint = "sha256:" + hashlib.sha256(self.der).hexdigest()

    def sign(self, message):
        r = scalar(self.prefix, message) % L
        return self.answer(encode(times(r, BASE)), r, message)

    def answer(self, encoded_r, r, message):
        s = (r + scalar(encoded_r, self.public, message) * self.a) % L
        return encoded_r + s.to_bytes(32, "little")


# --- the ledger -------------------------------------------------------------------------------------------------------------
def jcs(value):
    """RFC 8785 for what stands here: no fractions, and names in ASCII, where all orders agree."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def sha256(*parts):
    return hashlib.sha256(b"".join(p.encode() if isinstance(p, str) else p for p in parts)).hexdigest()


LEDGER = "5b1c8a52-6f0e-4c8b-9a3d-2f6f1d0c7e11"
BOOT = "c3d0f8c2-1a57-4e7b-8e0d-6a2b9f4d5e66"
ITEM = "0e9f3b7a-44d1-4f5c-a1b2-7c6d5e4f3a21"
COUNSELLOR = Key(bytes(range(32)))
REVIEWER = Key(bytes(range(32, 64)))
PEOPLE = {
    "counsellor": ("8d7a0f66-5a0e-4d39-8b53-91c0b7c2f001", COUNSELLOR),
    "reviewer": ("8d7a0f66-5a0e-4d39-8b53-91c0b7c2f002", REVIEWER),
}
CLOCK = {"checkedAt": "2026-03-29T00:59:58.000Z", "offsetMs": -412, "source": "ntp:time.example"}

# (type, role, item, clock, details, does a checkpoint follow)
STORY = [
    ("ledger.opened", "counsellor", None, {"source": "none"}, {}, False),
    ("case.opened", "counsellor", None, {"source": "none"}, {"title": "Example"}, True),
    ("clock.checked", "counsellor", None, CLOCK, {"offsetMs": -412, "source": "ntp:time.example"}, True),
    (
        "item.acquired",
        "counsellor",
        ITEM,
        CLOCK,
        {
            "bytes": 5,
            "exhibit": "AB/1",
            "kind": "file",
            "method": "import",
            "name": "Пример \"1\"\u202e.txt",
            "sha256": sha256("hello"),
        },
        True,
    ),
    ("item.viewed", "reviewer", ITEM, CLOCK, {"nested": [[], {}, [None, True, False, -7, "\u20ac\U0001f600\n"]]}, True),
    ("receipt.issued", "counsellor", None, CLOCK, {"to": "registry"}, True),
]


def ledger_vectors():
    events, checkpoints, receipt = [], [], None
    prev = sha256("holdfast/genesis/v1\n", LEDGER, "\n", COUNSELLOR.fingerprint)
    genesis = {"ledger": LEDGER, "key": COUNSELLOR.fingerprint, "prev": prev}
    for seq, (kind, role, item, clock, details, closes) in enumerate(STORY, 1):
        person, key = PEOPLE[role]
        salt = hashlib.sha256(b"salt %d" % seq).digest()
        body = hmac.new(salt, jcs(details).encode(), "sha256").hexdigest()
        at = "2026-03-29T01:00:%02d.%03dZ" % (seq, seq * 7)
        event = {
            "v": 1,
            "ledger": LEDGER,
            "seq": seq,
            "prev": prev,
            "at": at,
            "type": kind,
            "actor": {"id": person, "key": key.fingerprint, "role": role},
            "tool": {"name": "holdfast \"test\" \\", "version": "1.0.0"},
            "clock": clock,
            "boot": BOOT,
            "mono": seq * 1000,
            "body": body,
        }
        if item:
            event["item"] = item
        line = jcs(event)
        prev = sha256("holdfast/event/v1\n", line)
        events.append({"line": line, "hash": prev, "details": jcs(details), "salt": salt.hex(), "body": body})
        if not closes:
            continue
        text = "holdfast-checkpoint/v1\n%s\n%d\n%s\n%s\n" % (LEDGER, seq, prev, at)
        signature = key.sign(text.encode()).hex()
        checkpoint = {
            "hash": prev,
            "key": key.fingerprint,
            "ledger": LEDGER,
            "public": key.public.hex(),
            "seq": seq,
            "signature": signature,
            "time": at,
        }
        checkpoints.append({"text": text, "line": jcs(checkpoint)})
        if kind == "receipt.issued":
            receipt = text + "key %s\nsignature %s\n" % (key.public.hex(), signature)
    keys = [
        {
            "seed": key.seed.hex(),
            "public": key.public.hex(),
            "fingerprint": key.fingerprint,
            "pem": "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n" % base64.b64encode(key.der).decode(),
        }
        for key in (COUNSELLOR, REVIEWER)
    ]
    return {
        "keys": keys,
        "genesis": genesis,
        "events": events,
        "checkpoints": checkpoints,
        "receipt": receipt,
        "merkle": merkle_vectors(),
    }


def root(leaves):
    if not leaves:
        return hashlib.sha256(b"").digest()
    if len(leaves) == 1:
        return leaves[0]
    split = 1
    while split * 2 < len(leaves):
        split *= 2
    return hashlib.sha256(b"\x01" + root(leaves[:split]) + root(leaves[split:])).digest()


def merkle_vectors():
    leaves = []
    for n in range(9):
        salt = hashlib.sha256(b"leaf %d" % n).digest()
        message = jcs({"sender": "A" if n % 2 else "Ω", "text": "message %d" % n})
        leaf = hashlib.sha256(b"\x00" + salt + message.encode()).digest()
        leaves.append({"message": message, "salt": salt.hex(), "leaf": leaf.hex()})
    hashes = [bytes.fromhex(entry["leaf"]) for entry in leaves]
    return {"leaves": leaves, "roots": [root(hashes[:size]).hex() for size in range(len(hashes) + 1)]}


# --- Ed25519 where platforms differ -----------------------------------------------------------------------------------------
def torsion():
    """The eight points of small order: multiples of one of order eight."""
    y = 2
    while True:
        x = x_of(y)
        if x is not None:
            point = times(L, (x, y))
            if times(4, point) != (0, 1):
                return [times(n, point) for n in range(8)]
        y += 1


def strict_vectors():
    message = b"holdfast strict verification"
    honest = COUNSELLOR.sign(message)
    cases = []

    def case(name, public, signature, expected, text=message):
        cases.append(
            {
                "name": name,
                "public": public.hex(),
                "signature": signature.hex(),
                "message": text.hex(),
                "expected": expected,
            }
        )

    case("honest signature", COUNSELLOR.public, honest, "ok")
    case("another message", COUNSELLOR.public, honest, "BAD_SIGNATURE", message + b".")
    case("another key", REVIEWER.public, honest, "BAD_SIGNATURE")
    neutral = encode((0, 1)) + bytes(32)
    for order, point in enumerate(torsion()):
        case("key of small order, multiple %d" % order, encode(point), neutral, "INVALID_KEY")
    for excess in range(19):
        for sign in (0, 1):
            public = (P + excess | sign << 255).to_bytes(32, "little")
            case("key with y = p + %d, sign %d" % (excess, sign), public, neutral, "INVALID_KEY")
    case("key with x = 0 and a sign, y = 1", (1 | 1 << 255).to_bytes(32, "little"), neutral, "INVALID_KEY")
    case("key with x = 0 and a sign, y = -1", (P - 1 | 1 << 255).to_bytes(32, "little"), neutral, "INVALID_KEY")
    for y in [y for y in range(2, 20) if x_of(y) is None][:3]:
        case("key off the curve, y = %d" % y, y.to_bytes(32, "little"), honest, "INVALID_KEY")
    case("key of 31 bytes", COUNSELLOR.public[:31], honest, "INVALID_KEY")
    case("key of 33 bytes", COUNSELLOR.public + b"\0", honest, "INVALID_KEY")
    s = int.from_bytes(honest[32:], "little")
    for factor in range(1, 16):
        if s + factor * L < 2**256:
            name = "S + %d L" % factor
            case(name, COUNSELLOR.public, honest[:32] + (s + factor * L).to_bytes(32, "little"), "BAD_SIGNATURE")
    case("S = L", COUNSELLOR.public, honest[:32] + L.to_bytes(32, "little"), "BAD_SIGNATURE")
    for name, encoded in [
        ("R = identity as y = p + 1", (P + 1).to_bytes(32, "little")),
        ("R = identity as y = p + 1 with a sign", (P + 1 | 1 << 255).to_bytes(32, "little")),
        ("R = identity with a sign", (1 | 1 << 255).to_bytes(32, "little")),
    ]:
        # S fits this R: whoever compares points instead of bytes takes it.
        case(name, COUNSELLOR.public, COUNSELLOR.answer(encoded, 0, message), "BAD_SIGNATURE")
    for length in (0, 32, 63):
        case("signature of %d bytes" % length, COUNSELLOR.public, honest[:length], "BAD_SIGNATURE")
    case("signature of 65 bytes", COUNSELLOR.public, honest + b"\0", "BAD_SIGNATURE")
    for position in (0, 31, 32, 62):
        flipped = bytearray(honest)
        flipped[position] ^= 1
        case("bit flipped in byte %d" % position, COUNSELLOR.public, bytes(flipped), "BAD_SIGNATURE")
    return {"cases": cases}


# --- lines, and what a reader has to say of each -----------------------------------------------------------------------------
def line_vectors():
    plain = json.loads(ledger_vectors()["events"][3]["line"])
    cases = []

    def raw(name, line, expected):
        cases.append({"name": name, "line": line, "expected": expected})

    def case(name, expected, **changes):
        """A canonical line with fields set, or left out where the value is `...`; `a__b` is field b of object a."""
        event = json.loads(json.dumps(plain))
        for path, value in changes.items():
            *parents, last = path.split("__")
            place = event
            for parent in parents:
                place = place[parent]
            place.pop(last, None)
            if value is not ...:
                place[last] = value
        raw(name, jcs(event), expected)

    ok, bad, unknown = "valid", "MALFORMED_EVENT", "UNSUPPORTED_VERSION"
    case("an event", ok)
    case("no item", ok, item=...)
    case("no clock", ok, clock={"source": "none"})
    case("the largest integers", ok, seq=2**53 - 1, mono=2**53 - 1, clock__offsetMs=2**53 - 1)
    case("the smallest integers", ok, seq=1, mono=0, clock__offsetMs=-(2**53 - 1))
    case("a text of one character", ok, tool__name="x")
    case("a text of 200 characters", ok, tool__name="x" * 200)
    case("a text of 200 escaped characters", ok, tool__name='"\\' * 100)
    case("every printable character", ok, tool__name="".join(map(chr, range(0x20, 0x7F))))
    case("29 February of a leap year", ok, at="2024-02-29T23:59:59.999Z")
    case("29 February 2000", ok, at="2000-02-29T00:00:00.000Z")
    for role in "first-responder investigator reviewer lead prosecutor defence witness other".split():
        case("role " + role, ok, actor__role=role)

    case("another type", unknown, type="item.dreamt")
    case("an empty type", bad, type="")
    case("another type and a field too many", bad, type="item.dreamt", extra=1)
    case("another type and a field too few", bad, type="item.dreamt", boot=...)
    case("version 2", unknown, v=2)
    case("version 0", unknown, v=0)
    case("version 2 with other fields", unknown, v=2, extra={"a": ["b"]}, boot=...)
    case("version 2 with texts that version 1 forbids", unknown, v=2, extra="\u00e9\n", boot=...)
    raw("version 2 and nothing else", '{"v":2}', unknown)
    raw("version 2, not canonical", '{"v":2,"a":1}', bad)
    raw("version 2 and a name twice", '{"a":1,"a":1,"v":2}', bad)

    for field in "actor at body boot clock ledger mono prev seq tool type v".split():
        case("no " + field, bad, **{field: ...})
        case(field + " is null", bad, **{field: None})
        case(field + " is an array", bad, **{field: []})
    for field in "actor__id actor__key actor__role tool__name tool__version".split():
        case("no " + field.replace("__", "."), bad, **{field: ...})
        case(field.replace("__", ".") + " is empty", bad, **{field: ""})
    for field in ["extra", "actor__extra", "tool__extra", "clock__extra"]:
        case("a field too many: " + field.replace("__", "."), bad, **{field: "x"})
    case("item is null", bad, item=None)
    case("item is no uuid", bad, item="x")
    case("another role", bad, actor__role="spectator")
    case("a role in capitals", bad, actor__role="Lead")
    case("a version as text", bad, v="1")
    case("seq as text", bad, seq="4")
    case("seq 0", bad, seq=0)
    case("a negative seq", bad, seq=-1)
    case("a negative mono", bad, mono=-1)
    case("an integer that cannot be held", bad, seq=2**53)
    case("an offset that cannot be held", bad, clock__offsetMs=-(2**53))
    case("a text of 201 characters", bad, tool__name="x" * 201)
    case("a text that is not ASCII", bad, tool__name="\u00e9")
    case("a control character", bad, tool__name="\u0001")
    case("the delete character", bad, tool__name="\u007f")
    case("a NUL", bad, tool__name="\u0000")
    case("a uuid in capitals", bad, boot=BOOT.upper())
    case("a uuid in braces", bad, boot="{%s}" % BOOT)
    case("a hash in capitals", bad, body=plain["body"].upper())
    case("a hash too short", bad, body=plain["body"][:-1])
    case("a hash too long", bad, body=plain["body"] + "0")
    case("a key without its prefix", bad, actor__key=plain["actor"]["key"][7:])
    case("a clock without its source", bad, clock={"checkedAt": plain["at"], "offsetMs": 1})
    case("a clock without its offset", bad, clock={"checkedAt": plain["at"], "source": "ntp"})
    case("a clock without its time", bad, clock={"offsetMs": 1, "source": "ntp"})
    case("a source and no comparison", bad, clock={"source": "ntp"})
    case("no source and a comparison", bad, clock__source="none")
    for time in [
        "2026-02-29T00:00:00.000Z",
        "1900-02-29T00:00:00.000Z",
        "2026-04-31T00:00:00.000Z",
        "2026-00-01T00:00:00.000Z",
        "2026-13-01T00:00:00.000Z",
        "2026-01-00T00:00:00.000Z",
        "2026-01-32T00:00:00.000Z",
        "2026-01-01T24:00:00.000Z",
        "2026-01-01T00:60:00.000Z",
        "2026-12-31T23:59:60.000Z",
        "2026-01-01T00:00:00Z",
        "2026-01-01T00:00:00.0000Z",
        "2026-01-01T00:00:00.000+00:00",
        "2026-01-01 00:00:00.000Z",
        "2026-01-01T00:00:00.000z",
        "02026-01-01T00:00:00.000Z",
    ]:
        case("at " + time, bad, at=time)
        case("checkedAt " + time, bad, clock__checkedAt=time)

    line = jcs(plain)
    raw("nothing", "", bad)
    raw("a space", " ", bad)
    raw("half a line", line[: len(line) // 2], bad)
    raw("two objects", line + line, bad)
    raw("a space at the end", line + " ", bad)
    raw("a carriage return at the end", line + "\r", bad)
    raw("a NUL at the end", line + "\0", bad)
    raw("a byte order mark", "\ufeff" + line, bad)
    raw("a space after a colon", line.replace('"v":1', '"v": 1'), bad)
    raw("names out of order", '{"v":1,' + line[1 : -len(',"v":1}')] + "}", bad)
    raw("a name twice, the same", line.replace('"v":1', '"v":1,"v":1'), bad)
    raw("a name twice, different", line.replace('"v":1', '"v":2,"v":1'), bad)
    raw("a name twice, once escaped", line.replace('"v":1', '"v":1,"\\u0076":1'), bad)
    raw("an integer as a fraction", line.replace('"v":1', '"v":1.0'), bad)
    raw("an integer with an exponent", line.replace('"v":1', '"v":1e0'), bad)
    raw("an integer with a zero in front", line.replace('"mono":4000', '"mono":04000'), bad)
    raw("an integer with a plus", line.replace('"mono":4000', '"mono":+4000'), bad)
    raw("minus zero", line.replace('"offsetMs":-412', '"offsetMs":-0'), bad)
    raw("a needless escape", line.replace('"1.0.0"', '"1.0.\\u0030"'), bad)
    raw("an escaped slash", line.replace('"1.0.0"', '"1.0\\/0"'), bad)
    raw("a quotation mark as a number", line.replace('\\"test', "\\u0022test"), bad)
    raw("a lone surrogate", line.replace('"1.0.0"', '"\\ud800"'), bad)
    raw("an array", "[" + line + "]", bad)
    raw("a number", "1", bad)
    raw("null", "null", bad)
    raw("a nesting bomb of arrays", "[" * 8000, bad)
    raw("a nesting bomb of objects", '{"a":' * 1600, bad)
    raw("a nesting bomb of another version", '{"a":' + "[" * 4000 + "]" * 4000 + ',"v":2}', bad)
    return {"cases": cases}


# --- receipts, words and countersignatures ----------------------------------------------------------------------------------------
def word_list():
    """The 256 words as the document prints them, so that document and program cannot part."""
    document = pathlib.Path(__file__).resolve().parents[2] / "docs" / "formats" / "receipt.md"
    rows = [line.split() for line in document.read_text(encoding="utf-8").splitlines()]
    return [word for row in rows if len(row) == 17 and len(row[0]) == 2 for word in row[1:]]


def receipt_vectors():
    listed = word_list()
    receipt = ledger_vectors()["receipt"]
    head = receipt.split("\n")[3]

    def words(hexadecimal):
        raw = bytes.fromhex(hexadecimal)
        check = hashlib.sha256(b"holdfast/words/v1\n" + raw).digest()[:1]
        return " ".join(listed[byte] for byte in raw + check)

    def countersigned(continues, time, key):
        text = receipt + "continues %s\ncountersigned %s\ncountersigner %s\n" % (continues, time, key.public.hex())
        signature = key.sign(b"holdfast-countersignature/v1\n" + text.encode())
        return {"text": text + "countersignature %s\n" % signature.hex(), "countersigner": key.fingerprint, "continues": continues}

    hashes = ["00" * 32, "ff" * 32, bytes(range(32)).hex(), head]
    witness = Key(bytes(range(64, 96)))
    return {
        "words": [{"hash": h, "words": words(h)} for h in hashes],
        "countersignatures": [
            countersigned("none", "2026-03-29T01:05:00.000Z", witness),
            countersigned("3 " + sha256("an earlier head"), "2026-03-29T01:05:00.001Z", witness),
        ],
    }


FILES = {
    "ed25519-strict.json": strict_vectors,
    "event-lines.json": line_vectors,
    "holdfast-ledger.json": ledger_vectors,
    "holdfast-receipt.json": receipt_vectors,
}

for name, make in FILES.items():
    text = json.dumps(make(), indent=2) + "\n"
    if len(sys.argv) > 1:
        pathlib.Path(sys.argv[1], name).write_text(text, encoding="ascii")
    else:
        sys.stdout.write(text)
