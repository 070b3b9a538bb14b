package dojo.chat.local.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

/** A GraphQL response to an operation of one field. */
record Answer(Map<String, Object> body) {

    /** The field's value; fails the test if there are errors. */
    @SuppressWarnings("unchecked")
    Map<String, Object> value() {
        assertThat(body.get("errors")).as("errors").isNull();
        return (Map<String, Object>) valueOrNull();
    }

    /** The field's value, null when it is null or failed. */
    Object valueOrNull() {
        Map<?, ?> data = (Map<?, ?>) body.get("data");
        return data == null ? null : data.values().iterator().next();
    }

    Object get(String field) {
        return value().get(field);
    }

    int number(String field) {
        return ((Number) get(field)).intValue();
    }

    @SuppressWarnings("unchecked")
    List<Map<String, Object>> items() {
        return (List<Map<String, Object>>) get("items");
    }

    List<Object> each(String field) {
        return items().stream().map(item -> item.get(field)).toList();
    }

    /** The first error; fails the test if there is none. */
    @SuppressWarnings("unchecked")
    Map<String, Object> error() {
        assertThat(body).containsKey("errors");
        return ((List<Map<String, Object>>) body.get("errors")).get(0);
    }

    String errorType() {
        return (String) error().get("errorType");
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> errorInfo() {
        return (Map<String, Object>) error().get("errorInfo");
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> errorData() {
        return (Map<String, Object>) error().get("data");
    }
}
