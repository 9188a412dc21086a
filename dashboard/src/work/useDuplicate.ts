import type { Ref } from 'vue'
import { approveMerge, askForMerge, getDuplicate, keepApart, refuseMerge, type Duplicate } from '../api/identity'
import type { DuplicateAction } from './identityActions'
import { useOpenCase } from './useOpenCase'

/** The two registrations that the address names: every look is in the audit trail. */
export function useDuplicate(caseId: Ref<string>, token: () => string, onExpired: () => void) {
  const { found: duplicate, ...rest } = useOpenCase<Duplicate, DuplicateAction>(caseId, onExpired, {
    load: (id, signal) => getDuplicate(id, token(), signal),
    calls: {
      ask_merge: (id, note) => askForMerge(id, note, token()),
      keep_apart: (id, note) => keepApart(id, note, token()),
      approve_merge: id => approveMerge(id, token()),
      refuse_merge: (id, note) => refuseMerge(id, note, token()),
    },
  })
  return { duplicate, ...rest }
}
