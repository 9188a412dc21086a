import type { Language } from './language'
import { messageOf, type MessageKey } from './messages'

/** The message of a key in a language, with its {placeholders} filled in. */
export function translate(language: Language, key: MessageKey, values: Record<string, string | number> = {}): string {
  return messageOf(language, key).replace(/\{(\w+)\}/g, (placeholder, name: string) =>
    name in values ? String(values[name]) : placeholder)
}

export { hasMessage } from './messages'
