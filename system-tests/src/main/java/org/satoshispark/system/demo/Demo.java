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
        play(new Api(Surroundings.origin()));
        System.out.printf("%n== Does it all add up?%n");
        Verify.main(arguments);
    }

    /** @throws IllegalStateException when a scene ends in another way than it is told */
    public static void play(Api api) {
        var narrator = new Narrator(System.out);
        Topics.follow(narrator::heard);
        new Story(api, narrator).play();
    }
}
