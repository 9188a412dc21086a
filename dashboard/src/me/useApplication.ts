import { computed, ref, shallowRef, type Ref } from 'vue'
import type { Application, Ticket } from '../api/me'
import { asProblem, type Problem } from '../api/problem'
import { applicationOf, fieldOf, missingIn, type ApplicationDraft, type Field } from './applicationDraft'
import type { MessageKey } from '../i18n/messages'

const secondsBetweenTexts = 60

/** The form, a text to the phone, its six digits; for oneself or for another. */
export function useApplication(draft: ApplicationDraft, now: Ref<number>, apply: (application: Application) => Promise<Ticket>, finish: (ticket: string, code: string) => Promise<void>) {
  const ticket = shallowRef<Ticket | null>(null)
  const missing = shallowRef<Partial<Record<Field, MessageKey>>>({})
  const problem = shallowRef<Problem | null>(null)
  const busy = ref(false)
  const nextTextAt = ref(0)
  const isResent = ref(false)

  /** Seconds until another text may be asked for. */
  const wait = computed(() => Math.max(Math.ceil((nextTextAt.value - now.value) / 1_000), 0))
  /** The field that the server's answer is about. */
  const field = computed(() => (problem.value ? fieldOf(problem.value.code) : null))

  async function attempt(act: () => Promise<void>) {
    if (busy.value) return
    busy.value = true
    problem.value = null
    isResent.value = false
    try {
      await act()
    } catch (error) {
      const met = problem.value = asProblem(error)
      // Another text so soon is refused however often one asks.
      if (met.status === 429 && Number(met.retryAfter) > 0) nextTextAt.value = now.value + Number(met.retryAfter) * 1_000
    } finally {
      busy.value = false
    }
  }

  const ask = () => attempt(async () => {
    missing.value = missingIn(draft)
    if (Object.keys(missing.value).length > 0) return
    ticket.value = await apply(applicationOf(draft))
    nextTextAt.value = now.value + secondsBetweenTexts * 1_000
  })

  const resend = () => attempt(async () => {
    ticket.value = await apply(applicationOf(draft))
    nextTextAt.value = now.value + secondsBetweenTexts * 1_000
    isResent.value = true
  })

  const confirm = (code: string) => attempt(async () => {
    if (ticket.value) await finish(ticket.value.ticket, code)
  })

  function back() {
    ticket.value = null
    problem.value = null
  }

  return { ticket, missing, problem, field, busy, wait, isResent, ask, resend, confirm, back }
}
