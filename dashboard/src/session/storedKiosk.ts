const key = 'healthpass.kiosk'

type Store = Pick<Storage, 'getItem' | 'setItem'>

/** The token of a screen that nobody signs in at, and the region it was opened with. */
export interface Kiosk { token: string, region: string }

/** What every such token begins with. */
export const kioskPrefix = 'kiosk_'

/** The screen's token, if it was ever given one. It outlives the browser: nobody is there to type it again. */
export function readKiosk(store: Store): Kiosk | null {
  try {
    const kiosk = JSON.parse(store.getItem(key) ?? 'null') as Kiosk | null
    return kiosk && typeof kiosk.token === 'string' && typeof kiosk.region === 'string' ? kiosk : null
  } catch {
    return null
  }
}

/** Keeps the token for all starts to come. */
export const writeKiosk = (store: Store, kiosk: Kiosk) => store.setItem(key, JSON.stringify(kiosk))
