"""What every answer must be, whatever was asked; the OpenAPI document of the service says it."""

import copy
import json
import re

import jsonschema_rs

METHODS = ("get", "put", "post", "delete", "patch")
PROBLEM = "application/problem+json"
MOST_MSAT = 9_007_199_254_740_991
# What HTTP itself refuses before an operation is asked.
OF_HTTP = {"405", "406", "408", "414", "429", "431"}
SECRETS = {
    "a private key": re.compile(rb"-----BEGIN [A-Z ]*PRIVATE KEY"),
    "a macaroon": re.compile(rb"0201036c6e64|AgEDbG5k"),
    "a password": re.compile(rb"correct-horse-[0-9a-f]{8}"),
    "a stack trace": re.compile(rb"\tat [a-z]+\.[\w.$]+\(|Exception:? |org\.satoshispark\.\w+\.|java\.lang\."),
    "an address behind the gateway": re.compile(rb"jdbc:|:\d{4,5}/(auth|bitcoin|accounting|crowdfunding|dashboard)/"),
}
TOKEN = re.compile(rb"eyJ[\w-]{10,}\.eyJ[\w-]{10,}")


class Rules:
    """The operations of one OpenAPI document, ready to judge requests and answers. Answers' schemas are closed here: a field
    that is not described is a finding, though clients are told to bear new ones."""

    def __init__(self, document):
        self.document = closed(document)
        self.operations = []
        for path, item in self.document["paths"].items():
            pattern = re.compile(re.sub(r"\\{[^/]+?\\}", "[^/]+", re.escape(path)) + "$")
            for method in METHODS:
                if method in item:
                    self.operations.append((method.upper(), pattern, Operation(self, path, method, item[method])))

    def validator(self, schema):
        return jsonschema_rs.validator_for(
            {**schema, "components": self.document["components"]}, validate_formats=True
        )

    def operation(self, method, path):
        """The operation that a request meets, or None."""
        for its_method, pattern, operation in self.operations:
            if its_method == method and pattern.match(path):
                return operation
        return None


class Operation:
    """One operation's promises."""

    def __init__(self, rules, path, method, raw):
        self.id, self.path, self.method, self.raw = raw["operationId"], path, method, raw
        self.secured = bool(raw.get("security"))
        self.for_operators = for_operators(raw)
        self.keyed = any(one["name"] == "Idempotency-Key" for one in raw.get("parameters", []))
        content = raw.get("requestBody", {}).get("content", {}).get("application/json")
        self.body = rules.validator(content["schema"]) if content else None
        self.fields = _fields(rules.document, content["schema"]) if content else []
        self.answers = {}
        for status, answer in raw["responses"].items():
            content = {
                kind: rules.validator(one["schema"]) if "schema" in one else None
                for kind, one in answer.get("content", {}).items()
            }
            self.answers[status] = content

    def wants(self, body):
        """Whether these bytes are a body that the document allows."""
        try:
            return self.body is not None and self.body.is_valid(json.loads(body))
        except ValueError:
            return False


def for_operators(raw):
    """Whether the document asks for the role of an operator."""
    return any("operator" in roles for way in raw.get("security", []) for roles in way.values())


def _fields(document, schema):
    if "$ref" in schema:
        schema = document["components"]["schemas"][schema["$ref"].rsplit("/", 1)[1]]
    return sorted(schema.get("properties", {}))


def closed(document):
    """The document with every described object closed."""
    document = copy.deepcopy(document)
    for schema in document["components"].get("schemas", {}).values():
        if schema.get("type") == "object" and "properties" in schema:
            schema.setdefault("additionalProperties", False)
            for inner in schema["properties"].values():
                items = inner.get("items", {})
                if items.get("type") == "object" and "properties" in items:
                    items.setdefault("additionalProperties", False)
    return document


def complaints(operation, path, answer):
    """(rule, why) of everything that is wrong with an answer, as long as one looks at the answer alone."""
    status = str(answer.status)
    kind = answer.headers.get("content-type", "").split(";")[0].strip().lower()
    if answer.status == 503:
        if "retry-after" not in answer.headers and operation is not None:
            yield "unavailable without Retry-After", status
    elif answer.status >= 500:
        yield "server error", status
    if operation is not None and status not in operation.answers and status not in OF_HTTP:
        yield "undocumented status", status
    if answer.status >= 400 and answer.status != 431:
        yield from _problem(answer, path, kind)
    elif operation is not None and status in operation.answers:
        yield from _good(operation.answers[status], answer, kind)
    for what, secret in SECRETS.items():
        if secret.search(answer.body):
            yield "shows " + what, secret.search(answer.body).group(0)[:40].decode("ascii", "replace")
    if TOKEN.search(answer.body) and not path.startswith("/auth/v1/tokens"):
        yield "shows a token", path


def _problem(answer, path, kind):
    if kind != PROBLEM:
        yield "refusal that is no problem document", f"{answer.status} as {kind!r}"
        return
    try:
        problem = answer.json()
    except ValueError:
        yield "refusal that is no JSON", repr(answer.body[:80])
        return
    for field, form in (("type", str), ("title", str), ("status", int), ("detail", str), ("instance", str)):
        if not isinstance(problem.get(field), form):
            yield f"problem without {field}", json.dumps(problem)[:300]
    if problem.get("status") != answer.status:
        yield "problem of another status", f"{answer.status} says {problem.get('status')}"
    if not str(problem.get("type", "")).startswith("urn:satoshispark:problem:"):
        yield "problem of a type that is not ours", str(problem.get("type"))
    unknown = set(problem) - {"type", "title", "status", "detail", "instance", "errors"}
    if unknown:
        yield "problem with fields that are not described", str(sorted(unknown))
    for error in problem.get("errors", []):
        if not (isinstance(error.get("field"), str) and isinstance(error.get("message"), str)) or len(error) != 2:
            yield "field error of another shape", json.dumps(error)[:200]


def _good(documented, answer, kind):
    if answer.status in (204, 304):
        if answer.body:
            yield "body where none may be", str(answer.status)
        return
    if documented and kind not in documented:
        yield "undocumented media type", kind
        return
    schema = documented.get(kind)
    if schema is None:
        return
    if kind == "text/event-stream":
        yield from _events(schema, answer)
        return
    try:
        found = answer.json()
    except ValueError:
        yield "answer that is no JSON", repr(answer.body[:80])
        return
    error = next(iter(schema.iter_errors(found)), None)
    if error is not None:
        place = "/".join(str(step) for step in error.instance_path if not isinstance(step, int))
        yield "answer that breaks its schema at " + (place or "its root"), error.message[:300]
    yield from _amounts(found)


def _events(schema, answer):
    """Each whole event carries what the document describes, as JSON."""
    for event in answer.body.decode("utf-8", "replace").split("\n\n")[:-1]:
        for line in event.splitlines():
            if line.startswith("data:") and not schema.is_valid(json.loads(line[5:])):
                yield "event that breaks its schema", line[:300]


def _amounts(value):
    """Amounts are exact in JSON, and nothing that a person sees is below zero but changes in a statement and node books."""
    if isinstance(value, dict):
        for name, inner in value.items():
            if name.endswith("Msat") and isinstance(inner, int) and abs(inner) > MOST_MSAT:
                yield "amount out of bounds", f"{name} {inner}"
            else:
                yield from _amounts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _amounts(inner)


def names_the_field(answer):
    """A 400 or 422 about a body or parameter says which."""
    try:
        return bool(answer.json().get("errors"))
    except ValueError:
        return False
