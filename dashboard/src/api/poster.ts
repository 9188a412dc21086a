import type { Schemas } from './answer'
import { call } from './http'

/** What a venue's poster says that is good. */
export type Poster = Schemas['PosterView']

/** Reads a poster; one that is not good any more says what has become of it. */
export const readPoster = (code: string) => call<Poster>(`/v1/posters/${encodeURIComponent(code)}`)
