import type { ListRoot } from '../api/lists'
import type { MessageKey } from '../i18n/messages'

export type ListKind = 'upload' | 'expected' | 'places'

/** Where a kind of list is uploaded, and in which words. */
interface ListForm {
  root: (venueId: string) => ListRoot
  title: MessageKey
  hint: MessageKey
  ask: MessageKey
  will: MessageKey
  apply: MessageKey
  /** Whether a reason goes with it, as with whatever is done for a venue by others than its owner. */
  reasoned?: boolean
}

export const listForms: Record<ListKind, ListForm> = {
  upload: { root: () => '/v1/venues/lists', title: 'venues.view.upload', hint: 'venues.upload.hint', ask: 'venues.upload.ask', will: 'venues.upload.will', apply: 'venues.upload.apply' },
  expected: { root: () => '/v1/venues/expected/lists', title: 'venues.view.expected', hint: 'coverage.listHint', ask: 'coverage.listAsk', will: 'coverage.listWill', apply: 'coverage.listApply' },
  places: {
    root: venueId => `/v1/venues/${encodeURIComponent(venueId)}/places/lists`, title: 'venues.place.list', hint: 'venues.place.listHint', ask: 'venues.place.listAsk', will: 'venues.place.listWill',
    apply: 'venues.place.listApply', reasoned: true,
  },
}
