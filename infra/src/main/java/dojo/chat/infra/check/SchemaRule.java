package dojo.chat.infra.check;

import java.util.stream.Stream;

/** One rule that AppSync has for schemas. */
interface SchemaRule {

    Stream<Slip> slips(SchemaDocument schema);
}
