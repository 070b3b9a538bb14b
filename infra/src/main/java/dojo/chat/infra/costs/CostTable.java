package dojo.chat.infra.costs;

import java.util.List;
import java.util.Locale;

/** Prints the table of docs/costs.md: {@code java dojo.chat.infra.costs.CostTable}. */
public final class CostTable {
    private static final List<Usage> USAGES = List.of(
            new Usage(20, 500, 1),
            new Usage(50, 2_000, 1),
            new Usage(200, 10_000, 1),
            new Usage(200, 10_000, 0.25),
            new Usage(1_000, 20_000, 1),
            new Usage(1_000, 20_000, 0.1),
            new Usage(5_000, 100_000, 0.05));

    private CostTable() {}

    /** Prints the table as Markdown. */
    public static void main(String[] arguments) {
        System.out.print(markdown(Prices.published()));
    }

    /** The table as Markdown, a line for each usage. */
    public static String markdown(Prices prices) {
        StringBuilder table = new StringBuilder("""
                | players online | messages a day | of which a player receives | deliveries | connections \
                | operations | table | functions | watching | **a month** |
                |---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
                """);
        for (Usage usage : USAGES) {
            table.append(row(usage, MonthlyCost.of(usage, prices)));
        }
        return table.toString();
    }

    private static String row(Usage usage, MonthlyCost cost) {
        return String.format(
                Locale.ROOT,
                "| %,d | %,d | %.0f %% | $%,.2f | $%,.2f | $%,.2f | $%,.2f | $%,.2f | $%,.2f | **$%,.2f** |\n",
                usage.playersOnline(),
                usage.messagesPerDay(),
                usage.roomsPerPlayer() * 100,
                cost.deliveries(),
                cost.connections(),
                cost.operations(),
                cost.table(),
                cost.functions(),
                cost.watching(),
                cost.total());
    }
}
