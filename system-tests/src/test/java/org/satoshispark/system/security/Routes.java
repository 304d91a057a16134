package org.satoshispark.system.security;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import io.vertx.ext.web.Router;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the code serves, read from its classes and not from what it says about itself. */
final class Routes {
    private Routes() {}

    /** {@code METHOD /path} of each resource method; clients of others (interfaces) serve nothing. */
    static Set<String> of(JavaClasses classes) {
        var served = new TreeSet<String>();
        for (var resource : classes) {
            if (resource.isAnnotatedWith(Path.class) && !resource.isInterface()) {
                var root = resource.getAnnotationOfType(Path.class).value();
                resource.getAllMethods().forEach(method -> method.getAnnotations().stream()
                        .map(JavaAnnotation::getRawType)
                        .filter(type -> type.isAnnotatedWith(HttpMethod.class))
                        .forEach(type -> served.add(verb(type) + " " + root + below(method))));
            }
        }
        return served;
    }

    /** Classes that put routes of their own before or beside the resources. */
    static Set<String> beside(JavaClasses classes) {
        return classes.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method ->
                        method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Router.class)))
                .map(method -> method.getOwner().getSimpleName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String verb(JavaClass annotation) {
        return annotation.getAnnotationOfType(HttpMethod.class).value();
    }

    private static String below(JavaMethod method) {
        return method.isAnnotatedWith(Path.class)
                ? method.getAnnotationOfType(Path.class).value()
                : "";
    }
}
