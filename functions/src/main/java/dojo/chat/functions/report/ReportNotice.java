package dojo.chat.functions.report;

import dojo.chat.functions.json.Json;
import java.util.Map;

/**
 * The mail that moderators get of a report.
 *
 * @param subject at most 100 characters of printable ASCII (Amazon SNS API Reference, "Publish")
 */
record ReportNotice(String reportId, String subject, String text) {

    static ReportNotice of(Map<String, Object> report) {
        String room = Json.text(report, "room");
        String sender = Json.text(report, "senderName");
        return new ReportNotice(
                Json.text(report, "id"),
                "Chat message reported in room " + room,
                String.join("\n",
                        "Room: " + room,
                        "Sender: " + (sender.isEmpty() ? "a guest without a name" : sender),
                        "Message " + Json.text(report, "messageId") + ":",
                        Json.text(report, "body"),
                        "",
                        "Reason: " + Json.text(report, "reason"),
                        "Reported by: " + Json.text(report, "reporter")));
    }
}
