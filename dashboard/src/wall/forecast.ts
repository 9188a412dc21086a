import type { Forecast } from '../api/history'

export interface Outlook {
  state: 'reached' | 'onTrack' | 'behind' | 'beyond' | 'unknown'
  /** Whether it deserves the eye: the target is missed as things go. */
  late: boolean
  /** The rate that is to be reached. */
  rate: number
  /** The likely day, yyyy-mm-dd; null where there is none. */
  date: string | null
  /** The first and the last day of the band; an end is null where it is further away than a forecast goes. */
  band: { from: string | null, until: string | null }
}

/** What is shown of a region's forecast beside its rate; null where no target is set or the rate is not known. */
export function outlookOf(forecast: Forecast | null | undefined, rate: number | null): Outlook | null {
  if (forecast?.adoptionRate == null || forecast.state === 'no_target' || rate === null) return null
  const late = forecast.late === true
  const states = { reached: 'reached', not_enough_data: 'unknown', beyond: 'beyond', within: late ? 'behind' : 'onTrack' } as const
  // The rate moves while the forecast is of this morning.
  const state = rate >= forecast.adoptionRate ? 'reached' : states[forecast.state]
  return {
    state,
    late: late && state !== 'reached',
    rate: forecast.adoptionRate,
    date: forecast.likely,
    band: { from: forecast.earliest, until: forecast.latest },
  }
}
