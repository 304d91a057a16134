package org.satoshispark.bitcoin.adapter.in.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of withdrawals, newest first; {@code nextCursor} is null on the last one. */
public record WithdrawalPage(
        List<WithdrawalBody> items, @Schema(nullable = true) String nextCursor) {}
