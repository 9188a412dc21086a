import { computed, watchEffect } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { htmlLanguage, languageOf } from './language'
import { translate } from './translate'
import { hasMessage, type MessageKey } from './messages'

/** The page's language, kept in the URL (`?lang=en`), and the means to translate and to switch. */
export function useLanguage() {
  const route = useRoute()
  const router = useRouter()
  const language = computed(() => languageOf(route.query.lang))
  watchEffect(() => { document.documentElement.lang = htmlLanguage[language.value] })

  const t = (key: MessageKey, values?: Record<string, string | number>) => translate(language.value, key, values)
  /** The text of a word that the server says, such as a state; the word itself, or what else is given, where the page knows none. */
  const worded = (prefix: string, word: string | null | undefined, otherwise = word ?? ''): string => {
    const key = `${prefix}.${word}`
    return hasMessage(key) ? t(key) : otherwise
  }
  const toggle = () => router.replace({ query: { ...route.query, lang: language.value === 'en' ? undefined : 'en' } })
  return { language, t, worded, toggle }
}
