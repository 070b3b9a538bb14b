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
    /** As many digits as every long has room for. */
    private static final int LONG_DIGITS = 18;

    private AttributeValues() {}

    /** A map of typed values. */
    static Map<String, AttributeValue> typedMap(Object values) throws DataSourceException {
        Map<String, AttributeValue> typed = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : Requests.map(values).entrySet()) {
            typed.put(String.valueOf(entry.getKey()), typed(entry.getValue()));
        }
        return typed;
    }

    static AttributeValue typed(Object value) throws DataSourceException {
        if (!(value instanceof Map<?, ?> map) || map.size() != 1) {
            throw Requests.bad("A value must have one DynamoDB type, such as {\"S\": \"text\"}, not " + value);
        }
        Map.Entry<?, ?> entry = map.entrySet().iterator().next();
        Object content = entry.getValue();
        return switch (String.valueOf(entry.getKey())) {
            case "S" -> AttributeValue.fromS(as(String.class, content, value));
            case "N" -> AttributeValue.fromN(number(content, value));
            case "B" -> AttributeValue.fromB(bytes(content, value));
            case "BOOL" -> AttributeValue.fromBool(as(Boolean.class, content, value));
            case "NULL" -> AttributeValue.fromNul(true);
            case "SS" -> AttributeValue.fromSs(each(content, value, text -> as(String.class, text, value)));
            case "NS" -> AttributeValue.fromNs(each(content, value, number -> number(number, value)));
            case "BS" -> AttributeValue.fromBs(each(content, value, bytes -> bytes(bytes, value)));
            case "L" -> AttributeValue.fromL(each(content, value, AttributeValues::typed));
            case "M" -> AttributeValue.fromM(typedMap(content));
            default -> throw Requests.bad("There is no DynamoDB type named " + entry.getKey());
        };
    }

    private static <T> T as(Class<T> type, Object content, Object value) throws DataSourceException {
        if (type.isInstance(content)) {
            return type.cast(content);
        }
        throw Requests.bad("The value does not fit its DynamoDB type: " + value);
    }

    /** A number is a JSON number or its text. */
    private static String number(Object content, Object value) throws DataSourceException {
        return content instanceof Number ? content.toString() : as(String.class, content, value);
    }

    private static SdkBytes bytes(Object content, Object value) throws DataSourceException {
        try {
            return SdkBytes.fromByteArray(Base64.getDecoder().decode(as(String.class, content, value)));
        } catch (IllegalArgumentException e) {
            throw Requests.bad("The value is not Base64: " + value);
        }
    }

    private static <T> List<T> each(Object content, Object value, Reading<T> reading) throws DataSourceException {
        List<T> list = new ArrayList<>();
        for (Object element : as(List.class, content, value)) {
            list.add(reading.read(element));
        }
        return list;
    }

    private interface Reading<T> {
        T read(Object element) throws DataSourceException;
    }

    /** An item as plain JSON, null for none. */
    static Map<String, Object> plain(Map<String, AttributeValue> item) {
        if (item == null) {
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
            case M -> plain(value.m());
            default -> null;
        };
    }

    private static String base64(SdkBytes bytes) {
        return Base64.getEncoder().encodeToString(bytes.asByteArray());
    }

    /** The smallest of Integer, Long, Double and BigDecimal that loses nothing. */
    private static Number number(String text) {
        BigDecimal number = new BigDecimal(text).stripTrailingZeros();
        if (number.scale() <= 0 && number.precision() - number.scale() <= LONG_DIGITS) {
            long whole = number.longValue();
            return whole == (int) whole ? (Number) (int) whole : (Number) whole;
        }
        double nearest = number.doubleValue();
        return Double.isFinite(nearest) && BigDecimal.valueOf(nearest).compareTo(number) == 0
                ? (Number) nearest
                : (Number) number;
    }
}
