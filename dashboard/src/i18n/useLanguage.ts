import { computed, watchEffect } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { htmlLanguage, languageOf } from './language'
import { translate } from './translate'
import type { MessageKey } from './messages'

/** The page's language, kept in the URL (`?lang=en`), and the means to translate and to switch. */
export function useLanguage() {
  const route = useRoute()
  const router = useRouter()
  const language = computed(() => languageOf(route.query.lang))
  watchEffect(() => { document.documentElement.lang = htmlLanguage[language.value] })

  const t = (key: MessageKey, values?: Record<string, string | number>) => translate(language.value, key, values)
  const toggle = () => router.replace({ query: { ...route.query, lang: language.value === 'en' ? undefined : 'en' } })
  return { language, t, toggle }
}
