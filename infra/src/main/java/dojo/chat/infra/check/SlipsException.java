package dojo.chat.infra.check;

import java.util.List;
import java.util.stream.Collectors;

/** The schema and the resolvers don't fit together. The message lists every slip, one a line. */
public final class SlipsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SlipsException(List<Slip> slips) {
        super(slips.stream().map(Slip::toString).collect(Collectors.joining("\n")));
    }
}
