import { Problem, problemOf } from './problem'
import { noteServerTime } from './serverNow'
import { ownPage, proofOf } from './proof'

interface Call {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  body?: unknown
  token?: string
  /** Whether a cookie that the page knows nothing of proves who calls. */
  byCookie?: boolean
  /** Whether nobody's hand is behind the call: it keeps no session alive. */
  background?: boolean
  signal?: AbortSignal
  /** How long somebody waits for the answer. */
  timeoutMs?: number
}

const defaultTimeoutMs = 15_000

/** Calls the API and returns its JSON; every failure is thrown as a Problem, save an abort by the caller. */
export async function call<T>(path: string, { method = 'GET', body, token, byCookie, background, signal, timeoutMs = defaultTimeoutMs }: Call = {}): Promise<T> {
  const timeout = AbortSignal.timeout(timeoutMs)
  const headers: Record<string, string> = { Accept: 'application/json', ...proofOf(token), ...(byCookie ? ownPage : {}) }
  if (body !== undefined) headers['Content-Type'] = 'application/json'
  if (background) headers['X-Background'] = '1'
  let response: Response
  try {
    response = await fetch(path, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      cache: 'no-store',
    })
  } catch (error) {
    if (signal?.aborted) throw error
    throw new Problem(0, 'unreachable', 'unreachable')
  }
  noteServerTime(response.headers.get('Date'))
  if (!response.ok) throw await problemOf(response)
  // An answer that says no more than its status has no body.
  const text = await response.text()
  return (text === '' ? undefined : JSON.parse(text)) as T
}
