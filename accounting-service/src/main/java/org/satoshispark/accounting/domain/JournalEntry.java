package org.satoshispark.accounting.domain;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One immutable set of postings that sum to zero: money only ever moves.
 *
 * @param correlationId the saga it belongs to
 */
public record JournalEntry(Operation operation, UUID correlationId, List<Posting> postings) {

    /** @throws IllegalArgumentException when there are fewer than two postings or they do not sum to zero */
    public JournalEntry {
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(correlationId, "correlationId");
        postings = List.copyOf(postings);
        var sum = postings.stream().mapToLong(Posting::amountMsat).reduce(0, Math::addExact);
        if (postings.size() < 2 || sum != 0) {
            throw new IllegalArgumentException(
                    operation + " has " + postings.size() + " postings that sum to " + sum + " msat, not to 0");
        }
    }

    /** What this entry did to one bucket of an account, in msat; 0 when it did not touch it. */
    public long amountMsat(AccountId account, Bucket bucket) {
        return onAccounts()
                .filter(posting -> posting.account().equals(account) && posting.bucket() == bucket)
                .mapToLong(Posting.OnAccount::amountMsat)
                .sum();
    }

    /** Whether the operator's {@code account} took part. */
    public boolean touches(SystemAccount account) {
        return postings.stream()
                .anyMatch(posting -> posting instanceof Posting.OnSystem system && system.account() == account);
    }

    private Stream<Posting.OnAccount> onAccounts() {
        return postings.stream().filter(Posting.OnAccount.class::isInstance).map(Posting.OnAccount.class::cast);
    }
}
