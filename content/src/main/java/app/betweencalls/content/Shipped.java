package app.betweencalls.content;

import app.betweencalls.content.bank.Bank;
import app.betweencalls.content.bank.Reading;
import app.betweencalls.content.finding.Finding;
import app.betweencalls.content.finding.Source;
import app.betweencalls.content.format.BankReader;
import app.betweencalls.content.framework.Blueprint;
import app.betweencalls.content.framework.BlueprintReader;
import app.betweencalls.content.framework.FrameworkReader;
import app.betweencalls.engine.framework.Framework;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The framework and the banks that ship, read from the class path. The only door to them for other modules.
 *
 * <p>Every call reads anew; callers keep the result. Immutable and thread-safe.
 */
public final class Shipped {
    private static final String BANKS = "banks";
    private static final String FRAMEWORK = "/frameworks/ocr-contact-centre-operations-2011/";

    /**
     * Returns the framework: three qualifications, three specifications with their points, and the defects of the
     * sources.
     *
     * @throws IllegalStateException if what ships is broken
     */
    public Framework framework() {
        FrameworkReader.Reading reading =
                FrameworkReader.read(source("framework.yaml"), source("defects.yaml"), blueprint());
        return reading.framework()
                .orElseThrow(() -> new IllegalStateException("The framework is broken:\n" + lines(reading.findings())));
    }

    /**
     * Returns the points, misconceptions and registers.
     *
     * @throws IllegalStateException if what ships is broken
     */
    public Blueprint blueprint() {
        BlueprintReader.Reading reading = BlueprintReader.read(source("blueprint.md"));
        if (!reading.findings().isEmpty()) {
            throw new IllegalStateException("The blueprint is broken:\n" + lines(reading.findings()));
        }
        return reading.blueprint();
    }

    /**
     * Returns the banks, in order of file.
     *
     * @throws IllegalStateException if one of them has an error
     */
    public List<Bank> banks() {
        List<Reading> readings = bankReadings();
        List<Finding> errors = readings.stream()
                .flatMap(reading -> reading.findings().stream())
                .filter(Finding::isError)
                .toList();
        if (!errors.isEmpty()) {
            throw new IllegalStateException("A bank is broken:\n" + lines(errors));
        }
        return Bank.of(readings.stream().map(Reading::file).toList());
    }

    /** Returns what a reader makes of each bank file that ships, in order of file; broken questions are findings. */
    public List<Reading> bankReadings() {
        return ResourceTree.texts(Shipped.class, BANKS, ".bank.md").entrySet().stream()
                .map(file -> BankReader.read(new Source(file.getKey(), file.getValue())))
                .toList();
    }

    private static String lines(List<Finding> findings) {
        return findings.stream().map(Finding::toString).collect(Collectors.joining("\n"));
    }

    private static Source source(String name) {
        String path = FRAMEWORK + name;
        try (InputStream in = Shipped.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("The resource " + path + " is missing from the class path");
            }
            return new Source(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The resource " + path + " cannot be read", unreadable);
        }
    }
}
