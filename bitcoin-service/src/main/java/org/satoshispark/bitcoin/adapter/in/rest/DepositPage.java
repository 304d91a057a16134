package org.satoshispark.bitcoin.adapter.in.rest;

import java.util.List;

/** A page of deposits, newest first; {@code nextCursor} is null on the last one. */
public record DepositPage(List<DepositBody> items, String nextCursor) {}
