package app.betweencalls.engine.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates: figures filled in as a report would print them. */
class TemplateTest {
    private static final Map<String, Double> VALUES = Map.of("offered", 510.0, "answered", 480.0, "pay", 24000.0);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Of {offered} calls {answered} were answered.; Of 510 calls 480 were answered.",
                "{offered - answered} gave up.; 30 gave up.",
                "{(answered / offered * 100) | 1} per cent; 94.1 per cent",
                "{(answered / offered) | 0}; 1",
                "{pay} s in {pay * 1000} ms; 24,000 s in 24,000,000 ms",
                "{answered - offered}; -30",
                "{0 - pay}; -24,000",
                "{offered / 4}; 127.5",
                "{80 | 1}; 80.0",
                "{0 * 1}; 0",
                "{999}; 999",
                "\\{offered\\} is {offered}; {offered} is 510",
                "no figure; no figure",
                "{1 / 0}; ?",
            })
    void shows(String template, String expected) {
        assertThat(Template.parse(template).render(VALUES)).isEqualTo(expected);
    }

    @Test
    void knowsItsNamesAndTheFiguresShownAsTheyAre() {
        Template template = Template.parse("{offered} and {(answered / offered) | 2}");

        assertThat(template.names()).containsExactly("offered", "answered");
        assertThat(template.bareFigures(VALUES)).containsExactly(510.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{offered", "{}", "{a | 9}", "{a | b}", "{a +}"})
    void refusesWhatCannotBeRead(String template) {
        assertThatIllegalArgumentException().isThrownBy(() -> Template.parse(template));
    }
}
