import type { Problem } from '../api/problem'
import type { Language } from '../i18n/language'
import { problemText } from '../i18n/problemText'

/** What a reader of reports is told of a problem. */
export const reportProblem = (problem: Problem, language: Language): string => problemText(problem, language, 'report.problem')
