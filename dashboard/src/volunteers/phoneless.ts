import type { Phoneless } from '../api/volunteers'
import type { MessageKey } from '../i18n/messages'
import { applicationOf, missingIn, type ApplicationDraft, type Field } from '../me/applicationDraft'

/** What is still missing of somebody who has no phone. */
export function missingWithoutPhone(draft: ApplicationDraft): Partial<Record<Field, MessageKey>> {
  const missing = missingIn(draft)
  delete missing.phone
  return missing
}

/** The application of somebody who has no phone. */
export function phonelessOf(draft: ApplicationDraft): Phoneless {
  const { document, name, regionCode } = applicationOf(draft)
  return { document, name, regionCode }
}
