package app.betweencalls.api.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.betweencalls.engine.Cases;
import app.betweencalls.engine.review.FactId;
import java.nio.BufferUnderflowException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Ids in the order of time, secrets nobody guesses. */
class IdsTest {
    private static final Instant AT = Instant.parse("2026-11-22T10:15:30.250Z");

    private static Ids at(Instant instant) {
        return new Ids(Clock.fixed(instant, ZoneOffset.UTC));
    }

    @Nested
    class Next {
        @Test
        void isAUuidOfVersionSevenThatHoldsItsTime() {
            UUID id = at(AT).next();

            assertThat(id.version()).isEqualTo(7);
            assertThat(id.variant()).isEqualTo(2);
            assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(AT.toEpochMilli());
        }

        @Test
        void comesAfterThoseOfEarlierMilliseconds() {
            Cases.check(1000, cases -> {
                FactId earlier =
                        new FactId(at(AT.plusMillis(cases.whole(0, 1_000_000))).next());
                FactId later = new FactId(at(AT.plusMillis(1_000_001)).next());

                assertThat(earlier).isLessThan(later);
            });
        }

        @Test
        void differsWithinAMillisecond() {
            Ids ids = at(AT);
            Set<UUID> made = new HashSet<>();
            for (int i = 0; i < 10_000; i++) {
                made.add(ids.next());
            }

            assertThat(made).hasSize(10_000);
        }
    }

    @Nested
    class Secrets {
        @Test
        void haveTwoHundredAndFiftySixBitsInLettersThatPathsTake() {
            assertThat(at(AT).secret()).matches("[A-Za-z0-9_-]{43}");
        }

        @Test
        void haveCodesWithoutLettersThatAreTakenForOneAnother() {
            Ids ids = at(AT);
            for (int i = 0; i < 1_000; i++) {
                assertThat(ids.code()).matches("[A-HJKMNP-Z2-9]{8}");
            }
        }

        @Test
        void areNeverTheSame() {
            assertThat(at(AT).secret()).isNotEqualTo(at(AT).secret());
        }
    }

    @Nested
    class Seeds {
        @Test
        void areNeverBelowZero() {
            Ids ids = at(AT);
            for (int i = 0; i < 1_000; i++) {
                assertThat(ids.seed()).isNotNegative();
            }
        }
    }

    @Nested
    class Bytes {
        @Test
        void areTheIdMostSignificantFirst() {
            UUID id = UUID.fromString("00112233-4455-6677-8899-aabbccddeeff");

            assertThat(HexFormat.of().formatHex(Ids.bytes(id))).isEqualTo("00112233445566778899aabbccddeeff");
        }

        @Test
        void areReadBack() {
            Cases.check(1000, cases -> {
                UUID id = new UUID(cases.seed(), cases.seed());

                assertThat(Ids.of(Ids.bytes(id))).isEqualTo(id);
            });
        }

        @Test
        void areRefusedWhenTooFew() {
            assertThatThrownBy(() -> Ids.of(new byte[15])).isInstanceOf(BufferUnderflowException.class);
        }
    }
}
