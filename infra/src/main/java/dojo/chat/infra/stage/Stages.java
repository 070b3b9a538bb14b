package dojo.chat.infra.stage;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.logs.RetentionDays;

/** The settings of each stage. */
public final class Stages {

    private static final int BURST = 5;
    private static final int SECONDS_PER_MESSAGE = 3;
    private static final Duration TOMBSTONES = Duration.ofDays(7);

    private Stages() {}

    /** The stage that the context asks for. */
    public static Stage of(StageContext context, List<String> blockedWords) {
        boolean prod = context.name() == StageName.PROD;
        return new Stage(
                context.name(),
                prod ? keptData() : passingData(),
                new ChatRules(!prod, new Budget(!context.unlimited(), BURST, SECONDS_PER_MESSAGE), blockedWords),
                prod ? closedApi(context) : openApi(context),
                observation(context.name()),
                context.notices());
    }

    private static StoredData keptData() {
        return new StoredData(Duration.ofDays(365), TOMBSTONES, RemovalPolicy.RETAIN, true);
    }

    private static StoredData passingData() {
        return new StoredData(Duration.ofDays(30), TOMBSTONES, RemovalPolicy.DESTROY, false);
    }

    private static ApiLimits closedApi(StageContext context) {
        return new ApiLimits(false, 5, 10, OptionalInt.of(2_000), context.apiKeyExpires());
    }

    private static ApiLimits openApi(StageContext context) {
        return new ApiLimits(true, 0, 0, OptionalInt.empty(), context.apiKeyExpires());
    }

    private static Observation observation(StageName name) {
        return switch (name) {
            case LOCAL -> new Observation("ERROR", false, RetentionDays.ONE_DAY, false, false);
            case DEV -> new Observation("ALL", true, RetentionDays.ONE_WEEK, true, true);
            case PROD -> new Observation("ERROR", false, RetentionDays.THREE_MONTHS, true, true);
        };
    }
}
