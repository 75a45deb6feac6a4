package app.betweencalls.android.net.message;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;

/** Reads and writes members of JSON objects with one kind of fault: {@link MessageFault}, naming the member. */
final class Json {
    private Json() {}

    static JSONObject parse(String text) {
        try {
            return new JSONObject(text);
        } catch (JSONException e) {
            throw new MessageFault("not a JSON object", e);
        }
    }

    static String text(JSONObject from, String member) {
        if (!(from.opt(member) instanceof String text)) {
            throw new MessageFault("member '" + member + "' is not a text");
        }
        return text;
    }

    /** Returns a text, blank where it is absent or null. */
    static String textOrBlank(JSONObject from, String member) {
        return optionalText(from, member).orElse("");
    }

    /** Returns a text, nothing where it is absent or null. */
    static Optional<String> optionalText(JSONObject from, String member) {
        return from.opt(member) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    static double number(JSONObject from, String member) {
        if (!(from.opt(member) instanceof Number number)) {
            throw new MessageFault("member '" + member + "' is not a number");
        }
        return number.doubleValue();
    }

    static int whole(JSONObject from, String member) {
        double number = number(from, member);
        if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
            throw new MessageFault("member '" + member + "' is not a whole number");
        }
        return (int) number;
    }

    static boolean flag(JSONObject from, String member) {
        return Boolean.TRUE.equals(from.opt(member));
    }

    static JSONObject object(JSONObject from, String member) {
        JSONObject object = from.optJSONObject(member);
        if (object == null) {
            throw new MessageFault("member '" + member + "' is not an object");
        }
        return object;
    }

    /** Returns objects; none where the member is absent. */
    static List<JSONObject> objects(JSONObject from, String member) {
        JSONArray array = from.has(member) ? array(from, member) : new JSONArray();
        List<JSONObject> objects = new ArrayList<>();
        for (int i = 0; i < array.length(); i++) {
            JSONObject object = array.optJSONObject(i);
            if (object == null) {
                throw new MessageFault("member '" + member + "' holds something that is not an object");
            }
            objects.add(object);
        }
        return objects;
    }

    /** Returns texts; none where the member is absent, since the server leaves empty members out. */
    static List<String> texts(JSONObject from, String member) {
        JSONArray array = from.has(member) ? array(from, member) : new JSONArray();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < array.length(); i++) {
            if (!(array.opt(i) instanceof String text)) {
                throw new MessageFault("member '" + member + "' holds something that is not a text");
            }
            texts.add(text);
        }
        return texts;
    }

    /** Returns texts; none where the member is absent. */
    static Map<String, String> textsByName(JSONObject from, String member) {
        JSONObject object = from.has(member) ? object(from, member) : new JSONObject();
        Map<String, String> texts = new LinkedHashMap<>();
        object.keys().forEachRemaining(name -> texts.put(name, text(object, name)));
        return texts;
    }

    /** Returns numbers; none where the member is absent. */
    static Map<String, Double> numbersByName(JSONObject from, String member) {
        JSONObject object = from.has(member) ? object(from, member) : new JSONObject();
        Map<String, Double> numbers = new LinkedHashMap<>();
        object.keys().forEachRemaining(name -> numbers.put(name, number(object, name)));
        return numbers;
    }

    private static JSONArray array(JSONObject from, String member) {
        JSONArray array = from.optJSONArray(member);
        if (array == null) {
            throw new MessageFault("member '" + member + "' is not a list");
        }
        return array;
    }

    /** Returns the object with one more member; a number must be finite. */
    static JSONObject with(JSONObject object, String member, Object value) {
        try {
            return object.put(member, value);
        } catch (JSONException e) {
            throw new IllegalArgumentException("member '" + member + "' cannot hold " + value, e);
        }
    }
}
