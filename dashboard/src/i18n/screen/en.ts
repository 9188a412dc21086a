export const screenEn = {
  'title.screen': 'Venue screen',
  'screen.scan': 'Scan to check in',
  'screen.lead': 'With Tianfu Health Pass, WeChat, Alipay or Tianfu Tongban. The code turns every 30 seconds: a forwarded picture is noticed.',
  'screen.label': 'Venue code of {name}, turning every 30 seconds',
  'screen.next': 'New code in {seconds} s',
  'screen.none': 'This device has no screen key of this venue',
  'screen.noneLead': 'Have the venue\'s keeper sign in at “Venues” on this device, open the venue and choose “Show on this device”. After that it needs neither a sign-in nor the network.',
  'screen.toVenues': 'To “Venues”',
  'screen.clock': 'This device\'s clock is {minutes} min off; the server\'s time is used.',
  'screen.failed': 'This browser cannot keep the key (a private window?). Use an ordinary window.',
}
