import { ref, watchEffect } from 'vue'
import { languageOf, type Language } from '../i18n/language'

const languageKey = 'healthpass.language'
const largeKey = 'healthpass.largeText'

type Store = Pick<Storage, 'getItem' | 'setItem'>

const read = (store: Store, key: string): string | null => {
  try {
    return store.getItem(key)
  } catch {
    return null
  }
}

const write = (store: Store, key: string, value: string) => {
  try {
    store.setItem(key, value)
  } catch {
    // It holds for as long as the page is open, then.
  }
}

/** The language chosen here before: an app on the home screen starts without an address that says so. */
export const keptLanguage = (store: Store): Language => languageOf(read(store, languageKey))

export const keepLanguage = (store: Store, language: Language) => write(store, languageKey, language)

/** Whether letters are large, kept for the next time. */
export function useLargeText(store: Store) {
  const large = ref(read(store, largeKey) === 'yes')
  watchEffect(() => document.documentElement.classList.toggle('large', large.value))
  const toggle = () => {
    large.value = !large.value
    write(store, largeKey, large.value ? 'yes' : 'no')
  }
  return { large, toggle }
}
