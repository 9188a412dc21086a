/** Why nobody is signed in who has come back from the identity provider, as the way back says it. */
export const refusals = ['openid_failed', 'openid_unavailable', 'openid_no_account', 'openid_other_person', 'storage_unavailable'] as const

export type Refusal = typeof refusals[number]
