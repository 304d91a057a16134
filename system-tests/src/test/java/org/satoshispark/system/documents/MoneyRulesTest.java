package org.satoshispark.system.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/money-rules.md names a row for each rule, and every test it names exists: a promise that cannot rot. */
class MoneyRulesTest {
    private static final Path PAGE = Path.of("..", "docs", "money-rules.md");
    private static final Pattern ROW = Pattern.compile("^\\| *([A-Z]\\d+(?:[^|]*?)) *\\|.*$", Pattern.MULTILINE);
    private static final Pattern TEST = Pattern.compile("`(?:([A-Za-z]+)#|#)([a-zA-Z0-9]+)`");
    private static final Pattern METHOD = Pattern.compile("void ([a-zA-Z0-9]+)\\(");

    @Test
    void hasARowForEachRule() throws IOException {
        var page = Files.readString(PAGE);
        var missing = Stream.of(rules("D", 19), rules("W", 24), rules("I", 4))
                .flatMap(List::stream)
                .filter(rule -> !Pattern.compile("^\\|[^|]*\\b" + rule + "\\b[^|]*\\|", Pattern.MULTILINE)
                        .matcher(page)
                        .find())
                .toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void namesOnlyTestsThatExist() throws IOException {
        assertEquals(List.of(), unknownTests(Files.readString(PAGE)));
    }

    @Test
    void seesATestThatDoesNotExist() throws IOException {
        assertFalse(unknownTests("| D1 | rule | `Class` | `WithdrawalTest#thisWasRenamedLongAgo` |")
                .isEmpty());
    }

    private static List<String> unknownTests(String page) throws IOException {
        var known = testMethods();
        var unknown = new ArrayList<String>();
        for (var row : ROW.matcher(page).results().map(match -> match.group()).toList()) {
            String last = null;
            var tests = TEST.matcher(lastCell(row));
            while (tests.find()) {
                last = tests.group(1) == null ? last : tests.group(1);
                if (!known.getOrDefault(last, List.of()).contains(tests.group(2))) {
                    unknown.add(last + "#" + tests.group(2));
                }
            }
        }
        return unknown;
    }

    private static String lastCell(String row) {
        var end = row.lastIndexOf('|');
        return row.substring(row.lastIndexOf('|', end - 1), end);
    }

    private static Map<String, List<String>> testMethods() throws IOException {
        var methods = new HashMap<String, List<String>>();
        try (var files = Files.walk(Path.of(".."))) {
            for (var file : files.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> path.toString().contains("src/test/java"))
                    .toList()) {
                var name = file.getFileName().toString().replace(".java", "");
                METHOD.matcher(Files.readString(file)).results().forEach(match -> methods.computeIfAbsent(
                                name, key -> new ArrayList<>())
                        .add(match.group(1)));
            }
        }
        return methods;
    }

    private static List<String> rules(String letter, int last) {
        return IntStream.rangeClosed(1, last)
                .mapToObj(number -> letter + number)
                .toList();
    }
}
