package dojo.chat.infra.resolver;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResolversTest {

    @ParameterizedTest
    @ValueSource(strings = {"messages", "Query.", ".messages", "Query.messages.js", "Query messages", ""})
    void aFieldOfAnotherFormThanTypeDotFieldIsRefused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Resolvers().field(name))
                .withMessage("A resolver's field is written Type.field, such as Query.messages, not \"" + name + "\".");
    }
}
