export type Language = 'zh' | 'en'

/** The language a query parameter or a stored preference asks for; Chinese unless it says English. */
export const languageOf = (value: unknown): Language => (value === 'en' ? 'en' : 'zh')

export const htmlLanguage: Record<Language, string> = { zh: 'zh-CN', en: 'en' }
