import { hasMessage, type MessageKey } from '../i18n/messages'

/** What a channel is called; one that has no name of its own is told as it is. */
export const channelName = (channel: string, t: (key: MessageKey) => string): string => {
  const key = `channel.${channel}`
  return hasMessage(key) ? t(key) : channel
}
