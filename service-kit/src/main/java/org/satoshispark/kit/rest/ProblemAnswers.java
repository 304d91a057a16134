package org.satoshispark.kit.rest;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** The refusals of one described operation; all have the one schema. */
final class ProblemAnswers {
    private static final String PROBLEM_JSON = "application/problem+json";
    private final APIResponses answers;

    ProblemAnswers(Operation operation) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        answers = operation.getResponses();
    }

    /** A resource's own words on a refusal stay; it needs no more than a status and a description. */
    void describeThoseThere() {
        answers.getAPIResponses().forEach((status, answer) -> {
            if (status.startsWith("4") || status.startsWith("5")) {
                answer.setContent(problem());
            }
        });
    }

    void addIf(boolean possible, int status, String description) {
        var name = Integer.toString(status);
        if (possible && isUnsaid(name)) {
            answers.addAPIResponse(
                    name,
                    OASFactory.createAPIResponse().description(description).content(problem()));
        }
    }

    /** Quarkus' own words, of two or less, say nothing that the status does not. */
    private boolean isUnsaid(String status) {
        var there = answers.getAPIResponse(status);
        return there == null
                || there.getDescription() == null
                || there.getDescription().split(" ").length <= 2;
    }

    private static Content problem() {
        return OASFactory.createContent()
                .addMediaType(
                        PROBLEM_JSON,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(ProblemSchema.NAME)));
    }
}
