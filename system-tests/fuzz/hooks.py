"""Schemathesis' hooks: real people and words in its requests, our rules for its answers, our variants of what it sends.

Reads FUZZ_TOWN, FUZZ_TALLY, FUZZ_SEED, FUZZ_REQUESTS and FUZZ_VARIANTS from `walk.py`.
"""

import atexit
import concurrent.futures
import datetime
import os
import random
import signal
import sys
import time
import urllib.parse
import uuid

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import requests  # noqa: E402
import schemathesis  # noqa: E402
from requests.adapters import HTTPAdapter  # noqa: E402

import rules as house  # noqa: E402
import town as towns  # noqa: E402
import variants  # noqa: E402
from wire import Answer, Tally  # noqa: E402

TOWN = towns.read(os.environ["FUZZ_TOWN"])
TALLY = Tally()
MOST = int(os.environ.get("FUZZ_REQUESTS", "0"))
UNTIL = float(os.environ.get("FUZZ_UNTIL", "inf"))
STOP = os.environ.get("FUZZ_STOP") == "1"
VARIANTS = int(os.environ.get("FUZZ_VARIANTS", "2"))
CLIENTS = concurrent.futures.ThreadPoolExecutor(int(os.environ.get("FUZZ_CLIENTS", "4")))
RNG = random.Random(os.environ.get("FUZZ_SEED", "1"))
RULES = None
SAVED_EVERY_SECONDS = 10
AWAY_SECONDS = 3
STREAMS = 100
ONLY_THIS = "unavailable for this request only"
SENDERS = {}
# A refusal that no schema can foresee: the request was well-formed, and a rule of the house is against it.
FORESEEN = {
    "account-not-open", "amount-out-of-range", "amount-too-large", "bad-cursor", "bad-moment", "campaign-changed",
    "campaign-closed", "credentials-refused", "deadline-passed", "deadline-too-far", "description-unfit", "email-refused",
    "field-missing", "goal-out-of-range", "idempotency-key-reused", "own-campaign", "own-invoice", "title-unfit", "too-many-open-deposits",
    "too-many-requests", "total-out-of-range", "username-refused",
}
# Hypothesis takes words of our own sources too, also these, and so breaks requests where HTTP frames them, below the interface.
# The gateway's BrokenHttpTest tries that.
FRAMING = {"content-length", "host", "transfer-encoding"}
ONLY_THE_READER_KNOWS = ("invoice", "amount", "max-fee", "payment-")


def _save():
    TALLY.write(os.environ["FUZZ_TALLY"])


atexit.register(_save)


class FromManyAddresses(HTTPAdapter):
    """Sends so many requests from one address of ours."""

    def __init__(self, address, left):
        self.address, self.left = address, left
        super().__init__()

    def init_poolmanager(self, *args, **kwargs):
        super().init_poolmanager(*args, source_address=(self.address, 0), **kwargs)


def _adapter(session, url):
    kept = session.adapters["http://"]
    if not isinstance(kept, FromManyAddresses) or kept.left == 0:
        kept.close()
        kept = FromManyAddresses(TOWN.wire.addresses.next(), TOWN.wire.each)
        session.mount("http://", kept)
    kept.left -= 1
    return kept


requests.Session.get_adapter = _adapter


@schemathesis.hook
def before_load_schema(context, raw_schema):
    global RULES
    RULES = house.Rules(raw_schema)


@schemathesis.hook
def before_call(context, case, kwargs):
    stateful = case.meta is not None and case.meta.phase.name.value == "stateful"
    operation = case.operation.definition.raw["operationId"]
    good = case.meta is None or not case.meta.generation.mode.is_negative
    for name in [name for name in case.headers or {} if name.lower() in FRAMING]:
        del case.headers[name]
    SENDERS[case.id] = _sign(case, operation, stateful, good)
    if len(SENDERS) > 2000:
        for old in list(SENDERS)[:1000]:
            del SENDERS[old]
    if case.headers and "Prefer" in case.headers:
        _patience(case)
    if isinstance(case.body, dict):
        for name, value in list(case.body.items()):
            # 5.0 is an integer to JSON Schema, and no amount to us.
            if isinstance(value, float) and value.is_integer():
                case.body[name] = int(value)
    if good:
        _words(case, operation, SENDERS[case.id], stateful)
    if good and "Idempotency-Key" in (case.headers or {}) and RNG.random() < 0.9:
        case.headers["Idempotency-Key"] = uuid.UUID(int=RNG.getrandbits(128)).hex


