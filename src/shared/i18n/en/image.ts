/** Words of the viewer for pictures. */
export const image = {
  'image.covered': 'This picture is covered',
  'image.covered.body': 'Look at it only if you need to. Looking is recorded in the custody log.',
  'image.covered.facts': '{width, number} × {height, number} pixels, {size}',
  'image.covered.size': '{size}',
  'image.show': 'Show this picture',
  'image.show.title': 'Look at this picture?',
  'image.show.body':
    'It is shown to you alone, on this screen. That you looked is recorded, with your name and the time.',
  'image.show.reason': 'Reason',
  'image.show.reason.hint': 'In a few words, for the record. For example: to describe it for the report.',
  'image.show.grey': 'In greyscale',
  'image.show.confirm': 'Look',
  'image.cover': 'Cover again',
  'image.cover.soon': 'Covered again in {seconds, plural, one {# second} other {# seconds}}',
  'image.cover.auto': 'Cover again after 20 seconds',
  'image.grey': 'Greyscale',
  'image.zoom.in': 'Larger',
  'image.zoom.out': 'Smaller',
  'image.zoom.fit': 'Fit the window',
  'image.zoom.actual': 'Actual size',
  'image.keys':
    'Plus and minus change the size, 0 fits the window, arrow keys move the picture, Escape covers it.',
  'image.tools': 'Picture',
  'image.failed': 'The picture could not be shown',
  'image.failed.body':
    'Its bytes are stored as received, but this program cannot draw them. The file may be damaged or of a rare kind.',
  'image.alt': 'Picture {exhibit}',
} as const;
