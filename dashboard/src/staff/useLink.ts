import { useRoute, useRouter } from 'vue-router'
import { useLanguage } from '../i18n/useLanguage'

/** Ways from page to page that keep the reader's language. */
export function useLink() {
  const router = useRouter()
  const route = useRoute()
  const { language } = useLanguage()
  const href = (to: string) => {
    const [path, query = ''] = to.split('?')
    const values = new URLSearchParams(query)
    if (language.value === 'en') values.set('lang', 'en')
    return values.size > 0 ? `${path}?${values.toString()}` : path!
  }
  /** Opens an address of this shell, or leaves for another. */
  const go = (to: string, otherShell = false) => {
    if (otherShell) location.assign(href(to))
    else void router.push(href(to))
  }
  return { href, go, route }
}
