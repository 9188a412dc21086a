interface Sample { at: number, ahead: number }

const windowMs = 60_000
const mostSamples = 128

/**
 * The server's time, told from the times its messages bear and from a stopwatch that nobody sets: a screen whose clock
 * is wrong or is put right neither hides that numbers are old nor makes them look it.
 */
export class ServerClock {
  private samples: Sample[] = []

  /** Notes what a message says the time is, at a reading of the stopwatch. */
  note(serverTime: number, stopwatch: number) {
    this.samples.push({ at: stopwatch, ahead: serverTime - stopwatch })
    while (this.samples.length > mostSamples || this.samples[0]!.at < stopwatch - windowMs) this.samples.shift()
  }

  /** Another connection, perhaps to another node: what the one before said the time was is forgotten with its next message. */
  restart() {
    if (this.samples.length > 0) this.samples = [{ at: -Infinity, ahead: this.ahead() }]
  }

  /** The server's time at a reading of the stopwatch; null before the first message. */
  now(stopwatch: number): number | null {
    // A message is never early: of several the one that took least time on its way is right.
    return this.samples.length === 0 ? null : stopwatch + this.ahead()
  }

  private ahead() {
    return Math.max(...this.samples.map(sample => sample.ahead))
  }
}
