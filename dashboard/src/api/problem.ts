import type { Refusal } from './refusals'
import type { Schemas } from './answer'

/** Codes of the API's problems; of no answer at all; and of an answer that is none of the API's. */
export type Code = Schemas['ProblemCode'] | Refusal | 'unreachable' | `http_${number}`

/** A failed call: RFC 9457 problem details, or code `unreachable` when no answer came at all. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: Code,
    readonly title: string,
    readonly detail: string | null = null,
    readonly retryAfter: string | null = null,
    /** Of a scan that was none: what was read in place of a code. */
    readonly reading: string | null = null,
  ) {
    super(title)
  }
}

/** What was caught, as a problem: whatever is none of the API's came of no answer. */
export const asProblem = (error: unknown): Problem => (error instanceof Problem ? error : new Problem(0, 'unreachable', ''))

/** Reads the problem out of a failed response, whatever its body turns out to be. */
export async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => null)
  const field = (name: string) => {
    const value = body && typeof body === 'object' ? (body as Record<string, unknown>)[name] : null
    return typeof value === 'string' ? value : null
  }
  return new Problem(
    response.status,
    // A newer server may have a code that this page has not heard of; it is told by its status then.
    (field('code') as Code | null) ?? `http_${response.status}`,
    field('title') ?? response.statusText,
    field('detail'),
    response.headers.get('Retry-After'),
    field('reading'),
  )
}
