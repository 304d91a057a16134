package org.satoshispark.system.load;

import java.util.function.Consumer;
import java.util.function.Predicate;
import org.satoshispark.system.client.Api.Answer;
import org.satoshispark.system.client.Person;

/**
 * One accepted run of a saga.
 *
 * @param path  where its owner sees it
 * @param over  whether an answer shows its end
 * @param check what the end must be, and what it means for balances; throws when it is another
 */
public record Run(Saga saga, String id, Person owner, String path, Predicate<Answer> over, Consumer<Answer> check) {}
