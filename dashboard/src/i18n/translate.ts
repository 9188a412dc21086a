import { en } from './en'
import type { Language } from './language'
import { zh, type MessageKey } from './zh'

const messages: Record<Language, Record<MessageKey, string>> = { zh, en }

/** The message of a key in a language, with its {placeholders} filled in. */
export function translate(language: Language, key: MessageKey, values: Record<string, string | number> = {}): string {
  return messages[language][key].replace(/\{(\w+)\}/g, (placeholder, name: string) =>
    name in values ? String(values[name]) : placeholder)
}

/** True when there is a message for a key that came from elsewhere, such as a problem's code. */
export const hasMessage = (key: string): key is MessageKey => Object.hasOwn(zh, key)
