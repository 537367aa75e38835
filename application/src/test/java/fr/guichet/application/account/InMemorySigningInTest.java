package fr.guichet.application.account;

class InMemorySigningInTest extends SigningInContract {

    @Override
    protected CredentialsStores stores() {
        return InMemoryCredentials.stores();
    }
}
