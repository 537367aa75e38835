package fr.guichet.bootstrap.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lays the demo data at the first start with the profile {@code demo}; what is there already stays as it is. */
@Component
@Profile("demo")
final class DemoData implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoData.class);

    private final DemoPractice practice;
    private final DemoPeople people;
    private final DemoClients clients;
    private final DemoRegistrations registrations;

    DemoData(DemoPractice practice, DemoPeople people, DemoClients clients, DemoRegistrations registrations) {
        this.practice = practice;
        this.people = people;
        this.clients = clients;
        this.registrations = registrations;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        practice.lay();
        people.lay();
        clients.lay();
        registrations.lay();
        LOG.info("The demo data are there: README.md names their accounts");
    }
}
