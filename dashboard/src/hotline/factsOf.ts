import type { LookupResult } from '../api/hotline'
import { formatDateTime } from '../format/times'
import type { Language } from '../i18n/language'
import type { MessageKey } from '../i18n/messages'
import { translate } from '../i18n/translate'

/** What an agent reads out beside the colour, a line each. Green has nothing that could end, and no fact behind it. */
export function factsOf(result: LookupResult, language: Language): { label: string, value: string }[] {
  const t = (key: MessageKey) => translate(language, key)
  const { since, until, factBegan, rule, authority, documentNumber, reasonCode } = result
  const release = language === 'en' && result.releaseEn ? result.releaseEn : result.release
  const green = result.colour === 'green'
  // Where the fact began before the code turned, one of the two times alone would not add up with the end.
  const apart = factBegan != null && formatDateTime(factBegan) !== formatDateTime(since)
  return [
    ...(apart ? [{ label: t('hotline.factBegan'), value: formatDateTime(factBegan) }] : []),
    { label: t(green ? 'hotline.greenSince' : 'hotline.turned'), value: formatDateTime(since) },
    ...(green ? [] : [
      { label: t('hotline.until'), value: until ? formatDateTime(until) : t('hotline.noUntil') },
      { label: t('hotline.release'), value: release || t('hotline.none') },
    ]),
    ...(result.helpKind ? [{ label: t('hotline.help'), value: t(`hotline.help.${result.helpKind}`) }] : []),
    { label: t('hotline.rule'), value: rule },
    { label: t('hotline.reasonCode'), value: reasonCode },
    ...(authority || !green ? [{ label: t('hotline.authority'), value: authority ?? t('hotline.none') }] : []),
    ...(documentNumber || !green ? [{ label: t('hotline.documentNumber'), value: documentNumber ?? t('hotline.none') }] : []),
  ]
}
