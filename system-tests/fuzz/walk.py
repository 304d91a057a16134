"""./satoshi fuzz: walks the OpenAPI document of each service of the running suite with Schemathesis.

Ends with 0 only when nothing was found, every operation also gave a good answer, and the suite's invariants hold.
"""

import argparse
import concurrent.futures
import datetime
import importlib.metadata
import json
import math
import os
import pathlib
import platform
import random
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import report  # noqa: E402
import rules  # noqa: E402
import town  # noqa: E402
from wire import Tally  # noqa: E402

HERE = pathlib.Path(__file__).resolve().parent
CHECKOUT = HERE.parent.parent
SERVICES = ["auth", "accounting", "crowdfunding", "bitcoin", "dashboard"]
PEOPLE = 3
SETTLING_SECONDS = 600
MOST_EXAMPLES = 1000


def arguments():
    parse = argparse.ArgumentParser(prog="./satoshi fuzz", description=__doc__)
    parse.add_argument("--service", action="append", choices=SERVICES, help="may be said more than once; all when absent")
    parse.add_argument("--requests", type=int, default=2000, help="at least so many per service (2000)")
    parse.add_argument("--seed", type=int, default=random.randrange(2**31), help="the same seed asks the same questions first")
    parse.add_argument("--variants", type=int, default=2, help="what our hooks make of each generated request (2)")
    parse.add_argument("--clients", type=int, default=4, help="variants on their way at once, per service (4)")
    parse.add_argument("--examples", type=int, help="cases per operation, phase and round")
    parse.add_argument("--minutes", type=int, default=10, help="no new round after so many minutes (10)")
    parse.add_argument("--at-once", type=int, default=1, help="services walked side by side (1)")
    parse.add_argument("--result", help="write NAME.json and NAME.md")
    parse.add_argument("--skip-verify", action="store_true", help=argparse.SUPPRESS)
    asked = parse.parse_args()
    if min(asked.requests, asked.clients, asked.minutes, asked.at_once) < 1 or asked.variants < 0:
        parse.error("--requests, --clients, --minutes and --at-once must be above zero, --variants at least zero")
    return asked


def state():
    return pathlib.Path(os.environ.get("SATOSHI_STATE") or CHECKOUT / ".satoshi").resolve()


def origin():
    """The gateway of the suite that runs in our state folder."""
    try:
        base = int((state() / "run" / "status").read_text().splitlines()[0])
    except (OSError, ValueError, IndexError):
        raise SystemExit("The suite is not running: ./satoshi up starts it.") from None
    return f"http://127.0.0.1:{base}"


def document(place, service):
    with urllib.request.urlopen(f"{place}/{service}/v1/openapi?format=json", timeout=30) as answer:
        return json.load(answer)


def commit():
    done = subprocess.run(["git", "rev-parse", "--short", "HEAD"], cwd=CHECKOUT, capture_output=True, text=True, check=False)
    return done.stdout.strip() or "unknown"


# As it was at the start: who works on in this checkout does not change what is fuzzed.
COMMIT = commit()


class Walk:
    """One service: rounds of Schemathesis until enough requests were made."""

    def __init__(self, asked, place, service, folder):
        self.asked, self.place, self.service = asked, place, service
        self.folder = folder / service
        self.folder.mkdir()
        self.tally, self.rounds, self.seconds, self.broken = Tally(), 0, 0, []
        self.examples = asked.examples or (10 if asked.requests <= 2000 else 150)
        self.town, self.operations = None, None

    def settle(self, password, index):
        told = town.found(self.place, password, PEOPLE, random.Random(self.asked.seed), 1 + index * 60_000, 20 if self.service == "auth" else 500)
        self.town = self.folder / "town.json"
        with open(os.open(self.town, os.O_CREAT | os.O_WRONLY, 0o600), "w", encoding="utf-8") as out:
            json.dump(told, out)

    def go(self, until, told):
        """Rounds until enough was asked; `told` is called after each, so that a run that is cut has left what it found."""
        began = time.monotonic()
        while self.rounds == 0 or self.tally.seen < self.asked.requests and time.monotonic() < until:
            before = self.tally.seen
            self._round(until)
            self.seconds = time.monotonic() - began
            say(f"  {self.service}: {self.tally.seen} requests in {self.seconds:.0f} s, {len(self.tally.findings)} kinds of findings")
            told()
            if self.tally.seen == before:
                self.broken.append("a round made no request")
                break
            self._lengthen(self.tally.seen - before)
        return self

    def _lengthen(self, made):
        """A service of few operations needs more cases of each: every round costs seconds to begin."""
        missing = self.asked.requests - self.tally.seen
        if missing > made:
            self.examples = min(MOST_EXAMPLES, math.ceil(self.examples * missing / made))

    def _round(self, until):
        tally = self.folder / f"tally-{self.rounds}.json"
        log = self.folder / f"schemathesis-{self.rounds}.log"
        environment = {
            **os.environ,
            "FUZZ_HOOKS": str(HERE / "hooks.py"),
            "FUZZ_TOWN": str(self.town),
            "FUZZ_TALLY": str(tally),
            "FUZZ_SEED": str(self.asked.seed + self.rounds),
            "FUZZ_REQUESTS": str(max(1, self.asked.requests - self.tally.seen)),
            "FUZZ_VARIANTS": str(self.asked.variants),
            "FUZZ_CLIENTS": str(self.asked.clients),
            "FUZZ_STOP": "1" if self.rounds else "0",
            "FUZZ_UNTIL": str(time.time() + max(1, until - time.monotonic())),
        }
        command = [
            sys.executable, "-m", "schemathesis.cli", "--config-file", str(HERE / "schemathesis.toml"), "--no-color",
            "run", f"{self.place}/{self.service}/v1/openapi?format=json",
            "--phases", "fuzzing,stateful" if self.rounds else "coverage,fuzzing,stateful",
            "--max-examples", str(self.examples), "--seed", str(self.asked.seed + self.rounds),
        ]
        with open(log, "w", encoding="utf-8") as out:
            done = subprocess.run(
                command, cwd=self.folder, env=environment, stdout=out, stderr=subprocess.STDOUT
            )
        self.rounds += 1
        if tally.exists():
            with self.tally.lock:
                self.tally.add(json.loads(tally.read_text()))
        if done.returncode not in (0, 1) and not self.tally.stopped:
            self.broken.append(f"Schemathesis ended with {done.returncode}; see {log}")
        if not self.tally.stopped:
            self._errors(log)

    def _errors(self, log):
        """What Schemathesis calls an error is no answer of ours, and yet no walk."""
        text = log.read_text(errors="replace")
        if "= ERRORS =" in text:
            part = text.split("= ERRORS =")[1].split("= FAILURES =")[0].split("= WARNINGS =")[0].split("= SUMMARY =")[0]
            self.broken.append("Schemathesis met errors: " + part.strip("= \n")[:1500])

    def told(self):
        if self.operations is None:
            self.operations = [one.id for _, _, one in rules.Rules(document(self.place, self.service)).operations]
        with self.tally.lock:
            return self._told(self.operations)

    def _told(self, operations):
        vacuous = [
            name for name in operations if not any(status.startswith("2") for status in self.tally.answers.get(name, {}))
        ]
        return {
            "requests": self.tally.seen,
            "seconds": round(self.seconds),
            "rounds": self.rounds,
            "madeBy": dict(self.tally.makers.most_common()),
            "operations": {name: dict(sorted(self.tally.answers[name].items())) for name in sorted(self.tally.answers)},
            "neverGood": vacuous,
            "findings": self.tally.findings,
            "broken": self.broken,
        }


