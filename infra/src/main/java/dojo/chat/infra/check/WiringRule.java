package dojo.chat.infra.check;

import java.util.stream.Stream;

/** One rule for how resolvers fit the schema and their files. */
interface WiringRule {

    Stream<Slip> slips(Wiring wiring);
}
