package org.satoshispark.kit.rest;

/** What a refusal is called when HTTP itself says why, and nobody had a better word: stable names for programs. */
record StandardProblem(int status, String code, String detail) {

    static StandardProblem of(int status) {
        return switch (status) {
            case 400 -> new StandardProblem(400, "invalid-request", "the request is not one that can be understood");
            case 401 -> new StandardProblem(401, "unauthenticated", "a valid bearer token is required");
            case 403 -> new StandardProblem(403, "forbidden", "the token does not give the right to do this");
            case 404 -> new StandardProblem(404, "not-found", "there is nothing at this address");
            case 405 -> new StandardProblem(405, "method-not-allowed", "this method does not exist at this address");
            case 406 -> new StandardProblem(406, "not-acceptable", "the answer has none of the accepted media types");
            case 409 -> new StandardProblem(409, "conflict", "the request contradicts the present state");
            case 413 -> new StandardProblem(413, "body-too-large", "the body is larger than this service accepts");
            case 415 ->
                new StandardProblem(415, "unsupported-media-type", "the body's media type is not accepted here");
            case 422 -> new StandardProblem(422, "unprocessable-content", "the request was understood and is refused");
            case 429 -> new StandardProblem(429, "too-many-requests", "too many requests; try again later");
            case 503 ->
                new StandardProblem(503, "unavailable", "a part that is needed does not answer; try again soon");
            case 500 -> new StandardProblem(500, "internal-error", "the service failed; nothing of its inside is told");
            default -> new StandardProblem(status, "http-" + status, "the request is refused");
        };
    }
}
