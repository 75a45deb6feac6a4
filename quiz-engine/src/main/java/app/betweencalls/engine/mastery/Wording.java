package app.betweencalls.engine.mastery;

/** Small words for sentences shown to people. */
final class Wording {
    private static final String[] NUMBERS = {
        "No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"
    };

    private Wording() {}

    /** Returns "One point", "Two points", "12 points". */
    static String points(int count) {
        String number = count < NUMBERS.length ? NUMBERS[count] : Integer.toString(count);
        return number + (count == 1 ? " point" : " points");
    }
}
