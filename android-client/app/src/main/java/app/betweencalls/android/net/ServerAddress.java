package app.betweencalls.android.net;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which servers this app may talk to: HTTPS anywhere; plain HTTP in debug builds only, and only to this phone itself or
 * to a private address written as a number, since a name could lead anywhere.
 */
public final class ServerAddress {
    private static final Pattern PRIVATE_SIX = Pattern.compile("\\[(f[cd][0-9a-f]{2}|fe[89ab][0-9a-f]):");
    private static final Pattern NUMBERS = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");

    private final boolean debugBuild;

    /** Makes the rule for a kind of build. */
    public ServerAddress(boolean debugBuild) {
        this.debugBuild = debugBuild;
    }

    /**
     * Returns the address as used in requests, without a slash at the end.
     *
     * @param typed by a person: a missing {@code https://} is added
     * @return empty if it is no address, or one this build may not talk to
     */
    public Optional<String> accept(String typed) {
        String trimmed = typed.trim();
        String whole = trimmed.contains("://") ? trimmed : "https://" + trimmed;
        try {
            URI uri = new URI(whole);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            String host = uri.getHost();
            boolean plainPath = uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null
                    && (uri.getRawPath().isEmpty() || uri.getRawPath().equals("/"));
            if (host == null || !plainPath || !(scheme.equals("https") || isPlainAllowed(scheme, host))) {
                return Optional.empty();
            }
            String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            return Optional.of(scheme + "://" + host + port);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private boolean isPlainAllowed(String scheme, String host) {
        return debugBuild && scheme.equals("http") && isPrivate(host.toLowerCase(Locale.ROOT));
    }

    /** Says whether a host is this machine or a private address: RFC 1918, RFC 3927, RFC 4193 and RFC 4291. */
    static boolean isPrivate(String host) {
        if (host.equals("localhost") || host.equals("[::1]")) {
            return true;
        }
        if (host.startsWith("[")) {
            return PRIVATE_SIX.matcher(host).lookingAt();
        }
        if (!NUMBERS.matcher(host).matches()) {
            return false;
        }
        List<Integer> parts = new ArrayList<>();
        for (String part : host.split("\\.", -1)) {
            parts.add(Integer.parseInt(part));
        }
        int first = parts.get(0);
        int second = parts.get(1);
        return parts.stream().allMatch(part -> part <= 255)
                && (first == 10
                        || first == 127
                        || (first == 172 && second >= 16 && second <= 31)
                        || (first == 192 && second == 168)
                        || (first == 169 && second == 254));
    }
}
