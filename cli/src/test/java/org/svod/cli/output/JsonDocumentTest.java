package org.svod.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.svod.cli.screen.Screen;

class JsonDocumentTest {
    @Test
    void one_document_holds_paths_numbers_lists_and_what_is_absent() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("path", Path.of("a", "b"));
        data.put("number", 3);
        data.put("list", List.of("x", true));
        data.put("absent", Optional.empty());
        Answer answer = Answer.done("sample", data, Screen.empty()).then("svod");
        assertThat(JsonDocument.of(answer))
                .isEqualTo(
                        "{\"schema\":\"svod/1\",\"ok\":true,\"code\":0,\"kind\":\"sample\",\"data\":{\"path\":\"a/b\","
                                + "\"number\":3,\"list\":[\"x\",true],\"absent\":null},\"warnings\":[],\"next\":[\"svod\"]}");
    }
}
