package org.satoshispark.localstack.postgres;

/**
 * The server settings that the suite needs (stack.md 1); everything else, fsync above all, stays PostgreSQL's default.
 * Its log is terse, because the details of a refused row are the row: names and addresses of people.
 */
final class PostgresSettings {
    private PostgresSettings() {}

    static String text(PostgresFolders folders) {
        return """
                listen_addresses = '127.0.0.1'
                unix_socket_directories = ''
                password_encryption = 'scram-sha-256'
                wal_level = logical
                max_replication_slots = 16
                max_wal_senders = 16
                max_connections = 200
                shared_buffers = 128MB
                max_slot_wal_keep_size = 2GB
                track_commit_timestamp = on
                archive_mode = on
                archive_command = '%s'
                timezone = 'UTC'
                log_timezone = 'UTC'
                log_error_verbosity = 'terse'
                log_line_prefix = '%%m [%%p] %%u@%%d '
                """.formatted(folders.archiveCommand());
    }
}
