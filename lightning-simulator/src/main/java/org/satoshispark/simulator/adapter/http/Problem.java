package org.satoshispark.simulator.adapter.http;

/** A refused request: ends the exchange with an RFC 9457 document. */
final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;
    private final String title;
    private final String field;

    private Problem(int status, String title, String field, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.title = title;
        this.field = field;
    }

    static Problem badRequest(String field, String detail) {
        return new Problem(400, "Bad request", field, detail);
    }

    static Problem notFound(String detail) {
        return new Problem(404, "Not found", "", detail);
    }

    static Problem conflict(String detail) {
        return new Problem(409, "Conflict", "", detail);
    }

    static Problem of(int status, String title, String detail) {
        return new Problem(status, title, "", detail);
    }

    int status() {
        return status;
    }

    ProblemDocument document() {
        return new ProblemDocument("about:blank", title, status, getMessage(), field.isEmpty() ? null : field);
    }
}
