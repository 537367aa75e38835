package fr.guichet.application.registration;

import fr.guichet.application.InMemoryTable;
import fr.guichet.application.InMemoryTransactions;
import fr.guichet.application.clientfile.FileContent;
import fr.guichet.domain.registration.Photo;
import java.util.Collection;
import java.util.Optional;

/** Drafts and their photos in memory. */
public final class InMemoryRegistrationDrafts implements RegistrationDrafts, DraftPhotos {

    private final InMemoryTransactions transactions;
    private final InMemoryTable<RegistrationDraft.Id, RegistrationDraft> drafts;
    private final InMemoryTable<Photo.Id, DraftPhoto> photos;

    private record DraftPhoto(RegistrationDraft.Id draft, Photo.Id id, PhotoEncoder.Result.Encoded photo) {}

    public InMemoryRegistrationDrafts(InMemoryTransactions transactions) {
        this.transactions = transactions;
        drafts = new InMemoryTable<>(transactions);
        photos = new InMemoryTable<>(transactions);
    }

    @Override
    public Optional<RegistrationDraft> find(RegistrationDraft.Id id) {
        return drafts.find(id);
    }

    @Override
    public Optional<RegistrationDraft> lock(RegistrationDraft.Id id) {
        transactions.requireOpen();
        return drafts.find(id);
    }

    @Override
    public void add(RegistrationDraft draft) {
        drafts.put(draft.id(), draft);
    }

    @Override
    public void update(RegistrationDraft draft) {
        drafts.put(draft.id(), draft);
    }

    @Override
    public void remove(RegistrationDraft.Id id) {
        drafts.remove(id);
        photos.all().stream().filter(photo -> photo.draft().equals(id)).forEach(photo -> photos.remove(photo.id()));
    }

    @Override
    public void add(RegistrationDraft.Id draft, Photo.Id id, PhotoEncoder.Result.Encoded photo) {
        photos.put(id, new DraftPhoto(draft, id, photo));
    }

    @Override
    public Optional<FileContent> find(RegistrationDraft.Id draft, Photo.Id id, PhotoSize size) {
        return photos.find(id).filter(photo -> photo.draft().equals(draft)).map(photo -> switch (size) {
            case WHOLE -> photo.photo().picture();
            case THUMBNAIL -> photo.photo().thumbnail();
        });
    }

    @Override
    public void keepOnly(RegistrationDraft.Id draft, Collection<Photo.Id> shown) {
        photos.all().stream()
                .filter(photo -> photo.draft().equals(draft) && !shown.contains(photo.id()))
                .forEach(photo -> photos.remove(photo.id()));
    }
}
