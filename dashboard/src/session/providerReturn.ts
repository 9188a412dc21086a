import { ref } from 'vue'
import { refusals, type Refusal } from '../api/refusals'

const parameter = 'signIn'

type Outcome = 'done' | Refusal

const isOutcome = (text: string): text is Outcome => text === 'done' || refusals.some(one => one === text)

/** Takes out of an address what came of signing in through the identity provider. Anybody can write an address: what is none of these says nothing. */
export function takeOutcome(address: string): { outcome: Outcome | null, rest: string } {
  const url = new URL(address)
  const said = url.searchParams.get(parameter)
  url.searchParams.delete(parameter)
  return { outcome: said !== null && isOutcome(said) ? said : null, rest: url.pathname + url.search + url.hash }
}

/** What came of it, until it is taken up. */
export const returned = ref<Outcome | null>(null)

// Once, before any route is read: a page that is loaded again must not say it once more.
if (typeof window !== 'undefined') {
  const { outcome, rest } = takeOutcome(window.location.href)
  returned.value = outcome
  if (rest !== window.location.pathname + window.location.search + window.location.hash) {
    window.history.replaceState(window.history.state, '', rest)
  }
}
