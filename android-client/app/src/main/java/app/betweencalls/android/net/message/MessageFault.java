package app.betweencalls.android.net.message;

/** A message from outside that is not what the API promises; says which member is at fault. */
public final class MessageFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MessageFault(String what) {
        super(what);
    }

    MessageFault(String what, Throwable cause) {
        super(what, cause);
    }
}
