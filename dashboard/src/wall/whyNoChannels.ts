import type { MessageKey } from '../i18n/zh'

const smallCount = 10

/** Why a region has no channels to show, by the people registered there: nobody came, or too few to publish, or they came since the channels were counted. */
export function whyNoChannels(registered: number | null): MessageKey {
  if (registered === 0) return 'wall.nobody'
  return registered !== null && registered < smallCount ? 'wall.noChannels' : 'wall.waiting'
}
