package org.satoshispark.system.simulation;

import org.satoshispark.system.services.BitcoinProcess;

/** What happens next, by chance. */
final class Turn {
    private final World world;
    private final Chance chance;
    private final Clients clients;
    private final Outside outside;
    private final Delivery delivery;

    Turn(World world) {
        this.world = world;
        chance = world.chance;
        clients = new Clients(world);
        outside = new Outside(world);
        delivery = new Delivery(world);
    }

    void one() {
        switch (chance.below(32)) {
            case 0, 1, 2, 3, 4, 5, 6 -> delivery.some();
            case 7, 8, 9, 10, 11, 12 -> world.topics.publishSome();
            case 13, 14, 15, 16, 17, 18, 19, 20, 21 -> chore();
            case 22, 23, 24, 25 -> clients.one();
            case 26 -> outside.pays();
            case 27 -> register();
            case 28, 29 -> timePasses();
            case 30 -> outside.nodeChanges();
            default -> {
                if (chance.oneIn(4)) {
                    seldom();
                } else {
                    outside.isBack();
                }
            }
        }
    }

    private void chore() {
        var who = chance.oneIn(12) ? world.anyOf("crowdfunding") : world.anyOf("bitcoin");
        var chores = who.chores();
        // A process that has not met the node yet first of all does that; payments are driven most often.
        var chore = isNew(who) && !chance.oneIn(4)
                ? chores.getFirst()
                : chance.oneIn(2) ? chores.getLast() : chance.oneOf(chores);
        world.stage.act(who, chore.getKey(), chore.getValue()::work, false);
    }

    private static boolean isNew(Instance who) {
        return who.life.desk() instanceof BitcoinProcess process && !process.sentinel.isTrusted();
    }

    private void register() {
        clients.registers(chance.oneOf(world.people));
    }

    private void timePasses() {
        var time =
                chance.oneIn(12) ? chance.seconds(1800, 5000, 20_000, 50_000) : chance.seconds(1, 3, 20, 70, 150, 400);
        world.time.passes(time);
        world.itIs(world.time.instant());
        world.tale.tell(() -> "time passes: " + time);
        world.node.catchUp();
    }

    private void seldom() {
        var who = chance.oneOf(world.instances);
        if (chance.oneIn(2)) {
            if (!world.stage.isActing(who)) {
                world.coverage.saw("crash of an idle process");
                world.tale.tell(() -> who.name + " dies idle and starts again");
                who.starts();
            }
        } else {
            world.coverage.saw("rebalance: acknowledged records come again");
            world.tale.tell(() -> "rebalance: " + who.service + " is given old records again");
            who.group.seeksBack(chance);
        }
    }
}
