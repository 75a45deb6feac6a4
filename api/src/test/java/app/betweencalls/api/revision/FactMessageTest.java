package app.betweencalls.api.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.betweencalls.api.web.Problem;
import app.betweencalls.engine.Cases;
import app.betweencalls.engine.question.Answer;
import app.betweencalls.engine.question.QuestionId;
import app.betweencalls.engine.review.Certainty;
import app.betweencalls.engine.review.Fact;
import app.betweencalls.engine.review.FactId;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Facts as messages: written and read without loss, refused by the name of the member that is wrong. */
class FactMessageTest {
    private static final ObjectMapper JSON = ObjectMapper.getDefault();
    private static final String ID = "01939f2b-11aa-7c01-8d2e-5b6a7c8d9e0f";

    private static FactMessage read(String json) {
        try {
            return JSON.readValue(json, FactMessage.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String write(Fact fact) {
        try {
            return JSON.writeValueAsString(FactMessage.of(fact));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FactId id(Cases cases) {
        return new FactId(new UUID(cases.seed(), cases.seed()));
    }

    private static Fact.Shown shown(Cases cases) {
        return new Fact.Shown(new QuestionId("0350-4-3-" + cases.whole(1, 99)), cases.whole(1, 9), cases.seed());
    }

    private static Fact anyFact(Cases cases) {
        Instant at = Instant.ofEpochMilli(1_700_000_000_000L + cases.whole(0, 1_000_000_000));
        LocalDate date = LocalDate.of(2026, 1, 1).plusDays(cases.whole(0, 900));
        return switch (cases.whole(0, 6)) {
            case 0 ->
                new Fact.Review(
                        id(cases),
                        at,
                        shown(cases),
                        AnswerMessageTest.anyAnswer(cases),
                        cases.chance(0.3) ? Optional.empty() : Optional.of(Certainty.of(cases.whole(1, 3))),
                        cases.number(0, 3_600),
                        id(cases),
                        cases.number(0, 1));
            case 1 -> new Fact.Voided(id(cases), at, shown(cases), id(cases));
            case 2 -> new Fact.FeedbackRead(id(cases), at, id(cases), cases.number(0, 3_600));
            case 3 -> new Fact.CheckpointBegun(id(cases), at, id(cases), "R/503/0350:LO" + cases.whole(1, 5));
            case 4 ->
                new Fact.WorkingDays(
                        id(cases),
                        at,
                        date,
                        new HashSet<>(cases.list(0, 7, each -> each.oneOf(List.of(DayOfWeek.values())))));
            case 5 -> new Fact.Leave(id(cases), at, date, date.plusDays(cases.whole(0, 30)));
            default ->
                new Fact.ZoneChanged(id(cases), at, ZoneId.of(cases.oneOf(List.of("Europe/London", "Asia/Kolkata"))));
        };
    }

    @Test
    void writesAndReadsEveryFactWithoutLoss() {
        Cases.check(1000, cases -> {
            Fact fact = anyFact(cases);

            assertThat(read(write(fact)).toFact()).isEqualTo(fact);
        });
    }

    @Test
    void keepsEveryDigitOfASeed() {
        Fact fact = new Fact.Voided(
                FactId.of(ID),
                Instant.EPOCH,
                new Fact.Shown(new QuestionId("spoken"), 1, Long.MAX_VALUE - 1),
                FactId.of(ID));

        assertThat(write(fact)).contains("\"seed\":\"9223372036854775806\"");
        assertThat(read(write(fact)).toFact()).isEqualTo(fact);
    }

    @Test
    void cutsTimeAndGradeToTheirRangesWhereADeviceMeasuredWrongly() {
        Fact.Review review = (Fact.Review)
                read(review("\"seconds\":90000,\"shareShown\":1.5")).toFact();

        assertThat(review.seconds()).isEqualTo(3_600);
        assertThat(review.shareShown()).isEqualTo(1);
        assertThat(review.answer()).isEqualTo(new Answer.Typed("80"));
    }

    /** A review with these members, and the usual ones in place of those not named. */
    private static String review(String more) {
        List<String> usual = List.of(
                "\"session\":\"" + ID + "\"",
                "\"shown\":{\"question\":\"spoken\",\"version\":1,\"seed\":\"7\"}",
                "\"answer\":{\"type\":\"typed\",\"text\":\"80\"}");
        String rest = usual.stream()
                .filter(member -> !more.contains(member.substring(0, member.indexOf(':') + 1)))
                .collect(Collectors.joining(","));
        return fact("review", "," + more + "," + rest);
    }

    private static String fact(String kind, String more) {
        return "{\"id\":\"" + ID + "\",\"kind\":\"" + kind + "\",\"at\":\"2026-11-22T10:15:30.250Z\"" + more + "}";
    }

    @Nested
    class Refusals {
        @Test
        void nameWhatEveryFactNeeds() {
            assertRefused("{\"kind\":\"leave\",\"at\":\"2026-11-22T10:15:30Z\"}", "'id' is not a UUID");
            assertRefused("{\"id\":\"7\",\"kind\":\"leave\",\"at\":\"2026-11-22T10:15:30Z\"}", "'id' is not a UUID");
            assertRefused("{\"id\":\"" + ID + "\",\"kind\":\"leave\"}", "'at' is missing");
            assertRefused(fact("guess", ""), "'kind' is not known to this version");
            assertRefused(
                    "{\"id\":\"" + ID + "\",\"at\":\"2026-11-22T10:15:30Z\"}", "'kind' is not known to this version");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "\"seconds\":12,\"certainty\":0 | 'certainty' is not 1, 2 or 3",
                    "\"seconds\":12,\"certainty\":4 | 'certainty' is not 1, 2 or 3",
                    "\"certainty\":2 | 'seconds' is missing or below 0",
                    "\"seconds\":-1 | 'seconds' is missing or below 0",
                    "\"seconds\":12,\"session\":null | 'session' is not a UUID",
                    "\"seconds\":12,\"answer\":null | 'answer' is missing",
                    "\"seconds\":12,\"shown\":null | 'shown' needs",
                    "\"seconds\":12,\"shown\":{\"question\":\"spoken\",\"version\":0,\"seed\":\"7\"} | 'shown' needs",
                    "\"seconds\":12,\"shown\":{\"question\":\"A b\",\"version\":1,\"seed\":\"7\"} | 'shown' needs",
                    "\"seconds\":12,\"shown\":{\"question\":\"spoken\",\"version\":1,\"seed\":\"x\"}"
                            + " | 'shown.seed' is not"
                })
        void nameWhatAReviewNeeds(String member, String what) {
            assertRefused(review(member), what);
        }

        @Test
        void nameWhatOtherFactsNeed() {
            assertRefused(fact("voided", ",\"session\":\"" + ID + "\""), "'shown' needs");
            assertRefused(fact("feedback-read", ",\"seconds\":3"), "'review' is not a UUID");
            assertRefused(fact("feedback-read", ",\"review\":\"" + ID + "\""), "'seconds' is missing");
            assertRefused(fact("checkpoint-begun", ",\"session\":\"" + ID + "\""), "'outcome' is missing");
            assertRefused(fact("working-days", ""), "'calendar' is missing");
            assertRefused(fact("working-days", ",\"calendar\":{\"days\":[\"MONDAY\"]}"), "'calendar.from'");
            assertRefused(
                    fact("leave", ",\"calendar\":{\"from\":\"2026-11-22\",\"to\":\"2026-11-21\"}"),
                    "'calendar.to' lies before");
            assertRefused(
                    fact("zone-changed", ",\"calendar\":{\"zone\":\"Mars/Base\"}"),
                    "'calendar.zone' is not a time zone");
        }

        private void assertRefused(String json, String what) {
            assertThatExceptionOfType(Problem.Invalid.class)
                    .isThrownBy(() -> read(json).toFact())
                    .withMessageContaining(what)
                    .satisfies(problem -> assertThat(problem.code()).isEqualTo("fact.invalid"));
        }
    }
}
