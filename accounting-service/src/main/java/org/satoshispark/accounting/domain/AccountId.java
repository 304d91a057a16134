package org.satoshispark.accounting.domain;

import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;

/** Names an account. The kind is part of it: a campaign id that a client chose never addresses a person's account. */
public record AccountId(AccountKind kind, UUID id) implements Comparable<AccountId> {
    private static final Comparator<AccountId> ORDER =
            Comparator.comparing(AccountId::kind).thenComparing(AccountId::id);

    public AccountId {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
    }

    public static AccountId user(UUID accountId) {
        return new AccountId(AccountKind.USER, accountId);
    }

    public static AccountId escrow(UUID campaignId) {
        return new AccountId(AccountKind.ESCROW, campaignId);
    }

    @Override
    public int compareTo(AccountId other) {
        return ORDER.compare(this, other);
    }
}
