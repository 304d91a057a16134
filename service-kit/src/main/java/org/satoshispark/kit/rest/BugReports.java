package org.satoshispark.kit.rest;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * Logs what is our own fault, once and with its stack, and nothing else: a refused request and a part that is away are no
 * errors of this service. In place of the library's logger {@code http-problem}, which traces every 503.
 */
@ApplicationScoped
public class BugReports implements ProblemPostProcessor {
    private static final Logger LOG = Logger.getLogger(BugReports.class);

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (problem.getStatusCode() == 500) {
            LOG.errorf(context.cause, "a request failed at %s", context.path);
        }
        return problem;
    }

    /** After {@link ProblemShape} (100), which tells a passing fault from a bug; larger numbers come first. */
    @Override
    public int priority() {
        return 98;
    }
}
