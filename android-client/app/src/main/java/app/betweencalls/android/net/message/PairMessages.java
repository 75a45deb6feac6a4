package app.betweencalls.android.net.message;

import app.betweencalls.android.screen.Pairing;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.json.JSONObject;

/** The messages of pairing. */
public final class PairMessages {
    private PairMessages() {}

    /** Writes the request that spends a code. */
    public static String request(String code, String device) {
        return Json.with(Json.with(new JSONObject(), "code", code), "device", device)
                .toString();
    }

    /**
     * Reads the reply.
     *
     * @param address of the server that gave it
     * @throws MessageFault if it is not one
     */
    public static Pairing reply(String address, String body) {
        JSONObject message = Json.parse(body);
        try {
            return new Pairing(
                    address,
                    Json.text(message, "token"),
                    Json.text(message, "name"),
                    Json.text(message, "centre"),
                    ZoneId.of(Json.text(message, "zone")));
        } catch (DateTimeException e) {
            throw new MessageFault("member 'zone' is not a time zone", e);
        } catch (IllegalArgumentException e) {
            throw new MessageFault("the pairing is not whole", e);
        }
    }
}
