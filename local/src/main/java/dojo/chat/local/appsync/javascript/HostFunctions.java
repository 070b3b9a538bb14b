package dojo.chat.local.appsync.javascript;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.graalvm.polyglot.proxy.ProxyObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the modules need of Java: text in, text out. */
final class HostFunctions {
    private static final Logger LOG = LoggerFactory.getLogger(HostFunctions.class);

    private String fileName = "";

    /** Says whose console the next lines are. */
    void serve(String file) {
        fileName = file;
    }

    ProxyObject asObject() {
        Map<String, Object> functions = new LinkedHashMap<>();
        functions.put("log", (ProxyExecutable) (arguments -> log(text(arguments, 0), text(arguments, 1))));
        functions.put("replace", (ProxyExecutable) HostFunctions::replace);
        functions.put("matches", (ProxyExecutable) (arguments ->
                Pattern.compile(text(arguments, 0)).matcher(text(arguments, 1)).matches()));
        functions.put("autoId", (ProxyExecutable) (arguments -> UUID.randomUUID().toString()));
        functions.put("autoUlid", (ProxyExecutable) (arguments -> Identifiers.ulid()));
        functions.put("autoKsuid", (ProxyExecutable) (arguments -> Identifiers.ksuid()));
        functions.put("urlEncode", (ProxyExecutable) (arguments ->
                URLEncoder.encode(text(arguments, 0), StandardCharsets.UTF_8)));
        functions.put("urlDecode", (ProxyExecutable) (arguments ->
                URLDecoder.decode(text(arguments, 0), StandardCharsets.UTF_8)));
        functions.put("base64Encode", (ProxyExecutable) (arguments ->
                Base64.getEncoder().encodeToString(text(arguments, 0).getBytes(StandardCharsets.UTF_8))));
        functions.put("base64Decode", (ProxyExecutable) (arguments ->
                new String(Base64.getDecoder().decode(text(arguments, 0)), StandardCharsets.UTF_8)));
        functions.put("escapeJavaScript", (ProxyExecutable) (arguments -> JavaScriptText.escape(text(arguments, 0))));
        functions.put("formatTime", (ProxyExecutable) (arguments ->
                Times.format(arguments[0].asLong(), text(arguments, 1), text(arguments, 2))));
        functions.put("parseTime", (ProxyExecutable) (arguments ->
                Times.parse(text(arguments, 0), text(arguments, 1), text(arguments, 2))));
        functions.put("parseIsoTime", (ProxyExecutable) (arguments -> Times.parseIso(text(arguments, 0))));
        functions.put("xmlToJson", (ProxyExecutable) (arguments -> XmlText.toJson(text(arguments, 0))));
        return ProxyObject.fromMap(functions);
    }

    private Object log(String level, String line) {
        switch (level) {
            case "error" -> LOG.error("{}: {}", fileName, line);
            case "warn" -> LOG.warn("{}: {}", fileName, line);
            case "debug" -> LOG.debug("{}: {}", fileName, line);
            default -> LOG.info("{}: {}", fileName, line);
        }
        return null;
    }

    private static Object replace(Value... arguments) {
        var matcher = Pattern.compile(text(arguments, 1)).matcher(text(arguments, 0));
        return arguments[3].asBoolean()
                ? matcher.replaceAll(text(arguments, 2))
                : matcher.replaceFirst(text(arguments, 2));
    }

    private static String text(Value[] arguments, int index) {
        Value argument = arguments[index];
        return argument.isString() ? argument.asString() : argument.isNull() ? null : argument.toString();
    }

}
