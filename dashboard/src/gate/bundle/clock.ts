/** The device's clock against the server's, as it was measured. */
export interface ClockReading {
  /** Device minus server. */
  offsetMs: number
  /** By the device's clock, and by the one that nobody can set. */
  at: number
  steadyAt: number
  /** Of which life of the page: the steady clock begins anew with each. */
  life: string
}

const jumpMs = 5_000
const goodForMs = 72 * 3_600_000

/** Measures against a time that the server wrote about half-way between sending and receiving. */
export const measure = (serverTime: string, sentAt: number, receivedAt: number, steadyAt: number, life: string): ClockReading | null => {
  const server = Date.parse(serverTime)
  return Number.isNaN(server) ? null : { offsetMs: Math.round((sentAt + receivedAt) / 2 - server), at: receivedAt, steadyAt, life }
}

/** Whether the device's clock has gone on as it went when it was measured: who sets it makes what was measured worthless. */
export function isTrusted(reading: ClockReading | null, now: number, steadyNow: number, life: string): reading is ClockReading {
  if (reading === null || now < reading.at - jumpMs || now - reading.at > goodForMs) return false
  return reading.life !== life || Math.abs((now - reading.at) - (steadyNow - reading.steadyAt)) < jumpMs
}
