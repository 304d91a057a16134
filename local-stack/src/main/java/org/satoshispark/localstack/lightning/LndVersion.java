package org.satoshispark.localstack.lightning;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The releases of lnd that the suite is held to; each is a Go module in {@code system-tests/lnd/}. Newest first. */
public enum LndVersion {
    V0_21_2("v0.21.2-beta"),
    V0_20_1("v0.20.1-beta");

    /** What is taken when nobody asks for another. */
    public static final LndVersion NEWEST = V0_21_2;

    private final String tag;

    LndVersion(String tag) {
        this.tag = tag;
    }

    /** As in lnd's repository, for example {@code v0.21.2-beta}. */
    public String tag() {
        return tag;
    }

    /** @throws IllegalArgumentException that names the versions there are */
    public static LndVersion ofTag(String tag) {
        return Stream.of(values())
                .filter(version -> version.tag.equals(tag))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no lnd " + tag + " here, only "
                        + Stream.of(values()).map(LndVersion::tag).collect(Collectors.joining(" and "))));
    }
}
