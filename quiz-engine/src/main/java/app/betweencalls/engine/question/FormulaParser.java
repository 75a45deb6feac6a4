package app.betweencalls.engine.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads a formula by recursive descent. One parser reads one text. */
final class FormulaParser {
    private static final int DEPTH_AT_MOST = 40;

    private final String text;
    private final Set<String> names = Formula.newNames();
    private int at;
    private int depth;

    FormulaParser(String text) {
        this.text = text;
    }

    Set<String> names() {
        return names;
    }

    Formula.Node whole() {
        Formula.Node node = conjunction();
        skipSpaces();
        if (at < text.length()) {
            throw fault("nothing is expected here");
        }
        return node;
    }

    private Formula.Node conjunction() {
        Formula.Node left = comparison();
        while (word("and")) {
            left = new Formula.Pair("and", left, comparison());
        }
        return left;
    }

    private Formula.Node comparison() {
        Formula.Node left = sum();
        for (String operator : new String[] {"<=", ">=", "!=", "==", "<", ">", "="}) {
            if (sign(operator)) {
                return new Formula.Pair(operator, left, sum());
            }
        }
        return left;
    }

    private Formula.Node sum() {
        Formula.Node left = product();
        while (true) {
            if (sign("+")) {
                left = new Formula.Pair("+", left, product());
            } else if (sign("-")) {
                left = new Formula.Pair("-", left, product());
            } else {
                return left;
            }
        }
    }

    private Formula.Node product() {
        Formula.Node left = factor();
        while (true) {
            if (sign("*")) {
                left = new Formula.Pair("*", left, factor());
            } else if (sign("/")) {
                left = new Formula.Pair("/", left, factor());
            } else {
                return left;
            }
        }
    }

    private Formula.Node factor() {
        if (++depth > DEPTH_AT_MOST) {
            throw fault("the formula nests too deep");
        }
        Formula.Node node = atom();
        depth--;
        return node;
    }

    private Formula.Node atom() {
        if (sign("-")) {
            return new Formula.Pair("-", new Formula.Figure(0), factor());
        }
        if (sign("(")) {
            Formula.Node inner = conjunction();
            expect(")");
            return inner;
        }
        if (at < text.length() && isDigit(text.charAt(at))) {
            return figure();
        }
        String name = name();
        if (name.isEmpty()) {
            throw fault("a figure or a name is expected");
        }
        if (sign("(")) {
            return call(name);
        }
        names.add(name);
        return new Formula.Name(name);
    }

    private Formula.Node call(String function) {
        if (!function.equals("round") && !function.equals("min") && !function.equals("max")) {
            throw fault("the functions are round, min and max; there is no " + function);
        }
        List<Formula.Node> arguments = new ArrayList<>();
        do {
            arguments.add(conjunction());
        } while (sign(","));
        expect(")");
        if (function.equals("round") && arguments.size() > 2) {
            throw fault("round takes a value and its decimals");
        }
        return new Formula.Call(function, arguments);
    }

    private Formula.Node figure() {
        int start = at;
        while (at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        try {
            return new Formula.Figure(Double.parseDouble(text.substring(start, at)));
        } catch (NumberFormatException notOne) {
            throw fault(text.substring(start, at) + " is no number");
        }
    }

    private String name() {
        int start = at;
        while (at < text.length() && isNamePart(text.charAt(at), at == start)) {
            at++;
        }
        return text.substring(start, at);
    }

    private static boolean isNamePart(char c, boolean first) {
        boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        return letter || (!first && (isDigit(c) || c == '_'));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private boolean sign(String sign) {
        skipSpaces();
        if (!text.startsWith(sign, at)) {
            return false;
        }
        at += sign.length();
        skipSpaces();
        return true;
    }

    private boolean word(String word) {
        skipSpaces();
        int end = at + word.length();
        if (!text.startsWith(word, at) || (end < text.length() && isNamePart(text.charAt(end), false))) {
            return false;
        }
        at = end;
        skipSpaces();
        return true;
    }

    private void expect(String sign) {
        if (!sign(sign)) {
            throw fault("'" + sign + "' is missing");
        }
    }

    private void skipSpaces() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    private IllegalArgumentException fault(String what) {
        return new IllegalArgumentException(what + " at character " + (at + 1) + " of '" + text + "'");
    }
}
