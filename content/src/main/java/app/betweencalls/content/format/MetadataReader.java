package app.betweencalls.content.format;

import app.betweencalls.content.bank.Labels;
import app.betweencalls.content.bank.Origin;
import app.betweencalls.content.bank.Waiver;
import app.betweencalls.content.text.Comparison;
import app.betweencalls.engine.framework.CognitiveLevel;
import app.betweencalls.engine.framework.Evidence;
import app.betweencalls.engine.question.Pool;
import app.betweencalls.engine.question.State;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the texts of metadata into values; what cannot be read is a finding. */
final class MetadataReader {
    private static final Pattern DATED = Pattern.compile("(.*?)\\s*\\|\\s*(checked|review-by) (\\S+)\\s*");
    private static final Pattern WAIVER = Pattern.compile("\\[([^\\]]*)]\\s*(.*)");

    private final Metadata metadata;
    private final Report report;

    MetadataReader(Metadata metadata, Report report) {
        this.metadata = metadata;
        this.report = report;
    }

    Labels labels() {
        return new Labels(
                text(MetadataKey.UNIT),
                text(MetadataKey.CRITERION).map(MetadataReader::unquoted),
                list(MetadataKey.POINTS),
                list(MetadataKey.FACTS),
                level(),
                word(MetadataKey.THINKING, words(CognitiveLevel.values(), CognitiveLevel::word)),
                difficulty());
    }

