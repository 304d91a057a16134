-- Run by the superuser in database satoshi at every start, once per context; each statement may be repeated.

GRANT CONNECT ON DATABASE satoshi TO ${context}_owner, ${context}_runtime;
CREATE SCHEMA IF NOT EXISTS ${context} AUTHORIZATION ${context}_owner;
ALTER ROLE ${context}_owner IN DATABASE satoshi SET search_path = ${context};
ALTER ROLE ${context}_runtime IN DATABASE satoshi SET search_path = ${context};
GRANT USAGE ON SCHEMA ${context} TO ${context}_runtime, spark_verify, spark_connect;

-- What the migrations make is for the runtime role to use and for nobody else to change.
ALTER DEFAULT PRIVILEGES FOR ROLE ${context}_owner REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
ALTER DEFAULT PRIVILEGES FOR ROLE ${context}_owner REVOKE USAGE ON TYPES FROM PUBLIC;
ALTER DEFAULT PRIVILEGES FOR ROLE ${context}_owner IN SCHEMA ${context}
  GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${context}_runtime;
ALTER DEFAULT PRIVILEGES FOR ROLE ${context}_owner IN SCHEMA ${context}
  GRANT USAGE ON SEQUENCES TO ${context}_runtime;
ALTER DEFAULT PRIVILEGES FOR ROLE ${context}_owner IN SCHEMA ${context}
  GRANT EXECUTE ON FUNCTIONS TO ${context}_runtime;
ALTER DEFAULT PRIVILEGES FOR ROLE ${context}_owner IN SCHEMA ${context}
  GRANT USAGE ON TYPES TO ${context}_runtime;
ALTER DEFAULT PRIVILEGES FOR ROLE ${context}_owner IN SCHEMA ${context}
  GRANT SELECT ON TABLES TO spark_verify;

-- The connector may read outbox tables and nothing else. The first migration publishes its own outbox
-- (ALTER PUBLICATION spark_outbox ADD TABLE outbox); from then on no service may take one out or drop the publication.
DO $$
DECLARE
  outbox_table regclass;
BEGIN
  FOR outbox_table IN
    SELECT c.oid FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = '${context}' AND c.relname = 'outbox' AND c.relkind IN ('r', 'p')
  LOOP
    EXECUTE format('GRANT SELECT ON %s TO spark_connect', outbox_table);
    IF NOT EXISTS (SELECT FROM pg_publication_rel r JOIN pg_publication p ON p.oid = r.prpubid
                   WHERE p.pubname = 'spark_outbox' AND r.prrelid = outbox_table) THEN
      EXECUTE format('ALTER PUBLICATION spark_outbox ADD TABLE %s', outbox_table);
    END IF;
  END LOOP;
  IF outbox_table IS NULL THEN
    GRANT spark_publisher TO ${context}_owner;
  ELSE
    REVOKE spark_publisher FROM ${context}_owner;
  END IF;
END
$$;
