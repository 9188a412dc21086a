import { call } from './http'
import type { RegionView } from './regionView'

/** One region's figures; no sign-in needed. */
export const getRegion = (code: string, signal?: AbortSignal) =>
  call<RegionView>(`/v1/regions/${encodeURIComponent(code)}`, { signal })
