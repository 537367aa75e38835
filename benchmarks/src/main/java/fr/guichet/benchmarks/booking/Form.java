package fr.guichet.benchmarks.booking;

import java.io.IOException;
import java.sql.SQLException;

/** One way to do the work: through the program, or bare. */
interface Form {

    String name();

    /** What one client does, on connections of its own. */
    Worker worker() throws IOException, SQLException;

    /** Does one piece of work after the other. */
    interface Worker extends AutoCloseable {

        /** Does the next piece, or throws when that was not done as it should. */
        void act() throws IOException, SQLException;

        @Override
        void close() throws IOException, SQLException;
    }
}
