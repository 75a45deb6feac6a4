package app.betweencalls.engine.game;

/**
 * A step of XP: the next level takes 100 XP more than the one before did.
 *
 * @param number from 1
 * @param xpInto XP since the level was reached
 * @param xpToNext XP from there to the next level
 */
public record Level(int number, int xpInto, int xpToNext) {
    private static final int STEP = 100;

    /**
     * Returns the level of an amount of XP.
     *
     * @throws IllegalArgumentException if it is below 0
     */
    public static Level of(int xp) {
        if (xp < 0) {
            throw new IllegalArgumentException("XP cannot be below 0, was " + xp);
        }
        int number = 1;
        int left = xp;
        while (left >= number * STEP) {
            left -= number * STEP;
            number++;
        }
        return new Level(number, left, number * STEP - left);
    }
}
