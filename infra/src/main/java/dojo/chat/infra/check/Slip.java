package dojo.chat.infra.check;

import dojo.chat.infra.resolver.Place;

/**
 * A mistake that AppSync would refuse, or that no one means.
 *
 * @param place where it is
 * @param text what is wrong, and what mends it
 */
public record Slip(Place place, String text) {

    Slip(String file, int line, String text) {
        this(new Place(file, line), text);
    }

    @Override
    public String toString() {
        return place + ": " + text;
    }
}
