"""Requests of our own, and the count of all requests: per operation, who made them, what was answered."""

import collections
import http.client
import itertools
import json
import os
import socket
import threading
import time
from urllib.parse import urlsplit

TIMEOUT_SECONDS = 40
KEPT_PER_FINDING = 3


class Tally:
    """What happened, in numbers; the only place where findings are kept. Threads share it."""

    def __init__(self):
        self.lock = threading.Lock()
        self.answers = collections.defaultdict(collections.Counter)
        self.makers = collections.Counter()
        self.findings = {}
        self.seen = 0
        self.stopped = False
        self.saved = 0

    def answered(self, operation, maker, status):
        with self.lock:
            self.answers[operation][str(status)] += 1
            self.makers[maker] += 1
            self.seen += 1

    def found(self, rule, operation, text):
        """Counts every finding and keeps the first few of a kind. True when this one is kept."""
        with self.lock:
            finding = self.findings.setdefault(f"{operation}: {rule}", {"times": 0, "examples": []})
            finding["times"] += 1
            kept = len(finding["examples"]) < KEPT_PER_FINDING
            if kept:
                finding["examples"].append(text[:4000])
            return kept

    def add(self, other):
        """Takes in what another process has written with `write`."""
        for operation, statuses in other["answers"].items():
            self.answers[operation].update(statuses)
        self.makers.update(other["makers"])
        self.seen += other["seen"]
        self.stopped = other["stopped"]
        for name, finding in other["findings"].items():
            mine = self.findings.setdefault(name, {"times": 0, "examples": []})
            mine["times"] += finding["times"]
            mine["examples"] = (mine["examples"] + finding["examples"])[:KEPT_PER_FINDING]

    def told(self):
        return {
            "answers": {operation: dict(statuses) for operation, statuses in self.answers.items()},
            "makers": dict(self.makers),
            "findings": self.findings,
            "seen": self.seen,
            "stopped": self.stopped,
        }

    def write(self, path):
        with self.lock, open(path + ".new", "w", encoding="utf-8") as out:
            json.dump(self.told(), out)
        os.replace(path + ".new", path)


class Answer:
    """Status, headers (lower-case names, the last value counts) and body of one answer."""

    __slots__ = ("status", "headers", "body")

    def __init__(self, status, headers, body):
        self.status, self.headers, self.body = status, headers, body

    def json(self):
        return json.loads(self.body)


class Addresses:
    """Addresses of our own on loopback, so that limits per address do not hide the rest.

    Only Linux has all of 127.0.0.0/8; elsewhere every request comes from the one address, and more are answered 429.
    """

    def __init__(self, first):
        self.numbers = itertools.count(first)
        try:
            with socket.socket() as probe:
                probe.bind(("127.77.0.1", 0))
            self.many = True
        except OSError:
            self.many = False

    def next(self):
        if not self.many:
            return "127.0.0.1"
        number = next(self.numbers)
        return f"127.{77 + number // 62500 % 100}.{number // 250 % 250}.{1 + number % 250}"


class Wire:
    """One kept connection to the gateway per thread, given up for one from another address after `each` requests; sends bytes
    as they are, and refuses any place but loopback."""

    def __init__(self, origin, addresses, each=20):
        place = urlsplit(origin)
        if place.hostname not in ("127.0.0.1", "localhost", "::1"):
            raise SystemExit(f"The fuzzer only talks to loopback, not to {place.hostname}.")
        self.host, self.port = place.hostname, place.port
        self.addresses, self.each = addresses, each
        self.local = threading.local()

    def _connection(self):
        kept = getattr(self.local, "connection", None)
        if kept is not None and self.local.left > 0:
            self.local.left -= 1
            return kept
        if kept is not None:
            kept.close()
        kept = http.client.HTTPConnection(
            self.host, self.port, timeout=TIMEOUT_SECONDS, source_address=(self.addresses.next(), 0)
        )
        self.local.connection, self.local.left = kept, self.each
        return kept

    def send(self, method, path, headers=None, body=None):
        """One request; sent again once when the kept connection was closed meanwhile."""
        for last in (False, True):
            connection = self._connection()
            try:
                connection.putrequest(method, path, skip_accept_encoding=True)
                for name, value in (headers or {}).items():
                    connection.putheader(name, value)
                if body is not None:
                    connection.putheader("Content-Length", str(len(body)))
                connection.endheaders(body)
                response = connection.getresponse()
                if response.headers.get_content_type() == "text/event-stream":
                    heard = response.read1(65536)
                    self.local.connection = None
                    connection.close()
                    return Answer(response.status, _names(response), heard)
                return Answer(response.status, _names(response), response.read())
            except (http.client.HTTPException, OSError):
                self.local.connection = None
                connection.close()
                if last:
                    raise
                time.sleep(0.05)

    def json(self, method, path, body=None, **headers):
        """A request of the town: JSON both ways."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        if body is not None:
            named["Content-Type"] = "application/json"
        return self.send(method, path, named, None if body is None else json.dumps(body).encode())


def _names(response):
    return {name.lower(): value for name, value in response.getheaders()}
