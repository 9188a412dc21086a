import { Problem } from '../api/problem'
import { problemText } from '../hotline/problemText'
import type { Language } from '../i18n/language'
import { hasMessage, translate } from '../i18n/translate'

/** What a reader of reports is told of a problem. */
export function reportProblem(problem: Problem, language: Language): string {
  const known = `report.problem.${problem.code}`
  if (hasMessage(known)) return translate(language, known)
  if (problem.status === 0 || problem.status >= 500) return translate(language, 'report.problem.unavailable')
  return problemText(problem, language)
}
