package org.satoshispark.system.lightning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.satoshispark.localstack.lightning.LightningPrograms;
import org.satoshispark.localstack.lightning.LndVersion;
import org.satoshispark.localstack.lightning.NodeRole;
import org.satoshispark.localstack.testing.TestFolder;
import org.satoshispark.simulator.contract.NetworkUnderTest;
import org.satoshispark.simulator.contract.NodeClient;
import org.satoshispark.simulator.contract.NodeContract;

/** The node contract, word for word as the simulator keeps it, against a real lnd; and what only a real one can show. */
abstract class RealLndContract extends NodeContract {
    private static final String DENIED = "permission denied";

    abstract LndVersion version();

    @Override
    protected NetworkUnderTest begin() {
        LightningPrograms.missing(version()).ifPresent(sentence -> assumeTrue(false, sentence));
        var programs = LightningPrograms.of(version(), System.out::println);
        return new RealNetwork(programs, TestFolder.create("lnd-contract"), System.out::println);
    }

    @Test
    void itIsTheVersionThatItIsTakenFor() {
        var version = node().with(org.satoshispark.lnd.verrpc.VersionerGrpc.newBlockingStub(channel()))
                .getVersion(org.satoshispark.lnd.verrpc.VersionRequest.getDefaultInstance());
        assertThat("v" + version.getVersion()).startsWith(version().tag());
        assertThat(version.getBuildTagsList()).contains("invoicesrpc");
    }

    /** Of all methods that this lnd has, not only of those in lnd-api: the role's own and not one more. */
    @ParameterizedTest
    @EnumSource
    void aMacaroonOpensItsMethodsAndNoOtherOfTheNode(NodeRole role) throws InvalidProtocolBufferException {
        var client = new NodeClient(channel(), network().macaroon(role.name()));
        var methods = allMethods();
        assertThat(methods).hasSizeGreaterThan(100).containsAll(role.methods());
        var open = methods.stream().filter(method -> !isDenied(client, method)).toList();
        assertThat(new TreeSet<>(open)).isEqualTo(new TreeSet<>(role.methods()));
    }

    private static boolean isDenied(NodeClient client, String method) {
        // A stream that has nothing to say yet is open.
        var answer = RawCall.start(client, method);
        var end = answer.endWithin(java.time.Duration.ofSeconds(3));
        return end.isPresent() && DENIED.equals(end.get().getDescription());
    }

    /** By lnd's ListPermissions, a map from {@code /package.Service/Method}. */
    private List<String> allMethods() throws InvalidProtocolBufferException {
        var answer = UnknownFieldSet.parseFrom(RawCall.ask(node(), "lnrpc.Lightning/ListPermissions"));
        var methods = new java.util.ArrayList<String>();
        for (var entry : answer.getField(1).getLengthDelimitedList()) {
            var key = UnknownFieldSet.parseFrom(entry).getField(1).getLengthDelimitedList();
            methods.add(key.getFirst().toStringUtf8().substring(1));
        }
        return methods;
    }
}
