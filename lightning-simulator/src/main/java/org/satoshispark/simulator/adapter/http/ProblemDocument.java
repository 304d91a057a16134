package org.satoshispark.simulator.adapter.http;

import com.fasterxml.jackson.annotation.JsonInclude;

/** application/problem+json with one member of our own, the field that is wrong. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProblemDocument(String type, String title, int status, String detail, String field) {}
