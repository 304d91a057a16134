package org.satoshispark.system.simulation;

import java.util.function.Supplier;

/**
 * A fault of one line that somebody may write one day.
 *
 * @param name  short, for the table
 * @param what  the fault in a sentence
 * @param bound within so many seeds it must be found
 * @param bug   a fresh one for each history
 */
record Planted(String name, String what, int bound, Supplier<Bug> bug) {}
