package org.satoshispark.dashboard;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.satoshispark.kit.Envelope;
import org.satoshispark.messages.Catalogue;

/**
 * One entry of an account's feed: an event that names the account. Where it stands in the feed is decided when it is written
 * and is no part of it.
 *
 * @param type       the event's name in kebab-case, for example {@code donation-recorded}
 * @param subjectId  the donation, deposit, withdrawal, campaign or account that it is about
 * @param campaignId the campaign, or null
 * @param amountMsat the amount that it is about, or null
 * @param reason     of a refusal or failure, or null
 */
public record Activity(
        UUID accountId,
        UUID eventId,
        String type,
        UUID subjectId,
        UUID campaignId,
        Long amountMsat,
        String reason,
        Instant occurredAt) {

    /** What makes it one: an event stands in a feed once. */
    record Key(UUID accountId, UUID eventId) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            var order = accountId.compareTo(other.accountId);
            return order != 0 ? order : eventId.compareTo(other.eventId);
        }
    }

    static Activity of(UUID accountId, Envelope heard, UUID campaignId, Long amountMsat, String reason) {
        var type = Catalogue.of(heard.message()).type();
        return new Activity(
                accountId,
                heard.id(),
                type.substring("org.satoshispark.".length(), type.length() - ".v1".length())
                        .replaceFirst("^[a-z]+\\.", ""),
                heard.message().subject(),
                campaignId,
                amountMsat,
                reason,
                heard.time().truncatedTo(ChronoUnit.MICROS));
    }

    Key key() {
        return new Key(accountId, eventId);
    }
}
