import type { WallState } from './wallState'

const most = 64

/** The last whole state of each region that the wall has shown, of the latest ones only. */
export class KeptStates {
  private readonly byRegion = new Map<string, WallState>()

  keep(state: WallState) {
    // Set anew, so that the first in the map is the one not shown for longest.
    this.byRegion.delete(state.watched)
    this.byRegion.set(state.watched, state)
    if (this.byRegion.size > most) this.byRegion.delete(this.byRegion.keys().next().value!)
  }

  of(region: string): WallState | undefined {
    return this.byRegion.get(region)
  }
}
