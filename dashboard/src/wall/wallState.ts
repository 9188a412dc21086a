import type { RegionsChanged, RegionView } from '../api/regionView'

/** What the wall knows about the region it watches. */
export interface WallState {
  watched: string
  region: RegionView | null
  children: ReadonlyMap<string, RegionView>
  /** False from each Watch until its complete snapshot is here; changes alone mean nothing before. */
  complete: boolean
  /** Server time of the last accepted push, ms. */
  asOf: number | null
}

/** A wall that starts with a region and knows nothing yet. */
export const startAt = (watched: string): WallState =>
  ({ watched, region: null, children: new Map(), complete: false, asOf: null })

/**
 * The wall turned to another region. What its parent's list said about it is shown meanwhile, and ages
 * from when that was sent: turning to a region does not make old numbers look new.
 */
export function turnTo(state: WallState, watched: string): WallState {
  const known = state.children.get(watched)
  return known ? { ...startAt(watched), region: known, asOf: state.asOf } : startAt(watched)
}

/** The same wall on a new connection: it keeps its numbers and waits for a complete snapshot. */
export const expectSnapshot = (state: WallState): WallState => ({ ...state, complete: false })

/** Whether nothing of the region's children has come yet. */
export const isBare = (state: WallState): boolean => !state.complete && state.children.size === 0

/** A bare wall with what was kept of its region when it was last turned to, as old as that is. */
export const fallBackOn = (state: WallState, kept: WallState | undefined): WallState =>
  kept && isBare(state) ? { ...kept, complete: false, region: state.region && kept.region ? newer(kept.region, state.region) : kept.region } : state

/**
 * The state after a push, or the same object when the push does not apply: it is about another region,
 * it comes before the snapshot, or it is older than what is here. A snapshot that was asked for always
 * applies, because another node's clock may be behind and its numbers are what the connection starts from.
 */
export function apply(state: WallState, push: RegionsChanged): WallState {
  if (push.watched !== state.watched) return state
  const asOf = Date.parse(push.asOf)
  const isFirst = push.complete && !state.complete
  if (!isFirst && (!state.complete || (state.asOf !== null && asOf < state.asOf))) return state

  const stamps = { complete: true, asOf }
  if (push.regions.length === 0 && !push.complete) return { ...state, ...stamps }

  let region = push.complete ? null : state.region
  const children = new Map(push.complete ? [] : state.children)
  for (const view of push.regions) {
    if (view.code === state.watched) region = newer(region, view)
    else children.set(view.code, newer(children.get(view.code) ?? null, view))
  }
  return { ...state, ...stamps, region, children }
}

const newer = (known: RegionView | null, pushed: RegionView) =>
  known !== null && Date.parse(pushed.asOf) < Date.parse(known.asOf) ? known : pushed
