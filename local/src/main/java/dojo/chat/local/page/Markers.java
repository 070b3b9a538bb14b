package dojo.chat.local.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The places in a source's files that stand for values which only the deployment knows.
 *
 * <p>Source: AWS CDK API Reference, "aws-s3-deployment: data with deploy-time values".
 *
 * @param values what each marker stands for
 * @param escaped whether the values go into JSON texts and need its escapes
 */
record Markers(Map<String, String> values, boolean escaped) {
    /** Reads the entries of {@code SourceMarkers} and {@code SourceMarkersConfig} for one source. */
    static Markers of(JsonNode markers, JsonNode configuration) {
        Map<String, String> values = new LinkedHashMap<>();
        markers.properties().forEach(entry -> values.put(entry.getKey(), entry.getValue().asText()));
        return new Markers(values, configuration.path("jsonEscape").asBoolean(false));
    }

    byte[] fillIn(byte[] content) {
        if (values.isEmpty()) {
            return content;
        }
        String text = new String(content, StandardCharsets.UTF_8);
        for (Map.Entry<String, String> marker : values.entrySet()) {
            text = text.replace(marker.getKey(), escaped ? escape(marker.getValue()) : marker.getValue());
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String escape(String value) {
        String quoted = new TextNode(value).toString();
        return quoted.substring(1, quoted.length() - 1);
    }
}
