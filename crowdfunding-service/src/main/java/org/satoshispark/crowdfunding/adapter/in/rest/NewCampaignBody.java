package org.satoshispark.crowdfunding.adapter.in.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.satoshispark.crowdfunding.application.OpenCampaign;
import org.satoshispark.crowdfunding.domain.CampaignText;
import org.satoshispark.crowdfunding.domain.MsatRange;

/** What somebody asks for who opens a campaign; {@code description} and {@code deadline} may be left out. */
public record NewCampaignBody(
        @NotNull @Schema(minLength = 1, maxLength = 120) String title,
        @Schema(maxLength = 5000) String description,
        @NotNull @Min(1) @Max(MsatRange.MAX) Long goalMsat,
        Instant deadline) {

    OpenCampaign.Request request(UUID id, UUID owner) {
        var text = new CampaignText(title, description == null ? "" : description);
        return new OpenCampaign.Request(id, owner, text, goalMsat, deadline);
    }
}
