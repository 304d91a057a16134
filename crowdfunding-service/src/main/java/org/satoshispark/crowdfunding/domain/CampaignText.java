package org.satoshispark.crowdfunding.domain;

/** What people read about a campaign; all that its owner may change later. */
public record CampaignText(String title, String description) {
    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST_DESCRIPTION = 5000;

    /** 1..{@value #LONGEST_TITLE} characters of one line that are not all blank. */
    boolean hasFitTitle() {
        return !title.isBlank()
                && length(title) <= LONGEST_TITLE
                && isStorable(title)
                && title.chars().noneMatch(Character::isISOControl);
    }

    /** At most {@value #LONGEST_DESCRIPTION} characters; it may be empty. */
    boolean hasFitDescription() {
        return length(description) <= LONGEST_DESCRIPTION && isStorable(description);
    }

    /** PostgreSQL keeps neither NUL nor half a character. */
    private static boolean isStorable(String text) {
        return text.codePoints().noneMatch(point -> point == 0 || Character.getType(point) == Character.SURROGATE);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
