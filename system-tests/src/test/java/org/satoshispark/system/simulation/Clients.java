package org.satoshispark.system.simulation;

import org.satoshispark.kit.Touches;
import org.satoshispark.messages.AuthEvent.AccountRegistered;

/** People, as far as they meet us: they ask, ask again when they got no answer, and sometimes when they did. */
final class Clients {
    private final World world;

    Clients(World world) {
        this.world = world;
    }

    /** Registration itself happens in Keycloak; here only what auth says of it matters. */
    void registers(Person person) {
        if (!world.registered.add(person)) {
            return;
        }
        world.tale.tell(() -> person + " registers");
        world.rows().auth().runAndAwait(Touches.none(), work -> {
            work.say(new AccountRegistered(person.id(), world.time.instant(), 1));
            return null;
        });
    }

    void one() {
        var request = world.chance.oneOf(world.requests);
        if (request.spends() && !hasMoney(request.caller) && !world.chance.oneIn(6)) {
            return;
        }
        if (!request.isAnswered()) {
            asks(request);
        } else if (world.chance.oneIn(3)) {
            if (!request.key.isEmpty() && world.chance.oneIn(3)) {
                asksForAnother(request);
            } else {
                asks(request);
            }
        }
    }

    private boolean hasMoney(Person person) {
        return world.rows().accounting().availableMsat(person.id()) > 0;
    }

    /** Sends the request once more, answered or not. */
    void asks(Request request) {
        if (!request.isPossible(world)) {
            return;
        }
        request.sent++;
        request.unknown = !request.isAnswered();
        var again = request.sent > 1;
        world.coverage.saw(again ? "request sent again" : "request sent");
        world.tale.tell(() -> request + (again ? " is asked for again" : " is asked for"));
        sends(request, "");
    }

    private void asksForAnother(Request request) {
        world.coverage.saw("request: key reused for another");
        world.tale.tell(() -> request + ": its key is used for another request");
        sends(request, "another");
    }

    private void sends(Request request, String body) {
        var who = world.anyOf(service(request));
        if (world.stage.isActing(who)) {
            return;
        }
        world.stage.act(
                who,
                request.getClass().getSimpleName(),
                () -> {
                    world.asks(who, () -> answer(request, body));
                    return true;
                },
                false);
    }

    private void answer(Request request, String body) {
        try {
            var outcome = request.send(world, body);
            if (body.isEmpty()) {
                outcome.ifPresent(request::heard);
            } else {
                outcome.ifPresent(request::heardOfAnother);
            }
        } catch (RuntimeException thrown) {
            if (!NotNow.is(thrown)) {
                throw thrown;
            }
            request.refused++;
            request.unknown = false;
            world.tale.tell(() -> request + " is refused for now");
        }
    }

    private static String service(Request request) {
        return request instanceof DepositRequest || request instanceof WithdrawalRequest ? "bitcoin" : "crowdfunding";
    }
}
