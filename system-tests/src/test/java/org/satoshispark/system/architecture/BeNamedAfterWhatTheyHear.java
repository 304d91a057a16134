package org.satoshispark.system.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.satoshispark.kit.EventHandler;
import org.satoshispark.messages.Message;

/** {@code CreditWhenDepositSettled} hears DepositSettled; the dashboard, which hears every message, says {@code WhenSaid}. */
final class BeNamedAfterWhatTheyHear extends ArchCondition<JavaClass> {
    BeNamedAfterWhatTheyHear() {
        super("be named <Verb>When<what they hear>");
    }

    @Override
    public void check(JavaClass handler, ConditionEvents events) {
        var ending = "When" + heardBy(handler);
        var name = handler.getSimpleName();
        events.add(new SimpleConditionEvent(
                handler,
                name.endsWith(ending) && !name.equals(ending),
                handler.getName() + " does not end in " + ending));
    }

    private static String heardBy(JavaClass handler) {
        return handler.getInterfaces().stream()
                .filter(type -> type.toErasure().isEquivalentTo(EventHandler.class))
                .map(JavaParameterizedType.class::cast)
                .map(type -> type.getActualTypeArguments().getFirst().toErasure())
                .map(heard -> heard.isEquivalentTo(Message.class) ? "Said" : heard.getSimpleName())
                .findFirst()
                .orElseThrow();
    }
}
