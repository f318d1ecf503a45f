/** A chat as Telegram Desktop writes it in JSON, with something of every kind in it. */
export const chatJson = `{
 "name": "Ana Nováková",
 "type": "personal_chat",
 "id": 4711,
 "messages": [
  {
   "id": 1,
   "type": "service",
   "date": "2024-03-30T22:00:00",
   "date_unixtime": "1711828800",
   "actor": "Ana Nováková",
   "actor_id": "user4711",
   "action": "invite_members",
   "members": [
    "Ion",
    null
   ],
   "text": "",
   "text_entities": []
  },
  {
   "id": 2,
   "type": "message",
   "date": "2024-03-31T12:00:01",
   "date_unixtime": "1711875601",
   "from": "Ana Nováková",
   "from_id": "user4711",
   "text": "Where are you? 👀",
   "text_entities": [
    {
     "type": "plain",
     "text": "Where are you? 👀"
    }
   ],
   "reactions": [
    {
     "type": "emoji",
     "count": 3,
     "emoji": "👍",
     "recent": [
      {
       "from": "Ion",
       "from_id": "user8",
       "date": "2024-03-31T12:01:00"
      }
     ]
    }
   ]
  },
  {
   "id": 3,
   "type": "message",
   "date": "2024-03-31T12:05:00",
   "date_unixtime": "1711875900",
   "edited": "2024-03-31T12:06:00",
   "edited_unixtime": "1711875960",
   "from": null,
   "from_id": "user8",
   "forwarded_from": "Recruiter",
   "reply_to_message_id": 2,
   "photo": "photos/photo_1@31-03-2024_12-05-00.jpg",
   "photo_file_size": 1000,
   "width": 10,
   "height": 10,
   "text": [
    "See ",
    {
     "type": "text_link",
     "text": "this",
     "href": "https://example.org/job"
    },
    " and call ",
    {
     "type": "phone",
     "text": "+40700000000"
    }
   ],
   "text_entities": []
  },
  {
   "id": 4,
   "type": "message",
   "date": "2024-03-31T12:07:00",
   "date_unixtime": "1711876020",
   "from": "Ana Nováková",
   "from_id": "user4711",
   "file": "(File not included. Change data exporting settings to download.)",
   "file_name": "audio.ogg",
   "media_type": "voice_message",
   "mime_type": "audio/ogg",
   "duration_seconds": 7,
   "self_destruct_period_seconds": 10,
   "text": "",
   "text_entities": []
  },
  {
   "id": 5,
   "type": "service",
   "date": "2024-03-31T12:08:00",
   "date_unixtime": "1711876080",
   "actor": "Ana Nováková",
   "actor_id": "user4711",
   "action": "phone_call",
   "discard_reason": "missed",
   "text": "",
   "text_entities": []
  },
  {
   "id": 6,
   "type": "message",
   "date": "2024-03-31T12:09:00",
   "date_unixtime": "1711876140",
   "from": "Ana Nováková",
   "from_id": "user4711",
   "poll": {
    "question": "When?",
    "closed": false,
    "total_voters": 1,
    "answers": [
     {
      "text": "Monday",
      "voters": 1,
      "chosen": true
     },
     {
      "text": "Never",
      "voters": 0,
      "chosen": false
     }
    ]
   },
   "text": "",
   "text_entities": []
  },
  {
   "id": 7,
   "type": "message",
   "date": "2024-03-31T12:10:00",
   "date_unixtime": "1711876200",
   "from": "Ana Nováková",
   "from_id": "user4711",
   "place_name": "Gara de Nord",
   "address": "Bucharest",
   "location_information": {
    "latitude": 44.446,
    "longitude": 26.0745
   },
   "text": "",
   "text_entities": []
  },
  {
   "id": 8,
   "type": "message",
   "date": "2024-03-31T12:11:00",
   "date_unixtime": "1711876260",
   "from": "Ana Nováková",
   "from_id": "user4711",
   "contact_information": {
    "first_name": "Boss",
    "last_name": "",
    "phone_number": "+40 700 000 001"
   },
   "contact_vcard": "contacts/contact_1.vcard",
   "text": "",
   "text_entities": []
  },
  {
   "id": 9,
   "type": "unsupported"
  }
 ]
}
`;

