package app.betweencalls.api.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The drawn code, read back as a phone would read the terminal. */
class QrTextTest {
    private static final int PIXELS = 6;
    private static final int WHITE = 0xffffff;

    @ParameterizedTest
    @ValueSource(strings = {"http://192.168.178.123:8080/", "https://10.0.0.7:41231/sign-in/Zm9vYmFyYmF6cXV4"})
    void readsBackAsTheSameText(String text) throws Exception {
        assertThat(read(QrText.lines(text))).isEqualTo(text);
    }

    @Test
    void colouresEveryLineItself() {
        assertThat(QrText.lines("x"))
                .allSatisfy(line ->
                        assertThat(line).startsWith("\u001b[38;5;231;48;5;16m").endsWith("\u001b[0m"));
    }

    @Test
    void rejectsATextNoCodeHolds() {
        String text = "x".repeat(5_000);

        assertThatIllegalArgumentException().isThrownBy(() -> QrText.lines(text));
    }

    private static String read(List<String> lines) throws Exception {
        List<String> plain = lines.stream()
                .map(line -> line.replaceAll("\u001b\\[[0-9;]*m", ""))
                .toList();
        int side = plain.get(0).length();
        int[] pixels = new int[side * PIXELS * plain.size() * 2 * PIXELS];
        Arrays.setAll(pixels, at -> {
            int row = at / (side * PIXELS) / PIXELS;
            char block = plain.get(row / 2).charAt(at % (side * PIXELS) / PIXELS);
            return isLight(block, row % 2 == 0) ? WHITE : 0;
        });
        RGBLuminanceSource source = new RGBLuminanceSource(side * PIXELS, plain.size() * 2 * PIXELS, pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }

    private static boolean isLight(char block, boolean upper) {
        return block == '\u2588' || block == (upper ? '\u2580' : '\u2584');
    }
}
