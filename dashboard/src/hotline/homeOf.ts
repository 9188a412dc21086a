import type { LookupResult } from '../api/hotline'
import type { Language } from '../i18n/language'
import { pathTo } from '../regions/regionCode'
import { regionName } from '../regions/regionNames'

/** The home region with the city and county it lies in: a village's name alone is no place. */
export function homeOf({ regionPath, regionCode, regionName: own }: Pick<LookupResult, 'regionPath' | 'regionCode' | 'regionName'>, language: Language): string {
  if (!regionPath?.length) return own
  const codes = pathTo(regionCode).slice(-regionPath.length)
  return regionPath.map((name, index) => regionName({ code: codes[index] ?? regionCode, name }, language)).join(' ')
}
