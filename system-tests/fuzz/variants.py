"""What our own hooks make of one request: the same again, by somebody else, with one thing changed."""

import concurrent.futures
import json
import re
import uuid

VALUES = [
    None, True, False, 0, -1, 1, 2**53 - 1, 2**53, 2**53 + 1, 2**63 - 1, 2**63, -(2**63), 10**30, 0.5, 1e308,
    "", " ", "0", "1e3", "null", "\u0000", "\u202e", "a\nb", "\ud83d\ude00" * 20, "x" * 6000, "../..", "%00", "' or 1=1 --",
    "<script>", [], [[]], {}, {"a": 1}, "2026-02-30T00:00:00Z", "+1000000000-01-01T00:00:00Z", "1969-12-31T23:59:59Z",
]
TEXTS = [
    "", "0", "-1", "101", "99999999999999999999", "1.5", "true", "NaN", "%F0%9F%98%80", "a" * 2000, "%00", "%2e%2e%2f",
    "AAAA", "MDFh", "2026-01-01T00:00:00Z", "2026-13-01", "%20", "me", "newest", "open", "%27%20or%201%3D1",
]
IDS = [
    "0", "not-an-id", "00000000-0000-0000-0000-000000000000", "%2e%2e", "%00", "1-1-1-1-1", "a" * 500, "-1", "2147483648",
    "ffffffff-ffff-ffff-ffff-ffffffffffff", "%F0%9F%98%80",
]
WHOLE_ID = re.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
KEYS = ["", " ", "x" * 201, "a b", "\u00e9", "\t"]
PREFERS = ["wait=", "wait=x", "wait=-1", "wait=0", "respond-async", "wait=0, wait=0", ";;;", "wait=\"0\"", "x" * 3000]
TAGS = ["*", "\"1\"", "W/\"1\"", "\"", "\"999999999999999999999\"", "x" * 500]
KINDS = ["application/json", "application/json;charset=utf-16", "text/plain", "application/xml", "application/x-www-form-urlencoded", "x"]
MINE = "Authorization"


class Request:
    """One request as bytes; header names as they are in the document."""

    __slots__ = ("method", "path", "headers", "body")

    def __init__(self, method, path, headers, body):
        self.method, self.path, self.headers, self.body = method, path, dict(headers), body

    def with_(self, **changes):
        """A copy; headers given as None are left out."""
        headers = {**self.headers, **changes.pop("headers", {})}
        headers = {name: value for name, value in headers.items() if value is not None}
        return Request(
            self.method, changes.get("path", self.path), headers, changes.get("body", self.body)
        )

    def header(self, name):
        return next((value for key, value in self.headers.items() if key.lower() == name.lower()), None)


def some(operation, request, answer, town, who, rng, most):
    """At most `most` variants of a request: (name, request, expectation); the expectation answers a complaint or None."""
    makers = [_text, _text, _query, _path, _nobody, _stranger]
    if operation.fields:
        makers += [_field] * 6 + [_raw] * 2
    if operation.keyed:
        makers += [_key, _again, _again, _other_body]
    if any(one["name"] in ("If-Match", "If-None-Match", "Prefer", "Last-Event-ID") for one in operation.raw.get("parameters", [])):
        makers += [_tag]
    for _ in range(most):
        made = rng.choice(makers)(operation, request, answer, town, who, rng)
        if made is not None:
            yield made


def _fresh(request):
    return {"Idempotency-Key": uuid.uuid4().hex} if request.header("Idempotency-Key") is not None else {}


def _object(request):
    try:
        body = json.loads(request.body or b"")
    except ValueError:
        return None
    return body if isinstance(body, dict) else None


def _refused_if_broken(operation, body):
    """What the document forbids must be refused, and the problem must name what was wrong."""
    if operation.wants(body):
        return lambda answer: None

    def judge(answer):
        if answer.status < 400:
            return f"took a body that its schema forbids with {answer.status}"
        if answer.status in (400, 422) and not _named(answer):
            return "refused a body without naming what was wrong"
        return None

    return judge


def _named(answer):
    try:
        return bool(answer.json().get("errors"))
    except ValueError:
        return False


def _field(operation, request, answer, town, who, rng):
    body = _object(request)
    if body is None:
        return None
    name = rng.choice(operation.fields + ["unknownField"])
    if rng.random() < 0.15:
        body.pop(name, None)
    else:
        body[name] = rng.choice(VALUES)
    text = json.dumps(body).encode()
    return "field", request.with_(headers=_fresh(request), body=text), _refused_if_broken(operation, text)


def _raw(operation, request, answer, town, who, rng):
    if not request.body:
        return None
    text = rng.choice([
        lambda: request.body[: rng.randrange(len(request.body))],
        lambda: request.body + rng.choice([b"}", b" {}", b"\x00", b","]),
        lambda: b"[" * 2000,
        lambda: b"[" + request.body + b"]",
        lambda: request.body.replace(b"{", b'{"amountMsat": 1, "amountMsat": 2, ', 1),
        lambda: b"\xff\xfe" + request.body,
        lambda: bytes(rng.randrange(256) for _ in range(rng.randrange(1, 60))),
        lambda: b"",
        lambda: b"null",
        lambda: b'"text"',
    ])()

    def judge(answer):
        return f"took a broken body with {answer.status}" if answer.status < 400 and not operation.wants(text) else None

    return "raw body", request.with_(headers=_fresh(request), body=text), judge


