package org.satoshispark.system.chaos;

/** What is promised (messaging.md 3.3), and when it is looked at. */
public enum Invariant {
    I1("what people own + what is on its way = what came in - what went out", "every 5 s, and at the end"),
    I2("postings sum to zero, balances are their replay", "every 5 s, and at the end"),
    I3("no balance below zero", "every 5 s, and at the end"),
    I4("a campaign's total = its recorded donations = its transfers", "at most so during faults, exactly at the end"),
    I5("each withdrawal is paid at most once, each booking is at the node", "every 5 s, and at the end"),
    I6("what was accepted ends within 60 s after the faults, same key same answer", "each request"),
    I7("every outbox row is in its topic, byte for byte", "at the end"),
    I8("facts of a subject are numbered without gaps", "at the end"),
    I9("dashboard = fold of the topics", "at the end"),
    I10("planted poison is buried and told once by each who hears it, nothing else is", "at the end"),
    I11("no secret, token, macaroon or personal field in any log, topic or error", "at the end"),
    LEDGER("balances are to the msat what the answers say, every saga is told to end once", "at the end"),
    WELL("every part is ready again after the faults", "at the end");

    private final String words;
    private final String when;

    Invariant(String words, String when) {
        this.words = words;
        this.when = when;
    }

    public String words() {
        return words;
    }

    public String when() {
        return when;
    }

    /** Which one a finding of {@code verify} belongs to. */
    static Invariant of(String finding) {
        return switch (finding) {
            case "postings sum to zero", "balances are the replay of the journal" -> I2;
            case "what we owe is what came in less what went out",
                    "money in the ledger + on its way = came in - went out" -> I1;
            case "the node's books say the same, each payment hash once",
                    "the node's channels moved by what came in less what went out",
                    "what we booked the node did" -> I5;
            case "campaign totals = recorded donations = transfers", "no campaign counts what was not transferred" ->
                I4;
            case "every outbox row is in its topic, byte for byte" -> I7;
            case "facts of a subject are numbered without gaps" -> I8;
            case "dashboard = fold of the topics" -> I9;
            case "no record was buried" -> I10;
            case "no secret and nothing personal is in a log, a topic or an error" -> I11;
            default -> throw new IllegalStateException("verify looks at something new: " + finding);
        };
    }
}
