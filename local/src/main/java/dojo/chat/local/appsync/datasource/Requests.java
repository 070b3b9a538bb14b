package dojo.chat.local.appsync.datasource;

import java.util.List;
import java.util.Map;

/** Reads the members of a handler's request, which may be anything that its code returned. */
final class Requests {
    private Requests() {}

    static DataSourceException bad(String message) {
        return new DataSourceException("MappingTemplate", message, null);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) throws DataSourceException {
        if (value instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw bad("A map is expected, not " + value);
    }

    /** A member that must be a map. */
    static Map<String, Object> map(Map<String, Object> request, String name) throws DataSourceException {
        if (request.get(name) instanceof Map<?, ?> map) {
            return map(map);
        }
        throw bad("The request needs a map named " + name + " and has " + request.get(name));
    }

    static List<?> list(Map<String, Object> request, String name) throws DataSourceException {
        if (request.get(name) instanceof List<?> list) {
            return list;
        }
        throw bad("The request needs a list named " + name + " and has " + request.get(name));
    }

    /** A member that may be missing; null when it is. */
    static String text(Map<String, Object> request, String name) throws DataSourceException {
        return optional(request, name, String.class, "a text");
    }

    /** A member that may be missing; null when it is. */
    static Boolean truth(Map<String, Object> request, String name) throws DataSourceException {
        return optional(request, name, Boolean.class, "true or false");
    }

    /** A member that may be missing; null when it is. */
    static Integer whole(Map<String, Object> request, String name) throws DataSourceException {
        Number number = optional(request, name, Number.class, "a number");
        return number == null ? null : number.intValue();
    }

    private static <T> T optional(Map<String, Object> request, String name, Class<T> type, String kind)
            throws DataSourceException {
        Object value = request.get(name);
        if (value == null || type.isInstance(value)) {
            return type.cast(value);
        }
        throw bad("The request's " + name + " must be " + kind + ", not " + value);
    }
}
