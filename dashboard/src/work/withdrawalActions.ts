import type { Withdrawal } from '../api/withdrawals'

const knownActions = ['approve_leaving', 'refuse_leaving'] as const
export type WithdrawalAction = typeof knownActions[number]

/** What the server lets the account do with it, as far as this page knows how. */
export const withdrawalActionsOf = (withdrawal: Withdrawal): WithdrawalAction[] => knownActions.filter(action => withdrawal.actions.includes(action))
