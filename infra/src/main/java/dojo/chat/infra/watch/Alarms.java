package dojo.chat.infra.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.IAlarm;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.sns.ITopic;
import software.constructs.Construct;

/** The stack's alarms. Each has an entry in the runbook, {@code docs/operations.md}, which its description points to. */
final class Alarms extends Construct {

    private final SnsAction notice;
    private final List<IAlarm> all = new ArrayList<>();

    Alarms(Construct scope, String id, ITopic topic) {
        super(scope, id);
        this.notice = new SnsAction(topic);
    }

    /** Goes off when the metric is above a value for that many periods in a row. No news is good news. */
    void above(String name, String meaning, IMetric metric, double value, int periods) {
        add(name, meaning, Alarm.Builder.create(this, name)
                .metric(metric)
                .comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD)
                .threshold(value)
                .evaluationPeriods(periods)
                .treatMissingData(TreatMissingData.NOT_BREACHING));
    }

    /** Goes off when the metric is below a value, or is not there, for that many periods in a row. */
    void below(String name, String meaning, IMetric metric, double value, int periods) {
        add(name, meaning, Alarm.Builder.create(this, name)
                .metric(metric)
                .comparisonOperator(ComparisonOperator.LESS_THAN_THRESHOLD)
                .threshold(value)
                .evaluationPeriods(periods)
                .treatMissingData(TreatMissingData.BREACHING));
    }

    private void add(String name, String meaning, Alarm.Builder builder) {
        Alarm alarm = builder
                .alarmDescription(meaning + " See docs/operations.md#" + name.toLowerCase(Locale.ROOT))
                .build();
        alarm.addAlarmAction(notice);
        alarm.addOkAction(notice);
        all.add(alarm);
    }

    List<IAlarm> all() {
        return List.copyOf(all);
    }
}
