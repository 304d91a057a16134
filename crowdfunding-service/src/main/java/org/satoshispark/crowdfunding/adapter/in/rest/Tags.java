package org.satoshispark.crowdfunding.adapter.in.rest;

import jakarta.ws.rs.core.EntityTag;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.satoshispark.crowdfunding.domain.CampaignSnapshot;

/** The strong ETag of a campaign: its revision. */
final class Tags {
    private static final Pattern OURS = Pattern.compile("\"(\\d{1,18})\"");

    private Tags() {}

    static EntityTag of(CampaignSnapshot campaign) {
        return new EntityTag(Long.toString(campaign.revision()));
    }

    /** The revision that {@code If-Match} wants; a tag that we never gave out matches none. */
    static OptionalLong wanted(String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return OptionalLong.empty();
        }
        var tag = OURS.matcher(ifMatch.strip());
        return OptionalLong.of(tag.matches() ? Long.parseLong(tag.group(1)) : -1);
    }
}
