import type { Schemas } from '../api/answer'
import { fromBase64Url } from '../gate/crypto/base64url'
import { answered } from '../gate/queue/answered'
import { importKey } from './screenCode'

/** What a device keeps of a venue's screen: the key cannot be read out of it. */
export interface HeldScreen {
  venueId: string
  venueName: string
  regionName: string
  site: string
  places: Schemas['ScreenView']['places']
  key: CryptoKey
  /** Milliseconds that the server's clock is ahead of the device's. */
  ahead: number
}

const store = 'screens'

/** @throws where the browser keeps nothing, as in a private window. */
async function open(): Promise<IDBDatabase> {
  const request = indexedDB.open('healthpass-screen', 1)
  request.onupgradeneeded = () => void request.result.createObjectStore(store, { keyPath: 'venueId' })
  return answered(request)
}

/** Makes this device one of the venue's screens. */
export async function holdScreen(view: Schemas['ScreenView'], now: number) {
  const { venueId, venueName, regionName, site, places } = view
  const bytes = fromBase64Url(view.key)
  if (!bytes) throw new Error('The key is not base64url.')
  const held: HeldScreen = { venueId, venueName, regionName, site, places, key: await importKey(bytes), ahead: Date.parse(view.asOf) - now }
  await answered((await open()).transaction(store, 'readwrite').objectStore(store).put(held))
}

/** What this device keeps of a venue's screen; of the first one where none is named. */
export async function heldScreen(venueId: string): Promise<HeldScreen | null> {
  const screens = (await open()).transaction(store).objectStore(store)
  if (venueId) return (await answered(screens.get(venueId) as IDBRequest<HeldScreen | undefined>)) ?? null
  return (await answered(screens.getAll(null, 1) as IDBRequest<HeldScreen[]>))[0] ?? null
}
