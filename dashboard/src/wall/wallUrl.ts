import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import { languageOf, type Language } from '../i18n/language'
import { isRegionCode, provinceCode } from '../regions/regionCode'
import { kioskPrefix } from '../session/storedKiosk'

/** What the address of a wall says: a link reproduces the view. */
export interface WallUrl {
  region: string
  /** On an unattended screen the pointer and the controls are hidden. */
  kiosk: boolean
  /** A screen's token, in the address that it is first opened with; it is never written into one. */
  kioskToken: string | null
  language: Language
  /** Seconds each region stays while the wall rotates; null when it does not. */
  rotateSeconds: number | null
  /** Seconds without a touch after which a rotating wall goes on. */
  resumeSeconds: number
}

const shortestRotation = 5
const shortestPause = 5
const usualPause = 60

/** Reads the address; whatever is missing or malformed gets its default. */
export function readWallUrl(query: LocationQuery): WallUrl {
  const region = single(query.region)
  const seconds = Number(single(query.rotate))
  const pause = Number(single(query.resume))
  const kiosk = single(query.kiosk)
  const kioskToken = kiosk?.startsWith(kioskPrefix) ? kiosk : null
  return {
    region: region && isRegionCode(region) ? region : provinceCode,
    kiosk: kiosk === '1' || kioskToken !== null,
    kioskToken,
    language: languageOf(single(query.lang)),
    rotateSeconds: Number.isFinite(seconds) && seconds > 0 ? Math.max(Math.round(seconds), shortestRotation) : null,
    resumeSeconds: Number.isFinite(pause) && pause > 0 ? Math.max(Math.round(pause), shortestPause) : usualPause,
  }
}

/** Writes the address, leaving out what is at its default. */
export function writeWallUrl(url: WallUrl): LocationQueryRaw {
  const query: LocationQueryRaw = {}
  if (url.region !== provinceCode) query.region = url.region
  if (url.kiosk) query.kiosk = '1'
  if (url.language !== 'zh') query.lang = url.language
  if (url.rotateSeconds !== null) query.rotate = String(url.rotateSeconds)
  if (url.resumeSeconds !== usualPause) query.resume = String(url.resumeSeconds)
  return query
}

const single = (value: LocationQuery[string] | undefined) => (Array.isArray(value) ? value[0] : value) ?? null
