import type { components, paths } from './generated/schema'

/** What the API speaks of, by the names of its document. */
export type Schemas = components['schemas']

type JsonOf<Response> = Response extends { content: { 'application/json': infer Json } } ? Json : never

type ResponsesOf<Operation> = Operation extends { responses: infer Responses } ? Responses : never

/** What an address of the API answers when it succeeds. */
export type Answer<Path extends keyof paths, Method extends 'get' | 'post' | 'delete' = 'get'> =
  JsonOf<ResponsesOf<paths[Path][Method]>[keyof ResponsesOf<paths[Path][Method]>]>
