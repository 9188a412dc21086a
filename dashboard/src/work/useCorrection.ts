import type { Ref } from 'vue'
import { acceptCorrection, approveCorrection, correct, declineCorrection, getCorrection, refuseCorrection, requestCorrection, type Correction } from '../api/corrections'
import type { CorrectionAction } from './correctionActions'
import { useOpenCase } from './useOpenCase'

/** The correction that the address names: every look is in the audit trail. */
export function useCorrection(caseId: Ref<string>, token: () => string, onExpired: () => void) {
  const { found: correction, ...rest } = useOpenCase<Correction, CorrectionAction>(caseId, onExpired, {
    load: (id, signal) => getCorrection(id, token(), signal),
    calls: {
      accept: id => acceptCorrection(id, token()),
      correct: id => correct(id, token()),
      request_correction: (id, name) => requestCorrection(id, name, token()),
      approve_correction: (id, name) => approveCorrection(id, name, token()),
      refuse_correction: (id, text) => refuseCorrection(id, text, token()),
      decline_correction: (id, text) => declineCorrection(id, text, token()),
    },
  })
  return { correction, ...rest }
}
