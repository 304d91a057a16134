package org.satoshispark.system.operate;

import java.sql.SQLException;
import org.satoshispark.localstack.postgres.BaseBackup;
import org.satoshispark.system.Surroundings;

/** {@code ./satoshi backup}: copies the running cluster; from then on its WAL is archived as well. */
public final class TakeBackup {
    private TakeBackup() {}

    public static void main(String[] arguments) throws SQLException {
        System.out.println("Copying the running cluster ...");
        System.out.println("The backup is complete: " + new BaseBackup(Surroundings.postgres()).take());
    }
}
