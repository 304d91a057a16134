package org.satoshispark.crowdfunding;

import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.hibernate.reactive.mutiny.Mutiny;
import org.satoshispark.crowdfunding.adapter.out.HibernateCampaigns;
import org.satoshispark.crowdfunding.adapter.out.HibernateDonations;
import org.satoshispark.crowdfunding.adapter.out.SqlAppeals;
import org.satoshispark.crowdfunding.adapter.out.SqlCampaignCatalogue;
import org.satoshispark.crowdfunding.adapter.out.SqlClock;
import org.satoshispark.crowdfunding.adapter.out.SqlDonationCatalogue;
import org.satoshispark.crowdfunding.adapter.out.SqlDueCampaigns;
import org.satoshispark.crowdfunding.application.Appeals;
import org.satoshispark.crowdfunding.application.CampaignCatalogue;
import org.satoshispark.crowdfunding.application.Campaigns;
import org.satoshispark.crowdfunding.application.Clock;
import org.satoshispark.crowdfunding.application.DonationCatalogue;
import org.satoshispark.crowdfunding.application.Donations;
import org.satoshispark.crowdfunding.application.DueCampaigns;
import org.satoshispark.kit.IdempotencyKeys;
import org.satoshispark.kit.Outbox;
import org.satoshispark.kit.SqlOutbox;
import org.satoshispark.kit.Transactions;
import org.satoshispark.kit.hibernate.HibernateTransactions;

/** The composition root: what lies outside of the hexagon. */
@ApplicationScoped
class CrowdfundingWiring {

    @Produces
    @Singleton
    Outbox outbox() {
        return new SqlOutbox();
    }

    @Produces
    @Singleton
    Transactions transactions(Mutiny.SessionFactory sessions, Vertx vertx, Outbox outbox) {
        return new HibernateTransactions(sessions, vertx, outbox);
    }

    @Produces
    @Singleton
    IdempotencyKeys idempotencyKeys(Transactions transactions) {
        return new IdempotencyKeys(transactions);
    }

    @Produces
    @Singleton
    Campaigns campaigns() {
        return new HibernateCampaigns();
    }

    @Produces
    @Singleton
    Donations donations() {
        return new HibernateDonations();
    }

    @Produces
    @Singleton
    Appeals appeals() {
        return new SqlAppeals();
    }

    @Produces
    @Singleton
    Clock clock() {
        return new SqlClock();
    }

    @Produces
    @Singleton
    DueCampaigns dueCampaigns() {
        return new SqlDueCampaigns();
    }

    @Produces
    @Singleton
    CampaignCatalogue campaignCatalogue(Transactions transactions) {
        return new SqlCampaignCatalogue(transactions);
    }

    @Produces
    @Singleton
    DonationCatalogue donationCatalogue(Transactions transactions) {
        return new SqlDonationCatalogue(transactions);
    }
}
