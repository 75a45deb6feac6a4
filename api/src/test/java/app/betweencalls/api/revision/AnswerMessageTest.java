package app.betweencalls.api.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.betweencalls.api.web.Problem;
import app.betweencalls.engine.Cases;
import app.betweencalls.engine.question.Answer;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers as messages: written and read without loss, bounded where a device sends them. */
class AnswerMessageTest {
    private static final ObjectMapper JSON = ObjectMapper.getDefault();

    static Answer anyAnswer(Cases cases) {
        List<String> texts = cases.list(0, 6, each -> each.text(0, 40));
        Map<String, String> map = new HashMap<>();
        texts.forEach(text -> map.put(text, cases.text(0, 40)));
        return switch (cases.whole(0, 6)) {
            case 0 -> new Answer.Chosen(new HashSet<>(texts));
            case 1 -> new Answer.Typed(cases.text(0, 40));
            case 2 -> new Answer.Filled(texts);
            case 3 -> new Answer.Ordered(texts);
            case 4 -> new Answer.Matched(map);
            case 5 -> new Answer.Sorted(map);
            default -> new Answer.SelfChecked(cases.text(0, 40), new HashSet<>(texts));
        };
    }

    private static AnswerMessage read(String json) {
        try {
            return JSON.readValue(json, AnswerMessage.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String write(AnswerMessage message) {
        try {
            return JSON.writeValueAsString(message);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void writesAndReadsEveryAnswerWithoutLoss() {
        Cases.check(1000, cases -> {
            Answer answer = anyAnswer(cases);

            assertThat(read(write(AnswerMessage.of(answer))).toAnswer()).isEqualTo(answer);
        });
    }

    @Test
    void writesSetsInOrderSoThatTheSameAnswerIsTheSameText() {
        AnswerMessage message = AnswerMessage.of(new Answer.Chosen(Set.of("c", "a", "b")));

        assertThat(write(message)).isEqualTo("{\"type\":\"chosen\",\"options\":[\"a\",\"b\",\"c\"]}");
    }

    @Test
    void readsMissingPartsAsNothingGiven() {
        assertThat(read("{\"type\":\"chosen\"}").toAnswer()).isEqualTo(new Answer.Chosen(Set.of()));
        assertThat(read("{\"type\":\"filled\",\"gaps\":[\"1\",null]}").toAnswer())
                .isEqualTo(new Answer.Filled(List.of("1", "")));
        assertThat(read("{\"type\":\"matched\",\"pairs\":{\"a\":null}}").toAnswer())
                .isEqualTo(new Answer.Matched(Map.of()));
    }

    @Test
    void readsARepeatedOptionOnce() {
        assertThat(read("{\"type\":\"chosen\",\"options\":[\"a\",\"a\"]}").toAnswer())
                .isEqualTo(new Answer.Chosen(Set.of("a")));
    }

    @Nested
    class Refusals {
        @ParameterizedTest
        @ValueSource(strings = {"{\"type\":\"spoken\"}", "{\"type\":\"\"}", "{\"type\":\"Chosen\"}"})
        void nameAnUnknownType(String json) {
            assertRefused(read(json), "'type' is not known");
        }

        @Test
        void nameAPartThatIsTooLong() {
            String text = "x".repeat(2_001);

            assertRefused(read("{\"type\":\"typed\",\"text\":\"" + text + "\"}"), "'text' is longer than 2000");
            assertRefused(read("{\"type\":\"filled\",\"gaps\":[\"" + text + "\"]}"), "'gaps' is longer than 2000");
            assertRefused(
                    read("{\"type\":\"sorted\",\"places\":{\"a\":\"" + text + "\"}}"), "'places' is longer than 2000");
        }

        @Test
        void nameAPartWithTooManyPieces() {
            List<String> many = Collections.nCopies(51, "a");
            Map<String, String> places = new HashMap<>();
            for (int i = 0; i < 51; i++) {
                places.put("a" + i, "b");
            }

            assertRefused(
                    new AnswerMessage("ordered", null, null, null, many, null, null, null), "'steps' has more than 50");
            assertRefused(
                    new AnswerMessage("sorted", null, null, null, null, null, places, null),
                    "'places' has more than 50");
        }

        private void assertRefused(AnswerMessage message, String what) {
            assertThatExceptionOfType(Problem.Invalid.class)
                    .isThrownBy(message::toAnswer)
                    .withMessageContaining(what)
                    .satisfies(problem -> assertThat(problem.code()).isEqualTo("answer.invalid"));
        }
    }
}
