package org.satoshispark.crowdfunding.adapter.in.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.satoshispark.crowdfunding.domain.MsatRange;

/** How much somebody gives, in msat. */
public record NewDonationBody(
        @NotNull @Min(1) @Max(MsatRange.MAX) Long amountMsat) {}
