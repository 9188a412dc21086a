import type { MessageKey } from '../i18n/messages'
import type { Outlook } from './forecast'

// Within ninety days a month and a day say which.
const short = (date: string) => date.slice(5)

/** The band of a forecast in words; empty where there is none. */
export function bandText({ band, state }: Outlook, t: (key: MessageKey, values?: Record<string, string>) => string): string {
  if (state === 'reached' || band.from === null) return ''
  return band.until === null
    ? t('wall.forecast.open', { from: short(band.from) })
    : t('wall.forecast.band', { from: short(band.from), until: short(band.until) })
}