def _text(operation, request, answer, town, who, rng):
    if not request.body:
        return None
    kind = rng.choice(KINDS)
    return "media type", request.with_(headers={**_fresh(request), "Content-Type": kind}), lambda answer: None


def _query(operation, request, answer, town, who, rng):
    names = [one["name"] for one in operation.raw.get("parameters", []) if one["in"] == "query"]
    if not names:
        return None
    parts = [f"{name}={rng.choice(TEXTS)}" for name in rng.sample(names, rng.randint(1, len(names)))]
    if rng.random() < 0.1:
        parts.append(parts[0])
    path = request.path.split("?")[0] + "?" + "&".join(parts)
    return "query", request.with_(path=path), lambda answer: None


def _path(operation, request, answer, town, who, rng):
    if "{" not in operation.path:
        return None
    # What is put at an id makes it somebody's.
    ids = [one for one in IDS if operation.method.upper() != "PUT" or not WHOLE_ID.fullmatch(one)]
    path = re.sub(r"\{[^/]+\}", lambda _: rng.choice(ids), operation.path)

    def judge(answer):
        return f"answered {answer.status} for an id that nobody has" if answer.status in (201, 202, 204) else None

    return "path", request.with_(path=path, headers=_fresh(request)), judge


def _nobody(operation, request, answer, town, who, rng):
    if not operation.secured:
        return None
    token = rng.choice([None, "Bearer", "Bearer x", "Bearer " + "a." * 2 + "b", "Basic YTpi", "bearer  "])

    def judge(answer):
        # The gateway looks at the length of an address, and JAX-RS at method and media type, before they look at the caller.
        return None if answer.status in (400, 401, 405, 414, 415) else f"answered {answer.status} to a caller without a token"

    return "no token", request.with_(headers={MINE: token}), judge


PRIVATE = {"getDeposit", "getWithdrawal", "getDonation", "editCampaign", "closeCampaign"}


def _stranger(operation, request, answer, town, who, rng):
    if not operation.secured or who is None:
        return None
    others = [person for index, person in enumerate(town.people) if index != who]
    headers = {MINE: "Bearer " + rng.choice(others).token(), **_fresh(request)}

    def judge(theirs):
        if operation.for_operators and theirs.status != 403:
            return f"answered {theirs.status} to somebody who is no operator"
        if operation.id in PRIVATE and answer.status < 300 and theirs.status not in (404, 400):
            return f"answered {theirs.status} about what belongs to somebody else"
        return None

    return "stranger", request.with_(headers=headers), judge


def _key(operation, request, answer, town, who, rng):
    key = rng.choice(KEYS)
    try:
        key.encode("latin-1")
    except UnicodeEncodeError:
        return None

    def judge(answer):
        return f"took a key that is none with {answer.status}" if answer.status < 400 else None

    return "key", request.with_(headers={"Idempotency-Key": key}), judge


def _tag(operation, request, answer, town, who, rng):
    headers = {**_fresh(request), **rng.choice([
        {"Prefer": rng.choice(PREFERS)},
        {"If-Match": rng.choice(TAGS)},
        {"If-None-Match": rng.choice(TAGS)},
        {"Last-Event-ID": rng.choice(["-1", "x", "99999999999999999999", "1.0", " "])},
    ])}
    return "header", request.with_(headers=headers), lambda answer: None


def _again(operation, request, answer, town, who, rng):
    """The same key and body: the very same answer, and said to be one. With `Prefer` an answer may show more of the saga."""
    if answer.status not in (201, 202) or request.header("Prefer") is not None:
        return None

    def judge(again):
        if again.status in (429, 503):
            return None
        if (again.status, again.body) != (answer.status, answer.body):
            return f"answered a repetition otherwise: {again.status} {again.body[:300]!r} for {answer.body[:300]!r}"
        if again.headers.get("location") != answer.headers.get("location"):
            return f"moved the result to {again.headers.get('location')}"
        if operation.id != "register" and again.headers.get("idempotency-replayed") != "true":
            return "did not say that this was a repetition"
        return None

    return "again", request, judge


def _other_body(operation, request, answer, town, who, rng):
    body = _object(request)
    if answer.status not in (201, 202) or body is None:
        return None
    if operation.id == "requestWithdrawal":
        body["maxFeeMsat"] = (body.get("maxFeeMsat") or 0) % 1000 + 1
    elif "amountMsat" in body:
        body["amountMsat"] = body["amountMsat"] % 1000 + 1001
        if body == _object(request):
            return None
    elif "goalMsat" in body:
        body["goalMsat"] = body["goalMsat"] % 1000 + 1001
        if body == _object(request):
            return None
    else:
        # Nobody is logged in yet, so a key belongs to the name that wants to register.
        body["email"] = "other-" + uuid.uuid4().hex[:12] + "@example.org"

    def judge(other):
        if other.status in (422, 429, 503):
            return None
        return f"took a used key for another request with {other.status}"

    return "key reused", request.with_(body=json.dumps(body).encode()), judge


def at_once(operation, request, town, count=3):
    """The same new request from several clients at the same moment: one effect, one answer."""
    fresh = request.with_(headers={"Idempotency-Key": uuid.uuid4().hex, "Prefer": None})

    def send(_):
        return town.wire.send(fresh.method, fresh.path, fresh.headers, fresh.body)

    with concurrent.futures.ThreadPoolExecutor(count) as clients:
        answers = list(clients.map(send, range(count)))
    good = {answer.body for answer in answers if answer.status in (201, 202)}
    complaint = f"gave {len(good)} different answers to one key" if len(good) > 1 else None
    return fresh, answers, complaint
