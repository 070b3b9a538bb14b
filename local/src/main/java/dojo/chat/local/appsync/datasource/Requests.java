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
            return map((Object) map);
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
    static String text(Map<String, Object> request, String name) {
        Object value = request.get(name);
        return value == null ? null : String.valueOf(value);
    }

    static Boolean truth(Map<String, Object> request, String name) {
        Object value = request.get(name);
        return value == null ? null : Boolean.valueOf(String.valueOf(value));
    }

    static Integer whole(Map<String, Object> request, String name) throws DataSourceException {
        Object value = request.get(name);
        if (value == null || value instanceof Number) {
            return value == null ? null : ((Number) value).intValue();
        }
        throw bad("The request's " + name + " must be a number, not " + value);
    }
}
