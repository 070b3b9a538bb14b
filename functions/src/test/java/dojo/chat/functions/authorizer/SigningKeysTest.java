package dojo.chat.functions.authorizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SigningKeysTest {
    private final SettableClock clock = new SettableClock(TokenFactory.NOW);
    private final List<String> reads = new ArrayList<>();
    private final SigningKeys keys = new SigningKeys(this::read, clock);

    @Test
    void areReadOnceAndKept() {
        keys.current();
        clock.advance(Duration.ofMinutes(5));
        keys.current();

        assertThat(reads).containsExactly(SecretSource.CURRENT);
    }

    @Test
    void areReadAgainAfterFiveMinutes() {
        keys.current();
        clock.advance(Duration.ofMinutes(5).plusSeconds(1));

        assertThat(keys.current()).hasSize(2);
    }

    @Test
    void areRefreshedAtMostOnceAMinute() {
        assertThat(keys.refreshed()).isPresent();
        clock.advance(Duration.ofSeconds(59));
        assertThat(keys.refreshed()).isEmpty();
        clock.advance(Duration.ofSeconds(1));
        assertThat(keys.refreshed()).isPresent();

        assertThat(reads).hasSize(4);
    }

    @Test
    void areReadAnewOnceForgotten() {
        keys.current();
        keys.forget();
        keys.current();

        assertThat(reads).hasSize(2);
    }

    @Test
    void mayNotBeShorterThanHs256Needs() {
        SigningKeys tooShort = new SigningKeys(stage -> Optional.of("short"), clock);

        assertThatIllegalStateException().isThrownBy(tooShort::current).withMessageContaining("32 bytes");
    }

    private Optional<String> read(String stage) {
        reads.add(stage);
        return Optional.of(TokenFactory.SECRET + stage);
    }
}
