package app.betweencalls.engine.question;

import java.util.List;

/** A gap in a cloze text. */
public sealed interface Gap {

    /**
     * A typed word.
     *
     * @param accepted lines in written order; the first that fits decides
     */
    record Words(List<TextLine> accepted) implements Gap {
        /** Copies the list. */
        public Words {
            accepted = List.copyOf(accepted);
        }
    }

    /**
     * A typed number.
     *
     * @param accepted the accepted value
     */
    record Figure(NumberLine accepted) implements Gap {}

    /**
     * One of a list.
     *
     * @param options in written order, at least 2
     * @param key the right one
     */
    record Pick(List<String> options, String key) implements Gap {
        /** Copies the list. */
        public Pick {
            options = List.copyOf(options);
        }
    }
}
