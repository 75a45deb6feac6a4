package app.betweencalls.api.bench;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One connection that is kept alive, and no more HTTP than the benchmark needs: it shares two cores with the server, so
 * a whole client would be most of what is measured.
 */
final class Wire implements Closeable {
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final String head;

    Wire(URI server, String cookie) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort());
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 65_536);
        out = socket.getOutputStream();
        head = "Host: 127.0.0.1:" + server.getPort() + "\r\nCookie: " + cookie + "\r\n";
    }

    /**
     * An answer.
     *
     * @param status HTTP status
     * @param location where a redirect leads; empty without one
     * @param cookie the cookie it sets; empty for none
     * @param body the body, in UTF-8
     */
    record Answer(int status, String location, String cookie, String body) {}

    Answer get(String path) throws IOException {
        return send("GET " + path + " HTTP/1.1\r\n" + head + "\r\n");
    }

    Answer post(String path, String form) throws IOException {
        return send("POST " + path + " HTTP/1.1\r\n" + head
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length() + "\r\n\r\n"
                + form);
    }

    private Answer send(String request) throws IOException {
        out.write(request.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        int length = 0;
        String location = "";
        String cookie = "";
        for (String header = line(); !header.isEmpty(); header = line()) {
            int colon = header.indexOf(':');
            String value = header.substring(colon + 1).strip();
            switch (header.substring(0, colon).toLowerCase(Locale.ROOT)) {
                case "content-length" -> length = Integer.parseInt(value);
                case "location" -> location = value;
                case "set-cookie" -> cookie = value.split(";", 2)[0];
                case "transfer-encoding" -> throw new IOException("only answers of a known length are read");
                default -> {
                    continue;
                }
            }
        }
        return new Answer(status, location, cookie, new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(80);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the server closed the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
