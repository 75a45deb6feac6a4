package app.betweencalls.api.web;

import java.util.Map;

/**
 * A refusal to a client, with a stable code; one handler turns it into a problem document or an error page.
 *
 * <p>All codes are listed in {@code api/docs/http-api.md}.
 */
public abstract sealed class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final int status;
    private final transient Map<String, Object> details;

    private Problem(int status, String code, String message, Map<String, Object> details) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.details = Map.copyOf(details);
    }

    /** Returns the stable code, for example {@code bank.unknown}. */
    public String code() {
        return code;
    }

    /** Returns the HTTP status, 400 to 499. */
    public int status() {
        return status;
    }

    /** Returns what else a client can use, by JSON key; empty for most. */
    public Map<String, Object> details() {
        return details;
    }

    /** What was asked for is not there, or not for the one who asks. */
    public static final class NotFound extends Problem {
        private static final long serialVersionUID = 1L;

        /** Refuses with 404. */
        public NotFound(String code, String message) {
            super(404, code, message, Map.of());
        }
    }

    /** The acting role may not do this. */
    public static final class Forbidden extends Problem {
        private static final long serialVersionUID = 1L;

        /** Refuses with 403. */
        public Forbidden(String code, String message) {
            super(403, code, message, Map.of());
        }
    }

    /** Nobody is signed in, or no longer. */
    public static final class SignedOut extends Problem {
        private static final long serialVersionUID = 1L;

        /** Refuses with 401. */
        public SignedOut(String code, String message) {
            super(401, code, message, Map.of());
        }
    }

    /** It clashes with what is there. */
    public static final class Conflict extends Problem {
        private static final long serialVersionUID = 1L;

        /** Refuses with 409. */
        public Conflict(String code, String message) {
            super(409, code, message, Map.of());
        }
    }

    /** The request cannot be understood or breaks a rule; the message names place and fix. */
    public static final class Invalid extends Problem {
        private static final long serialVersionUID = 1L;

        /** Refuses with 400. */
        public Invalid(String code, String message) {
            super(400, code, message, Map.of());
        }

        /** Refuses with 400 and details by JSON key. */
        public Invalid(String code, String message, Map<String, Object> details) {
            super(400, code, message, details);
        }
    }

    /** Too many requests in a time. */
    public static final class TooMany extends Problem {
        private static final long serialVersionUID = 1L;

        /** Refuses with 429. */
        public TooMany(String code, String message) {
            super(429, code, message, Map.of());
        }
    }
}
