import type { Channel, NewTerms } from '../api/channels'

/** What is filled in to agree something with a channel. */
export interface TermsDraft {
  channel: string
  perMinute: string
  perDay: string
  /** One a line. */
  origins: string
}

const usualPerMinute = '600'
const usualPerDay = '200000'

export const draftOf = (channel: Pick<Channel, 'channel' | 'terms'> | null): TermsDraft => ({
  channel: channel?.channel ?? '',
  perMinute: channel?.terms ? String(channel.terms.applicationsPerMinute) : usualPerMinute,
  perDay: channel?.terms ? String(channel.terms.applicationsPerDay) : usualPerDay,
  origins: channel?.terms?.origins.join('\n') ?? '',
})

export const requestOf = (draft: TermsDraft): NewTerms => ({
  applicationsPerMinute: Number(draft.perMinute),
  applicationsPerDay: Number(draft.perDay),
  origins: draft.origins.split(/[\s,，、]+/).filter(Boolean),
})

/** Whether more may apply by it, or from more pages, than before: what is asked about before it is done. */
export function raises(draft: TermsDraft, before: Channel['terms']): boolean {
  const next = requestOf(draft)
  return !before
    || Number(next.applicationsPerMinute) > before.applicationsPerMinute
    || Number(next.applicationsPerDay) > before.applicationsPerDay
    || next.origins!.some(origin => !before.origins.includes(origin.replace(/\/$/, '')))
}
