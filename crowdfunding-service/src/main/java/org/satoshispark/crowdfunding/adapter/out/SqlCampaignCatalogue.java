package org.satoshispark.crowdfunding.adapter.out;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.satoshispark.crowdfunding.application.CampaignCatalogue;
import org.satoshispark.crowdfunding.application.CampaignPlace;
import org.satoshispark.crowdfunding.application.CampaignSearch;
import org.satoshispark.crowdfunding.domain.CampaignSnapshot;
import org.satoshispark.kit.Transactions;

/** {@link CampaignCatalogue} by keyset paging: a page costs the same wherever it lies. */
public final class SqlCampaignCatalogue implements CampaignCatalogue {
    private static final String SELECT = "select id, owner_id, title, description, goal_msat, deadline, opened_at,"
            + " status, total_msat, donations, funded, closed_at, closed_by, paid_out_msat, facts from campaign";
    private static final String BY_DEADLINE = "coalesce(deadline, '9999-01-01 00:00:00+00'::timestamptz)";

    private final Transactions transactions;

    public SqlCampaignCatalogue(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<CampaignSnapshot> find(UUID id) {
        return read(SELECT + " where id = $1", List.of(id)).stream().findFirst();
    }

    @Override
    public List<CampaignSnapshot> page(CampaignSearch search, int limit) {
        var conditions = new ArrayList<String>();
        var parameters = new ArrayList<Object>();
        search.status().ifPresent(status -> conditions.add("status = " + bind(parameters, status.name())));
        search.owner().ifPresent(owner -> conditions.add("owner_id = " + bind(parameters, owner)));
        search.words()
                .ifPresent(words ->
                        conditions.add("words @@ websearch_to_tsquery('simple', " + bind(parameters, words) + ")"));
        search.after().ifPresent(place -> conditions.add(beyond(search.order(), place, parameters)));
        var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        return read(SELECT + where + order(search.order()) + " limit " + bind(parameters, limit), parameters);
    }

    private static String bind(List<Object> parameters, Object value) {
        parameters.add(value);
        return "$" + parameters.size();
    }

    private static String beyond(CampaignSearch.Order order, CampaignPlace place, List<Object> parameters) {
        return switch (order) {
            case NEWEST -> row("opened_at", "<", Columns.time(place.openedAt()), place, parameters);
            case DEADLINE -> row(BY_DEADLINE, ">", Columns.time(place.deadline()), place, parameters);
            case RAISED -> row("total_msat", "<", place.totalMsat(), place, parameters);
        };
    }

    private static String row(String column, String sign, Object value, CampaignPlace place, List<Object> parameters) {
        return "(" + column + ", id) " + sign + " (" + bind(parameters, value) + ", " + bind(parameters, place.id())
                + ")";
    }

    private static String order(CampaignSearch.Order order) {
        return switch (order) {
            case NEWEST -> " order by opened_at desc, id desc";
            case DEADLINE -> " order by " + BY_DEADLINE + ", id";
            case RAISED -> " order by total_msat desc, id desc";
        };
    }

    private List<CampaignSnapshot> read(String statement, List<Object> parameters) {
        return transactions.read(statement, parameters.toArray()).await().atMost(Transactions.PATIENCE).stream()
                .map(Columns::campaign)
                .toList();
    }
}
