package fr.guichet.application.account;

class InMemoryLinksTest extends LinksContract {

    @Override
    protected CredentialsStores stores() {
        return InMemoryCredentials.stores();
    }
}
