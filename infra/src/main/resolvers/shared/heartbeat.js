/** Where the table keeps the newest pulse. */
export const HEARTBEAT_KEY = { pk: 'heartbeat' };

/**
 * What the heartbeat saw, as the schema's Heartbeat.
 *
 * @param {any} pulse
 */
export function toHeartbeat(pulse) {
  return {
    at: pulse.at,
    healthy: pulse.healthy,
    sendMilliseconds: pulse.sendMilliseconds ?? null,
    deliveryMilliseconds: pulse.deliveryMilliseconds ?? null,
    error: pulse.error ?? null,
  };
}
