package dojo.chat.local.events;

import static org.assertj.core.api.Assertions.assertThat;

import dojo.chat.local.lambda.LambdaException;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SchedulerTest {
    private final Scheduler scheduler = new Scheduler(Duration.ZERO);
    private final LinkedBlockingQueue<String> events = new LinkedBlockingQueue<>();

    @AfterEach
    void stop() {
        scheduler.close();
    }

    @Test
    void ratesAreRead() {
        assertThat(Schedule.parse("rate(1 minute)")).contains(new Schedule(Duration.ofMinutes(1)));
        assertThat(Schedule.parse("rate(12 hours)")).contains(new Schedule(Duration.ofHours(12)));
        assertThat(Schedule.parse(" rate( 2 days ) ")).contains(new Schedule(Duration.ofDays(2)));
    }

    @Test
    void otherExpressionsAreNot() {
        assertThat(Schedule.parse("cron(0 12 * * ? *)")).isEmpty();
        assertThat(Schedule.parse("rate(0 minutes)")).isEmpty();
        assertThat(Schedule.parse("rate(1 second)")).isEmpty();
        assertThat(Schedule.parse("")).isEmpty();
    }

    @Test
    void aFunctionRunsAgainAndAgainThoughItFails() throws InterruptedException {
        scheduler.add("Failing", new Schedule(Duration.ofMillis(10)), this::fail, () -> "{}");
        assertThat(events.poll(10, TimeUnit.SECONDS)).isEqualTo("{}");
        assertThat(events.poll(10, TimeUnit.SECONDS)).isEqualTo("{}");
        assertThat(scheduler.lastRuns().get("Failing")).satisfies(run -> {
            assertThat(run.succeeded()).isFalse();
            assertThat(run.answer()).isEqualTo("out of order");
        });
    }

    private String fail(String event) throws LambdaException {
        events.add(event);
        throw new LambdaException("Broken", "out of order");
    }
}
