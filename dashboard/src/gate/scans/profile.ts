import type { GateVenue } from '../../api/gate'
import { directions, type Direction } from '../shift/shift'

export const modes = ['visitor', 'staff'] as const
export type Mode = typeof modes[number]

/** Where a gate stands and what it does there; kept on the device, so that it starts without the network. */
export interface Profile {
  venue: GateVenue
  /** The gate's own name, in every record. */
  gate: string
  /** The number of the entrance or hall within the venue, 0 for the venue itself. */
  place: number
  mode: Mode
  direction: Direction
}

const key = 'healthpass.gate'
// A record holds 32 characters, of which the staff entrance needs some.
const staffSuffix = ':staff'
const gateName = /^[A-Za-z0-9._-]{1,26}$/

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

export const isGateName = (name: string): boolean => gateName.test(name)

/** The name in the records: a staff entrance is told from a visitors' one by it. */
export const gateIdOf = ({ gate, mode }: Profile): string => (mode === 'staff' ? gate + staffSuffix : gate)

export function readProfile(store: Store): Profile | null {
  try {
    const value = JSON.parse(store.getItem(key) ?? 'null') as Profile | null
    return value && typeof value.venue?.venueId === 'string' && isGateName(value.gate) && directions.includes(value.direction) && modes.includes(value.mode) ? value : null
  } catch {
    return null
  }
}

export function writeProfile(store: Store, profile: Profile | null) {
  try {
    if (profile) store.setItem(key, JSON.stringify(profile))
    else store.removeItem(key)
  } catch {
    // It holds for as long as the page is open, then.
  }
}

const signedInKey = 'healthpass.gate.signedIn'

/** Whether a key was given here: who has never signed in need not be asked for. */
export function isSignedIn(store: Store): boolean {
  try {
    return store.getItem(signedInKey) === 'yes'
  } catch {
    return false
  }
}

export function noteSignedIn(store: Store, isIn: boolean) {
  try {
    if (isIn) store.setItem(signedInKey, 'yes')
    else store.removeItem(signedInKey)
  } catch {
    // Then it is asked for at the next start.
  }
}

const id = /(?:^|[^0-9A-Za-z])([0-9A-HJKMNP-TV-Z]{13})(?![0-9A-Za-z])/i

/** The venue's id in what was typed or scanned: the id itself, or the address on its poster. */
export const venueIdIn = (text: string): string | null => id.exec(text.normalize('NFKC').trim().toUpperCase().replace(/O/g, text.includes('/') ? 'O' : '0'))?.[1] ?? null