    private OptionalInt level() {
        Optional<Integer> level = word(MetadataKey.LEVEL, Map.of("2", 2, "3", 3, "4", 4));
        return level.map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    private OptionalDouble difficulty() {
        Optional<Metadata.Value> value = metadata.value(MetadataKey.DIFFICULTY);
        if (value.isEmpty()) {
            return OptionalDouble.empty();
        }
        if (!value.get().text().matches("0(\\.\\d{1,6})?|1(\\.0{1,6})?")) {
            wrong(
                    value.get(),
                    MetadataKey.DIFFICULTY,
                    "Write the share expected to be right, from 0 to 1, such as 0.7.");
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Double.parseDouble(value.get().text()));
    }

    Origin origin() {
        Map<String, LocalDate> tail = new LinkedHashMap<>();
        Optional<String> source = text(MetadataKey.SOURCE).map(text -> withoutTail(text, tail));
        return new Origin(
                word(MetadataKey.EVIDENCE, words(Evidence.values(), Evidence::name)),
                source,
                text(MetadataKey.JURISDICTION),
                tailOrKey(tail, "checked", MetadataKey.AS_OF),
                tailOrKey(tail, "review-by", MetadataKey.REVIEW_BY),
                date(MetadataKey.VALID_FROM),
                date(MetadataKey.VALID_TO));
    }

    /** Returns the own date of a key, else the date on the source line, else the date taken over. */
    private Optional<LocalDate> tailOrKey(Map<String, LocalDate> tail, String word, MetadataKey key) {
        boolean own = metadata.value(key).filter(Metadata.Value::isOwn).isPresent();
        return own || !tail.containsKey(word) ? date(key) : Optional.ofNullable(tail.get(word));
    }

    /** Takes {@code | checked DATE | review-by DATE} off the end of a source line, the older way to give dates. */
    private String withoutTail(String source, Map<String, LocalDate> tail) {
        String rest = source;
        Matcher matcher = DATED.matcher(rest);
        while (matcher.matches()) {
            String key = matcher.group(2);
            parse(matcher.group(3)).ifPresent(date -> tail.put(key, date));
            rest = matcher.group(1);
            matcher = DATED.matcher(rest);
        }
        return rest;
    }

    Pool pool() {
        return word(MetadataKey.POOL, words(Pool.values(), Pool::word)).orElse(Pool.PRACTICE);
    }

    State state() {
        return word(MetadataKey.STATE, words(State.values(), State::word)).orElse(State.DRAFT);
    }

    int version() {
        return number(MetadataKey.VERSION).orElse(1);
    }

    OptionalInt choose() {
        return number(MetadataKey.CHOOSE);
    }

    private OptionalInt number(MetadataKey key) {
        Optional<Metadata.Value> value = metadata.value(key);
        if (value.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!value.get().text().matches("[1-9]\\d{0,5}")) {
            wrong(value.get(), key, "Write a whole number from 1.");
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(value.get().text()));
    }

    Optional<String> text(MetadataKey key) {
        return metadata.value(key).map(Metadata.Value::text);
    }

    /** Returns a closed word; an own value outside the list is a finding. */
    <T> Optional<T> word(MetadataKey key, Map<String, T> words) {
        Optional<Metadata.Value> value = metadata.value(key);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> known = Optional.ofNullable(words.get(value.get().text()));
        if (known.isEmpty()) {
            String near = Comparison.nearest(value.get().text(), words.keySet())
                    .map(word -> "Did you mean '" + word + "'? ")
                    .orElse("");
            wrong(value.get(), key, near + "Known: " + String.join(", ", words.keySet()) + ".");
        }
        return known;
    }

    /** Returns a closed word of a key whose words differ by type: a default meant for another type is passed over. */
    <T> Optional<T> wordOfType(MetadataKey key, Map<String, T> words) {
        boolean foreign = metadata.value(key)
                .filter(value -> !value.isOwn() && !words.containsKey(value.text()))
                .isPresent();
        return foreign ? Optional.empty() : word(key, words);
    }

    static <T> Map<String, T> words(T[] values, Function<T, String> word) {
        Map<String, T> words = new LinkedHashMap<>();
        for (T value : values) {
            words.put(word.apply(value), value);
        }
        return words;
    }

    private Optional<LocalDate> date(MetadataKey key) {
        Optional<Metadata.Value> value = metadata.value(key);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> date = parse(value.get().text());
        if (date.isEmpty()) {
            wrong(value.get(), key, "Write a date such as 2027-05-22.");
        }
        return date;
    }

    private static Optional<LocalDate> parse(String text) {
        try {
            return Optional.of(LocalDate.parse(unquoted(text)));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    List<String> list(MetadataKey key) {
        Optional<Metadata.Value> value = metadata.value(key);
        if (value.isEmpty()) {
            return List.of();
        }
        String text = value.get().text();
        if (!text.startsWith("[") || !text.endsWith("]")) {
            wrong(value.get(), key, "Write a list in brackets, such as [L03.1, L03.3].");
            return List.of();
        }
        List<String> members = new ArrayList<>();
        for (String member : text.substring(1, text.length() - 1).split(",", -1)) {
            String bare = unquoted(member.strip());
            if (!bare.isEmpty()) {
                members.add(bare);
            }
        }
        return members;
    }

    private static String unquoted(String text) {
        boolean quoted = text.length() > 1
                && (text.startsWith("\"") || text.startsWith("'"))
                && text.charAt(text.length() - 1) == text.charAt(0);
        return quoted ? text.substring(1, text.length() - 1) : text;
    }

    List<Waiver> waivers() {
        List<Waiver> waivers = new ArrayList<>();
        for (Metadata.Value value : metadata.values(MetadataKey.LINT_ALLOW)) {
            Matcher matcher = WAIVER.matcher(value.text());
            List<String> codes = new ArrayList<>();
            if (matcher.matches()) {
                for (String code : matcher.group(1).split(",", -1)) {
                    if (!code.isBlank()) {
                        codes.add(code.strip());
                    }
                }
            }
            if (codes.isEmpty()) {
                wrong(
                        value,
                        MetadataKey.LINT_ALLOW,
                        "Write the codes in brackets and a reason: [W03] the point is a ban.");
            } else {
                waivers.add(new Waiver(codes, matcher.group(2)));
            }
        }
        return waivers;
    }

    private void wrong(Metadata.Value value, MetadataKey key, String fix) {
        String where = value.isOwn() ? "" : " (taken over from the file or scenario)";
        report.error("R06", value.line(), "'" + value.text() + "' is no value for '" + key.word() + "'" + where, fix);
    }
}