def _sign(case, operation, stateful, good):
    """Puts a token on the request; answers whose it is: an index of people, "operator" or None."""
    if case.meta is not None and getattr(case.meta.phase.data, "parameter", None) == "Authorization":
        # What is tried here is to leave it out or to spoil it.
        return None
    if not case.operation.definition.raw.get("security"):
        if operation in ("listCampaigns", "listCampaignDonations") and RNG.random() < 0.5:
            case.headers["Authorization"] = "Bearer " + TOWN.people[0].token()
            return 0
        return None
    if house.for_operators(case.operation.definition.raw):
        # Both are work for the whole suite; a few of them are enough.
        dear = operation == "beginRebuild" and TALLY.answers[operation]["202"] >= 2
        dear = dear or operation == "verifyLedger" and RNG.random() > 0.05 and TALLY.answers[operation]["200"] >= 5
        if not dear:
            case.headers["Authorization"] = "Bearer " + TOWN.operator.token()
            return "operator"
    if operation == "streamMyEvents" and TALLY.answers[operation]["200"] >= STREAMS and RNG.random() > 0.05:
        # A stream that is heard takes two seconds to be silent.
        return None
    who = 0 if RNG.random() < 0.7 else RNG.randrange(len(TOWN.people))
    if stateful or not good:
        who = 0
    if operation in ("donate", "getDonation"):
        who = 1
    case.headers["Authorization"] = "Bearer " + TOWN.people[who].token()
    return who


def _patience(case):
    wanted = str(case.headers["Prefer"])
    if RNG.random() < 0.1:
        case.headers["Prefer"] = "wait=1"
    elif "wait" in wanted or RNG.random() < 0.6:
        del case.headers["Prefer"]


def _words(case, operation, who, stateful):
    """Replaces generated words by ones that mean something here; what was valid stays valid."""
    query = case.query or {}
    if "cursor" in query:
        known = TOWN.known("cursor " + operation, who, RNG)
        if known and RNG.random() < 0.6:
            query["cursor"] = known
        elif RNG.random() < 0.7:
            del query["cursor"]
    if "at" in query and RNG.random() < 0.7:
        past = datetime.datetime.now(datetime.UTC) - datetime.timedelta(seconds=RNG.randrange(1, 3600))
        query["at"] = past.isoformat()
    if "after" in query:
        known = TOWN.known("event", who, RNG)
        if known:
            query["after"] = known
    words = WORDS.get(operation)
    if words and not (stateful and RNG.random() < 0.7):
        words(case, who, stateful)


def _deposit(case, who, stateful):
    if RNG.random() < 0.85:
        case.body["amountMsat"] = RNG.randrange(1, 5_000_000)


def _invoice(case, who, stateful):
    chance = RNG.random()
    if chance < 0.55:
        fresh = TOWN.invoice(RNG)
    elif chance < 0.7:
        others = [index for index in range(len(TOWN.people)) if index != who]
        fresh = TOWN.take("invoice", RNG.choice(others))
    else:
        fresh = TOWN.known("used invoice", None, RNG) if chance < 0.8 else None
    if fresh:
        case.body["paymentRequest"] = fresh
        case.body.pop("amountMsat", None)
        if RNG.random() < 0.8:
            case.body.pop("maxFeeMsat", None)
        TOWN.learn("used invoice", None, fresh)


def _campaign(case, who, stateful):
    if not str(case.body.get("title") or "").strip() or RNG.random() < 0.3:
        case.body["title"] = "Fuzz %d" % RNG.randrange(10**6)
    if RNG.random() < 0.7:
        later = datetime.datetime.now(datetime.UTC) + datetime.timedelta(hours=RNG.randrange(1, 8000))
        case.body["deadline"] = RNG.choice([None, later.isoformat()])


