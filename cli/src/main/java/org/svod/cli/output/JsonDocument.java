package org.svod.cli.output;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.svod.cli.words.Words;

/**
 * The one JSON form of every answer and every error: {@code schema, ok, code, kind, data, warnings, next}. Fields are only ever
 * added; keys are never translated.
 */
public final class JsonDocument {
    private static final String SCHEMA = "svod/1";

    private JsonDocument() {}

    /** The document of an answer, one line. */
    public static String of(Answer answer) {
        return write(answer.code(), answer.kind(), answer.data(), answer.warnings(), answer.next());
    }

    /** The document of a problem, one line. */
    public static String of(Problem problem, Words words) {
        Map<String, Object> data = new LinkedHashMap<>();
        String key = "errors." + problem.id();
        data.put("id", problem.id());
        data.put("what", words.say(key + ".what", problem.arguments()));
        data.put("why", words.say(key + ".why", problem.arguments()));
        String now = words.say(key + ".now", problem.arguments());
        data.put("now", now);
        data.putAll(problem.details());
        return write(problem.code(), "error", data, List.of(), List.of(now));
    }

    private static String write(
            ExitCode code, String kind, Map<String, Object> data, List<String> warnings, List<String> next) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("schema", SCHEMA);
        document.put("ok", code == ExitCode.DONE);
        document.put("code", code.number());
        document.put("kind", kind);
        document.put("data", data);
        document.put("warnings", warnings);
        document.put("next", next);
        return text(document);
    }

    /** Any document of strings, numbers, booleans, lists and maps on one line. */
    public static String text(Map<String, Object> document) {
        StringWriter out = new StringWriter();
        try (JsonWriter json = new JsonWriter(out)) {
            json.setSerializeNulls(true);
            value(json, document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static void value(JsonWriter json, Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            json.beginObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                json.name(String.valueOf(entry.getKey()));
                value(json, entry.getValue());
            }
            json.endObject();
        } else if (value instanceof Collection<?> list) { // not Iterable: a Path is one, and contains itself
            json.beginArray();
            for (Object item : list) {
                value(json, item);
            }
            json.endArray();
        } else if (value instanceof Optional<?> optional) {
            if (optional.isPresent()) {
                value(json, optional.get());
            } else {
                json.nullValue();
            }
        } else if (value instanceof Number number) {
            json.value(number);
        } else if (value instanceof Boolean flag) {
            json.value(flag);
        } else {
            json.value(String.valueOf(value));
        }
    }
}
