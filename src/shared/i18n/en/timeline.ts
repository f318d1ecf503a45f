/** Words of the timeline. */
export const timeline = {
  'timeline.title': 'Timeline',
  'timeline.lead':
    'What the chats say happened on which day, and when each item was preserved. Days are those of each phone’s own clock.',
  'timeline.messages': 'Messages by day',
  'timeline.acquired': 'When it was preserved',
  'timeline.empty.title': 'No days to show yet',
  'timeline.empty.body':
    'As soon as a chat is preserved, its days stand here, each with a way to its first message.',
  'timeline.day.unknown': 'Day not known',
  'timeline.entries': '{count, plural, one {# entry} other {# entries}}',
  'timeline.month': 'Month',
  'timeline.span': '{days, plural, one {# day} other {# days}} with messages',
} as const;
