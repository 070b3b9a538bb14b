package dojo.chat.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenThingsTest {
    private final List<String> closed = new ArrayList<>();
    private final OpenThings open = new OpenThings();

    private AutoCloseable thing(String name) {
        return () -> closed.add(name);
    }

    @Test
    void theLastIsClosedFirstUnlessAnotherIsToBe() {
        AutoCloseable server = open.add(thing("server"));
        open.add(thing("database"));
        open.add(thing("functions"));
        open.closeFirst(server);
        open.close();
        open.close();
        assertThat(closed).containsExactly("server", "functions", "database");
    }

    @Test
    void whatDoesNotCloseKeepsNothingElseOpen() {
        open.add(thing("database"));
        open.add(() -> {
            throw new IllegalStateException("stuck");
        });
        open.close();
        assertThat(closed).containsExactly("database");
    }

    @Test
    void whatIsReadyOnlyAfterTheStartFailedIsClosedAtOnce() {
        open.close();
        open.add(thing("database"));
        assertThat(closed).containsExactly("database");
    }
}
