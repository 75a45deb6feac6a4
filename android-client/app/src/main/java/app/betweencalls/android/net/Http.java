package app.betweencalls.android.net;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Posts JSON. Bounded in time and size; follows no redirect, so that a token goes to the paired server alone. */
final class Http {
    private static final int CONNECT_MILLIS = 5_000;
    private static final int READ_MILLIS = 15_000;
    private static final int BYTES_AT_MOST = 4_000_000;

    /**
     * What came back.
     *
     * @param status the HTTP status
     * @param body as text
     */
    record Response(int status, String body) {}

    /**
     * Posts a body.
     *
     * @param token signs this phone in; empty where there is none yet
     * @throws IOException if there is no connection, or the answer is too large or breaks off
     */
    Response post(String url, Optional<String> token, String body) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) new URL(url).openConnection();
        try {
            connection.setConnectTimeout(CONNECT_MILLIS);
            connection.setReadTimeout(READ_MILLIS);
            connection.setInstanceFollowRedirects(false);
            connection.setRequestMethod("POST");
            connection.setDoOutput(true);
            connection.setRequestProperty("Content-Type", "application/json");
            connection.setRequestProperty("Accept", "application/json, application/problem+json");
            token.ifPresent(secret -> connection.setRequestProperty("Authorization", "Bearer " + secret));
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            connection.setFixedLengthStreamingMode(bytes.length);
            try (OutputStream out = connection.getOutputStream()) {
                out.write(bytes);
            }
            int status = connection.getResponseCode();
            InputStream in = status >= 400 ? connection.getErrorStream() : connection.getInputStream();
            return new Response(status, in == null ? "" : text(in));
        } finally {
            connection.disconnect();
        }
    }

    private static String text(InputStream stream) throws IOException {
        try (InputStream in = stream) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[8_192];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
                if (out.size() > BYTES_AT_MOST) {
                    throw new IOException("the answer is larger than " + BYTES_AT_MOST + " bytes");
                }
            }
            return new String(out.toByteArray(), StandardCharsets.UTF_8);
        }
    }
}
