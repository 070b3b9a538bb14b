package dojo.chat.local.appsync.javascript;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.graalvm.polyglot.proxy.ProxyObject;

/** What the modules need of Java: text in, text out. */
final class HostFunctions {
    private final Map<String, Object> functions = new LinkedHashMap<>();

    /** @param console where {@code console.log} and the like write */
    HostFunctions(ScriptConsole console) {
        put("log", arguments -> console.write(text(arguments, 0), text(arguments, 1)));
        put("matches", arguments -> matcher(text(arguments, 0), text(arguments, 1)).matches());
        put("replace", arguments -> matcher(text(arguments, 1), text(arguments, 0)).replaceFirst(text(arguments, 2)));
        put("replaceAll", arguments -> matcher(text(arguments, 1), text(arguments, 0)).replaceAll(text(arguments, 2)));
        put("autoId", arguments -> UUID.randomUUID().toString());
        put("autoUlid", arguments -> Identifiers.ulid());
        put("autoKsuid", arguments -> Identifiers.ksuid());
        put("formatTime", arguments -> Times.format(number(arguments), text(arguments, 1), text(arguments, 2)));
        put("parseTime", arguments -> Times.parse(text(arguments, 0), text(arguments, 1), text(arguments, 2)));
        put("parseIsoTime", arguments -> Times.parseIso(text(arguments, 0)));
        convert("urlEncode", text -> URLEncoder.encode(text, StandardCharsets.UTF_8));
        convert("urlDecode", text -> URLDecoder.decode(text, StandardCharsets.UTF_8));
        convert("base64Encode", text -> Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
        convert("base64Decode", text -> new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8));
        convert("escapeJavaScript", JavaScriptText::escape);
        convert("xmlToJson", XmlText::toJson);
    }

    ProxyObject asObject() {
        return ProxyObject.fromMap(functions);
    }

    private void put(String name, ProxyExecutable function) {
        functions.put(name, function);
    }

    private void convert(String name, UnaryOperator<String> conversion) {
        put(name, arguments -> conversion.apply(text(arguments, 0)));
    }

    private static Matcher matcher(String pattern, String text) {
        return Pattern.compile(pattern).matcher(new PatternText(text));
    }

    private static String text(Value[] arguments, int index) {
        Value argument = arguments[index];
        if (argument.isNull()) {
            throw new IllegalArgumentException("a text is needed, not " + argument);
        }
        return argument.isString() ? argument.asString() : argument.toString();
    }

    private static long number(Value[] arguments) {
        Value argument = arguments[0];
        if (!argument.isNumber()) {
            throw new IllegalArgumentException("a number is needed, not " + argument);
        }
        return (long) argument.asDouble();
    }
}
