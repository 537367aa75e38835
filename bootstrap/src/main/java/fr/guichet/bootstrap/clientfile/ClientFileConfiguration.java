package fr.guichet.bootstrap.clientfile;

import fr.guichet.application.clientfile.ClientDocuments;
import fr.guichet.application.clientfile.DocumentStore;
import fr.guichet.application.clientfile.SignatureKeeper;
import fr.guichet.application.clientfile.Signatures;
import fr.guichet.application.privacy.SecretBox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What several use cases of client files are made of. */
@Configuration(proxyBeanMethods = false)
class ClientFileConfiguration {

    @Bean
    SignatureKeeper signatureKeeper(
            Signatures signatures, ClientDocuments documents, DocumentStore store, SecretBox secretBox) {
        return new SignatureKeeper(signatures, documents, store, secretBox);
    }
}
