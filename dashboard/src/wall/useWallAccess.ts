import { provinceCode } from '../regions/regionCode'
import { readKiosk, writeKiosk } from '../session/storedKiosk'
import { readSession } from '../session/storedSession'
import type { WallUrl } from './wallUrl'

/** As whom a wall reads its numbers. */
export interface WallAccess {
  /** The highest region that may be read: everything above is out of bounds. */
  home: string
  token: () => string | undefined
}

/**
 * The screen's own token where the address says that it is a kiosk, otherwise the session of whoever is signed in on
 * this tab, otherwise nobody. A token in the address is kept before anything is asked for.
 */
export function useWallAccess(url: WallUrl): WallAccess {
  if (url.kioskToken) writeKiosk(localStorage, { token: url.kioskToken, region: url.region })
  const kiosk = url.kiosk ? readKiosk(localStorage) : null
  return kiosk
    ? { home: kiosk.region, token: () => kiosk.token }
    : { home: provinceCode, token: () => readSession(sessionStorage, Date.now())?.token }
}
