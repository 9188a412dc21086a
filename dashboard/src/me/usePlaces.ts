import { shallowReactive } from 'vue'
import { getPlace, type Place } from '../api/places'

/** The names of regions that were asked for. They do not change while a page is open. */
export function usePlaces() {
  const places = shallowReactive(new Map<string, Place>())
  const failed = shallowReactive(new Set<string>())

  async function load(code: string) {
    if (places.has(code)) return
    failed.delete(code)
    try {
      places.set(code, await getPlace(code))
    } catch {
      failed.add(code)
    }
  }

  return { places, failed, load }
}