def say(text):
    print(text, flush=True)


def verified():
    """The invariants of the whole suite, once what the walk has begun is over."""
    until = time.monotonic() + SETTLING_SECONDS
    while True:
        done = subprocess.run(
            [str(CHECKOUT / "satoshi"), "verify"], cwd=CHECKOUT, capture_output=True, text=True, check=False
        )
        if done.returncode == 0 or time.monotonic() > until:
            return done.returncode == 0, (done.stdout + done.stderr).strip()
        time.sleep(10)


def written(asked, walks, began, folder, holds, words):
    """The result so far, in the run's folder and where it was asked for."""
    result = {
        "seed": asked.seed,
        "began": began.isoformat(timespec="seconds"),
        "seconds": round((datetime.datetime.now(datetime.UTC) - began).total_seconds()),
        "requests": sum(walk.tally.seen for walk in walks),
        "asked": {
            "requestsPerService": asked.requests, "variants": asked.variants, "clients": asked.clients,
            "atOnce": asked.at_once, "minutes": asked.minutes,
        },
        "versions": {name: importlib.metadata.version(name) for name in ("schemathesis", "hypothesis")}
        | {"python": platform.python_version(), "commit": COMMIT},
        "machine": {"processors": os.cpu_count(), "kind": platform.machine(), "system": f"{platform.system()} {platform.release()}"},
        "services": {walk.service: walk.told() for walk in walks if walk.rounds},
        "invariants": {"hold": holds, "verify": words[-6000:]},
    }
    result["passed"] = report.passed(result) and all(walk.rounds for walk in walks)
    for place, text in (("json", json.dumps(result, indent=2) + "\n"), ("md", report.page(result))):
        (folder / f"result.{place}").write_text(text)
        if asked.result:
            pathlib.Path(f"{asked.result}.{place}").write_text(text)
    return result


def main():
    asked = arguments()
    place = origin()
    password = (state() / "secrets" / "operator-password").read_text().strip()
    services = asked.service or SERVICES
    began = datetime.datetime.now(datetime.UTC)
    (state() / "fuzz").mkdir(exist_ok=True)
    folder = pathlib.Path(tempfile.mkdtemp(prefix=began.strftime("%Y%m%dT%H%M%S-"), dir=state() / "fuzz"))
    say(f"Fuzzing {', '.join(services)} at {place} with seed {asked.seed}; all that was said is in {folder}")
    walks = [Walk(asked, place, service, folder) for service in services]
    for walk in walks:
        walk.settle(password, SERVICES.index(walk.service))
    say(f"  {PEOPLE} people per service have money and campaigns")
    until = time.monotonic() + asked.minutes * 60
    writing = threading.Lock()

    def keep(holds, words):
        with writing:
            return written(asked, walks, began, folder, holds, words)

    with concurrent.futures.ThreadPoolExecutor(asked.at_once) as hands:
        list(hands.map(lambda walk: walk.go(until, lambda: keep(False, "not yet asked")), walks))
    result = keep(*((True, "not asked") if asked.skip_verify else verified()))
    say(report.summary(result))
    return 0 if result["passed"] else 1


if __name__ == "__main__":
    sys.exit(main())