def _own_id(case, who, stateful):
    _campaign(case, who, stateful)
    known = TOWN.known("campaign", who, RNG)
    case.path_parameters["id"] = known if known and RNG.random() < 0.3 else str(uuid.UUID(int=RNG.getrandbits(128), version=4))


def _path_id(kind, mine):
    def words(case, who, stateful):
        owner = who if mine else RNG.randrange(len(TOWN.people))
        known = TOWN.known(kind, owner, RNG)
        if known and RNG.random() < 0.8:
            case.path_parameters["id"] = known

    return words


def _donate(case, who, stateful):
    known = TOWN.known("campaign", RNG.choice([0, 0, 2]), RNG)
    if known and RNG.random() < 0.85:
        case.path_parameters["id"] = known
    if RNG.random() < 0.8:
        case.body["amountMsat"] = RNG.randrange(1, 50_000)


def _edit(case, who, stateful):
    _path_id("campaign", True)(case, who, stateful)
    if "If-Match" in case.headers and RNG.random() < 0.7:
        tag = TOWN.known("tag", None, RNG)
        case.headers["If-Match"] = RNG.choice(["*", tag or "*"])


def _close(case, who, stateful):
    if RNG.random() < 0.15:
        _path_id("campaign", True)(case, who, stateful)


def _node(case, who, stateful):
    case.path_parameters["identity"] = TOWN.known("node", None, RNG) or case.path_parameters["identity"]


def _rebuild(case, who, stateful):
    if RNG.random() < 0.7:
        case.path_parameters["rebuildId"] = RNG.choice([1, 1, 2, 3])


def _register(case, who, stateful):
    name = TOWN.people[0].name
    if RNG.random() < 0.04 or TALLY.answers["register"]["201"] < 3:
        name = "fuzz-" + uuid.UUID(int=RNG.getrandbits(128)).hex[:20]
    case.body.update(username=name, email=name + "@example.org", password="correct-horse-" + uuid.uuid4().hex)


def _grant(case, who, stateful):
    chance = RNG.random()
    refresh = TOWN.known("refresh", None, RNG)
    if chance < 0.05 or refresh is None:
        person = RNG.choice(TOWN.people)
        case.body = {"grantType": "password", "username": person.name, "password": person.password}
    elif chance < 0.75:
        case.body = {"grantType": "refresh", "refreshToken": refresh}
    else:
        case.body = {"grantType": "refresh", "refreshToken": str(case.body.get("refreshToken") or "x")}


def _log_out(case, who, stateful):
    known = TOWN.take("refresh", None) if RNG.random() < 0.1 else None
    if known:
        case.body = {"refreshToken": known}


def _feed(case, who, stateful):
    position = TOWN.known("position", who, RNG)
    if "Last-Event-ID" in (case.headers or {}) and position is not None:
        case.headers["Last-Event-ID"] = str(position)


WORDS = {
    "requestDeposit": _deposit, "requestWithdrawal": _invoice, "quoteWithdrawal": _invoice, "openCampaign": _campaign,
    "putCampaign": _own_id, "getCampaign": _path_id("campaign", False), "listCampaignDonations": _path_id("campaign", False),
    "editCampaign": _edit, "closeCampaign": _close, "donate": _donate, "getDonation": _path_id("donation", True),
    "getDeposit": _path_id("deposit", True), "getWithdrawal": _path_id("withdrawal", True), "acceptNode": _node,
    "getRebuild": _rebuild, "register": _register, "grantTokens": _grant, "logOut": _log_out, "streamMyEvents": _feed,
}
MADE = {"requestDeposit": "deposit", "requestWithdrawal": "withdrawal", "donate": "donation", "openCampaign": "campaign", "putCampaign": "campaign"}


