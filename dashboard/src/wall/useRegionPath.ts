import { onBeforeUnmount, ref, watch, type Ref } from 'vue'
import type { Schemas } from '../api/answer'
import { backoffMs } from '../api/backoff'
import { Problem } from '../api/problem'
import { getRegion } from '../api/regions'
import { contains, pathTo } from '../regions/regionCode'
import type { WallAccess } from './useWallAccess'

const isNotPublished: Schemas['ProblemCode'] = 'region_not_published'

export interface PathStep { code: string, name: string | null }

/** The breadcrumb of a region, from the highest one that may be read. Names are fetched once each and asked for again until they are there. */
export function useRegionPath(code: Ref<string>, access: WallAccess, moved: (code: string) => void = () => {}) {
  const names = new Map<string, string>()
  const path = ref<PathStep[]>([])
  const notFound = ref(false)
  /** Of what is not found: whether it is there and not for everybody. */
  const notPublished = ref(false)
  let cancel = new AbortController()

  const show = () => {
    path.value = pathTo(code.value).filter(step => contains(access.home, step)).map(step => ({ code: step, name: names.get(step) ?? null }))
  }

  async function fetchName(step: string, signal: AbortSignal) {
    for (let failures = 1; !signal.aborted; failures++) {
      try {
        const found = await getRegion(step, signal, access.token())
        if (signal.aborted) return
        // An old code in the address stands for the region that followed it.
        if (step === code.value && found.code !== step) return moved(found.code)
        names.set(step, found.name)
        show()
        return
      } catch (error) {
        if (signal.aborted) return
        if (error instanceof Problem && (error.status === 404 || error.code === isNotPublished)) {
          if (step === code.value) {
            notFound.value = true
            notPublished.value = error.code === isNotPublished
          }
          return
        }
        await new Promise(resolve => setTimeout(resolve, backoffMs(failures)))
      }
    }
  }

  watch(code, () => {
    cancel.abort()
    cancel = new AbortController()
    notFound.value = notPublished.value = false
    show()
    for (const { code: step, name } of path.value) if (name === null) void fetchName(step, cancel.signal)
  }, { immediate: true })
  onBeforeUnmount(() => cancel.abort())

  return { path, notFound, notPublished }
}
