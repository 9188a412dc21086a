import type { siteZh } from './zh'

export const siteEn: Record<keyof typeof siteZh, string> = {
  'landing.wall': 'Command wall',
  'landing.wallText': 'Adoption and use of every province, city, county, township and village, live.',
  'landing.hotline': '12345 hotline desk',
  'landing.hotlineText': 'Look a caller up, explain the colour and what ends it. Sign-in needed.',
  'landing.report': 'Daily report',
  'landing.reportText': 'Issued every morning: cities and counties ranked, who is behind, print and export. Sign-in needed.',
  'landing.reference': 'API reference',
  'landing.referenceText': 'For channels, gates and reports.',

  'site.tagline': 'One code for the whole province',
  'site.what': 'The Sichuan Tianfu Health Pass (HealthPass) is the health code of Sichuan province: residents apply once and use it everywhere, venues and transit hubs scan it, and the command centre sees adoption and use in all five levels of regions as they happen.',
  'site.ways': 'Ways in',
  'site.me': 'For residents: apply and show',
  'site.meText': 'Get your health code and show it, see why it has its colour, appeal, print a paper code.',
  'site.gate': 'For gates: scan and check',
  'site.gateText': 'A phone, tablet or PC becomes a gate: by scanner, camera or document number, with and without the network.',
  'site.work': 'Staff',
  'site.workText': 'Sign in to see what waits for you and the pages of your role.',
  'site.status': 'Service',
  'site.closed': 'The service is up; its details are shown after sign-in.',
  'site.nodes': '{alive} of {known} nodes alive · data as of {time}',
  'site.product': 'HealthPass · Sichuan province',
  'site.missing': 'There is no such page',
  'site.missingText': 'Nothing is at {address}. Check the address, or go on from here.',
  'site.home': 'Back to the home page',
}
