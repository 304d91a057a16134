package org.satoshispark.system.simulation;

/** What must hold; the numbers are those of messaging.md 3.3 and lightning.md 2.1. */
enum Rule {
    CONSERVATION("I1", "money is neither made nor lost, what is under way counted"),
    POSTINGS("I2", "postings sum to zero, and balances are their sum"),
    NOT_NEGATIVE("I3", "no balance is below zero"),
    HOLDS("G7", "what is held is amount and fee limit of the open withdrawals"),
    COUNTED_ONCE("I4", "a campaign's total is its recorded donations, each with its transfer"),
    ESCROW("I4", "a closed escrow is empty and stays so"),
    GOAL_ONCE("I4", "a goal is reached once, and only when it is"),
    PAID_ONCE("I5", "one payment hash is paid at most once, for what was held"),
    HELD_BEFORE_SENT("G7", "the node is asked to pay only what is held, with exactly the fee limit held"),
    LOOK_BEFORE_RESEND("W3", "nothing is sent again before the node was asked what became of it"),
    UNKNOWN_IS_NOT_FAILED("G1", "what the node may still pay has not failed"),
    TERMINAL("G5", "terminal is terminal"),
    INVOICE_DEAD("I1 of lightning.md", "an invoice settled internally cannot be paid at the node"),
    CURSOR("D2", "no cursor has passed money that had no effect"),
    OUTSIDE_OF_TRANSACTIONS("G2", "the node is never called inside a unit of work"),
    SAME_ANSWER("I6", "the same request gets the same answer and has one effect"),
    ENDS("I6", "everything that was accepted comes to its end"),
    SAID_ONCE("G5", "each fact about a subject is told once"),
    HANDLED_ONCE("K2", "a message has its effect in one commit only"),
    NO_GAPS("I8", "the facts about a subject are numbered 1..n in the order of saying"),
    NO_DEAD_LETTERS("I10", "nothing is buried"),
    NO_ALARM("G5", "nobody has to look"),
    NO_BUG("", "nothing fails that is not meant to fail"),
    REPLAYS("", "the same seed tells the same history");

    final String number;
    final String sentence;

    Rule(String number, String sentence) {
        this.number = number;
        this.sentence = sentence;
    }
}
