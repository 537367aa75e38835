package fr.guichet.application.registration;

class InMemoryRegistrationStoresTest extends RegistrationStoresContract {

    private final InMemoryRegistrations memory = new InMemoryRegistrations();

    @Override
    protected RegistrationStores stores() {
        return new RegistrationStores(
                memory.transactions,
                memory.accounts,
                memory.terms,
                memory.families,
                memory.childminders,
                memory.numbers,
                memory.decisions,
                memory.requests,
                memory.files,
                memory.documents);
    }
}
