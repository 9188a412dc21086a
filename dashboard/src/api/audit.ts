import type { Answer, Schemas } from './answer'
import { download } from './download'
import { call } from './http'

/** A line of the audit trail. */
export type AuditLine = Schemas['AuditLineView']

/** A signed head of the trail. */
export type Checkpoint = Schemas['CheckpointView']

/** What a page of lines was checked for. */
export type AuditChecked = Schemas['AuditChecked']

/** Shows that a line is under a checkpoint. */
export type InclusionProof = Schemas['InclusionProof']

/** How the trail stands. */
export type AuditStatus = Schemas['AuditStatus']

/** What is looked for; times are RFC 3339. */
export interface AuditFilter { action?: string, actor?: string, subject?: string, region?: string, from?: string, to?: string }

/** The filter as an address has it. */
export const queryOf = (filter: AuditFilter): string =>
  Object.entries(filter).filter(([, value]) => value).map(([name, value]) => `&${name}=${encodeURIComponent(value as string)}`).join('')

/** Lines, newest first. */
export const getLines = (filter: AuditFilter, before: number | null, limit: number, token: string, signal?: AbortSignal) =>
  call<Answer<'/v1/audit'>>(`/v1/audit?order=desc&limit=${limit}${before === null ? '' : `&before=${before}`}${queryOf(filter)}`, { token, signal })

/** One line. */
export const getLine = async (entry: number, token: string, signal?: AbortSignal) =>
  (await call<Answer<'/v1/audit'>>(`/v1/audit?after=${entry - 1}&limit=1`, { token, signal })).lines.find(line => line.sequence === entry) ?? null

/** The proof that a line is under the last checkpoint. */
export const getProof = (entry: number, token: string, signal?: AbortSignal) =>
  call<Answer<'/v1/audit/proofs/{entry}'>>(`/v1/audit/proofs/${entry}`, { token, signal })

/** The last checkpoints, newest first. */
export const getCheckpoints = async (token: string, signal?: AbortSignal) =>
  (await call<Answer<'/v1/audit/checkpoints'>>('/v1/audit/checkpoints?limit=20', { token, signal })).checkpoints

/** How the trail stands on the node that answers. */
export const getStatus = (token: string, signal?: AbortSignal) => call<Answer<'/v1/audit/status'>>('/v1/audit/status', { token, signal })

/** Has the browser save what is looked for. */
export const saveLines = (filter: AuditFilter, lang: string, token: string) =>
  download(`/v1/audit/export?order=desc&lang=${lang}${queryOf(filter)}`, 'healthpass-audit.csv', token)
