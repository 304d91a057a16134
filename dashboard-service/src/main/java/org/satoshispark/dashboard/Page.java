package org.satoshispark.dashboard;

import java.util.List;

/** @param nextCursor the cursor of the following page; null at the end */
public record Page<T>(List<T> items, String nextCursor) {}
