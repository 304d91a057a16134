package org.satoshispark.crowdfunding.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Somebody asks for money for a purpose. OPEN → CLOSED → PAID_OUT; all times are the database's. */
public final class Campaign {
    /** How far away a deadline may be. */
    public static final Duration LONGEST = Duration.ofDays(365);

    private final UUID id;
    private final UUID ownerId;
    private final long goalMsat;
    private final Instant deadline;
    private final Instant openedAt;
    private CampaignText text;
    private CampaignStatus status;
    private long totalMsat;
    private long donations;
    private boolean funded;
    private Instant closedAt;
    private ClosedBy closedBy;
    private Long paidOutMsat;
    private long facts;

    private Campaign(CampaignSnapshot stored) {
        id = stored.id();
        ownerId = stored.ownerId();
        text = stored.text();
        goalMsat = stored.goalMsat();
        deadline = stored.deadline();
        openedAt = stored.openedAt();
        status = stored.status();
        totalMsat = stored.totalMsat();
        donations = stored.donations();
        funded = stored.funded();
        closedAt = stored.closedAt();
        closedBy = stored.closedBy();
        paidOutMsat = stored.paidOutMsat();
        facts = stored.facts();
    }

    /** A campaign as it was stored. */
    public static Campaign of(CampaignSnapshot stored) {
        return new Campaign(stored);
    }

    /** @param deadline null for a campaign that only its owner ends */
    public static Opening open(UUID id, UUID ownerId, CampaignText text, long goalMsat, Instant deadline, Instant now) {
        if (!text.hasFitTitle()) {
            return new Opening.Refused(Opening.Reason.TITLE_UNFIT);
        }
        if (!text.hasFitDescription()) {
            return new Opening.Refused(Opening.Reason.DESCRIPTION_UNFIT);
        }
        if (!MsatRange.holds(goalMsat)) {
            return new Opening.Refused(Opening.Reason.GOAL_OUT_OF_RANGE);
        }
        if (deadline != null && deadline.isAfter(now.plus(LONGEST))) {
            return new Opening.Refused(Opening.Reason.DEADLINE_TOO_FAR);
        }
        if (deadline != null && !storable(deadline).isAfter(now)) {
            return new Opening.Refused(Opening.Reason.DEADLINE_PASSED);
        }
        return new Opening.Opened(new Campaign(new CampaignSnapshot(
                id,
                ownerId,
                text,
                goalMsat,
                storable(deadline),
                now,
                CampaignStatus.OPEN,
                0,
                0,
                false,
                null,
                null,
                null,
                1)));
    }

    /** The database keeps microseconds, so that is what counts and what is told. */
    private static Instant storable(Instant deadline) {
        return deadline == null ? null : deadline.truncatedTo(ChronoUnit.MICROS);
    }

    /** Whether opening it again with these would open the same. */
    public boolean isAsAsked(UUID owner, CampaignText asked, long askedGoalMsat, Instant askedDeadline) {
        return ownerId.equals(owner)
                && text.equals(asked)
                && goalMsat == askedGoalMsat
                && Objects.equals(deadline, storable(askedDeadline));
    }

    /** Only the owner edits, and only while the campaign is open. */
    public Editing edit(UUID editor, CampaignText newText) {
        if (!ownerId.equals(editor)) {
            return new Editing.Refused(Editing.Reason.NOT_OWNER);
        }
        if (status != CampaignStatus.OPEN) {
            return new Editing.Refused(Editing.Reason.CAMPAIGN_CLOSED);
        }
        if (!newText.hasFitTitle()) {
            return new Editing.Refused(Editing.Reason.TITLE_UNFIT);
        }
        if (!newText.hasFitDescription()) {
            return new Editing.Refused(Editing.Reason.DESCRIPTION_UNFIT);
        }
        if (newText.equals(text)) {
            return new Editing.Unchanged();
        }
        text = newText;
        facts++;
        return new Editing.Edited();
    }

    /** Closing a closed campaign changes nothing and is no mistake. */
    public Closing closeByOwner(UUID closer, Instant now) {
        return ownerId.equals(closer) ? close(ClosedBy.OWNER, now) : new Closing.NotOwner();
    }

    public Closing closeByDeadline(Instant now) {
        return deadline == null || now.isBefore(deadline) ? new Closing.NotDue() : close(ClosedBy.DEADLINE, now);
    }

    private Closing close(ClosedBy by, Instant now) {
        if (status != CampaignStatus.OPEN) {
            return new Closing.AlreadyClosed();
        }
        status = CampaignStatus.CLOSED;
        closedBy = by;
        closedAt = now;
        facts++;
        return new Closing.Closed();
    }

    /**
     * Counts a donation whose money is in escrow, in every state: a closing that overtook it does not undo the transfer.
     *
     * @return whether this donation reached the goal, true once in a campaign's life
     */
    public boolean count(long amountMsat) {
        if (!MsatRange.holds(amountMsat) || amountMsat > MsatRange.MAX - totalMsat) {
            throw new IllegalStateException("campaign " + id + " cannot count " + amountMsat + " msat");
        }
        totalMsat += amountMsat;
        donations++;
        if (funded || totalMsat < goalMsat) {
            return false;
        }
        funded = true;
        facts++;
        return true;
    }

    /** The escrow is empty and the owner has the money; an escrow that empties under an open campaign is a bug. */
    public Step notePayout(long msat) {
        if (status == CampaignStatus.PAID_OUT) {
            return Step.ALREADY_DONE;
        }
        if (status != CampaignStatus.CLOSED) {
            throw new IllegalStateException("campaign " + id + " was paid out but is " + status);
        }
        status = CampaignStatus.PAID_OUT;
        paidOutMsat = msat;
        facts++;
        return Step.DONE;
    }

    public UUID id() {
        return id;
    }

    public UUID ownerId() {
        return ownerId;
    }

    public CampaignText text() {
        return text;
    }

    public long goalMsat() {
        return goalMsat;
    }

    public Optional<Instant> deadline() {
        return Optional.ofNullable(deadline);
    }

    public long totalMsat() {
        return totalMsat;
    }

    public long donations() {
        return donations;
    }

    /** The version of the last fact said about it: {@code ce_aggregateversion}. */
    public long facts() {
        return facts;
    }

    /** Grows with every change that anybody can see. */
    public long revision() {
        return snapshot().revision();
    }

    public CampaignSnapshot snapshot() {
        return new CampaignSnapshot(
                id,
                ownerId,
                text,
                goalMsat,
                deadline,
                openedAt,
                status,
                totalMsat,
                donations,
                funded,
                closedAt,
                closedBy,
                paidOutMsat,
                facts);
    }
}
