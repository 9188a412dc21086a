import { Problem } from '../api/problem'
import type { Language } from '../i18n/language'
import { hasMessage, translate } from '../i18n/translate'

/** A problem in words an agent can act on, by its code first and by its status after that. */
export function problemText(problem: Problem, language: Language): string {
  const known = `problem.${problem.code}`
  if (hasMessage(known)) return translate(language, known)
  if (problem.status === 403) return translate(language, 'problem.forbidden')
  if (problem.status === 429) return translate(language, 'problem.rate_limited')
  if (problem.status >= 500) return translate(language, 'problem.unavailable')
  const title = problem.detail ?? problem.title
  return translate(language, 'problem.unexpected', { code: problem.code, title })
}
