package org.satoshispark.system.simulation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.satoshispark.kit.memory.PortCalls;
import org.satoshispark.system.services.Crash;

/** Where processes act, one at a time: lets the acting one die at any call, and others act while it waits for the node. */
final class Stage implements PortCalls, Hook {
    private static final int LATEST = 22;
    private final Chance chance;
    private final Coverage coverage;
    private final Tale tale;
    private final Rows rows;
    private final Deque<Instance> acting = new ArrayDeque<>();
    private int callsToLive = Integer.MAX_VALUE;
    private Runnable meanwhile = () -> {};
    boolean peaceful;

    Stage(Chance chance, Coverage coverage, Tale tale, Rows rows) {
        this.chance = chance;
        this.coverage = coverage;
        this.tale = tale;
        this.rows = rows;
        rows.all().forEach(transactions -> transactions.watch(this));
    }

    /** What others may do while somebody waits for the node. */
    void meanwhile(Runnable others) {
        meanwhile = others;
    }

    /** Lets {@code who} work; answers {@code whenDead} when that was its end. */
    boolean act(Instance who, String what, BooleanSupplier work, boolean whenDead) {
        var before = callsToLive;
        var outer = acting.contains(who);
        callsToLive = !peaceful && chance.oneIn(7) ? chance.between(1, LATEST) : Integer.MAX_VALUE;
        acting.push(who);
        try {
            return work.getAsBoolean();
        } catch (Violation seen) {
            throw seen;
        } catch (Throwable died) {
            if (!Crash.is(died)) {
                throw bug(who, what, died);
            }
            if (outer) {
                throw died;
            }
            tale.tell(() -> who.name + " dies and starts again");
            who.starts();
            return whenDead;
        } finally {
            acting.pop();
            callsToLive = before;
        }
    }

    boolean isActing(Instance who) {
        return acting.contains(who);
    }

    private static Violation bug(Instance who, String what, Throwable died) {
        for (var cause = died; cause != null; cause = cause.getCause()) {
            if (cause instanceof Violation seen) {
                return seen;
            }
        }
        return new Violation(Rule.NO_BUG, who.name + ", " + what + ": " + died, died);
    }

    @Override
    public void before(Call call, String port) {
        pass("before", call, port);
    }

    @Override
    public void after(Call call, String port) {
        pass("after", call, port);
    }

    private void pass(String side, Object call, String port) {
        if (acting.isEmpty()) {
            return;
        }
        var who = acting.peek();
        if (who.dead) {
            throw new Crash();
        }
        if (--callsToLive == 0) {
            who.dead = true;
            coverage.saw("crash " + side + " " + call + " " + port);
            tale.tell(() -> who.name + " crashes " + side + " " + call + " " + port);
            throw new Crash();
        }
    }

    @Override
    public <T> T call(String name, Supplier<T> real) {
        for (var transactions : rows.all()) {
            Violation.unless(
                    !transactions.isOpen(),
                    Rule.OUTSIDE_OF_TRANSACTIONS,
                    () -> "the node is called (" + name + ") inside a unit of work");
        }
        // What happens around a call of the node is what matters most: processes die there more often than elsewhere.
        var fate = peaceful || acting.isEmpty() ? 2 : chance.below(50);
        diesNow(fate == 0);
        pass("before", "NODE", name);
        othersAct();
        var answer = real.get();
        othersAct();
        diesNow(fate == 1);
        pass("after", "NODE", name);
        return answer;
    }

    private void diesNow(boolean dies) {
        if (dies) {
            callsToLive = 1;
        }
    }

    /** Deeper than one process waiting for the node nothing new would be seen. */
    private void othersAct() {
        if (!peaceful && acting.size() == 1 && chance.oneIn(16)) {
            coverage.saw("others acted while the node was called");
            meanwhile.run();
        }
    }
}
