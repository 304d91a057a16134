package org.satoshispark.system.architecture.planted.domain;

import org.satoshispark.messages.Message;

/** Breaks the rule that a domain is the JDK and nothing else. */
public record DomainThatKnowsTheWire(Message message) {}
