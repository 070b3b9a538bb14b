package dojo.chat.functions.report;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dojo.chat.functions.json.Json;
import dojo.chat.functions.log.StructuredLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.crac.Core;
import org.crac.Resource;

/**
 * The Lambda step of reportMessage: sends the moderators a notice of a report that is already stored. Takes the report as
 * JSON (id, messageId, room, body, senderName, reason, reporter) and answers {@code {"notified": true}}.
 */
public final class ReportMessageHandler implements RequestStreamHandler, Resource {
    private final NoticeTopic topic;
    private final StructuredLog log;

    /** Made by Lambda; reads REPORTS_TOPIC_ARN and AWS_REGION from the environment. */
    public ReportMessageHandler() {
        this(NoticeTopic.fromEnvironment(), StructuredLog.toStandardOutput());
        Core.getGlobalContext().register(this);
    }

    ReportMessageHandler(NoticeTopic topic, StructuredLog log) {
        this.topic = topic;
        this.log = log;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        ReportNotice notice = ReportNotice.of(Json.read(input.readAllBytes()));
        try {
            topic.publish(notice);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The notice was interrupted.", e);
        }
        log.info("Report sent to the moderators", Map.of("id", notice.reportId()));
        output.write(Json.write(Map.of("notified", true)).getBytes(StandardCharsets.UTF_8));
    }

    /** Loads the classes of a first notice, short of sending it, so that SnapStart's snapshot holds them. */
    @Override
    public void beforeCheckpoint(org.crac.Context<? extends Resource> context) {
        topic.request(ReportNotice.of(Map.of("id", "priming", "room", "village")));
    }

    @Override
    public void afterRestore(org.crac.Context<? extends Resource> context) {
        // No connection was opened, and credentials are asked for at each request.
    }
}
