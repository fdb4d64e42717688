import java.util.*;

/** As much of JSON as the back office needs. */
final class Json {
    private final String text;
    private int at;

    private Json(String text) { this.text = text; }

    static Object parse(String text) { return text.isBlank() ? new LinkedHashMap<String, Object>() : new Json(text).value(); }

    private char peek() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) at++;
        return at < text.length() ? text.charAt(at) : 0;
    }

    private Object value() {
        switch (peek()) {
            case '{': {
                Map<String, Object> m = new LinkedHashMap<>();
                at++;
                while (peek() != '}') { String k = string(); peek(); at++; m.put(k, value()); if (peek() == ',') at++; }
                at++;
                return m;
            }
            case '[': {
                List<Object> l = new ArrayList<>();
                at++;
                while (peek() != ']') { l.add(value()); if (peek() == ',') at++; }
                at++;
                return l;
            }
            case '"': return string();
            default: {
                int from = at;
                while (at < text.length() && ",]} \n".indexOf(text.charAt(at)) < 0) at++;
                String w = text.substring(from, at);
                if (w.equals("true") || w.equals("false")) return w.equals("true");
                if (w.equals("null")) return null;
                return Long.valueOf(w.contains(".") ? w.substring(0, w.indexOf('.')) : w);
            }
        }
    }

    private String string() {
        peek();
        StringBuilder b = new StringBuilder();
        for (at++; text.charAt(at) != '"'; at++) { if (text.charAt(at) == '\\') at++; b.append(text.charAt(at)); }
        at++;
        return b.toString();
    }

    static void write(Object o, StringBuilder b) {
        if (o instanceof Map<?, ?> m) {
            b.append('{');
            String comma = "";
            for (var e : m.entrySet()) {
                if (((String) e.getKey()).startsWith("_")) continue;
                b.append(comma).append('"').append(e.getKey()).append("\":");
                write(e.getValue(), b);
                comma = ",";
            }
            b.append('}');
        } else if (o instanceof Collection<?> c) {
            b.append('[');
            String comma = "";
            for (Object x : c) { b.append(comma); write(x, b); comma = ","; }
            b.append(']');
        } else if (o instanceof String s) b.append('"').append(s.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
        else b.append(o);
    }
}
