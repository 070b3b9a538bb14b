package dojo.chat.infra.stage;

import java.time.Duration;
import software.amazon.awscdk.RemovalPolicy;

/**
 * How long data lives.
 *
 * @param retention how long a message is kept after it was sent
 * @param tombstones how long a deleted message's tombstone is kept: longer than a DataStore client waits between two
 *     full syncs (24 hours), or it would never learn of the deletion
 * @param removalPolicy what becomes of the data when the stack is deleted
 * @param guarded whether deleting the table, or the stack, is refused until someone lifts the guard
 */
public record StoredData(Duration retention, Duration tombstones, RemovalPolicy removalPolicy, boolean guarded) {

    private static final Duration FULL_SYNC = Duration.ofHours(24);

    public StoredData {
        if (tombstones.compareTo(FULL_SYNC) <= 0) {
            throw new IllegalArgumentException("Tombstones must be kept for more than 24 hours, not " + tombstones + ".");
        }
        if (retention.compareTo(tombstones) < 0) {
            throw new IllegalArgumentException("Messages must be kept at least as long as tombstones.");
        }
    }
}
