package app.betweencalls.api.cli;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A QR code as lines of text: two rows of modules a line, in half blocks.
 *
 * <p>Light modules are drawn and dark ones left out, with the colours of the terminal reversed by escape codes, so that
 * the code reads the same on a dark and on a light terminal.
 */
final class QrText {
    /** White on black, whatever the terminal's own colours. */
    private static final String COLOURS = "\u001b[38;5;231;48;5;16m";

    private static final String PLAIN = "\u001b[0m";

    /** ISO/IEC 18004 asks for a quiet zone of four modules. */
    private static final int QUIET = 4;

    private QrText() {}

    /**
     * Draws a text.
     *
     * @throws IllegalArgumentException if it is too long for a QR code
     */
    static List<String> lines(String text) {
        ByteMatrix modules = encode(text);
        int first = -QUIET;
        int end = modules.getHeight() + QUIET;
        return IntStream.range(0, (end - first + 1) / 2)
                .mapToObj(line -> COLOURS + line(modules, first + 2 * line) + PLAIN)
                .toList();
    }

    private static ByteMatrix encode(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                    .getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("No QR code holds " + text.length() + " characters", tooLong);
        }
    }

    private static String line(ByteMatrix modules, int row) {
        StringBuilder line = new StringBuilder();
        for (int column = -QUIET; column < modules.getWidth() + QUIET; column++) {
            boolean upper = isLight(modules, column, row);
            boolean lower = isLight(modules, column, row + 1);
            line.append(upper ? (lower ? '\u2588' : '\u2580') : (lower ? '\u2584' : ' '));
        }
        return line.toString();
    }

    private static boolean isLight(ByteMatrix modules, int column, int row) {
        boolean inside = column >= 0 && row >= 0 && column < modules.getWidth() && row < modules.getHeight();
        return !inside || modules.get(column, row) == 0;
    }
}
