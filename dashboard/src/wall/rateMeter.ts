interface Sample { at: number, count: number }

const windowMs = 5_000
const shortestMs = 1_000

/**
 * Events per second of a growing counter, averaged over about the last 5 s of the server's own time, so
 * that the moment a push happens to arrive does not matter.
 */
export class RateMeter {
  private samples: Sample[] = []

  /** Notes the counter's value at a server time. A counter that falls (midnight, another region) starts afresh. */
  add(at: number, count: number) {
    const last = this.samples.at(-1)
    if (last && at < last.at) return
    if (last && count < last.count) this.samples = []
    if (last?.at === at) this.samples.pop()
    this.samples.push({ at, count })
    // The newest sample outside the window stays, so that the window is covered to its edge.
    while (this.samples.length > 2 && this.samples[1]!.at <= at - windowMs) this.samples.shift()
  }

  /** Forgets everything: the next rate covers new samples only. */
  reset() {
    this.samples = []
  }

  /** Events per second; null until a second of samples is there. */
  get perSecond(): number | null {
    const first = this.samples[0]
    const last = this.samples.at(-1)
    if (!first || !last || last.at - first.at < shortestMs) return null
    return (last.count - first.count) / (last.at - first.at) * 1000
  }
}
