import type { Problem } from '../api/problem'
import type { Language } from './language'
import { hasMessage, type MessageKey } from './messages'
import { translate } from './translate'

/** A problem in words one can act on: by its code as this page puts it, by its code, and by its status after that. */
export function problemText(problem: Problem, language: Language, page = 'problem'): string {
  return translate(language, keyOf(problem, page), { code: problem.code, title: problem.detail ?? problem.title })
}

function keyOf({ status, code }: Problem, page: string): MessageKey {
  const kind = status === 0 ? 'unreachable' : status === 403 ? 'forbidden' : status === 429 ? 'rate_limited' : status >= 500 ? 'unavailable' : 'unexpected'
  return [`${page}.${code}`, `problem.${code}`, `${page}.${kind}`].find(hasMessage) ?? `problem.${kind}`
}
