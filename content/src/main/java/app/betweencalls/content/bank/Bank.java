package app.betweencalls.content.bank;

import app.betweencalls.engine.question.Question;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The set of questions for a unit: the files that share a bank id.
 *
 * @param id the bank's id
 * @param files at least one, all with this id, in order of name
 */
public record Bank(String id, List<BankFile> files) {
    /**
     * Checks the files.
     *
     * @throws IllegalArgumentException if there is none or one belongs to another bank
     */
    public Bank {
        if (files.isEmpty()) {
            throw new IllegalArgumentException("bank " + id + " has no file");
        }
        for (BankFile file : files) {
            if (!file.header().bank().equals(id)) {
                throw new IllegalArgumentException(file.name() + " does not belong to bank " + id);
            }
        }
        files = files.stream().sorted(Comparator.comparing(BankFile::name)).toList();
    }

    /** Puts files together into banks, in order of the first file of each. */
    public static List<Bank> of(List<BankFile> files) {
        Map<String, List<BankFile>> byBank = new LinkedHashMap<>();
        files.forEach(file -> byBank.computeIfAbsent(file.header().bank(), id -> new ArrayList<>())
                .add(file));
        List<Bank> banks = new ArrayList<>();
        byBank.forEach((id, own) -> banks.add(new Bank(id, own)));
        return banks;
    }

    /** Returns the title: the first that a file gives; may be empty. */
    public String title() {
        return files.stream()
                .map(file -> file.header().title())
                .filter(title -> !title.isBlank())
                .findFirst()
                .orElse("");
    }

    /** Returns the unit it is for, as written. */
    public Optional<String> unit() {
        return files.stream().flatMap(file -> file.header().unit().stream()).findFirst();
    }

    /** Returns the latest day on which a file of it was checked as a whole. */
    public Optional<LocalDate> asOf() {
        return files.stream().flatMap(file -> file.header().asOf().stream()).max(Comparator.naturalOrder());
    }

    /** Returns the questions in order of file and place, those of scenarios included. */
    public List<BankFile.Posed> posed() {
        return files.stream().flatMap(file -> file.posed().stream()).toList();
    }

    /** Returns the questions that are complete, as the engine plans and grades them. */
    public List<Question> questions() {
        return posed().stream().flatMap(one -> one.complete().stream()).toList();
    }
}
