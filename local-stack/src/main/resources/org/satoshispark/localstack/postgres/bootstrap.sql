-- Run by the superuser in database satoshi at every start; each statement may be repeated.

REVOKE ALL ON SCHEMA public FROM PUBLIC;
REVOKE TEMPORARY ON DATABASE satoshi FROM PUBLIC;
REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC;
GRANT CONNECT ON DATABASE satoshi TO spark_connect, spark_verify;

-- Only inserts are published, under the name of the partitioned root (messaging.md 1.2).
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_publication WHERE pubname = 'spark_outbox') THEN
    CREATE PUBLICATION spark_outbox WITH (publish = 'insert', publish_via_partition_root = true);
    ALTER PUBLICATION spark_outbox OWNER TO spark_publisher;
  END IF;
END
$$;

-- Written by the connector while the suite is idle, so that the slot lets go of other databases' WAL (stack.md 3.5).
CREATE SCHEMA IF NOT EXISTS cdc;
CREATE TABLE IF NOT EXISTS cdc.cdc_heartbeat (ts timestamptz PRIMARY KEY);
GRANT USAGE ON SCHEMA cdc TO spark_connect, spark_verify;
GRANT SELECT, INSERT, DELETE ON cdc.cdc_heartbeat TO spark_connect;
GRANT SELECT ON cdc.cdc_heartbeat TO spark_verify;
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_publication_tables WHERE pubname = 'spark_outbox' AND tablename = 'cdc_heartbeat') THEN
    ALTER PUBLICATION spark_outbox ADD TABLE cdc.cdc_heartbeat;
  END IF;
END
$$;

ALTER ROLE spark_verify IN DATABASE satoshi SET default_transaction_read_only = on;
