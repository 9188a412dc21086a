import { en } from './en'
import type { gateZh } from './gate/zh'
import type { screenZh } from './screen/zh'
import type { Language } from './language'
import type { phoneZh } from './phone/zh'
import type { siteZh } from './site/zh'
import type { staffZh } from './staff/zh'
import type { volunteersZh } from './volunteers/zh'
import type { windowZh } from './window/zh'
import { zh } from './zh'

export type MessageKey = keyof typeof zh | keyof typeof staffZh | keyof typeof siteZh | keyof typeof phoneZh | keyof typeof volunteersZh | keyof typeof windowZh | keyof typeof gateZh | keyof typeof screenZh

type Texts = Partial<Record<MessageKey, string>>

// What every shell says; each adds its own, so that the wall does not carry the texts of the offices.
const messages: Record<Language, Texts> = { zh: { ...zh }, en: { ...en } }

/** Adds a shell's texts. */
export function addMessages(texts: Record<Language, Texts>) {
  Object.assign(messages.zh, texts.zh)
  Object.assign(messages.en, texts.en)
}

/** The text of a key; the key itself where the shell has none, which no test lets pass. */
export const messageOf = (language: Language, key: MessageKey): string => messages[language][key] ?? key

/** True when there is a message for a key that came from elsewhere, such as a problem's code. */
export const hasMessage = (key: string): key is MessageKey => Object.hasOwn(messages.zh, key)
