import { vi } from 'vitest'
import type { HealthCode, Me } from '../../src/api/me'

type Answer = Response | Error | (() => Response | Promise<Response>)

export const problem = (status: number, code: string, headers: Record<string, string> = {}) => () =>
  new Response(JSON.stringify({ code, title: code, status }), { status, headers: { 'Content-Type': 'application/problem+json', ...headers } })

export const json = (body: unknown, status = 200) => () => (status === 204 ? new Response(null, { status }) : Response.json(body, { status }))

export const unreachable = () => Promise.reject(new TypeError('network'))

/** A server of answers by method and path; what it was not told of is not there. */
export function fakeServer() {
  const answers = new Map<string, Answer>()
  const calls: { key: string, body: unknown, headers: Record<string, string> }[] = []
  const fetched = vi.fn(async (path: string, init: RequestInit = {}) => {
    const key = `${init.method ?? 'GET'} ${path}`
    calls.push({ key, body: init.body ? JSON.parse(init.body as string) : undefined, headers: init.headers as Record<string, string> })
    const answer = answers.get(key) ?? problem(404, 'not_found')
    if (answer instanceof Error) throw answer
    return typeof answer === 'function' ? answer() : answer.clone()
  })
  vi.stubGlobal('fetch', fetched)
  return {
    calls,
    on(key: string, answer: Answer) { answers.set(key, answer); return this },
    count: (key: string) => calls.filter(call => call.key === key).length,
    last: (key: string) => calls.findLast(call => call.key === key),
  }
}

export const aMe = (change: Partial<Me> = {}): Me => ({
  personId: '0'.repeat(32), colour: 'green', reasonCode: 'G0', reason: '未发现异常', reasonEn: 'Nothing found',
  since: '2022-09-01T08:00:00+08:00', until: null, whatToDo: '正常通行。', whatToDoEn: 'Go about as usual.', rule: '2022-1',
  regionCode: '510104017000', regionName: '春熙路街道', maskedName: '张*', documentType: 'resident_id', maskedDocument: '51**************23',
  maskedPhone: '1*******678', channel: 'me', appliedAt: '2022-08-01T08:00:00+08:00', sessions: 2,
  events: [{ at: '2022-08-01T08:00:00+08:00', kind: 'applied', colour: 'green', reasonCode: 'G0' }],
  ...change,
})

/** A code made now, by the clock of the test. */
export const aCode = (change: Partial<HealthCode> = {}): HealthCode => ({
  code: 'HP$CODE', colour: 'green', reasonCode: 'G0', reason: '未发现异常', maskedName: '张*',
  issuedAt: new Date(Date.now()).toISOString(), expiresAt: new Date(Date.now() + 60_000).toISOString(), refreshAfterSeconds: 30, ...change,
})

export const places: [string, { code: string, name: string }[]][] = [
  ['510000000000', [{ code: '510100000000', name: '成都市' }]],
  ['510100000000', [{ code: '510104000000', name: '锦江区' }]],
  ['510104000000', [{ code: '510104017000', name: '春熙路街道' }]],
]
