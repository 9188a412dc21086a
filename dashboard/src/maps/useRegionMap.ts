import { onBeforeUnmount, ref, shallowRef, watch, type Ref } from 'vue'
import { backoffMs } from '../api/backoff'
import { loadMap, type RegionMap } from './regionMaps'

/** The map of a region, asked for again until it is there. */
export function useRegionMap(code: Ref<string>) {
  const map = shallowRef<RegionMap | null>(null)
  const loading = ref(true)
  let gone = false

  async function show(wanted: string) {
    map.value = null
    loading.value = true
    for (let failures = 1; wanted === code.value && !gone; failures++) {
      try {
        const loaded = await loadMap(wanted)
        if (wanted !== code.value) return
        map.value = loaded
        loading.value = false
        return
      } catch {
        await new Promise(resolve => setTimeout(resolve, backoffMs(failures)))
      }
    }
  }

  watch(code, show, { immediate: true })
  onBeforeUnmount(() => { gone = true })
  return { map, loading }
}
