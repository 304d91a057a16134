package org.satoshispark.system.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.grpc.MethodDescriptor;
import io.grpc.ServiceDescriptor;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.satoshispark.lnd.invoicesrpc.InvoicesGrpc;
import org.satoshispark.lnd.lnrpc.LightningGrpc;
import org.satoshispark.lnd.routerrpc.RouterGrpc;
import org.satoshispark.lnd.verrpc.VersionerGrpc;
import org.satoshispark.localstack.lightning.NodeRole;

/**
 * What bitcoin-service asks of the node, read from its classes: no more than its two macaroons allow. All of lnd-api is in the
 * node contract (its last test sees to that), so a call that is new here is tried against a real lnd too.
 */
class NodeCallsTest {
    private static final Set<String> OF_THE_API = Stream.of(
                    LightningGrpc.getServiceDescriptor(),
                    InvoicesGrpc.getServiceDescriptor(),
                    RouterGrpc.getServiceDescriptor(),
                    VersionerGrpc.getServiceDescriptor())
            .map(ServiceDescriptor::getMethods)
            .flatMap(methods -> methods.stream().map(MethodDescriptor::getFullMethodName))
            .collect(Collectors.toUnmodifiableSet());

    @Test
    void bitcoinCallsWhatItsMacaroonsAllowAndNothingElse() {
        assertThat(called("org.satoshispark.bitcoin"))
                .contains("routerrpc.Router/SendPaymentV2", "lnrpc.Lightning/AddInvoice")
                .isSubsetOf(allowed());
    }

    @Test
    void aCallThatNoMacaroonAllowsIsSeen() {
        var planted = called("org.satoshispark.system.architecture.planted");
        assertThat(planted).contains("lnrpc.Lightning/WalletBalance");
        assertThat(allowed()).doesNotContainAnyElementsOf(planted);
    }

    private static Set<String> allowed() {
        return Stream.of(NodeRole.RECEIVER, NodeRole.PAYER)
                .flatMap(role -> role.methods().stream())
                .collect(Collectors.toSet());
    }

    /** Full names of the methods whose stubs are called from main classes of the package. */
    private static Set<String> called(String packageName) {
        var planted = packageName.endsWith("planted");
        return new ClassFileImporter()
                        .withImportOption(location ->
                                planted || !location.contains("/test-classes/") && !location.contains("-tests.jar"))
                        .importPackages(packageName)
                        .stream()
                        .flatMap(type -> type.getMethodCallsFromSelf().stream())
                        .filter(call ->
                                call.getTargetOwner().getName().matches("org[.]satoshispark[.]lnd[.].*Grpc[$].*Stub"))
                        .map(NodeCallsTest::fullName)
                        .filter(OF_THE_API::contains)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    /** {@code lnrpc.Lightning/AddInvoice} of {@code org.satoshispark.lnd.lnrpc.LightningGrpc$…Stub.addInvoice}. */
    private static String fullName(JavaMethodCall call) {
        var owner = call.getTargetOwner().getName().substring("org.satoshispark.lnd.".length());
        var name = call.getName();
        return owner.substring(0, owner.indexOf("Grpc$")) + "/" + Character.toUpperCase(name.charAt(0))
                + name.substring(1);
    }
}
