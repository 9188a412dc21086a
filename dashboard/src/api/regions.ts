import type { Answer } from './answer'
import { call } from './http'

/** One region's figures; whether it takes a token is the server's setting. */
export const getRegion = (code: string, signal?: AbortSignal, token?: string) =>
  call<Answer<'/v1/regions/{code}'>>(`/v1/regions/${encodeURIComponent(code)}`, { signal, token })
