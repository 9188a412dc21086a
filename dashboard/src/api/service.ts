import { call } from './http'
import type { ServiceHealth } from './panels'

const timeoutMs = 5_000

/** How the service is; closed to the public where the wall is. */
export const getService = (token?: string, signal?: AbortSignal) => call<ServiceHealth>('/v1/service', { token, signal, timeoutMs })
