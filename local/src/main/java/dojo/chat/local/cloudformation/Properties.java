package dojo.chat.local.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A resource's evaluated properties, or a part of them. */
public final class Properties {
    private final String owner;
    private final JsonNode json;

    /**
     * @param owner how messages name the place, {@code Table} or {@code Table.KeySchema} for instance
     */
    public Properties(String owner, JsonNode json) {
        this.owner = owner;
        this.json = json;
    }

    public boolean has(String name) {
        return json.hasNonNull(name);
    }

    /**
     * A text that must be there.
     *
     * @throws TemplateException it is not there, or no text
     */
    public String text(String name) {
        JsonNode value = json.path(name);
        if (!value.isValueNode() || value.isNull()) {
            throw new TemplateException("%s: the property %s must be a text.".formatted(owner, name));
        }
        return value.asText();
    }

    public String text(String name, String otherwise) {
        return has(name) ? text(name) : otherwise;
    }

    public int number(String name, int otherwise) {
        return has(name) ? json.get(name).asInt(otherwise) : otherwise;
    }

    public long longNumber(String name, long otherwise) {
        return has(name) ? json.get(name).asLong(otherwise) : otherwise;
    }

    public boolean flag(String name) {
        return json.path(name).asBoolean(false);
    }

    /** The properties below a name; empty ones when it is not there. */
    public Properties part(String name) {
        return new Properties(owner + "." + name, json.path(name));
    }

    /** The objects of a list, or the one that stands for a list of one; none when it is not there. */
    public List<Properties> parts(String name) {
        Stream<JsonNode> elements = json.path(name).isObject() ? Stream.of(json.path(name)) : stream(name);
        return elements.map(element -> new Properties(owner + "." + name, element)).toList();
    }

    /** The texts of a list; none when it is not there. */
    public List<String> texts(String name) {
        JsonNode value = json.path(name);
        return value.isTextual() ? List.of(value.asText()) : stream(name).map(JsonNode::asText).toList();
    }

    /** The entries below a name as texts, in order; none when it is not there. */
    public Map<String, String> textMap(String name) {
        Map<String, String> result = new LinkedHashMap<>();
        json.path(name).properties().forEach(entry -> result.put(entry.getKey(), entry.getValue().asText()));
        return result;
    }

    /** The JSON below a name; missing when it is not there. */
    public JsonNode json(String name) {
        return json.path(name);
    }

    /** All of it as JSON. */
    public JsonNode json() {
        return json;
    }

    private Stream<JsonNode> stream(String name) {
        return StreamSupport.stream(json.path(name).spliterator(), false);
    }
}
