package dojo.chat.infra.check;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every resolver file exports {@code request} and {@code response}, by the names that AppSync calls. */
final class FilesExportHandlers implements WiringRule {

    /** The bundler gathers a file's exports in one list: {@code export { request, other as response }}. */
    private static final Pattern EXPORTS = Pattern.compile("export\\s*\\{([^}]*)}");

    @Override
    public Stream<Slip> slips(Wiring wiring) {
        return wiring.files().names().stream()
                .filter(wiring.files()::isBundled)
                .flatMap(name -> missing(wiring.files().code(name))
                        .map(handler -> new Slip(wiring.files().source(name), 1, "The file exports no function "
                                + handler + ". Add: export function " + handler + "(ctx) { … }")));
    }

    private static Stream<String> missing(String code) {
        Set<String> exports = EXPORTS.matcher(code).results()
                .flatMap(result -> Arrays.stream(result.group(1).split(",")))
                .map(FilesExportHandlers::exportedName)
                .collect(Collectors.toSet());
        return Stream.of("request", "response").filter(handler -> !exports.contains(handler));
    }

    private static String exportedName(String export) {
        String[] words = export.strip().split("\\s+");
        return words[words.length - 1];
    }
}
