package dojo.chat.functions.heartbeat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one heartbeat saw.
 *
 * @param at                   when it began
 * @param healthy              the message that was sent came back in time
 * @param sendMilliseconds     from the mutation's request to its answer; null when it was not answered
 * @param deliveryMilliseconds from the mutation's request to its arrival at the subscription; null when it did not arrive
 * @param error                what went wrong, in words; null when healthy
 */
record Pulse(Instant at, boolean healthy, Integer sendMilliseconds, Integer deliveryMilliseconds, String error) {

    static Pulse healthy(Instant at, int sendMilliseconds, int deliveryMilliseconds) {
        return new Pulse(at, true, sendMilliseconds, deliveryMilliseconds, null);
    }

    static Pulse failed(Instant at, String error) {
        return new Pulse(at, false, null, null, error);
    }

    /** The pulse as the API's RecordHeartbeatInput. */
    Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("at", at.toString());
        json.put("healthy", healthy);
        json.put("sendMilliseconds", sendMilliseconds);
        json.put("deliveryMilliseconds", deliveryMilliseconds);
        json.put("error", error);
        return json;
    }
}
