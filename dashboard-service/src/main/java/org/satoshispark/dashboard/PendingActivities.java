package org.satoshispark.dashboard;

import io.smallrye.mutiny.Uni;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.satoshispark.kit.Repository;
import org.satoshispark.kit.UnitOfWork;

/**
 * The feed entries of a batch. First the counters of the feeds are locked, then the entries that are new get the next
 * positions; the lock lasts until the commit, so whoever sees position n of a feed sees all before it. Entries that are
 * known keep their position and are written again, which is how a rebuild mends the feed without anybody noticing.
 */
final class PendingActivities implements Repository<Activity.Key, Activity> {
    private static final String LOCK =
            "select account_id from feed where account_id = any($1::uuid[]) order by account_id for update";
    private static final String APPEND = """
            with heard as (
                select * from unnest($2::uuid[], $3::uuid[], $4::text[], $5::uuid[], $6::uuid[], $7::bigint[],
                                     $8::text[], $9::timestamptz[]) with ordinality
                    as h (account_id, event_id, type, subject_id, campaign_id, amount_msat, reason, occurred_at, nth)
            ), target as (
                select max(number) as generation from generation where state = any($1)
            ), known as (
                update activity a set type = h.type, subject_id = h.subject_id, campaign_id = h.campaign_id,
                    amount_msat = h.amount_msat, reason = h.reason, occurred_at = h.occurred_at,
                    generation = greatest(a.generation, target.generation)
                from heard h, target
                where a.account_id = h.account_id and a.event_id = h.event_id
            ), news as (
                select h.*, row_number() over (partition by account_id order by nth) as place,
                    count(*) over (partition by account_id) as total
                from heard h
                where not exists (select from activity a where a.account_id = h.account_id and a.event_id = h.event_id)
            ), counted as (
                insert into feed as f (account_id, last_position)
                select account_id, count(*) from news group by account_id order by account_id
                on conflict (account_id) do update set last_position = f.last_position + excluded.last_position
                returning account_id, last_position
            )
            insert into activity (account_id, position, event_id, type, subject_id, campaign_id, amount_msat, reason,
                                  occurred_at, generation)
            select n.account_id, c.last_position - n.total + n.place, n.event_id, n.type, n.subject_id, n.campaign_id,
                n.amount_msat, n.reason, n.occurred_at, target.generation
            from news n join counted c using (account_id) cross join target""";

    private final Scope scope;

    PendingActivities(Scope scope) {
        this.scope = scope;
    }

    @Override
    public String name() {
        return "activity";
    }

    @Override
    public Activity.Key idOf(Activity activity) {
        return activity.key();
    }

    @Override
    public Uni<List<Activity>> load(UnitOfWork work, List<Activity.Key> idsInOrder) {
        return Uni.createFrom().item(List.of());
    }

    @Override
    public Uni<Void> write(UnitOfWork work, List<Activity> loaded, List<Activity> added) {
        return work.sql()
                .query(LOCK, (Object) ids(added, Activity::accountId))
                .chain(locked -> work.sql()
                        .query(
                                APPEND,
                                scope.states(),
                                ids(added, Activity::accountId),
                                ids(added, Activity::eventId),
                                texts(added, Activity::type),
                                ids(added, Activity::subjectId),
                                ids(added, Activity::campaignId),
                                added.stream().map(Activity::amountMsat).toArray(Long[]::new),
                                texts(added, Activity::reason),
                                added.stream()
                                        .map(activity -> activity.occurredAt().atOffset(ZoneOffset.UTC))
                                        .toArray(OffsetDateTime[]::new)))
                .replaceWithVoid();
    }

    private static UUID[] ids(List<Activity> activities, Function<Activity, UUID> column) {
        return activities.stream().map(column).toArray(UUID[]::new);
    }

    private static String[] texts(List<Activity> activities, Function<Activity, String> column) {
        return activities.stream().map(column).toArray(String[]::new);
    }
}
