package org.satoshispark.system.demo;

import java.sql.SQLException;
import org.satoshispark.system.Surroundings;
import org.satoshispark.system.client.Api;
import org.satoshispark.system.topics.Topics;
import org.satoshispark.system.verify.Verify;

/** {@code ./satoshi demo}: plays the story on the running suite and shows each fact as it is said; then verifies. */
public final class Demo {
    private Demo() {}

    public static void main(String[] arguments) throws SQLException {
        var narrator = new Narrator(System.out);
        Topics.follow(narrator::heard);
        new Story(new Api(Surroundings.origin()), narrator).play();
        narrator.scene("Does it all add up?");
        Verify.main(arguments);
    }
}
