package fr.guichet.bootstrap.clientfile;

import fr.guichet.application.Ids;
import fr.guichet.application.account.AccountLinks;
import fr.guichet.application.account.Accounts;
import fr.guichet.application.account.PasswordHasher;
import fr.guichet.application.account.Passwords;
import fr.guichet.application.account.RandomBytes;
import fr.guichet.application.clientfile.ClientAccess;
import fr.guichet.application.clientfile.ClientFileContents;
import fr.guichet.application.clientfile.ClientFiles;
import fr.guichet.application.clientfile.FileJoining;
import fr.guichet.application.notification.Outbox;
import fr.guichet.application.practice.Practices;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What several use cases of client files are made of. */
@Configuration(proxyBeanMethods = false)
class ClientAccessConfiguration {

    @Bean
    FileJoining fileJoining(ClientFiles files, ClientFileContents contents) {
        return new FileJoining(files, contents);
    }

    @Bean
    ClientAccess clientAccess(
            Accounts accounts,
            Passwords passwords,
            PasswordHasher hasher,
            Practices practices,
            AccountLinks links,
            RandomBytes random,
            Outbox outbox,
            Ids ids) {
        return new ClientAccess(accounts, passwords, hasher, practices, links, random, outbox, ids);
    }
}
