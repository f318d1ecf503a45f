/** Newest first, as in the file. */
export const tiktokRecords = {
  'Chat History with ana.b:': [
    { Date: '2024-01-05 12:00:00', From: 'ana.b', Content: '', Link: 'https://example.org' },
    { Date: '2024-01-02 10:00:00', From: 'ana.b', Content: 'bună 🙂' },
    { Date: '2024-01-01 10:00:00', From: 'me.too', Content: 'salut' },
  ],
  'Chat History with dan: x:': [{ Date: '2024-01-05 12:00:00', From: 'dan: x', Content: 'yo' }],
};

const watched = { 'Favorite Videos': { FavoriteVideoList: [{ Date: '2024-01-01 00:00:00', Link: 'x' }] } };

/** A download with its conversations at the place that versions have them. */
export function tiktokJson(place: 'older' | 'newer'): string {
  return JSON.stringify(
    place === 'older'
      ? { Activity: watched, 'Direct Messages': { 'Chat History': { ChatHistory: tiktokRecords } } }
      : {
          'Direct Message': { 'Direct Messages': { ChatHistory: tiktokRecords } },
          Post: { Posts: { VideoList: [{}] } },
        },
    null,
    1,
  );
}

export const tiktokText = `>>> Chat History with ana.b::

2026-07-03 23:00:11 UTC ana.b: hola: qué tal
2026-07-02 23:00:11 UTC me.too: prima linie

a doua
2026-07-01 03:01:15 UTC ana.b: https://www.tiktokv.com/share/video/1/

>>> Chat History with dan::

not a message
2026-07-01 10:00:00 UTC dan: buenas
2026-06-31 10:00:00 UTC dan: no such day

`;
