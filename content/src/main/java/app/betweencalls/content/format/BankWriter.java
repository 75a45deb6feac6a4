package app.betweencalls.content.format;

import app.betweencalls.content.bank.Bank;
import app.betweencalls.content.bank.BankFile;
import app.betweencalls.content.bank.BankQuestion;
import app.betweencalls.content.bank.Entry;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes banks as bank Markdown, so that what is read again equals what was written.
 *
 * <p>Keys stand in a fixed order, a value that equals the file's or the scenario's default is left out, and comments
 * and
 * questions keep their order. Line breaks in texts of one line become spaces.
 */
public final class BankWriter {
    private BankWriter() {}

    /** Returns the text of each file of a bank by its name. */
    public static Map<String, String> write(Bank bank) {
        Map<String, String> texts = new LinkedHashMap<>();
        bank.files().forEach(file -> texts.put(file.name(), write(file)));
        return texts;
    }

    /** Returns the text of a file. */
    public static String write(BankFile file) {
        StringBuilder text = new StringBuilder(FrontMatter.write(file.header()));
        for (Entry entry : file.entries()) {
            text.append('\n');
            if (entry instanceof Entry.Remark remark) {
                text.append(remark.text()).append('\n');
            } else if (entry instanceof Entry.Alone alone) {
                question(text, alone.question(), file.header().defaults(), "##");
            } else if (entry instanceof Entry.Scenario scenario) {
                scenario(text, scenario, file.header().defaults());
            }
        }
        return text.toString();
    }

    private static void scenario(StringBuilder text, Entry.Scenario scenario, Map<String, String> defaults) {
        text.append("## scenario ").append(scenario.id()).append(':');
        title(text, scenario.title());
        scenario.defaults()
                .forEach((key, value) ->
                        text.append(key).append(": ").append(value).append('\n'));
        text.append('\n')
                .append(BodyWriter.escaped(scenario.stimulus(), Mark.GAP))
                .append('\n');
        Map<String, String> inherited = new LinkedHashMap<>(defaults);
        inherited.putAll(scenario.defaults());
        for (Entry entry : scenario.entries()) {
            text.append('\n');
            if (entry instanceof Entry.Remark remark) {
                text.append(remark.text()).append('\n');
            } else if (entry instanceof Entry.Alone alone) {
                question(text, alone.question(), inherited, "###");
            }
        }
    }

    private static void title(StringBuilder text, String title) {
        if (!title.isBlank()) {
            text.append(' ').append(BodyWriter.oneLine(title));
        }
        text.append('\n');
    }

    private static void question(
            StringBuilder text, BankQuestion question, Map<String, String> defaults, String heading) {
        text.append(heading).append(' ').append(question.id()).append(':');
        title(text, question.title());
        MetadataWriter.lines(question, defaults)
                .forEach(line -> text.append(line).append('\n'));
        text.append('\n');
        new BodyWriter(text, heading).write(question);
    }
}
