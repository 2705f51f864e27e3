package org.svod.vault.key;

/** A slot as the table lists it: what people see, and the public key its record is sealed to. */
final class SlotEntry {

    private final SlotInfo info;
    private final byte[] publicKey;

    SlotEntry(SlotInfo info, byte[] publicKey) {
        this.info = info;
        this.publicKey = publicKey.clone();
    }

    SlotInfo info() {
        return info;
    }

    byte[] publicKey() {
        return publicKey.clone();
    }
}
