package org.satoshispark.system.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;

/** Findings for people and for programs. */
final class Report {
    private Report() {}

    static String table(List<Finding> findings) {
        var width =
                findings.stream().mapToInt(f -> f.invariant().length()).max().orElse(0);
        var text = new StringBuilder();
        for (var finding : findings) {
            text.append(finding.holds() ? "  ok    " : "  BROKEN ")
                    .append(String.format("%-" + width + "s", finding.invariant()))
                    .append("  ")
                    .append(finding.figures())
                    .append('\n');
            finding.differences().stream().limit(Finding.SHOWN).forEach(difference -> text.append("           ")
                    .append(difference)
                    .append('\n'));
            if (finding.differences().size() > Finding.SHOWN) {
                text.append("           and ")
                        .append(finding.differences().size() - Finding.SHOWN)
                        .append(" more\n");
            }
        }
        var broken = findings.stream().filter(finding -> !finding.holds()).count();
        return text.append(
                        broken == 0 ? "all " + findings.size() + " invariants hold" : broken + " invariants are broken")
                .toString();
    }

    static String json(List<Finding> findings) {
        try {
            return new ObjectMapper()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(
                            Map.of("holds", findings.stream().allMatch(Finding::holds), "findings", findings));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
