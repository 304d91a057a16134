package org.satoshispark.system.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.satoshispark.kit.EventHandler;

/** The rules of DESIGN.md 3 that bytecode can tell. Each has a planted class that breaks it. */
final class HouseRules {
    private HouseRules() {}

    static final ArchRule DOMAIN_IS_THE_JDK_ALONE = classes()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .onlyDependOnClassesThat(DescribedPredicate.describe(
                    "are of the JDK or of a domain",
                    type -> type.getBaseComponentType().getPackageName().startsWith("java.")
                            || type.getBaseComponentType().isPrimitive()
                            || type.getBaseComponentType().getPackageName().contains(".domain")))
            .because("a domain test needs no container and a domain outlives its frameworks");

    static final ArchRule APPLICATION_KNOWS_NO_FRAMEWORK = noClasses()
            .that()
            .resideInAPackage("..application..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.quarkus..", "jakarta..", "org.hibernate..", "io.vertx..", "..adapter..", "io.grpc..")
            .because("use cases run in memory as well");

    /** Jobs are not asked for it: what makes them due is often no message. */
    static final ArchRule HANDLERS_ARE_NAMED_AFTER_WHAT_THEY_HEAR = classes()
            .that()
            .implement(EventHandler.class)
            .should(new BeNamedAfterWhatTheyHear())
            .because("the file names alone read as the saga");

    static final ArchRule NO_EMPTY_NAMES = noClasses()
            .that(DescribedPredicate.describe(
                    "are ours",
                    (JavaClass type) -> !type.getName().contains("$$")
                            && !type.getSimpleName().endsWith("_Bean")))
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameStartingWith("Base");

    static final ArchRule ONLY_THE_EDGE_OPENS_TRANSACTIONS = noClasses()
            .that()
            .resideInAPackage("..domain..")
            .or()
            .areAssignableTo(EventHandler.class)
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.satoshispark.kit.Transactions")
            .because("an event handler is one local transaction that somebody else opened");

    static final ArchRule NOBODY_EMITS = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.eclipse.microprofile.reactive.messaging.Emitter")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.apache.kafka.clients.producer.KafkaProducer")
            .because("nothing leaves except through the outbox");

    /** @param root the package that holds one package per service */
    static ArchRule servicesDoNotKnowEachOther(String root) {
        return SlicesRuleDefinition.slices()
                .assignedFrom(new ServiceSlices(root))
                .should()
                .notDependOnEachOther()
                .because("services talk through topics only");
    }
}
