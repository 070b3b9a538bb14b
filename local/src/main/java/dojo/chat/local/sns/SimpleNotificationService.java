package dojo.chat.local.sns;

import dojo.chat.local.aws.AwsAnswer;
import dojo.chat.local.aws.AwsService;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Amazon SNS's {@code Publish}: nobody is sent anything; the notice is written to the log.
 *
 * <p>Source: Amazon SNS API Reference, "Publish".
 */
public final class SimpleNotificationService implements AwsService {
    private static final System.Logger LOG = System.getLogger("sns");
    private static final String NAMESPACE = "http://sns.amazonaws.com/doc/2010-03-31/";

    private final Set<String> topics;

    /**
     * @param topics the ARNs of the topics that are there
     */
    public SimpleNotificationService(Set<String> topics) {
        this.topics = Set.copyOf(topics);
    }

    @Override
    public String name() {
        return "sns";
    }

    @Override
    public AwsAnswer answer(String operation, String body) {
        Map<String, String> form = form(body);
        if (!"Publish".equals(form.get("Action"))) {
            return error("InvalidAction", "Only Publish is answered here.");
        }
        String topic = form.getOrDefault("TopicArn", "");
        if (!topics.contains(topic)) {
            return error("NotFound", "Topic does not exist");
        }
        String name = topic.substring(topic.lastIndexOf(':') + 1);
        LOG.log(System.Logger.Level.INFO, "{0}: {1} {2}", name, form.getOrDefault("Subject", ""), form.get("Message"));
        return published();
    }

    private static AwsAnswer published() {
        return AwsAnswer.xml(200, """
                <PublishResponse xmlns="%s"><PublishResult><MessageId>%s</MessageId></PublishResult>\
                <ResponseMetadata><RequestId>%s</RequestId></ResponseMetadata></PublishResponse>"""
                .formatted(NAMESPACE, UUID.randomUUID(), UUID.randomUUID()));
    }

    private static AwsAnswer error(String code, String message) {
        return AwsAnswer.xml(code.equals("NotFound") ? 404 : 400, """
                <ErrorResponse xmlns="%s"><Error><Type>Sender</Type><Code>%s</Code><Message>%s</Message></Error>\
                <RequestId>%s</RequestId></ErrorResponse>""".formatted(NAMESPACE, code, message, UUID.randomUUID()));
    }

    private static Map<String, String> form(String body) {
        Map<String, String> form = new HashMap<>();
        for (String pair : body.split("&")) {
            String[] parts = pair.split("=", 2);
            form.put(decode(parts[0]), parts.length > 1 ? decode(parts[1]) : "");
        }
        return form;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
