package org.satoshispark.crowdfunding.adapter.in.rest;

/** What its owner changes about a campaign; what is left out stays. */
public record CampaignTextBody(String title, String description) {}
