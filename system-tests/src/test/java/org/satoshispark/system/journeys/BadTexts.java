package org.satoshispark.system.journeys;

import java.util.stream.Stream;

/** Texts that are missing, blank, too long, of the wrong kind or no invoice at all. */
final class BadTexts {
    private static final String GOAL = "\"goalMsat\":1";

    private BadTexts() {}

    static Stream<BadRequest> of(BadInputScene scene) {
        return Stream.of(registrations(scene), logIns(scene), campaigns(scene), invoices(scene))
                .flatMap(requests -> requests);
    }

    private static Stream<BadRequest> registrations(BadInputScene scene) {
        var write = scene.register();
        var name = BadInputScene.random();
        return Stream.of(
                BadRequest.of("nothing", write, "{}", 400, "username"),
                BadRequest.of("nothing", write, "{}", 400, "email"),
                BadRequest.of("nothing", write, "{}", 400, "password"),
                BadRequest.of("blank", write, BadInputScene.registration("   ", "long-enough-1"), 400, "username"),
                BadRequest.of("short", write, BadInputScene.registration("ab", "long-enough-1"), 400, "username"),
                BadRequest.of(
                        "long", write, BadInputScene.registration("a".repeat(31), "long-enough-1"), 400, "username"),
                BadRequest.of("odd", write, BadInputScene.registration("alicé", "long-enough-1"), 400, "username"),
                BadRequest.of("short", write, BadInputScene.registration(name, "short"), 400, "password"),
                BadRequest.of("long", write, BadInputScene.registration(name, "x".repeat(129)), 400, "password"),
                BadRequest.of("number", write, "{\"username\":12345}", 400, "username"),
                BadRequest.of(
                        "no address",
                        write,
                        "{\"username\":\"" + name + "\",\"email\":\"nowhere\",\"password\":\"long-enough-1\"}",
                        400,
                        "email"),
                BadRequest.of(
                        "taken",
                        write,
                        BadInputScene.registration(scene.alice.username().toUpperCase(), "long-enough-1"),
                        409,
                        "username"));
    }

    private static Stream<BadRequest> logIns(BadInputScene scene) {
        var write = scene.logIn();
        var name = scene.alice.username();
        return Stream.of(
                BadRequest.of("nothing", write, "{}", 400, "grantType"),
                BadRequest.of("no such grant", write, "{\"grantType\":\"magic\"}", 400, "grantType"),
                BadRequest.of("no name", write, "{\"grantType\":\"password\",\"password\":\"x\"}", 400, "username"),
                BadRequest.of("no word", write, "{\"grantType\":\"password\",\"username\":\"x\"}", 400, "password"),
                BadRequest.of("no token", write, "{\"grantType\":\"refresh\"}", 400, "refreshToken"),
                BadRequest.of("bad token", write, write.body(), 401, ""),
                BadRequest.of(
                        "wrong word",
                        write,
                        "{\"grantType\":\"password\",\"username\":\"" + name + "\",\"password\":\"wrong\"}",
                        401,
                        ""),
                BadRequest.of("nothing", scene.logOut(), "{}", 400, "refreshToken"),
                BadRequest.of("blank", scene.logOut(), "{\"refreshToken\":\"  \"}", 400, "refreshToken"));
    }

    private static Stream<BadRequest> campaigns(BadInputScene scene) {
        return Stream.of(scene.open(), scene.put())
                .flatMap(write -> Stream.of(
                        BadRequest.of("no title", write, "{" + GOAL + "}", 400, "title"),
                        BadRequest.of("blank title", write, "{\"title\":\"  \"," + GOAL + "}", 422, "title"),
                        BadRequest.of("number title", write, "{\"title\":5," + GOAL + "}", 400, "title"),
                        BadRequest.of(
                                "long title",
                                write,
                                "{\"title\":\"" + "x".repeat(121) + "\"," + GOAL + "}",
                                422,
                                "title"),
                        BadRequest.of(
                                "long text",
                                write,
                                "{\"title\":\"x\",\"description\":\"" + "y".repeat(5001) + "\"," + GOAL + "}",
                                422,
                                "description"),
                        BadRequest.of("zero byte", write, "{\"title\":\"a\\u0000b\"," + GOAL + "}", 422, "title"),
                        BadRequest.of(
                                "no time",
                                write,
                                "{\"title\":\"x\",\"deadline\":\"soon\"," + GOAL + "}",
                                400,
                                "deadline"),
                        BadRequest.of(
                                "past",
                                write,
                                "{\"title\":\"x\",\"deadline\":\"2020-01-01T00:00:00Z\"," + GOAL + "}",
                                422,
                                "deadline")));
    }

    private static Stream<BadRequest> invoices(BadInputScene scene) {
        return Stream.of(scene.withdraw(), scene.quote()).flatMap(write -> Stream.of(
                        "\"\"",
                        "\" \"",
                        "\"abc\"",
                        "5",
                        "null",
                        "\"" + "a".repeat(7090) + "\"",
                        "\"" + mixed(scene) + "\"")
                .map(text -> BadRequest.of(
                        "no invoice", write, "{\"paymentRequest\":" + text + "}", 400, "paymentRequest")));
    }

    private static String mixed(BadInputScene scene) {
        return scene.invoice.substring(0, 10).toUpperCase() + scene.invoice.substring(10);
    }
}
