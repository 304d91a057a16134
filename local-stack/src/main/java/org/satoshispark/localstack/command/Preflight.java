package org.satoshispark.localstack.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.satoshispark.localstack.Ports;
import org.satoshispark.localstack.lightning.LightningChoice;
import org.satoshispark.localstack.lightning.LightningPrograms;
import org.satoshispark.localstack.parts.Part;

/** What must hold before anything is started; each refusal says what to do. */
final class Preflight {
    private static final long GIB = 1L << 30;
    static final long NEEDED_BYTES = 2 * GIB;

    private Preflight() {}

    /** @param neededBytes free space that the suite should find on the disk of the folder */
    static void enoughDisk(Path folder, long neededBytes) {
        try {
            long free = Files.getFileStore(folder).getUsableSpace();
            if (free < neededBytes) {
                throw new CannotStart("Only " + free / (GIB / 1024) + " MiB are free on the disk of " + folder
                        + ", the suite needs " + neededBytes / (GIB / 1024)
                        + " MiB: make room, or point SATOSHI_STATE to a folder on another disk.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void canRun(LightningChoice lightning) {
        lightning.lnd().flatMap(LightningPrograms::missing).ifPresent(sentence -> {
            throw new CannotStart(sentence);
        });
    }

    static void portsFree(Ports ports, List<Part> parts) {
        for (Part part : parts) {
            for (int port : part.ports()) {
                if (!isFree(port)) {
                    throw new CannotStart("Port " + port + ", needed for " + part.name()
                            + ", is in use by another program: stop that program (ss -ltnp 'sport = :" + port
                            + "' names it), or choose another block of ports, for example SATOSHI_PORT_BASE="
                            + (ports.base() + 1000) + " ./satoshi up");
                }
            }
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress("127.0.0.1", port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
