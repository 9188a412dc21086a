import { backoffMs } from './backoff'

export interface Connection {
  /** Settles when the connection is gone, for whatever reason. */
  closed: Promise<void>
  close: () => void
}

const openTimeoutMs = 10_000

/**
 * Keeps one connection open for ever: opens it, waits until it closes, backs off, opens it again. The
 * first connect goes the same way as every later one, which SignalR's own automatic reconnect leaves out.
 */
export class KeptConnection {
  private run = 0
  private connection: Connection | null = null
  private wake: (() => void) | null = null
  private failures = 0

  constructor(
    private readonly open: () => Promise<Connection>,
    private readonly onUp: (up: boolean) => void,
    private readonly random: () => number = Math.random,
  ) {}

  start() { void this.keep(++this.run) }

  stop() {
    this.run++
    this.connection?.close()
    this.connection = null
    this.wake?.()
  }

  /** Ends a wait between attempts; does nothing while connected. */
  hurry() {
    this.failures = 0
    this.wake?.()
  }

  /** Drops the connection, if there is one, and opens another at once, without waiting for it to close. */
  renew() {
    if (!this.connection) return
    this.connection.close()
    this.connection = null
    this.failures = 0
    this.onUp(false)
    this.start()
  }

  private async keep(run: number) {
    while (run === this.run) {
      const connection = await this.tryOpen()
      if (run !== this.run) {
        connection?.close()
        return
      }
      if (connection) {
        this.failures = 0
        this.connection = connection
        this.onUp(true)
        await connection.closed
        if (run !== this.run) return
        this.connection = null
        this.onUp(false)
      }
      await this.wait(backoffMs(++this.failures, this.random))
    }
  }

  private async tryOpen(): Promise<Connection | null> {
    const opening = this.open()
    let timer: ReturnType<typeof setTimeout> | undefined
    const timeout = new Promise<null>(resolve => { timer = setTimeout(resolve, openTimeoutMs, null) })
    try {
      const connection = await Promise.race([opening, timeout])
      // An attempt that succeeds after its time is not kept, because the next one may be under way.
      if (connection === null) opening.then(late => late.close(), () => {})
      return connection
    } catch {
      return null
    } finally {
      clearTimeout(timer)
    }
  }

  private wait(ms: number) {
    return new Promise<void>(resolve => {
      const timer = setTimeout(resolve, ms)
      this.wake = () => { clearTimeout(timer); resolve() }
    }).then(() => { this.wake = null })
  }
}
