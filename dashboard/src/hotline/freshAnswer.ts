const currentForMs = 60_000

/** True when an answer is a last known status rather than the current one: in an outage its time lies back. */
export const isOldAnswer = (asOf: string, now: number): boolean => now - Date.parse(asOf) > currentForMs