@schemathesis.hook
def after_call(context, case, response):
    operation = _operation_of(case)
    TALLY.answered(operation.id if operation else "(undeclared methods)", "Schemathesis", response.status_code)
    if time.monotonic() > TALLY.saved + SAVED_EVERY_SECONDS:
        TALLY.saved = time.monotonic()
        _save()
    if operation is not None and response.status_code < 300:
        _learn(operation.id, SENDERS.get(case.id), _answer(response))
    if STOP and TALLY.seen >= MOST or time.time() > UNTIL:
        # Each time: a phase may end by it, and the next begin.
        TALLY.stopped = True
        os.kill(os.getpid(), signal.SIGINT)


def _operation_of(case):
    return RULES.operation(case.method.upper(), case.path)


def _answer(response):
    return Answer(response.status_code, {name.lower(): values[-1] for name, values in response.headers.items()}, response.content or b"")


def _learn(operation, who, answer):
    """Keeps what later requests can speak of; a stranger pays the small deposits, so that they do not pile up."""
    try:
        body = answer.json()
    except ValueError:
        return
    if not isinstance(body, dict):
        return
    if operation in MADE and "id" in body and answer.status in (201, 202):
        TOWN.learn(MADE[operation], who, body["id"])
    if body.get("nextCursor"):
        TOWN.learn("cursor " + operation, who, body["nextCursor"])
    if "etag" in answer.headers:
        TOWN.learn("tag", None, answer.headers["etag"])
    match operation:
        case "requestDeposit":
            if RNG.random() < 0.15:
                TOWN.learn("invoice", who, body["paymentRequest"])
            else:
                TOWN.pays(body["paymentRequest"])
        case "getNode" if body.get("identity"):
            TOWN.learn("node", None, body["identity"])
        case "grantTokens" if body.get("refreshToken"):
            TOWN.learn("refresh", None, body["refreshToken"])
        case "getMyDashboard":
            if body["asOf"].get("lastEventId"):
                TOWN.learn("event", who, body["asOf"]["lastEventId"])
                TOWN.learn("position", who, RNG.randint(0, body["asOf"]["position"]))


@schemathesis.hook
def after_network_error(context, case, request):
    operation = case.operation.definition.raw["operationId"]
    TALLY.answered(operation, "Schemathesis", "no answer")
    TALLY.found("no answer", operation, f"{request.method} {request.url}")


def _is_foreseen(failure, case, response):
    """A well-formed request that a rule of the house is against, or an answer that OpenAPI 3.1 has no words for."""
    name = type(failure).__name__
    if "text/event-stream" in str(response.headers.get("content-type")):
        # A schema for one event is new in 3.2; our own rules look into the events. An empty Last-Event-ID is none at all.
        return name == "JsonSchemaError" or name == "AcceptedNegativeData" and not case.headers.get("Last-Event-ID")
    if name == "UndefinedStatusCode" and str(response.status_code) in house.OF_HTTP:
        return True
    if name == "AcceptedNegativeData" and _says_twice(response.request.url):
        return True
    if name != "RejectedPositiveData":
        return False
    try:
        problem = response.json()
        kind = problem["type"].rsplit(":", 1)[-1]
        fields = {error["field"] for error in problem.get("errors", [])}
    except (ValueError, KeyError, TypeError):
        return False
    return (
        kind in FORESEEN
        or kind.startswith(ONLY_THE_READER_KNOWS)
        # Offsets that RFC 3339 can spell and no place on earth has; addresses and passwords that only a reader can judge.
        or kind == "unreadable-body" and fields == {"deadline"}
        or kind == "invalid-request" and fields <= {"email", "password"}
        or kind == "bad-parameter" and fields == {"Last-Event-ID"}
    )


def _says_twice(url):
    """Of a parameter that is said more than once the first counts; the rest is not looked at, as Jakarta REST has it."""
    names = [name for name, _ in urllib.parse.parse_qsl(urllib.parse.urlsplit(url).query, keep_blank_values=True)]
    return len(names) > len(set(names))


