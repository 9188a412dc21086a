import type { Ref } from 'vue'
import { approveWithdrawal, getWithdrawal, refuseWithdrawal, type Withdrawal } from '../api/withdrawals'
import type { WithdrawalAction } from './withdrawalActions'
import { useOpenCase } from './useOpenCase'

/** The withdrawal that the address names: every look is in the audit trail. */
export function useWithdrawal(caseId: Ref<string>, token: () => string, onExpired: () => void) {
  const { found: withdrawal, ...rest } = useOpenCase<Withdrawal, WithdrawalAction>(caseId, onExpired, {
    load: (id, signal) => getWithdrawal(id, token(), signal),
    calls: {
      approve_leaving: (id, name) => approveWithdrawal(id, name, token()),
      refuse_leaving: (id, text) => refuseWithdrawal(id, text, token()),
    },
  })
  return { withdrawal, ...rest }
}
