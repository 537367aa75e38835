package fr.guichet.benchmarks.booking;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Visitors who list the free slots of one practitioner or another over HTTP. */
record Listing(int port, List<UUID> practitioners, Days days) implements Form {

    @Override
    public String name() {
        return "Guichet";
    }

    @Override
    public Worker worker() throws IOException {
        var line = new HttpLine(port);
        return new Worker() {
            @Override
            public void act() throws IOException {
                var practitioner = practitioners.get(ThreadLocalRandom.current().nextInt(practitioners.size()));
                var status = line.send(HttpLine.get(
                        "/api/v1/praticiens/" + practitioner + "/creneaux?du=" + days.first() + "&au=" + days.last()));
                if (status != 200) {
                    throw new IllegalStateException(status + " instead of 200: " + line.body());
                }
            }

            @Override
            public void close() throws IOException {
                line.close();
            }
        };
    }
}
