package org.svod.cli.window;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.svod.protocols.term.Language;

class FramesTest {
    private static final WindowForm FORM = new WindowForm(true, false, true, 120, 40, Language.RU);
    private static final WindowRequest NOTE =
            new WindowRequest(FORM, List.of("incident", "note", "-"), "Адвокат в пути\n");

    @Test
    void a_request_comes_back_as_it_was_sent() throws Exception {
        ByteBuffer frame = Frames.of(NOTE);

        assertThat(Frames.requestLength(frame)).isEqualTo(frame.remaining());
        assertThat(Frames.request(frame)).isEqualTo(NOTE);
    }

    @Test
    void each_answer_comes_back_as_it_was_sent() throws Exception {
        for (WindowAnswer answer : List.of(
                new WindowAnswer.Done(130, "вышло\n", "err"),
                new WindowAnswer.NotNow(),
                new WindowAnswer.Refused(),
                new WindowAnswer.TooLong())) {
            ByteBuffer frame = Frames.of(answer);
            assertThat(Frames.answerLength(frame)).isEqualTo(frame.remaining());
            assertThat(Frames.answer(frame)).isEqualTo(answer);
        }
    }

    @Test
    void a_request_is_these_bytes() throws Exception {
        WindowRequest status =
                new WindowRequest(new WindowForm(false, true, false, 80, 24, Language.EN), List.of("status"), "");

        assertThat(HexFormat.of().formatHex(Frames.of(status).array()))
                .isEqualTo("53564f4441534b31" + "00000016" + "02" + "00" + "0050" + "0018" + "0001" + "00000006"
                        + "737461747573" + "00000000");
    }

    @Test
    void what_is_too_long_is_not_sent_and_not_read() {
        assertThatThrownBy(() -> Frames.of(new WindowRequest(FORM, List.of("x".repeat(1 << 16)), "")))
                .isInstanceOf(UnfitFrameException.class);
        assertThatThrownBy(() -> Frames.of(new WindowAnswer.Done(0, "x".repeat(1 << 22), "")))
                .isInstanceOf(UnfitFrameException.class);
        for (int length : new int[] {(1 << 16) + 1, Integer.MAX_VALUE, -1, Integer.MIN_VALUE}) {
            ByteBuffer head = ByteBuffer.allocate(Frames.HEAD)
                    .put("SVODASK1".getBytes(UTF_8))
                    .putInt(length)
                    .flip();
            assertThatThrownBy(() -> Frames.requestLength(head)).isInstanceOf(UnfitFrameException.class);
        }
    }

    @Test
    void another_version_is_no_frame() {
        ByteBuffer head = ByteBuffer.allocate(Frames.HEAD)
                .put("SVODASK2".getBytes(UTF_8))
                .putInt(0)
                .flip();
        assertThatThrownBy(() -> Frames.requestLength(head)).isInstanceOf(UnfitFrameException.class);
    }

    @Test
    void no_cut_and_no_changed_byte_is_more_than_an_unfit_frame() throws Exception {
        byte[] whole = Frames.of(NOTE).array();
        Random random = new Random(6);
        int unfit = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = Arrays.copyOfRange(whole, Frames.HEAD, whole.length - random.nextInt(3));
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            try {
                assertThat(Frames.request(ByteBuffer.wrap(bytes)).arguments()).hasSizeLessThan(257);
            } catch (UnfitFrameException refused) {
                unfit++;
            }
        }
        assertThat(unfit).isGreaterThan(5_000);
    }
}
