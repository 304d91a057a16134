package org.satoshispark.system.sagas;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Comparator;
import java.util.stream.Stream;
import org.satoshispark.kit.EventHandler;
import org.satoshispark.kit.Job;
import org.satoshispark.system.sagas.SagaGraph.Step;

/** Reads the graph from the type arguments of all event handlers and jobs; the dashboard, which hears all, is left out. */
final class SagaReading {
    private SagaReading() {}

    static SagaGraph ofAllServices() {
        var classes = new ClassFileImporter()
                .withImportOption(location -> !location.contains("/test-classes/") && !location.contains("-tests.jar"))
                .importPackages(
                        "org.satoshispark.auth",
                        "org.satoshispark.accounting",
                        "org.satoshispark.crowdfunding",
                        "org.satoshispark.bitcoin");
        return new SagaGraph(classes.stream()
                .filter(type -> !type.isInterface())
                .filter(type -> type.isAssignableTo(EventHandler.class) || type.isAssignableTo(Job.class))
                .map(JavaClass::reflect)
                .sorted(Comparator.comparing(Class::getSimpleName))
                .flatMap(SagaReading::stepsOf)
                .toList());
    }

    private static Stream<Step> stepsOf(Class<?> handler) {
        var service = handler.getPackageName().split("\\.")[2];
        return Stream.of(handler.getGenericInterfaces())
                .filter(ParameterizedType.class::isInstance)
                .map(ParameterizedType.class::cast)
                .filter(type -> type.getRawType() == EventHandler.class || type.getRawType() == Job.class)
                .flatMap(type -> leaves(type.getActualTypeArguments()[0]).flatMap(hears -> leaves(
                                type.getActualTypeArguments()[1])
                        .map(says -> new Step(
                                service, handler.getSimpleName(), type.getRawType() == Job.class, hears, says))));
    }

    /** In the order in which the sealed set lists them. */
    private static Stream<Class<?>> leaves(Type type) {
        if (!(type instanceof Class<?> message)) {
            throw new IllegalStateException(
                    type + " names no message: a handler's type must say what it hears and says");
        }
        return message.isSealed()
                ? Stream.of(message.getPermittedSubclasses()).flatMap(SagaReading::leaves)
                : Stream.of(message);
    }
}
