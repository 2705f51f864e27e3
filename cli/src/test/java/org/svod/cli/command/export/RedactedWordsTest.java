package org.svod.cli.command.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.svod.cli.screen.IncidentTexts;
import org.svod.cli.time.ShownTime;
import org.svod.cli.words.Words;
import org.svod.protocols.ProtocolDigest;
import org.svod.protocols.ProtocolVersion;
import org.svod.protocols.clock.ClockId;
import org.svod.protocols.clock.Moment;
import org.svod.protocols.run.Incident;
import org.svod.protocols.run.event.AfterEvent;
import org.svod.protocols.run.event.EntryId;
import org.svod.protocols.run.event.IncidentEvent;
import org.svod.protocols.run.event.IncidentId;
import org.svod.protocols.run.event.Observation;
import org.svod.protocols.run.event.Slots;
import org.svod.protocols.run.event.StepRef;
import org.svod.protocols.term.Language;
import org.svod.protocols.term.ProtocolId;

/** Every kind of event there is, also one that is added tomorrow, with a name wherever something typed can stand. */
class RedactedWordsTest {
    private static final String CANARY = "heron";
    private static final Instant AT = Instant.parse("2026-11-24T03:30:00Z");
    private static final Map<Class<?>, Object> VALUES = Map.ofEntries(
            Map.entry(String.class, CANARY),
            Map.entry(int.class, 7),
            Map.entry(Instant.class, AT),
            Map.entry(Slots.class, Slots.of(7)),
            Map.entry(StepRef.class, StepRef.parse("r1/heron").orElseThrow()),
            Map.entry(ClockId.class, new ClockId(CANARY)),
            Map.entry(Moment.class, new Moment(CANARY)),
            Map.entry(ProtocolId.class, new ProtocolId(CANARY)),
            Map.entry(ProtocolVersion.class, ProtocolVersion.parse("1.0").orElseThrow()),
            Map.entry(ProtocolDigest.class, new ProtocolDigest("ab".repeat(32))),
            Map.entry(EntryId.class, new EntryId(CANARY)),
            Map.entry(Observation.class, new Observation(AT, CANARY, "Europe/Moscow")));

    static Stream<Class<?>> kinds() {
        return Stream.concat(
                Arrays.stream(IncidentEvent.class.getPermittedSubclasses())
                        .filter(kind -> kind != IncidentEvent.After.class),
                Arrays.stream(AfterEvent.class.getPermittedSubclasses()));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_redacted_entry_holds_nothing_that_somebody_typed(Class<?> kind) throws Exception {
        IncidentEvent event = event(kind);
        for (Language language : Language.values()) {
            Words words = new Words(language);
            ZoneId zone = ZoneId.of("Europe/Moscow");
            Incident nothing = Incident.fold(new IncidentId("ab".repeat(16)), pin -> Optional.empty(), List.of());
            String said = event.accept(new RedactedWords(
                    words,
                    new ShownTime(AT, zone, words),
                    new IncidentTexts(words, nothing, AT, zone).titles(),
                    Set.of()));
            assertThat(said).isNotBlank().doesNotContainIgnoringCase(CANARY);
        }
    }

    private static IncidentEvent event(Class<?> kind) throws Exception {
        RecordComponent[] components = kind.getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < values.length; i++) {
            types[i] = components[i].getType();
            values[i] = types[i].isEnum() ? types[i].getEnumConstants()[0] : VALUES.get(types[i]);
            if (kind == IncidentEvent.Unknown.class && types[i] == String.class) {
                values[i] = "";
            }
            assertThat(values[i]).as("a value for %s of %s", types[i], kind).isNotNull();
        }
        Constructor<?> constructor = kind.getDeclaredConstructor(types);
        Object made = constructor.newInstance(values);
        return made instanceof AfterEvent after ? new IncidentEvent.After(after) : (IncidentEvent) made;
    }
}
