package dojo.chat.local.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page's {@code curl} of a GraphQL request, sent by Java's own client. */
record CurlCall(String address, String body) {
    private static final Pattern FORM = Pattern.compile(
            "curl -s (http://localhost:4000/\\w+) -H \"x-api-key: \\$API_KEY\" -H 'content-type: application/json'"
                    + " -d '(.*)'\\s*",
            Pattern.DOTALL);

    static CurlCall parse(String command) {
        Matcher matcher = FORM.matcher(command);
        assertThat(matcher.matches()).as("the form of the page's call: %s", command).isTrue();
        return new CurlCall(matcher.group(1), matcher.group(2));
    }

    /** What the chat on that port answers. */
    String send(int port, String apiKey) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address.replace(":4000", ":" + port)))
                .header("x-api-key", apiKey)
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
}
