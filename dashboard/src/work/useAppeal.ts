import type { Ref } from 'vue'
import { acceptAppeal, approveUpholding, declineAppeal, getAppeal, refuseUpholding, upholdAppeal, type Appeal } from '../api/appeals'
import { withFactor } from '../staff/stepUp'
import type { AppealAction } from './appealActions'
import { useOpenCase } from './useOpenCase'

/** The appeal that the address names: every look is in the audit trail. */
export function useAppeal(caseId: Ref<string>, token: () => string, onExpired: () => void) {
  const { found: appeal, ...rest } = useOpenCase<Appeal, AppealAction>(caseId, onExpired, {
    load: (id, signal) => getAppeal(id, token(), signal),
    calls: {
      accept: id => acceptAppeal(id, token()),
      uphold: (id, text) => upholdAppeal(id, text, token()),
      decline: (id, text) => declineAppeal(id, text, token()),
      approve_upholding: id => asSeen(id),
      refuse_upholding: (id, text) => refuseUpholding(id, text, token()),
    },
  })

  // What was seen when it was decided, even if it is read anew while a factor is shown for it.
  function asSeen(id: string): Promise<unknown> {
    const effect = appeal.value?.effect?.effect ?? ''
    return withFactor(() => approveUpholding(id, effect, token()), effect)
  }

  return { appeal, ...rest }
}
