package org.satoshispark.system.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages lead where they say, and a decision's number means one decision. */
class PagesTest {
    private static final Path HOME = Path.of("..");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)(?:#[^)]*)?\\)");

    @TempDir
    Path folder;

    @Test
    void everyLinkLeadsToSomething() throws IOException {
        try (var below = Files.walk(HOME.resolve("docs"))) {
            var pages = Stream.concat(
                            Stream.of("README.md", "CONTRIBUTING.md", "audit/README.md")
                                    .map(HOME::resolve),
                            below.filter(page -> page.toString().endsWith(".md")))
                    .toList();
            assertEquals(List.of(), broken(pages));
        }
    }

    @Test
    void noTwoDecisionsHaveTheSameNumber() throws IOException {
        assertEquals(List.of(), twice(HOME.resolve("docs/adr")));
    }

    @Test
    void aBrokenLinkAndANumberGivenTwiceAreSeen() throws IOException {
        var page = Files.writeString(folder.resolve("0001-this.md"), "[a](0002-that.md) [b](https://a.example)");
        assertEquals(List.of("0001-this.md: 0002-that.md"), broken(List.of(page)));
        Files.writeString(folder.resolve("0001-that.md"), "");
        assertEquals(List.of("0001"), twice(folder));
    }

    private static List<String> broken(List<Path> pages) throws IOException {
        var broken = new ArrayList<String>();
        for (var page : pages) {
            LINK.matcher(Files.readString(page))
                    .results()
                    .map(link -> link.group(1))
                    .filter(link -> !link.contains("://"))
                    .filter(link -> Files.notExists(page.resolveSibling(link)))
                    .forEach(link -> broken.add(page.getFileName() + ": " + link));
        }
        return broken;
    }

    private static List<String> twice(Path decisions) throws IOException {
        try (var pages = Files.list(decisions)) {
            return pages
                    .map(page -> page.getFileName().toString())
                    .filter(name -> name.matches("\\d{4}-.*"))
                    .collect(Collectors.groupingBy(name -> name.substring(0, 4), Collectors.counting()))
                    .entrySet()
                    .stream()
                    .filter(number -> number.getValue() > 1)
                    .map(number -> number.getKey())
                    .toList();
        }
    }
}
