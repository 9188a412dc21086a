import type { Answer } from './answer'
import { call } from './http'

const timeoutMs = 5_000

/** How the service is; closed to the public where the wall is. */
export const getService = (token?: string, signal?: AbortSignal) => call<Answer<'/v1/service'>>('/v1/service', { token, background: true, signal, timeoutMs })
