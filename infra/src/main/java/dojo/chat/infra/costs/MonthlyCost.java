package dojo.chat.infra.costs;

/**
 * What a month of the prod stage costs, in US dollars, line by line.
 *
 * @param deliveries AppSync's real-time updates
 * @param connections AppSync's connection-minutes
 * @param operations AppSync's queries and mutations
 * @param table DynamoDB: writes, reads, storage and point-in-time recovery
 * @param functions Lambda: the authorizer, the moderator, the heartbeat, and their snapshots
 * @param watching alarms, metrics, logs, the web ACL and the secret
 */
public record MonthlyCost(
        double deliveries, double connections, double operations, double table, double functions, double watching) {
    private static final double WRITE_UNITS_A_SEND = 5;
    private static final double READ_UNITS_A_SEND = 3;
    private static final double READ_UNITS_A_QUERY = 3;
    private static final double GIGABYTES_A_MESSAGE_AND_ITS_INDEXES = 3 * 450e-9;
    private static final double MONTHS_KEPT = 3;

    private static final double FUNCTION_GIGABYTES = 0.5;
    private static final double SECONDS_A_CALL = 0.02;
    private static final double AUTHORIZER_CALLS_A_CONNECTION_HOUR = 12;
    private static final double HEARTBEATS_A_MONTH = 30 * 24 * 60;
    private static final double FUNCTIONS = 4;
    private static final double SECONDS_A_MONTH = 30 * 24 * 3600;

    private static final double ALARM_METRICS = 29;
    private static final double CUSTOM_METRICS = 3;
    private static final double LOG_GIGABYTES_A_CALL = 1e-6;

    /** Works out a month. */
    public static MonthlyCost of(Usage usage, Prices prices) {
        double calls = usage.messages()
                + usage.connectionMinutes() / 60 * AUTHORIZER_CALLS_A_CONNECTION_HOUR
                + HEARTBEATS_A_MONTH;
        return new MonthlyCost(
                prices.millions("appsync.realtimeUpdates", usage.deliveries()),
                prices.millions("appsync.connectionMinutes", usage.connectionMinutes()),
                prices.millions("appsync.operations", usage.messages() + usage.queries() + 2 * HEARTBEATS_A_MONTH),
                table(usage, prices),
                functions(calls, prices),
                watching(calls, usage, prices));
    }

    /** The sum of all lines. */
    public double total() {
        return deliveries + connections + operations + table + functions + watching;
    }

    private static double table(Usage usage, Prices prices) {
        double gigabytes = usage.messages() * MONTHS_KEPT * GIGABYTES_A_MESSAGE_AND_ITS_INDEXES;
        double reads = usage.messages() * READ_UNITS_A_SEND + usage.queries() * READ_UNITS_A_QUERY;
        return prices.millions("dynamodb.writeUnits", (usage.messages() + HEARTBEATS_A_MONTH) * WRITE_UNITS_A_SEND)
                + prices.millions("dynamodb.readUnits", reads)
                + gigabytes
                        * (prices.of("dynamodb.storage.gigabyteMonth")
                                + prices.of("dynamodb.pointInTimeRecovery.gigabyteMonth"));
    }

    private static double functions(double calls, Prices prices) {
        return prices.millions("lambda.requests", calls)
                + calls * SECONDS_A_CALL * FUNCTION_GIGABYTES * prices.of("lambda.gigabyteSecond")
                + FUNCTIONS
                        * FUNCTION_GIGABYTES
                        * SECONDS_A_MONTH
                        * prices.of("lambda.snapStartCache.gigabyteSecond");
    }

    private static double watching(double calls, Usage usage, Prices prices) {
        return ALARM_METRICS * prices.of("cloudwatch.alarm.month")
                + CUSTOM_METRICS * prices.of("cloudwatch.metric.month")
                + calls * LOG_GIGABYTES_A_CALL * prices.of("cloudwatch.logs.gigabyte")
                + prices.of("waf.webAcl.month")
                + prices.of("waf.rule.month")
                + prices.millions("waf.requests", usage.messages() + usage.queries())
                + prices.of("secretsmanager.secret.month");
    }
}