@schemathesis.hook
def filter_failure(context, failure, case, response):
    """Drops what was foreseen and keeps the rest for our own report too; runs once per failure."""
    if _is_foreseen(failure, case, response):
        return False
    if type(failure).__name__ != "CustomFailure":
        operation = _operation_of(case)
        TALLY.found(
            f"{type(failure).__name__} {failure.title}",
            operation.id if operation else f"{case.method} {case.path}",
            f"{failure.message}\n{_curl(_request(response), response.request.headers)}\n{response.status_code} {response.text[:600]}",
        )
    return True


def _request(response):
    sent = response.request
    place = urllib.parse.urlsplit(sent.url)
    body = sent.body.encode() if isinstance(sent.body, str) else sent.body
    headers = {
        name: value.decode("latin-1") if isinstance(value, bytes) else value
        for name, value in sent.headers.items()
        if name.lower() not in ("content-length", "connection", "accept-encoding", "user-agent", "transfer-encoding")
    }
    return variants.Request(sent.method, place.path + ("?" + place.query if place.query else ""), headers, body)


def _curl(request, sent=None):
    """A request to read; `sent` are the headers as they went out, where they are known: all of them, whoever wrote them."""
    headers = {name: "…" if name.lower() == "authorization" else value for name, value in (sent or request.headers).items()}
    return f"{request.method} {request.path} {headers} {(request.body or b'')[:1500]!r}"


@schemathesis.check
def house_rules(ctx, response, case):
    """What Schemathesis got must be as the document says, and so must be what our variants of it get."""
    operation = _operation_of(case)
    request, answer = _request(response), _answer(response)
    away = _still_away(operation, request, answer) if operation is not None else None
    bad = _judged("Schemathesis", operation, request, answer, away, response.request.headers)
    if operation is not None and (MOST == 0 or TALLY.seen < MOST) and not TALLY.stopped:
        asked = list(variants.some(operation, request, answer, TOWN, SENDERS.get(case.id), RNG, VARIANTS))
        for found in CLIENTS.map(lambda one: _sent(one[0], operation, one[1], one[2]), asked):
            bad += found
        if operation.keyed and operation.id != "register" and answer.status in (201, 202) and RNG.random() < 0.05:
            bad += _sent_at_once(operation, request)
    if bad:
        raise AssertionError("\n\n".join(bad))


def _sent(name, operation, request, expects):
    try:
        answer = TOWN.wire.send(request.method, request.path, request.headers, request.body)
    except UnicodeEncodeError:
        return []
    except OSError as silence:
        TALLY.found("no answer", operation.id, f"{name}: {_curl(request)}: {silence!r}")
        return [f"no answer to {name}: {silence!r}"]
    TALLY.answered(operation.id, name, answer.status)
    return _judged(name, operation, request, answer, expects(answer) or _still_away(operation, request, answer))


def _still_away(operation, request, answer):
    """503 says that it is not this request's fault: so the very same one has to go through a little later."""
    known = TALLY.findings.get(f"{operation.id}: {ONLY_THIS}", {"times": 0})
    if answer.status != 503 or known["times"] >= 3:
        return None
    time.sleep(AWAY_SECONDS)
    again = TOWN.wire.send(request.method, request.path, request.headers, request.body)
    TALLY.answered(operation.id, "asked again after 503", again.status)
    return ONLY_THIS if again.status == 503 else None


def _sent_at_once(operation, request):
    fresh, answers, complaint = variants.at_once(operation, request, TOWN)
    bad = []
    for answer in answers:
        TALLY.answered(operation.id, "at once", answer.status)
        bad += _judged("at once", operation, fresh, answer, complaint)
    return bad


def _judged(name, operation, request, answer, complaint, sent=None):
    """The complaints that are told; the tally has them all."""
    found = list(house.complaints(operation, request.path.split("?")[0], answer))
    if complaint:
        found.append((complaint.split(":")[0] if name != "Schemathesis" else complaint, complaint))
    label = operation.id if operation else f"{request.method} {request.path}"
    told = []
    for rule, why in found:
        text = f"{rule} ({name}): {why}\n{_curl(request, sent)}\n{answer.status} {answer.body[:600]!r}"
        if TALLY.found(rule, label, text):
            told.append(text)
    return told
