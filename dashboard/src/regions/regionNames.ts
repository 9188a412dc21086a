import type { Language } from '../i18n/language'

// The API names regions in Chinese only. The province and its cities have established English names.
const english: Record<string, string> = {
  510000: 'Sichuan', 510100: 'Chengdu', 510300: 'Zigong', 510400: 'Panzhihua', 510500: 'Luzhou', 510600: 'Deyang',
  510700: 'Mianyang', 510800: 'Guangyuan', 510900: 'Suining', 511000: 'Neijiang', 511100: 'Leshan', 511300: 'Nanchong',
  511400: 'Meishan', 511500: 'Yibin', 511600: "Guang'an", 511700: 'Dazhou', 511800: "Ya'an", 511900: 'Bazhong',
  512000: 'Ziyang', 513200: 'Ngawa', 513300: 'Garzê', 513400: 'Liangshan',
}

/** The name to show for a region in the viewer's language; falls back to the official Chinese name. */
export function regionName(region: { code: string, name: string }, language: Language): string {
  const known = region.code.endsWith('000000') ? english[region.code.slice(0, 6)] : undefined
  return language === 'en' ? known ?? region.name : region.name
}

/** The language that a region's name is in where it is not the page's own. */
export function nameLanguage(region: { code: string, name: string }, language: Language): string | undefined {
  return language === 'en' && regionName(region, language) === region.name && /\p{Script=Han}/u.test(region.name) ? 'zh-CN' : undefined
}

/** The same without the administrative suffix, for labels on a map. */
export function shortRegionName(region: { code: string, name: string }, language: Language): string {
  if (language === 'en' && regionName(region, language) !== region.name) return regionName(region, language)
  const name = region.name.replace(/(藏族羌族|藏族|彝族|羌族)?自治[州县]$/, '')
  return name.length > 2 ? name.replace(/[市县区]$/, '') : name
}
