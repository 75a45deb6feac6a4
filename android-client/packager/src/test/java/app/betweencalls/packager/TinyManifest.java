package app.betweencalls.packager;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A compiled manifest with nothing but its root element: as much as signing and verifying ask for. */
final class TinyManifest {
    private static final byte[] NAME = "manifest".getBytes(StandardCharsets.US_ASCII);
    private static final int POOL = 28 + 4 + 2 + 8 + 1 + 1;
    private static final int START = 36;
    private static final int END = 24;

    private TinyManifest() {}

    static byte[] bytes() {
        ByteBuffer out = ByteBuffer.allocate(8 + POOL + START + END).order(ByteOrder.LITTLE_ENDIAN);
        chunk(out, 0x0003, 8, out.capacity());
        chunk(out, 0x0001, 28, POOL);
        out.putInt(1).putInt(0).putInt(0x100).putInt(32).putInt(0).putInt(0);
        out.put((byte) NAME.length)
                .put((byte) NAME.length)
                .put(NAME)
                .put((byte) 0)
                .put((byte) 0);
        chunk(out, 0x0102, 16, START);
        out.putInt(1).putInt(-1).putInt(-1).putInt(0);
        out.putShort((short) 20).putShort((short) 20).putInt(0).putInt(0);
        chunk(out, 0x0103, 16, END);
        out.putInt(1).putInt(-1).putInt(-1).putInt(0);
        return out.array();
    }

    private static void chunk(ByteBuffer out, int type, int headerSize, int size) {
        out.putShort((short) type).putShort((short) headerSize).putInt(size);
    }
}
