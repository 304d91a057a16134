package org.satoshispark.accounting.domain;

/** @param detail what was said and what is posted, for people */
public record Alarm(AlarmId id, String detail) {}
