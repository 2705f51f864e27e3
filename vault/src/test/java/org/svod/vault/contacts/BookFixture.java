package org.svod.vault.contacts;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.svod.vault.contacts.exchange.NumberingPlans;
import org.svod.vault.failure.VaultException;
import org.svod.vault.store.Store;
import org.svod.vault.store.StoreFixture;

/** A book on a real store in a test's directory, in Moscow, on the day of {@link StoreFixture#NOON}. */
public final class BookFixture implements AutoCloseable {
    private static final Clock NOON = Clock.fixed(StoreFixture.NOON, ZoneId.of("Europe/Moscow"));

    private final StoreFixture files;
    private Store store;

    public BookFixture(Path directory) throws Exception {
        files = new StoreFixture(directory);
        store = files.open(NOON);
    }

    public Store store() {
        return store;
    }

    public StoreFixture files() {
        return files;
    }

    public ContactBook book() {
        return bookOn(store);
    }

    public static ContactBook bookOn(Store store) {
        return new ContactBook(store, NOON, new SecureRandom(), new NumberingPlans());
    }

    public ContactSearch search() {
        return new ContactSearch(store);
    }

    /** The aliases of what is found, in the order shown. */
    public List<String> find(String typed) throws VaultException {
        return search().find(typed, Listed.PRESENT, 100).stream()
                .map(ContactLine::alias)
                .toList();
    }

    /** Closes the store and opens it again. */
    public void reopen() throws VaultException {
        store.close();
        store = files.open(NOON);
    }

    /** An invented contact with every field. */
    public static ContactChange lena() {
        return ContactChange.alias("лена-нск")
                .name("Лена Новосёлова")
                .roles(List.of("coordinator", "водитель"))
                .phones(List.of("8 900 000-01-02", "+49 30 123456 доб. 7, дом"))
                .handles(List.of("signal:lena.01"))
                .city("Новосибирск")
                .languages(List.of("русский", "Deutsch"))
                .hours("с 9 до 21, по Москве")
                .notes("Звонить дважды.\nПотом писать.")
                .tags(List.of("ночь", "машина"))
                .verified("анна", LocalDate.of(2026, 11, 20));
    }

    @Override
    public void close() throws VaultException {
        store.close();
    }
}
