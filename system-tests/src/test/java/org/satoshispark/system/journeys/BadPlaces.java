package org.satoshispark.system.journeys;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Somebody else's things, things that are not there, methods that are not offered, and pages that no list gave out. */
final class BadPlaces {
    private static final String CAMPAIGNS = "/crowdfunding/v1/campaigns";

    private BadPlaces() {}

    static Stream<BadRequest> of(BadInputScene scene) {
        return Stream.of(strangers(scene), nowhere(scene), methods(scene), pages(scene))
                .flatMap(requests -> requests);
    }

    private static Stream<BadRequest> strangers(BadInputScene scene) {
        var hers = scene.alice.token();
        return Stream.of(
                BadRequest.read("Bob's", "/bitcoin/v1/deposits/" + scene.deposit, hers, 404, ""),
                BadRequest.read("Bob's", "/bitcoin/v1/withdrawals/" + scene.withdrawal, hers, 404, ""),
                BadRequest.read("Bob's", "/crowdfunding/v1/donations/" + scene.donation, hers, 404, ""),
                BadRequest.of("Bob's", scene.close(), null, 404, ""),
                BadRequest.of("Bob's", scene.edit(), scene.edit().body(), 404, "")
                        .by(hers),
                BadRequest.of("his own", scene.donate(), scene.donate().body(), 409, "")
                        .by(scene.bob.token()));
    }

    private static Stream<BadRequest> nowhere(BadInputScene scene) {
        var hers = scene.alice.token();
        var gone = UUID.randomUUID().toString();
        var unknown = Stream.of(gone, "xyz", "1-1-1-1-1", "%00", "a%2Fb")
                .flatMap(id -> Stream.of(
                        BadRequest.read("no such", "/bitcoin/v1/deposits/" + id, hers, 404, ""),
                        BadRequest.read("no such", "/bitcoin/v1/withdrawals/" + id, hers, 404, ""),
                        BadRequest.read("no such", "/crowdfunding/v1/donations/" + id, hers, 404, ""),
                        BadRequest.read("no such", CAMPAIGNS + "/" + id, hers, 404, ""),
                        BadRequest.read("no such", CAMPAIGNS + "/" + id + "/donations", hers, 404, ""),
                        BadRequest.of("no such", post(CAMPAIGNS + "/" + id + "/closing", hers), null, 404, ""),
                        BadRequest.of(
                                "no such",
                                post(CAMPAIGNS + "/" + id + "/donations", hers),
                                "{\"amountMsat\":1}",
                                404,
                                "")));
        var odd = Stream.of("", "auth", "auth/v1", "accounting/v1", "crowdfunding/v1", "bitcoin/v1", "dashboard/v1")
                .map(prefix -> BadRequest.read("nothing here", "/" + prefix + "/nothing", hers, 404, ""));
        return Stream.concat(unknown, odd);
    }

    private static Write post(String path, String token) {
        return new Write("POST", path, token, true, null);
    }

    private static Stream<BadRequest> methods(BadInputScene scene) {
        return Stream.of(
                        "PUT /auth/v1/registrations",
                        "GET /auth/v1/tokens",
                        "POST /auth/v1/me",
                        "POST /accounting/v1/accounts/me",
                        "DELETE /accounting/v1/accounts/me/statement",
                        "DELETE /crowdfunding/v1/campaigns",
                        "DELETE /crowdfunding/v1/campaigns/" + scene.campaign,
                        "PUT /crowdfunding/v1/campaigns/" + scene.campaign + "/donations",
                        "GET /crowdfunding/v1/campaigns/" + scene.campaign + "/closing",
                        "PUT /bitcoin/v1/deposits",
                        "DELETE /bitcoin/v1/withdrawals/" + scene.withdrawal,
                        "POST /dashboard/v1/me",
                        "PATCH /dashboard/v1/rebuilds")
                .map(line -> line.split(" "))
                .map(words -> BadRequest.of(
                        "not offered", new Write(words[0], words[1], scene.alice.token(), false, null), null, 405, ""));
    }

    private static Stream<BadRequest> pages(BadInputScene scene) {
        var limits =
                Stream.of("0", "101", "-1", "abc", "1e1", "99999999999", "%20").map(bad -> "limit=" + bad);
        var cursors =
                Stream.of("abc", "MXwyfDN8NA", "%00", "Li4v", "%F0%9F%92%A5").map(bad -> "cursor=" + bad);
        var lists = List.of(
                "/bitcoin/v1/deposits",
                "/bitcoin/v1/withdrawals",
                CAMPAIGNS,
                CAMPAIGNS + "/" + scene.campaign + "/donations",
                "/accounting/v1/accounts/me/statement",
                "/dashboard/v1/me/activities",
                "/dashboard/v1/campaigns");
        var paged =
                Stream.concat(limits, cursors).flatMap(query -> lists.stream().map(list -> list + "?" + query));
        var asked = Stream.of(
                CAMPAIGNS + "?order=sideways",
                CAMPAIGNS + "?status=lost",
                CAMPAIGNS + "?owner=nobody",
                "/dashboard/v1/campaigns?order=sideways",
                "/dashboard/v1/campaigns?status=lost",
                "/dashboard/v1/me?after=yesterday",
                "/accounting/v1/accounts/me/statement?at=yesterday");
        return Stream.concat(paged, asked)
                .map(path -> BadRequest.read("bad parameter", path, scene.alice.token(), 400, parameter(path)));
    }

    private static String parameter(String path) {
        return path.substring(path.indexOf('?') + 1, path.indexOf('='));
    }
}
