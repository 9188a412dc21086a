import { watchEffect } from 'vue'
import { useRoute } from 'vue-router'
import { hasMessage } from '../i18n/messages'
import { useLanguage } from '../i18n/useLanguage'

/** Names the tab after the page that it shows, in the page's language. */
export function useTitle() {
  const route = useRoute()
  const { t } = useLanguage()
  watchEffect(() => {
    const key = `title.${String(route.meta.page)}`
    document.title = hasMessage(key) ? `${t(key)} · ${t('app.name')}` : t('app.name')
  })
}
