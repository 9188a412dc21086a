import { reactive } from 'vue'
import { getRegion } from '../api/regions'
import type { Language } from '../i18n/language'
import { isRegionCode, pathTo } from './regionCode'
import { regionName } from './regionNames'

// Names do not change while the page is open, and a page names few regions.
const names = reactive(new Map<string, string>())
const asked = new Set<string>()

async function ask(code: string, token: string) {
  if (asked.has(code)) return
  asked.add(code)
  try {
    names.set(code, (await getRegion(code, undefined, token)).name)
  } catch {
    // Shown as its code until somebody asks again.
    asked.delete(code)
  }
}

/** Names a region with those it lies in, below the province; its code until the names are here. */
export function useRegionNames(token: () => string) {
  return (code: string, language: Language): string => {
    if (!isRegionCode(code)) return code
    const path = pathTo(code)
    const shown = path.length > 1 ? path.slice(1) : path
    for (const step of shown) void ask(step, token())
    return shown.every(step => names.has(step))
      ? shown.map(step => regionName({ code: step, name: names.get(step)! }, language)).join(' ')
      : code
  }
}
