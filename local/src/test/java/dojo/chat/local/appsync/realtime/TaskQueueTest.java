package dojo.chat.local.appsync.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaskQueueTest {
    private final List<Runnable> scheduled = new ArrayList<>();
    private final List<String> done = new ArrayList<>();
    private final TaskQueue tasks = new TaskQueue(scheduled::add, 10);

    @ParameterizedTest
    @ValueSource(classes = {IllegalStateException.class, StackOverflowError.class})
    void aTaskThatFailsDoesNotHoldUpTheNext(Class<? extends Throwable> failure) {
        tasks.add(() -> fail(failure));
        tasks.add(() -> done.add("next"));
        while (!scheduled.isEmpty()) {
            scheduled.remove(0).run();
        }
        assertThat(done).containsExactly("next");
    }

    private static void fail(Class<? extends Throwable> failure) {
        if (failure == StackOverflowError.class) {
            throw new StackOverflowError();
        }
        throw new IllegalStateException();
    }
}
