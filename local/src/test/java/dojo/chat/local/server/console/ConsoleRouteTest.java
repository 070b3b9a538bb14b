package dojo.chat.local.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import dojo.chat.local.server.WebRequest;
import dojo.chat.local.server.WebResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ConsoleRouteTest {
    private static final Pattern LINK = Pattern.compile("(?:src|href)=\"([^\"]+)\"");

    private final ConsoleRoute console = new ConsoleRoute("da2-key");

    private WebResponse get(String path) {
        return console.answer(new WebRequest("GET", path, "", Map.of(), new byte[0]));
    }

    private String text(String path) {
        return new String(get(path).body(), StandardCharsets.UTF_8);
    }

    @Test
    void everyFileOfThePageIsServedFromHere() {
        assertThat(LINK.matcher(text("/console")).results().map(link -> link.group(1)))
                .contains("/console/graphiql.js", "/console/react.js", "/console/console.js")
                .filteredOn(link -> !link.equals("data:,"))
                .allSatisfy(link -> {
                    assertThat(get(link).status()).as(link).isEqualTo(200);
                    assertThat(get(link).body()).as(link).isNotEmpty();
                });
    }

    @Test
    void thePageKnowsTheApiKey() {
        assertThat(text("/console/settings.json")).isEqualTo("{\"apiKey\":\"da2-key\"}");
    }

    @Test
    void thePageMayLoadNothingFromElsewhere() {
        assertThat(get("/console").headers().get("content-security-policy"))
                .contains("default-src 'none'", "script-src 'self'")
                .doesNotContain("http");
    }

    @Test
    void otherPathsAndMethodsAreRefused() {
        assertThat(get("/console/../secret").status()).isEqualTo(404);
        assertThat(console.answer(new WebRequest("POST", "/console", "", Map.of(), new byte[0])).status())
                .isEqualTo(405);
    }
}
