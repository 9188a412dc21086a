import { call } from './http'
import type { RegionView } from './regionView'

/** One region's figures; whether it takes a token is the server's setting. */
export const getRegion = (code: string, signal?: AbortSignal, token?: string) =>
  call<RegionView>(`/v1/regions/${encodeURIComponent(code)}`, { signal, token })
