package dojo.chat.infra.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.RemovalPolicy;

class StagesTest {

    private final Map<String, Object> context = new HashMap<>();

    @Test
    void theStageIsDevUnlessTold() {
        assertThat(stage().name()).isEqualTo(StageName.DEV);
    }

    @Test
    void anUnknownStageIsRefusedWithTheAllowedOnes() {
        context.put("stage", "production");

        assertThatIllegalArgumentException()
                .isThrownBy(this::stage)
                .withMessage("There is no stage \"production\". The stages are local, dev, prod.");
    }

    @Test
    void prodKeepsItsDataAndClosesTheApi() {
        context.put("stage", "prod");

        Stage prod = stage();

        assertThat(prod.data().removalPolicy()).isEqualTo(RemovalPolicy.RETAIN);
        assertThat(prod.data().guarded()).isTrue();
        assertThat(prod.rules().guestPosting()).isFalse();
        assertThat(prod.limits().introspection()).isFalse();
        assertThat(prod.limits().queryDepth()).isPositive();
        assertThat(prod.limits().resolverCount()).isPositive();
        assertThat(prod.limits().requestsPerAddress()).isPresent();
    }

    @Test
    void localLetsGuestsPostAndGoesWithoutATrace() {
        context.put("stage", "local");

        Stage local = stage();

        assertThat(local.data().removalPolicy()).isEqualTo(RemovalPolicy.DESTROY);
        assertThat(local.data().guarded()).isFalse();
        assertThat(local.rules().guestPosting()).isTrue();
        assertThat(local.limits().introspection()).isTrue();
    }

    @Test
    void unlimitedLiftsTheBudget() {
        context.put("unlimited", "true");

        assertThat(stage().rules().budget().enforced()).isFalse();
    }

    @Test
    void theBudgetIsOnUnlessTold() {
        assertThat(stage().rules().budget().enforced()).isTrue();
    }

    @Test
    void unlimitedIsTrueOrFalse() {
        context.put("unlimited", "yes");

        assertThatIllegalArgumentException()
                .isThrownBy(this::stage)
                .withMessage("unlimited must be true or false, not \"yes\".");
    }

    @Test
    void theApiKeyEndsOnTheDayThatTheContextSays() {
        context.put("apiKeyExpires", "2027-03-01");

        assertThat(stage().limits().keyExpires()).isEqualTo(Instant.parse("2027-03-01T00:00:00Z"));
    }

    @Test
    void anApiKeysEndThatIsNoDayIsRefused() {
        context.put("apiKeyExpires", "in a year");

        assertThatIllegalArgumentException()
                .isThrownBy(this::stage)
                .withMessage("apiKeyExpires must be a day such as 2027-11-15, not \"in a year\".");
    }

    @Test
    void anAlarmMailThatIsNoAddressIsRefused() {
        context.put("alarmEmail", "ops");

        assertThatIllegalArgumentException()
                .isThrownBy(this::stage)
                .withMessage("alarmEmail must be a mail address, not \"ops\".");
    }

    @Test
    void anAlarmMailIsKept() {
        context.put("alarmEmail", "ops@example.com");

        assertThat(stage().notices().alarmEmail()).contains("ops@example.com");
        assertThat(stage().notices().reportEmail()).isEmpty();
    }

    @Test
    void aReportMailThatIsNoAddressIsRefused() {
        context.put("reportEmail", "moderators");

        assertThatIllegalArgumentException()
                .isThrownBy(this::stage)
                .withMessage("reportEmail must be a mail address, not \"moderators\".");
    }

    @Test
    void aMonthsCostsAreAWholeNumberOfDollars() {
        context.put("monthlyDollars", "120");
        assertThat(stage().notices().monthlyDollars()).isEqualTo(120);

        context.put("monthlyDollars", "9.99");
        assertThatIllegalArgumentException()
                .isThrownBy(this::stage)
                .withMessage("monthlyDollars must be a whole number of US dollars, not \"9.99\".");

        context.put("monthlyDollars", "0");
        assertThatIllegalArgumentException()
                .isThrownBy(this::stage)
                .withMessage("monthlyDollars must be at least 1, not 0.");
    }

    @Test
    void moreBlockedWordsThanAFunctionsEnvironmentHoldsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChatRules(true, new Budget(true, 1, 1), List.of("x".repeat(3_001))))
                .withMessage("The blocked words take 3001 bytes; a function's environment has room for 3000.");
    }

    @Test
    void aLimitThatAppSyncDoesNotTakeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ApiLimits(true, 76, 0, OptionalInt.empty(), Instant.EPOCH))
                .withMessage("The query depth limit must be 0 to 75, not 76.");
    }

    private Stage stage() {
        return Stages.of(StageContext.read(context::get), List.of("oni"));
    }
}
