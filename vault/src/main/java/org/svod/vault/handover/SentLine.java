package org.svod.vault.handover;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.svod.vault.failure.VaultException.HandoverRefusedException;
import org.svod.vault.failure.VaultException.HandoverRefusedException.Reason;

/** One line of a handover as it was read: a flat JSON object of texts. Anything else is damage. */
final class SentLine {
    private static final String DIGITS = "[0-9]{1,9}";

    private final Map<String, String> values = new LinkedHashMap<>();

    private SentLine() {}

    static SentLine of(byte[] line) throws HandoverRefusedException {
        SentLine read = new SentLine();
        try (JsonReader json = new JsonReader(new StringReader(StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(line))
                .toString()))) {
            json.beginObject();
            while (json.hasNext()) {
                if (read.values.put(json.nextName(), json.nextString()) != null) {
                    throw damaged();
                }
            }
            json.endObject();
            if (json.peek() != JsonToken.END_DOCUMENT) {
                throw damaged();
            }
        } catch (IOException | IllegalStateException e) {
            throw new HandoverRefusedException(Reason.DAMAGED, e);
        }
        return read;
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    String text(String name) throws HandoverRefusedException {
        String value = values.get(name);
        if (value == null) {
            throw damaged();
        }
        return value;
    }

    long number(String name) throws HandoverRefusedException {
        String text = text(name);
        if (!text.matches(DIGITS)) {
            throw damaged();
        }
        return Long.parseLong(text);
    }

    byte[] bytes(String name) throws HandoverRefusedException {
        try {
            return Base64.getDecoder().decode(text(name));
        } catch (IllegalArgumentException e) {
            throw new HandoverRefusedException(Reason.DAMAGED, e);
        }
    }

    static HandoverRefusedException damaged() {
        return new HandoverRefusedException(Reason.DAMAGED);
    }
}
