package dojo.chat.local.appsync.datasource;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Translates between typed values such as {@code {"S": "x"}}, DynamoDB's own, and plain JSON. */
final class AttributeValues {
    private AttributeValues() {}

    /** A map of typed values. */
    static Map<String, AttributeValue> typedMap(Object values) throws DataSourceException {
        Map<String, AttributeValue> typed = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : Requests.map(values).entrySet()) {
            typed.put((String) entry.getKey(), typed(entry.getValue()));
        }
        return typed;
    }

    static AttributeValue typed(Object value) throws DataSourceException {
        if (!(value instanceof Map<?, ?> map) || map.size() != 1) {
            throw Requests.bad("A value must have one DynamoDB type, such as {\"S\": \"text\"}, not " + value);
        }
        Map.Entry<?, ?> entry = map.entrySet().iterator().next();
        Object content = entry.getValue();
        return switch ((String) entry.getKey()) {
            case "S" -> AttributeValue.fromS(String.valueOf(content));
            case "N" -> AttributeValue.fromN(String.valueOf(content));
            case "B" -> AttributeValue.fromB(bytes(content));
            case "BOOL" -> AttributeValue.fromBool(Boolean.valueOf(String.valueOf(content)));
            case "NULL" -> AttributeValue.fromNul(true);
            case "SS" -> AttributeValue.fromSs(texts(content));
            case "NS" -> AttributeValue.fromNs(texts(content));
            case "BS" -> AttributeValue.fromBs(((List<?>) content).stream().map(AttributeValues::bytes).toList());
            case "L" -> AttributeValue.fromL(list(content));
            case "M" -> AttributeValue.fromM(typedMap(content));
            default -> throw Requests.bad("There is no DynamoDB type named " + entry.getKey());
        };
    }

    private static List<AttributeValue> list(Object values) throws DataSourceException {
        List<AttributeValue> list = new ArrayList<>();
        for (Object value : (List<?>) values) {
            list.add(typed(value));
        }
        return list;
    }

    private static List<String> texts(Object values) {
        return ((List<?>) values).stream().map(String::valueOf).collect(Collectors.toList());
    }

    private static SdkBytes bytes(Object base64) {
        return SdkBytes.fromByteArray(Base64.getDecoder().decode(String.valueOf(base64)));
    }

    /** An item as plain JSON, null for none. */
    static Map<String, Object> plain(Map<String, AttributeValue> item) {
        if (item == null || item.isEmpty()) {
            return null;
        }
        Map<String, Object> plain = new LinkedHashMap<>();
        item.forEach((name, value) -> plain.put(name, plain(value)));
        return plain;
    }

    private static Object plain(AttributeValue value) {
        return switch (value.type()) {
            case S -> value.s();
            case N -> number(value.n());
            case B -> base64(value.b());
            case BOOL -> value.bool();
            case SS -> List.copyOf(value.ss());
            case NS -> value.ns().stream().map(AttributeValues::number).toList();
            case BS -> value.bs().stream().map(AttributeValues::base64).toList();
            case L -> value.l().stream().map(AttributeValues::plain).collect(Collectors.toList());
            case M -> value.m().isEmpty() ? Map.of() : plain(value.m());
            default -> null;
        };
    }

    private static String base64(SdkBytes bytes) {
        return Base64.getEncoder().encodeToString(bytes.asByteArray());
    }

    private static Number number(String text) {
        BigDecimal number = new BigDecimal(text);
        if (number.stripTrailingZeros().scale() > 0) {
            return number.doubleValue();
        }
        if (number.compareTo(BigDecimal.valueOf(number.longValue())) != 0) {
            return number;
        }
        long whole = number.longValue();
        return whole == (int) whole ? (Number) (int) whole : (Number) whole;
    }
}
