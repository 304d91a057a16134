package org.satoshispark.crowdfunding.adapter.in.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What its owner changes about a campaign; what is left out stays. */
public record CampaignTextBody(
        @Schema(minLength = 1, maxLength = 120) String title,
        @Schema(maxLength = 5000) String description) {}
