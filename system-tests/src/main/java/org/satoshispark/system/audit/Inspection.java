package org.satoshispark.system.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Holds all libraries of all deployables to the advisories and the policy; each finding is one line. */
final class Inspection {
    private final Policy policy;
    private final Advisories advisories;
    private final List<String> findings = new ArrayList<>();

    Inspection(Policy policy, Advisories advisories) {
        this.policy = policy;
        this.advisories = advisories;
    }

    List<String> of(List<Deployable> deployables) {
        var seen = new HashSet<String>();
        deployables.stream()
                .flatMap(deployable -> deployable.components().stream())
                .filter(component -> seen.add(component.purl()))
                .forEach(this::one);
        versions(deployables);
        new TreeSet<>(policy.lock().keySet())
                .stream()
                        .filter(locked -> !seen.contains(locked))
                        .forEach(locked -> say("lock: " + locked + " is locked and used by nobody"));
        return findings;
    }

    private void one(Component component) {
        advisories.against(component).forEach(why -> say("advisory: " + component.purl() + " " + why));
        if (component.version().endsWith("-SNAPSHOT")) {
            say("snapshot: " + component.purl() + " may be another tomorrow");
        }
        if (component.licences().stream().noneMatch(policy.licences()::contains)) {
            say("licence: " + component.purl() + " has none that is allowed: " + component.licences());
        }
        var locked = policy.lock().get(component.purl());
        if (locked == null) {
            say("lock: " + component.purl() + " is not locked; look at it, then ./satoshi audit --lock");
        } else if (!locked.equals(component.sha256())) {
            say("lock: " + component.purl() + " is not the file that was locked: " + component.sha256());
        }
    }

    /** Two versions of one library are two behaviours, and twice the work with the next advisory. */
    private void versions(List<Deployable> deployables) {
        Map<String, TreeSet<String>> versions = new HashMap<>();
        deployables.forEach(deployable -> deployable.components().forEach(component -> versions.computeIfAbsent(
                        component.name(), any -> new TreeSet<>())
                .add(component.version())));
        new TreeSet<>(versions.keySet())
                .stream()
                        .filter(name -> versions.get(name).size() > 1)
                        .forEach(name ->
                                say("versions: " + name + " is there as " + String.join(" and ", versions.get(name))));
    }

    private void say(String finding) {
        if (policy.accepted().keySet().stream().noneMatch(finding::startsWith)) {
            findings.add(finding);
        }
    }
}
