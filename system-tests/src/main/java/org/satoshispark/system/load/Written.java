package org.satoshispark.system.load;

import org.satoshispark.system.client.Api.Answer;
import org.satoshispark.system.client.Person;

/** A write with its key and its answer: who sends it again must be answered the same. */
public record Written(Person person, String key, String path, Object body, Answer answer) {}
