package org.satoshispark.crowdfunding.domain;

/** What people read about a campaign; all that its owner may change later. */
public record CampaignText(String title, String description) {
    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST_DESCRIPTION = 5000;

    /** 1..{@value #LONGEST_TITLE} characters of one line that are not all blank. */
    boolean hasFitTitle() {
        return !title.isBlank()
                && length(title) <= LONGEST_TITLE
                && title.chars().noneMatch(Character::isISOControl);
    }

    /** At most {@value #LONGEST_DESCRIPTION} characters; it may be empty. NUL cannot be stored. */
    boolean hasFitDescription() {
        return length(description) <= LONGEST_DESCRIPTION && description.indexOf('\0') < 0;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
