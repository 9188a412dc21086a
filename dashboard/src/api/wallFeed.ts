import { shownToken } from './proof'
import { HubConnectionBuilder, HubConnectionState, LogLevel, type HubConnection } from '@microsoft/signalr'
import { MessagePackHubProtocol } from '@microsoft/signalr-protocol-msgpack'
import type { Schemas } from './answer'
import { KeptConnection, type Connection } from './keptConnection'
import type { Panels } from './panels'
import type { RegionsChanged } from './regionView'

type Pushes = Schemas['WallPushes']

const sessionOver: Schemas['ProblemCode'] = 'session_invalid'

/** A connection to the wall hub that stays up by itself and watches one region at a time. */
export class WallFeed {
  private readonly kept: KeptConnection
  private hub: HubConnection | null = null

  /**
   * `token` says who watches, if anybody in particular; `onPush` and `onPanels` get every push; `onRefused` hears whether the server takes the
   * token, or nobody without one; `onWatch` is called before each Watch, whose first push is a snapshot;
   * `onUp` hears whether there is a connection; `onEnded` that the session behind the token is over.
   */
  constructor(
    private watched: string,
    private readonly token: () => string | undefined,
    private readonly onPush: (push: RegionsChanged) => void,
    private readonly onPanels: (panels: Panels) => void,
    private readonly onWatch: () => void,
    private readonly onRefused: (refused: boolean) => void,
    onUp: (up: boolean) => void,
    private readonly onEnded: () => void,
  ) {
    this.kept = new KeptConnection(() => this.open(), onUp)
  }

  start() { this.kept.start() }

  stop() { this.kept.stop() }

  /** Tries again at once instead of waiting out the back-off. */
  hurry() { this.kept.hurry() }

  /** Gives up a connection that looks open and says nothing, and opens a new one. */
  renew() { this.kept.renew() }

  /** Turns to another region on the same connection. */
  watch(code: string) {
    this.watched = code
    if (this.hub?.state !== HubConnectionState.Connected) {
      this.kept.hurry()
      return
    }
    this.onWatch()
    this.hub.invoke('Watch', code).catch((error: unknown) => {
      this.noteEnd(error)
      this.renew()
    })
  }

  /** A hub tells what it refuses in the words of its error alone. */
  private noteEnd(error: unknown) {
    if (String(error).includes(sessionOver)) this.onEnded()
  }

  private async open(): Promise<Connection> {
    const hub = new HubConnectionBuilder()
      .withUrl('/hubs/wall', { accessTokenFactory: () => shownToken(this.token()) })
      .withHubProtocol(new MessagePackHubProtocol())
      .configureLogging(LogLevel.None)
      .build()
    hub.serverTimeoutInMilliseconds = 10_000
    hub.keepAliveIntervalInMilliseconds = 5_000
    this.hub = hub
    // A connection that was given up may still deliver; only the newest one is listened to.
    const on = <Name extends keyof Pushes>(name: Name, hear: (carried: Pushes[Name]) => void) =>
      hub.on(name, (carried: Pushes[Name]) => { if (this.hub === hub) hear(carried) })
    on('RegionsChanged', this.onPush)
    on('PanelsChanged', this.onPanels)
    on('SessionEnded', this.onEnded)
    const closed = new Promise<void>(resolve => hub.onclose(() => resolve()))
    try {
      await hub.start().catch((error: unknown) => {
        // SignalR tells the status of a refused negotiation in the words of its error alone.
        this.onRefused(/\b401\b/.test(String(error)))
        throw error
      })
      this.onRefused(false)
      if (this.hub !== hub) throw new Error('superseded')
      this.onWatch()
      // A watch on another region may have been asked for meanwhile; this reads the latest.
      await hub.invoke('Watch', this.watched)
    } catch (error) {
      this.noteEnd(error)
      void hub.stop()
      throw error
    }
    return { closed, close: () => void hub.stop() }
  }
}
