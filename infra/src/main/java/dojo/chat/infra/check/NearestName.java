package dojo.chat.infra.check;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Guesses what a wrong name was meant to be. */
final class NearestName {

    private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

    private NearestName() {}

    /** The candidate that is fewest letters away, if it is near enough to be meant. */
    static Optional<String> of(String name, Collection<String> candidates) {
        int most = Math.max(2, name.length() / 3);
        return candidates.stream()
                .map(candidate -> Map.entry(candidate, DISTANCE.apply(name, candidate)))
                .filter(entry -> entry.getValue() <= most)
                .min(Map.Entry.<String, Integer>comparingByValue().thenComparing(Comparator.comparing(Map.Entry::getKey)))
                .map(Map.Entry::getKey);
    }

    /** The mend to end a slip with: a guess, or else the advice. */
    static String mend(String name, Collection<String> candidates, String advice) {
        return of(name, candidates).map(nearest -> "Did you mean " + nearest + "?").orElse(advice);
    }
}
