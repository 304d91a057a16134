package org.satoshispark.dashboard;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param nextCursor the cursor of the following page; null at the end */
public record Page<T>(
        List<T> items, @Schema(nullable = true) String nextCursor) {}
