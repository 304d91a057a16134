package org.satoshispark.simulator.adapter.grpc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.satoshispark.simulator.adapter.tls.SecretFile;

/** One secret file per role, made at the first start. Opaque bytes here; the clients of a real lnd treat them so too. */
public final class Macaroons {
    private static final int LENGTH = 64;
    private final Map<String, Role> roles = new HashMap<>();
    private final Path folder;

    public Macaroons(Path folder) throws IOException {
        this.folder = folder;
        for (var role : Role.values()) {
            var file = file(role);
            if (!Files.exists(file)) {
                var secret = new byte[LENGTH];
                new SecureRandom().nextBytes(secret);
                SecretFile.write(file, secret);
            }
            roles.put(HexFormat.of().formatHex(Files.readAllBytes(file)), role);
        }
    }

    public Path file(Role role) {
        return folder.resolve(role.fileName());
    }

    /** @param hex as it came in the call's metadata, in either case */
    public Optional<Role> roleOf(String hex) {
        return Optional.ofNullable(roles.get(hex.toLowerCase(java.util.Locale.ROOT)));
    }
}
