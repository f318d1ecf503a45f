/** Words of the search page. */
export const search = {
  'search.title': 'Search',
  'search.lead': 'Looks through every message of this case, on this computer only.',
  'search.field': 'Words to look for',
  'search.run': 'Search',
  'search.hits': '{count, plural, =0 {Nothing found} one {# place found} other {# places found}}',
  'search.hits.limited': 'The first {shown, number} of {total, number} places. Add a word to narrow it down.',
  'search.none.body': 'Try fewer or other words, or another spelling. Words in pictures are not searched.',
  'search.hit.message': 'Entry {n, number}',
  'search.hit.item': 'The item itself',
  'search.hit.open': 'Open {exhibit} at this place',
  'search.start.title': 'Find words in every chat that was preserved',
  'search.start.body':
    'Every hit opens where it stands, with what was said before and after. Searches are recorded in the custody log.',
} as const;
