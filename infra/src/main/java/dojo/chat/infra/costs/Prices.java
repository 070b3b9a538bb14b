package dojo.chat.infra.costs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** AWS's prices in US dollars, read from {@code prices.properties}, which names their date and sources. */
public final class Prices {
    private static final double MILLION = 1_000_000;

    private final Properties prices;

    private Prices(Properties prices) {
        this.prices = prices;
    }

    /** The prices that come with this project. */
    public static Prices published() {
        Properties prices = new Properties();
        try (InputStream file = Prices.class.getResourceAsStream("prices.properties")) {
            prices.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException("prices.properties could not be read", e);
        }
        return new Prices(prices);
    }

    /** The price of one unit, or of a million units where the name says so. */
    double of(String name) {
        String price = prices.getProperty(name);
        if (price == null) {
            throw new IllegalArgumentException("prices.properties has no price named " + name);
        }
        return Double.parseDouble(price);
    }

    /** What so many units cost at a price for a million of them. */
    double millions(String name, double units) {
        return of(name + ".million") * units / MILLION;
    }
}
