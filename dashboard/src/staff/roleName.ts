import type { Language } from '../i18n/language'
import { hasMessage } from '../i18n/messages'
import { translate } from '../i18n/translate'

/** A role in the reader's language; its own name where it is newer than this page. */
export function roleName(role: string, language: Language): string {
  const key = `role.${role}`
  return hasMessage(key) ? translate(language, key) : role
}
