"""The result of a walk for people: a page, a summary, a verdict."""


def passed(result):
    return result["invariants"]["hold"] and all(
        not (service["findings"] or service["neverGood"] or service["broken"]) for service in result["services"].values()
    )


def summary(result):
    lines = []
    for name, service in result["services"].items():
        lines.append(f"{name}: {service['requests']} requests in {service['seconds']} s")
        for operation, statuses in service["operations"].items():
            lines.append(f"    {operation:24}" + " ".join(f"{status}:{count}" for status, count in statuses.items()))
        for operation in service["neverGood"]:
            lines.append(f"  VACUOUS {operation} never gave a good answer")
        for broken in service["broken"]:
            lines.append(f"  BROKEN {broken}")
        for finding, seen in service["findings"].items():
            lines.append(f"  FOUND {finding} ({seen['times']} times), for example")
            lines.append("      " + seen["examples"][0].replace("\n", "\n      "))
    lines.append("invariants hold" if result["invariants"]["hold"] else "INVARIANTS BROKEN\n" + result["invariants"]["verify"])
    lines.append(f"{'PASSED' if result['passed'] else 'FAILED'}: {result['requests']} requests, seed {result['seed']}")
    return "\n".join(lines)


def page(result):
    asked, machine, versions = result["asked"], result["machine"], result["versions"]
    lines = [
        "# REST fuzz",
        "",
        f"`./satoshi fuzz --seed {result['seed']} --requests {asked['requestsPerService']}"
        f" --variants {asked['variants']} --clients {asked['clients']} --at-once {asked['atOnce']}"
        f" --minutes {asked['minutes']}`, begun {result['began']},"
        f" {result['seconds']} s in all, at commit {versions['commit']}.",
        f"Schemathesis {versions['schemathesis']}, Hypothesis {versions['hypothesis']}, Python {versions['python']};"
        f" {machine['processors']} processors ({machine['kind']}, {machine['system']}), shared with other work.",
        "",
        f"**{'Passed' if result['passed'] else 'Failed'}**: {result['requests']} requests;"
        f" invariants of the suite afterwards: {'hold' if result['invariants']['hold'] else 'BROKEN'}.",
        "",
        "| Service | Requests | by Schemathesis | by our hooks | Seconds | Findings | Operations never good |",
        "|---|---|---|---|---|---|---|",
    ]
    for name, service in result["services"].items():
        generated = service["madeBy"].get("Schemathesis", 0)
        lines.append(
            f"| {name} | {service['requests']} | {generated} | {service['requests'] - generated} | {service['seconds']} |"
            f" {len(service['findings'])} | {len(service['neverGood'])} |"
        )
    for name, service in result["services"].items():
        lines += ["", f"## {name}", "", "| Operation | Answers |", "|---|---|"]
        for operation, statuses in service["operations"].items():
            told = ", ".join(f"{status}: {count}" for status, count in statuses.items())
            lines.append(f"| {operation} | {told} |")
        made = ", ".join(f"{maker} {count}" for maker, count in service["madeBy"].items())
        lines += ["", f"Made by: {made}."]
        for finding, seen in service["findings"].items():
            lines += ["", f"**{finding}** ({seen['times']} times)", "", "```", seen["examples"][0], "```"]
    lines += ["", "## Invariants", "", "```", result["invariants"]["verify"], "```", ""]
    return "\n".join(lines)
