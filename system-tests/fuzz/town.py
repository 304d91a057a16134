"""People with money, the outside world that pays and is paid, and what has been seen so far: valid words for requests."""

import collections
import json
import random
import threading
import time
import uuid

from wire import Addresses, Wire

RENEW_AFTER_SECONDS = 180
TOKEN_SECONDS = 280
FUNDS_MSAT = 2_000_000_000
REMEMBERED = 200
TRIES = 40


class Person:
    """Somebody registered, with a token that is renewed before it ends."""

    def __init__(self, wire, told):
        self.wire = wire
        self.name, self.password, self.account = told["name"], told["password"], told.get("account")
        self.token_text, self.until, self.end = None, 0, 0
        self.refresh = told.get("refresh")
        self.lock = threading.Lock()

    def token(self):
        with self.lock:
            if time.monotonic() > self.until:
                self._renew()
            return self.token_text

    def _renew(self):
        for _ in range(TRIES):
            answer = self.wire.json("POST", "/auth/v1/tokens", self._grant())
            if answer.status == 200:
                self.token_text, self.refresh = answer.json()["accessToken"], answer.json().get("refreshToken")
                self.until = time.monotonic() + RENEW_AFTER_SECONDS
                self.end = time.monotonic() + TOKEN_SECONDS
                return
            if answer.status == 401:
                self.refresh = None
            if time.monotonic() < self.end:
                self.until = time.monotonic() + 5
                return
            time.sleep(0.5)
        raise RuntimeError(f"{self.name} cannot log in: {answer.status} {answer.body[:300]!r}")

    def _grant(self):
        """A refresh where it can be: each password costs the identity provider a hash."""
        if self.refresh:
            return {"grantType": "refresh", "refreshToken": self.refresh}
        return {"grantType": "password", "username": self.name, "password": self.password}

    def call(self, method, path, body=None, **headers):
        return self.wire.json(method, path, body, Authorization="Bearer " + self.token(), **headers)


class Town:
    """Who lives here, and the newest words that answers have shown: ids, cursors, tags, invoices."""

    def __init__(self, told):
        self.told = told
        self.wire = Wire(told["origin"], Addresses(told["addresses"]), told["each"])
        self.people = [Person(self.wire, one) for one in told["people"]]
        self.operator = Person(self.wire, told["operator"])
        self.words = collections.defaultdict(lambda: collections.deque(maxlen=REMEMBERED))
        for campaign, owner in told.get("campaigns", []):
            self.learn("campaign", owner, campaign)

    def learn(self, kind, owner, word):
        """`owner` is an index of `people`, or None for words that are anybody's."""
        self.words[kind, owner].append(word)

    def known(self, kind, owner, rng):
        """A word of that kind, or None."""
        words = self.words.get((kind, owner))
        return rng.choice(words) if words else None

    def take(self, kind, owner):
        """A word that is used once, or None."""
        words = self.words.get((kind, owner))
        return words.popleft() if words else None

    def invoice(self, rng):
        """An outside invoice for our node to pay, with a script of what then happens; None when the outside is away."""
        script = rng.choice(SCRIPTS)
        wish = {
            "amountMsat": rng.choice([1000, 1001, rng.randrange(1, 2_000_000)]),
            "description": "fuzz",
            "expirySeconds": 3600,
            "behaviour": script,
        }
        answer = self.wire.json("POST", "/simulator/v1/invoices", wish)
        return answer.json()["paymentRequest"] if answer.status == 201 else None

    def pays(self, payment_request):
        """A stranger pays an invoice of ours, as far as the stranger can."""
        self.wire.json("POST", "/simulator/v1/payments", {"paymentRequest": payment_request})


SCRIPTS = [
    {"outcome": "SUCCEED", "feeMsat": 0, "afterSeconds": 0, "reply": "TOLD"},
    {"outcome": "SUCCEED", "feeMsat": 55, "afterSeconds": 1, "reply": "TOLD"},
    {"outcome": "SUCCEED", "feeMsat": 7, "afterSeconds": 1, "reply": "LOST"},
    {"outcome": "FAIL", "failureReason": "NO_ROUTE", "afterSeconds": 0},
    {"outcome": "FAIL", "failureReason": "INCORRECT_PAYMENT_DETAILS", "afterSeconds": 1},
]


def _patiently(what, ask, fits):
    for _ in range(TRIES):
        answer = ask()
        if fits(answer):
            return answer
        time.sleep(0.5)
    raise SystemExit(f"{what} did not come about; last answer {answer.status} {answer.body[:300]!r}")


def found(origin, operator_password, people, rng, addresses, each):
    """Registers people, gives each money and campaigns; answers what a `Town` is made of."""
    wire = Wire(origin, Addresses(addresses))
    told = {"origin": origin, "people": [], "campaigns": [], "addresses": addresses + 1000, "each": each}
    told["operator"] = {"name": "operator", "password": operator_password}
    for index in range(people):
        name, password = "fuzz-" + uuid.uuid4().hex[:12], "correct-horse-" + uuid.uuid4().hex
        wish = {"username": name, "email": name + "@example.org", "password": password}
        key = uuid.uuid4().hex
        answer = _patiently(
            "A registration",
            lambda: wire.json("POST", "/auth/v1/registrations", wish, Idempotency_Key=key),
            lambda one: one.status == 201,
        )
        person = {"name": name, "password": password, "account": answer.json()["accountId"]}
        told["people"].append(person)
        somebody = Person(wire, person)
        somebody.token()
        person["refresh"] = somebody.refresh
        deposit = _patiently(
            "A deposit",
            lambda: somebody.call("POST", "/bitcoin/v1/deposits", {"amountMsat": FUNDS_MSAT}, Idempotency_Key=key),
            lambda one: one.status == 201,
        )
        wire.json("POST", "/simulator/v1/payments", {"paymentRequest": deposit.json()["paymentRequest"]})
        _patiently(
            "The credit of a deposit",
            lambda: somebody.call("GET", "/accounting/v1/accounts/me"),
            lambda one: one.status == 200 and one.json()["availableMsat"] >= FUNDS_MSAT,
        )
        for number in range(2):
            campaign = _patiently(
                "A campaign",
                lambda: somebody.call(
                    "POST",
                    "/crowdfunding/v1/campaigns",
                    {"title": f"Fuzz {index}.{number}", "goalMsat": rng.randrange(1000, 10**12)},
                    Idempotency_Key=key + str(number),
                ),
                lambda one: one.status == 201,
            )
            told["campaigns"].append((campaign.json()["id"], index))
    return told


def read(path):
    with open(path, encoding="utf-8") as told:
        return Town(json.load(told))
