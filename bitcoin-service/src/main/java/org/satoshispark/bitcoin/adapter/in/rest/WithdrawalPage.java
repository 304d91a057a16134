package org.satoshispark.bitcoin.adapter.in.rest;

import java.util.List;

/** A page of withdrawals, newest first; {@code nextCursor} is null on the last one. */
public record WithdrawalPage(List<WithdrawalBody> items, String nextCursor) {}
