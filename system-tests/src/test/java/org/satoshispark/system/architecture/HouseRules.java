package org.satoshispark.system.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import org.satoshispark.kit.EventHandler;
import org.satoshispark.kit.Job;

/** The rules of DESIGN.md 3 that bytecode can tell. Each has a planted class that breaks it. */
final class HouseRules {
    private HouseRules() {}

    static final ArchRule DOMAIN_IS_THE_JDK_ALONE = classes()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .onlyDependOnClassesThat(DescribedPredicate.describe(
                    "are of the JDK or of a domain",
                    type -> type.getPackageName().startsWith("java.")
                            || type.isPrimitive()
                            || type.isArray()
                            || type.getPackageName().contains(".domain")))
            .because("a domain test needs no container and a domain outlives its frameworks");

    static final ArchRule APPLICATION_KNOWS_NO_FRAMEWORK = noClasses()
            .that()
            .resideInAPackage("..application..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.quarkus..", "jakarta..", "org.hibernate..", "io.vertx..", "..adapter..", "io.grpc..")
            .because("use cases run in memory as well");

    static final ArchRule HANDLERS_ARE_NAMED_AFTER_WHAT_THEY_HEAR = classes()
            .that()
            .implement(EventHandler.class)
            .or()
            .implement(Job.class)
            .should()
            .haveSimpleNameContaining("When")
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

    static final ArchRule SERVICES_DO_NOT_KNOW_EACH_OTHER =
            com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices()
                    .matching("org.satoshispark.(auth|accounting|crowdfunding|bitcoin|dashboard)..")
                    .should()
                    .notDependOnEachOther();
}
