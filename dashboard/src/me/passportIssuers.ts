import type { Language } from '../i18n/language'
import type { MessageKey } from '../i18n/messages'

/** Who issues passports. */
export interface Issuer { code: string, name: string }

// Places by the three letters of the machine-readable zone and the two by which the browser names them: as in passport-issuers.txt of the grains,
// without those whose people have permits instead.
const places = 'ABWAWAFGAFAGOAOAIAAIALAAXALBALANDADAREAEARGARARMAMASMASATAAQATFTFATGAGAUSAUAUTATAZEAZBDIBIBELBEBENBJBESBQBFABFBGDBDBGRBGBHRBHBHSBSBIHBABLMBL'
  + 'BLRBYBLZBZBMUBMBOLBOBRABRBRBBBBRNBNBTNBTBVTBVBWABWCAFCFCANCACCKCCCHECHCHLCLCHNCNCIVCICMRCMCODCDCOGCGCOKCKCOLCOCOMKMCPVCVCRICRCUBCUCUWCWCXRCX'
  + 'CYMKYCYPCYCZECZDEUDEDJIDJDMADMDNKDKDOMDODZADZECUECEGYEGERIERESHEHESPESESTEEETHETFINFIFJIFJFLKFKFRAFRFROFOFSMFMGABGAGBRGBGEOGEGGYGGGHAGHGIBGI'
  + 'GINGNGLPGPGMBGMGNBGWGNQGQGRCGRGRDGDGRLGLGTMGTGUFGFGUMGUGUYGYHMDHMHNDHNHRVHRHTIHTHUNHUIDNIDIMNIMINDINIOTIOIRLIEIRNIRIRQIQISLISISRILITAIT'
  + 'JAMJMJEYJEJORJOJPNJPKAZKZKENKEKGZKGKHMKHKIRKIKNAKNKORKRKWTKWLAOLALBNLBLBRLRLBYLYLCALCLIELILKALKLSOLSLTULTLUXLULVALVMAFMFMARMAMCOMCMDAMD'
  + 'MDGMGMDVMVMEXMXMHLMHMKDMKMLIMLMLTMTMMRMMMNEMEMNGMNMNPMPMOZMZMRTMRMSRMSMTQMQMUSMUMWIMWMYSMYMYTYTNAMNANCLNCNERNENFKNFNGANGNICNINIUNUNLDNLNORNO'
  + 'NPLNPNRUNRNZLNZOMNOMPAKPKPANPAPCNPNPERPEPHLPHPLWPWPNGPGPOLPLPRIPRPRKKPPRTPTPRYPYPSEPSPYFPFQATQAREURERKSXKROURORUSRURWARWSAUSASDNSDSENSNSGPSG'
  + 'SGSGSSHNSHSJMSJSLBSBSLESLSLVSVSMRSMSOMSOSPMPMSRBRSSSDSSSTPSTSURSRSVKSKSVNSISWESESWZSZSXMSXSYCSCSYRSYTCATCTCDTDTGOTGTHATHTJKTJTKLTKTKMTMTLSTL'
  + 'TONTOTTOTTTUNTNTURTRTUVTVTZATZUGAUGUKRUAUMIUMURYUYUSAUSUZBUZVATVAVCTVCVENVEVGBVGVIRVIVNMVNVUTVUWLFWFWSMWSYEMYEZAFZAZMBZMZWEZW'

const others = ['EUE', 'GBD', 'GBN', 'GBO', 'GBP', 'GBS', 'UNA', 'UNK', 'UNO', 'XOM', 'XPO', 'XXA', 'XXB', 'XXC'] as const

const lengthOfBoth = 5

/** The codes of places, three letters each. */
export const placeCodes = (): string[] => (places.match(new RegExp(`.{${lengthOfBoth}}`, 'g')) ?? []).map(pair => pair.slice(0, 3))

/** All that people hold passports of, in the order of their names; the organisations come last. The phone names places in its own words, so that they need not be sent. */
export function issuers(language: Language, text: (key: MessageKey) => string): Issuer[] {
  const tag = language === 'zh' ? 'zh-CN' : 'en'
  const names = new Intl.DisplayNames(tag, { type: 'region' })
  const collator = new Intl.Collator(tag)
  const named = placeCodes().map((code, at) => ({ code, name: names.of(places.slice(at * lengthOfBoth + 3, (at + 1) * lengthOfBoth)) ?? code }))
  return [...named.sort((one, other) => collator.compare(one.name, other.name)), ...others.map(code => ({ code, name: text(`me.country.${code}`) }))]
}
