package org.satoshispark.system.containers;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.satoshispark.localstack.SparkContext;
import org.satoshispark.localstack.kafka.KafkaUsers;
import org.satoshispark.localstack.postgres.TestPostgres;
import org.satoshispark.localstack.testing.TestKafka;

/** The journey of {@link ContainersJourneyTest} on the local stack's own PostgreSQL and broker: needs no container engine. */
class LocalGroundJourneyTest {

    @Test
    void money_comes_in_and_is_given() throws SQLException {
        RunningService.assumePackaged(SparkContext.ACCOUNTING, SparkContext.CROWDFUNDING);
        var postgres = TestPostgres.start();
        var kafka = TestKafka.start();
        DonationJourney.play(new Ground(
                postgres.host(),
                postgres.port(),
                postgres.password(),
                kafka.bootstrap(),
                KafkaUsers.PROTOCOL,
                kafka::jaas));
    }
}
