package org.satoshispark.simulator.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Asserts the code and the words of a refusal. */
final class Refusals {
    private Refusals() {}

    static void refused(Status.Code code, String words, ThrowingCallable call) {
        var refusal = catchThrowableOfType(StatusRuntimeException.class, call);
        assertThat(refusal).as("the call must be refused").isNotNull();
        refused(code, words, refusal.getStatus());
    }

    /** OK when it was not refused. */
    static Status.Code codeOf(Runnable call) {
        try {
            call.run();
            return Status.Code.OK;
        } catch (StatusRuntimeException refusal) {
            return refusal.getStatus().getCode();
        }
    }

    static void refused(Status.Code code, String words, Status status) {
        assertThat(status.getCode()).as("%s", status).isEqualTo(code);
        assertThat(status.getDescription()).containsIgnoringCase(words);
    }
}
