package org.satoshispark.system.audit;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.satoshispark.localstack.Parts;

/** What this very build would deploy is held to advisories, licences and locked checksums; needs no network. */
class AuditTest {

    @Test
    void nothingIsFoundInWhatIsDeployed() throws IOException {
        var checkout = Parts.checkout();
        assumeTrue(
                Deployable.ALL.stream()
                        .allMatch(module ->
                                Files.exists(checkout.resolve(module).resolve("target/quarkus-app/bom.json"))),
                "there is no bill of materials to look at: the services were not packaged");
        assertTrue(Audit.run(checkout, List.of()), "the findings stand above; audit/README.md says what to do");
    }
}
