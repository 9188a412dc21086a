/** The colours that a window may have. */
export const themes = ['blue', 'green', 'red', 'slate'] as const

export type Theme = typeof themes[number]

/** The one that was asked for; blue for whatever is none. */
export const themeOf = (value: unknown): Theme => themes.find(theme => theme === value) ?? 'blue'
