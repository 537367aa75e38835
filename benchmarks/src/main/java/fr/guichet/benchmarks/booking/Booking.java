package fr.guichet.benchmarks.booking;

import java.io.IOException;

/** Signed-in clients who book over HTTP; whatever is not answered 201 ends the measurement. */
record Booking(int port, Clients clients, Openings openings) implements Form {

    @Override
    public String name() {
        return "Guichet";
    }

    @Override
    public Worker worker() throws IOException {
        var line = new HttpLine(port);
        var people = clients.succession();
        return new Worker() {
            @Override
            public void act() throws IOException {
                var opening = openings.next();
                var body =
                        "{\"praticien_id\":\"" + opening.practitioner() + "\",\"debut\":\"" + opening.start() + "\"}";
                var request = HttpLine.post("/api/v1/rendez-vous", people.next().token(), body);
                var status = line.send(request);
                if (status != 201) {
                    throw new IllegalStateException(status + " instead of 201: " + line.body());
                }
            }

            @Override
            public void close() throws IOException {
                line.close();
            }
        };
    }
}
