package dojo.chat.infra.costs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CostTableTest {
    private final Prices prices = Prices.published();

    @Test
    void theTableInTheDocumentationIsTheOneThatTheCalculatorPrints() throws IOException {
        assertThat(Files.readString(Path.of("..", "docs", "costs.md")))
                .as("docs/costs.md is out of date: put in what ./chat costs prints")
                .contains(CostTable.markdown(prices));
    }

    @Test
    void twoHundredPlayersOfOneRoomPayForDeliveriesAboveAll() {
        MonthlyCost cost = MonthlyCost.of(new Usage(200, 10_000, 1), prices);

        assertThat(cost.deliveries()).isCloseTo(120, within(0.01));
        assertThat(cost.connections()).isCloseTo(0.69, within(0.01));
        assertThat(cost.deliveries()).isGreaterThan(0.8 * cost.total());
    }

    @Test
    void aChatThatNobodyUsesCostsOnlyItsFixedParts() {
        MonthlyCost cost = MonthlyCost.of(new Usage(0, 0, 1), prices);

        assertThat(cost.deliveries()).isZero();
        assertThat(cost.total()).isBetween(10.0, 20.0);
    }

    @Test
    void aUsageThatCannotBeIsRefused() {
        assertThatThrownBy(() -> new Usage(-1, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Usage(1, 0, 1.5)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPriceThatIsNotInTheFileIsNamed() {
        assertThatThrownBy(() -> prices.of("moon.dust")).hasMessageContaining("moon.dust");
    }
}
