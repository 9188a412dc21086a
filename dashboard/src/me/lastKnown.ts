import type { Colour } from '../api/me'

const key = 'healthpass.me'
const colours: readonly unknown[] = ['green', 'yellow', 'red'] satisfies Colour[]

/** What a phone remembers without the network: no name, no document and nothing that could be scanned. */
export interface LastKnown { colour: Colour, reasonCode: string, at: string }

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** Reads it; null where nobody is signed in here. */
export function readLastKnown(store: Store): LastKnown | null {
  try {
    const known = JSON.parse(store.getItem(key) ?? 'null') as LastKnown | null
    return known && colours.includes(known.colour) && !Number.isNaN(Date.parse(known.at)) ? known : null
  } catch {
    return null
  }
}

/** Keeps it, or forgets it. A phone that lets nothing be kept works all the same. */
export function writeLastKnown(store: Store, known: LastKnown | null) {
  try {
    if (known) store.setItem(key, JSON.stringify({ colour: known.colour, reasonCode: known.reasonCode, at: known.at } satisfies LastKnown))
    else store.removeItem(key)
  } catch {
    // Full, or closed to pages.
  }
}
