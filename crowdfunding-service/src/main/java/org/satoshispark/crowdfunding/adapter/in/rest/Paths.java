package org.satoshispark.crowdfunding.adapter.in.rest;

import java.util.UUID;

/** Where things are under the one origin (DESIGN.md 8). */
final class Paths {
    private static final String ROOT = "/crowdfunding/v1";
    static final String CAMPAIGNS = ROOT + "/campaigns";
    static final String DONATIONS = ROOT + "/donations";

    /** {@code me} or an account's id. */
    static final String OWNER = "^(me|[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12})$";

    private Paths() {}

    static String campaign(UUID id) {
        return CAMPAIGNS + "/" + id;
    }

    static String donation(UUID id) {
        return DONATIONS + "/" + id;
    }
}
