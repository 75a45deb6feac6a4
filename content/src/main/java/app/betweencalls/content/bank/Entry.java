package app.betweencalls.content.bank;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stands in a bank file, in written order. */
public sealed interface Entry {

    /**
     * A comment between questions.
     *
     * @param text with its marks, one or several lines
     */
    record Remark(String text) implements Entry {
        /**
         * Checks the marks.
         *
         * @throws IllegalArgumentException if the text does not begin with {@code <!--}, or a line other than the last
         *     ends
         *     with {@code -->}
         */
        public Remark {
            if (!text.startsWith("<!--") || !text.endsWith("-->") || text.contains("-->\n")) {
                throw new IllegalArgumentException("a comment stands between <!-- and -->, was " + text);
            }
        }
    }

    /**
     * A question on its own.
     *
     * @param question the question
     */
    record Alone(BankQuestion question) implements Entry {}

    /**
     * A situation shared by several questions, each answerable alone.
     *
     * @param id the scenario's id
     * @param title a short name for staff
     * @param defaults values its questions take over: key to text, in written order
     * @param stimulus what is shown above each question
     * @param entries its questions and comments, in written order
     */
    record Scenario(String id, String title, Map<String, String> defaults, String stimulus, List<Entry> entries)
            implements Entry {
        /**
         * Copies list and map; the map keeps its order.
         *
         * @throws IllegalArgumentException if a scenario stands in it, or it has no question or ends on a comment
         */
        public Scenario {
            if (entries.stream().anyMatch(Scenario.class::isInstance)) {
                throw new IllegalArgumentException("scenario " + id + " holds a scenario");
            }
            if (entries.isEmpty() || entries.get(entries.size() - 1) instanceof Remark) {
                throw new IllegalArgumentException("scenario " + id + " must end on a question");
            }
            defaults = Collections.unmodifiableMap(new LinkedHashMap<>(defaults));
            entries = List.copyOf(entries);
        }
    }
}
