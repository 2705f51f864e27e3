package org.svod.vault.seal;

import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.UnsupportedRecipientStanzaException;
import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.BufferUnderflowException;
import java.nio.CharBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.svod.vault.failure.BackupRefusedException;
import org.svod.vault.failure.BackupRefusedException.Reason;
import org.svod.vault.failure.VaultException.HandoverRefusedException;
import org.svod.vault.secret.RecoveryCode;
import org.svod.vault.secret.SharingKey;

/**
 * Files of age-encryption.org/v1 to one X25519 recipient, without armour. Whoever has the identity opens them with any age
 * program; every 64 KiB are authenticated before they are handed out, and the end is marked, so that a cut is noticed.
 */
public final class AgeFile {
    private AgeFile() {}

    /** Encrypts what is written, to these recipients ({@code age1…}) alone; closing writes the end and closes the channel. */
    public static OutputStream encrypting(WritableByteChannel to, List<String> recipients) throws IOException {
        List<RecipientStanzaWriter> stanzas = new ArrayList<>();
        try {
            for (String recipient : recipients) {
                stanzas.add(X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(recipient));
            }
            return Channels.newOutputStream(new StandardEncryptingChannelFactory().newEncryptingChannel(to, stanzas));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an age recipient", e);
        }
    }

    /**
     * Decrypts what is read. Reading throws {@link IOException} where the file was changed or ends too early.
     *
     * @param code still owned by the caller
     * @throws BackupRefusedException if the header is no age header, or this code does not open it
     */
    public static InputStream decrypting(ReadableByteChannel from, RecoveryCode code)
            throws IOException, BackupRefusedException {
        try {
            return opened(from, code.toChars());
        } catch (UnsupportedRecipientStanzaException e) {
            throw new BackupRefusedException(Reason.OTHER_CODE, e);
        } catch (GeneralSecurityException | BufferUnderflowException e) {
            throw new BackupRefusedException(Reason.NOT_A_BACKUP, e);
        }
    }

    /**
     * Decrypts what is read, as {@link #decrypting}, for what another vault sealed to {@code key}.
     *
     * @param key still owned by the caller
     * @throws HandoverRefusedException if the header is no age header, or this key does not open it
     */
    public static InputStream received(ReadableByteChannel from, SharingKey key)
            throws IOException, HandoverRefusedException {
        try {
            return opened(from, key.toChars());
        } catch (UnsupportedRecipientStanzaException e) {
            throw new HandoverRefusedException(HandoverRefusedException.Reason.NOT_FOR_US, e);
        } catch (GeneralSecurityException | BufferUnderflowException e) {
            throw new HandoverRefusedException(HandoverRefusedException.Reason.NOT_A_HANDOVER, e);
        }
    }

    // The library takes a header for granted that is longer than what is left of a cut one: that is the underflow.
    private static InputStream opened(ReadableByteChannel from, char[] identity)
            throws IOException, GeneralSecurityException {
        try {
            RecipientStanzaReader stanza =
                    X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(CharBuffer.wrap(identity));
            return Channels.newInputStream(
                    new StandardDecryptingChannelFactory().newDecryptingChannel(from, List.of(stanza)));
        } finally {
            Arrays.fill(identity, '\0');
        }
    }
}
