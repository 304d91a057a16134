package org.satoshispark.localstack.lightning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.satoshispark.localstack.StateFolder;

class LightningChoiceTest {
    private static final LightningChoice LND = LightningChoice.parse("lnd");
    private static final LightningChoice OLDER_LND = LightningChoice.parse("lnd-v0.20.1-beta");

    @TempDir
    Path folder;

    @Test
    void what_was_chosen_is_kept_and_nobody_who_chose_nothing_gets_lnd() {
        StateFolder state = new StateFolder(folder);
        assertEquals(LightningChoice.SIMULATOR, LightningChoice.kept(state));
        LND.keep(state);
        assertEquals(LND, LightningChoice.kept(state));
        assertEquals(LndVersion.NEWEST, LightningChoice.kept(state).lnd().orElseThrow());
    }

    @Test
    void an_installation_never_changes_its_node() throws IOException {
        StateFolder simulated = new StateFolder(folder.resolve("simulated"));
        Files.createDirectories(simulated.data("simulator"));
        refuses(LND, simulated, "begun with simulator", "SATOSHI_STATE=.satoshi-lnd");

        StateFolder real = new StateFolder(folder.resolve("real"));
        Files.createDirectories(real.root());
        LND.keep(real);
        refuses(LightningChoice.SIMULATOR, real, "begun with lnd-v0.21.2-beta", "SATOSHI_STATE=.satoshi-simulator");
    }

    @Test
    void a_newer_lnd_may_follow_an_older_one_but_not_the_other_way_round() {
        StateFolder state = new StateFolder(folder);
        OLDER_LND.keep(state);
        LND.keep(state);
        refuses(OLDER_LND, state, "an older lnd cannot read");
    }

    @Test
    void a_misspelt_node_gets_a_sentence_with_those_there_are() {
        for (String word : new String[] {"", "lnb", "lnd-v0.1.0", "Lnd"}) {
            String said = assertThrows(IllegalArgumentException.class, () -> LightningChoice.parse(word))
                    .getMessage();
            assertTrue(said.contains("v0.20.1-beta"), said);
        }
    }

    private static void refuses(LightningChoice choice, StateFolder state, String... words) {
        LightningChoice before = LightningChoice.kept(state);
        String said = assertThrows(IllegalArgumentException.class, () -> choice.keep(state))
                .getMessage();
        for (String word : words) {
            assertTrue(said.contains(word), said);
        }
        assertEquals(before, LightningChoice.kept(state));
    }
}
