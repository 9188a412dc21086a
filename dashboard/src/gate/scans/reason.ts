import type { BundlePayload } from '../../api/bundles'
import { htmlLanguage, type Language } from '../../i18n/language'
import type { Shown } from './shown'

/** Why, in the page's language: the page's own words, those of the bundle, and at last the server's, which are Chinese for a verdict. */
export function reasonOf(
  { word, text }: Pick<Shown, 'word' | 'text'>, language: Language, reasons: BundlePayload['reasons'], worded: (prefix: string, word: string, otherwise: string) => string,
): { text: string, lang: string } {
  const own = worded('gate.word', word, '')
  const listed = reasons.find(reason => reason.code === word)?.[language]
  if (own || listed) return { text: own || listed!, lang: htmlLanguage[language] }
  return text ? { text, lang: /[\u3400-\u9fff]/.test(text) ? 'zh-CN' : 'en' } : { text: word, lang: 'en' }
}
