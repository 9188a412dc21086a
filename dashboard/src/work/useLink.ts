import type { Ref } from 'vue'
import { approveLink, getLink, refuseLink, type DocumentLink } from '../api/identity'
import type { LinkAction } from './identityActions'
import { useOpenCase } from './useOpenCase'

/** The document link that the address names: every look is in the audit trail. */
export function useLink(caseId: Ref<string>, token: () => string, onExpired: () => void) {
  let read: DocumentLink | null = null
  const { found: link, ...rest } = useOpenCase<DocumentLink, LinkAction>(caseId, onExpired, {
    load: async (id, signal) => (read = await getLink(id, token(), signal)),
    calls: {
      // Type and country are those of the case; the number is the one that was read on the document.
      approve_link: (id, number) => approveLink(id, read?.way === 'link' ? { type: read.documentType, number, country: read.country } : null, token()),
      refuse_link: (id, note) => refuseLink(id, note, token()),
    },
  })
  return { link, ...rest }
}
