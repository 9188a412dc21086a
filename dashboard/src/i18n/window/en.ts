import type { windowZh } from './zh'

export const windowEn: Record<keyof typeof windowZh, string> = {
  'title.window': 'Apply for the health code',
  'window.lead': 'One page, less than a minute. What you fill in goes to the health code alone; this website does not see it.',
  'window.unreached': 'The application window cannot be opened for now',
  'window.refused': 'This website may not use the application window',
  'window.refusedText': 'Please apply on the health code\'s own page. Whoever runs this website can have its address registered.',
  'window.done.title': 'You are registered',
  'window.done.text': '{name}, you are registered. The code is not shown within this website: open it on its own page.',
  'window.done.open': 'Open the health code (new page)',
  'window.done.later': 'From now on {page} shows your code. The button above works once within five minutes; give it to nobody.',
  'window.done.close': 'Close the window',
  'window.closed': 'The window is closed.',
}