const message = (id: number, date: string, words: string, unix = ''): string =>
  `{ "id": ${id}, "type": "message", "date": "${date}"${unix === '' ? '' : `, "date_unixtime": "${unix}"`}, "from": "Ion", "from_id": "user8", "text": "${words}" }`;

/** A chat with one message in short form. */
export const oneMessage = (date: string, unix = '', words = 'hello'): string =>
  `{ "name": "Ion", "type": "personal_chat", "id": 8, "messages": [ ${message(1, date, words, unix)} ] }`;

/** An account's export: two chats that are there and one that was left. */
export const accountJson = `{
 "about": "Here is the data you requested.",
 "personal_information": { "user_id": 8, "first_name": "Ion", "phone_number": "+40 700" },
 "contacts": { "about": "…", "list": [ { "user_id": 1, "first_name": "x" } ] },
 "sessions": { "about": "…", "list": [ { "last_ip": "10.0.0.1" } ] },
 "chats": {
  "about": "…",
  "list": [
   { "name": "Ana", "type": "personal_chat", "id": 4711, "messages": [
    ${message(1, '2024-01-01T10:00:00', 'one', '1704096000')},
    { "id": 2, "type": "message", "date": "2024-01-01T10:00:05", "date_unixtime": "1704096005", "from": "Ana", "from_id": "user4711", "text": "two" }
   ] },
   { "type": "saved_messages", "id": 8, "messages": [] }
  ]
 },
 "left_chats": {
  "about": "…",
  "list": [
   { "name": "Jobs", "type": "private_supergroup", "id": 4711, "messages": [ ${message(5, '2024-01-02T10:00:00', 'three', '1704182400')} ] }
  ]
 }
}
`;

/** A page as Telegram Desktop writes it: everything indented, one sign to a line's worth. */
export function pageHtml(
  messages: readonly string[],
  around: { before?: string; after?: string } = {},
): string {
  return `<!DOCTYPE html>
<html>

 <head>

  <meta charset="utf-8"/>

  <title>Exported Data</title>

 </head>

 <body onload="CheckLocation();">

  <div class="page_wrap">

   <div class="page_header">

    <div class="content">

     <div class="text bold">
Ana &amp; Ion
     </div>

    </div>

   </div>

   <div class="page_body chat_page">

    <div class="history">
${around.before ?? ''}
${messages.join('\n')}
${around.after ?? ''}
    </div>

   </div>

  </div>

 </body>

</html>
`;
}

/** A heading of a day, or a notice. */
export const service = (id: number, words: string): string => `
     <div class="message service" id="message${id}">

      <div class="body details">
${words}
      </div>

     </div>`;

/** A message as it is drawn; `from` null where it is joined to the one above it. */
export function drawn(id: number, title: string, from: string | null, inside: string): string {
  return `
     <div class="message default clearfix${from === null ? ' joined' : ''}" id="message${id}">
${
  from === null
    ? ''
    : `
      <div class="pull_left userpic_wrap">

       <div class="userpic userpic3" style="width: 42px; height: 42px">

        <div class="initials" style="line-height: 42px">
${from.charAt(0)}
        </div>

       </div>

      </div>
`
}
      <div class="body">

       <div class="pull_right date details" title="${title}">
${title.slice(11, 16)}
       </div>
${from === null ? '' : `\n       <div class="from_name">\n${from} \n       </div>\n`}
${inside}
      </div>

     </div>`;
}

/** The words of a message as they are drawn. */
export const words = (text: string): string => `       <div class="text">\n${text}\n       </div>\n`;
