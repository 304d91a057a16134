package org.satoshispark.system.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.satoshispark.system.verify.Check;
import org.satoshispark.system.verify.Evidence;
import org.satoshispark.system.verify.Finding;

/** A check that chaos does not know would end its watch in the middle of a long run. */
class InvariantTest {

    /** Every check there is, listed or not, by its classes. */
    private static List<Check> all() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.satoshispark.system")
                        .stream()
                        .filter(type -> type.isAssignableTo(Check.class) && !type.isInterface())
                        .map(InvariantTest::made)
                        .toList();
    }

    private static Check made(JavaClass type) {
        try {
            return type.reflect()
                    .asSubclass(Check.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException notMade) {
            throw new IllegalStateException("cannot make " + type.getName(), notMade);
        }
    }

    private static List<String> unknown(List<Check> checks) {
        return checks.stream()
                .map(Check::invariant)
                .filter(words -> !isKnown(words))
                .toList();
    }

    private static boolean isKnown(String words) {
        try {
            return Invariant.of(words) != null;
        } catch (IllegalStateException unknown) {
            return false;
        }
    }

    @Test
    void everyCheckBelongsToAPromise() {
        assertThat(all()).hasSizeGreaterThanOrEqualTo(14);
        assertThat(unknown(all())).as("checks that chaos does not know").isEmpty();
    }

    @Test
    void noTwoChecksAreToldAlike() {
        assertThat(all()).extracting(Check::invariant).doesNotHaveDuplicates();
    }

    /** The guard can fail. */
    @Test
    void aNewCheckIsSeen() {
        assertThat(unknown(List.of(new Check() {
                    @Override
                    public String invariant() {
                        return "nobody is sad";
                    }

                    @Override
                    public Finding look(Evidence evidence) {
                        throw new UnsupportedOperationException();
                    }
                })))
                .containsExactly("nobody is sad");
    }
}
