package org.svod.cli.command;

import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.List;

/**
 * A JSON name as the documents write it: {@code step{id,kind}}, {@code clocks[{id,state}]}, {@code waiting[]}. Each stands for
 * one or more plain paths such as {@code clocks[].id}.
 */
record NamedPath(String path) {

    /** The plain paths of one written name. */
    static List<NamedPath> of(String written) {
        List<NamedPath> paths = new ArrayList<>();
        into(paths, "", written);
        return paths;
    }

    private static void into(List<NamedPath> paths, String before, String written) {
        int brace = written.indexOf('{');
        if (brace < 0) {
            paths.add(new NamedPath(before + written.replace("[]", "")));
            return;
        }
        String name = written.substring(0, brace).replace("[", "[]");
        String inside = written.substring(brace + 1, written.lastIndexOf('}'));
        String dot = name.endsWith(".") ? "" : ".";
        for (String each : split(inside)) {
            into(paths, before + name + dot, each);
        }
    }

    private static List<String> split(String inside) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < inside.length(); i++) {
            char sign = inside.charAt(i);
            depth += sign == '{' ? 1 : sign == '}' ? -1 : 0;
            if (sign == ',' && depth == 0) {
                parts.add(inside.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(inside.substring(from));
        return parts;
    }

    /** Whether something of that name stands in {@code data}; in a list, in every member of one that is not empty. */
    boolean isIn(JsonElement data) {
        List<JsonElement> here = List.of(data);
        for (String part : path.split("\\.", -1)) {
            boolean list = part.endsWith("[]");
            String name = list ? part.substring(0, part.length() - 2) : part;
            List<JsonElement> next = new ArrayList<>();
            for (JsonElement each : here) {
                if (!each.isJsonObject() || !each.getAsJsonObject().has(name)) {
                    return false;
                }
                JsonElement value = each.getAsJsonObject().get(name);
                if (list) {
                    value.getAsJsonArray().forEach(next::add);
                } else {
                    next.add(value);
                }
            }
            if (next.isEmpty()) {
                return false;
            }
            here = next;
        }
        return true;
    }
}
