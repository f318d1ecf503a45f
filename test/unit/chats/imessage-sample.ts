/** One message as imessage-exporter writes it into a page. */
function message(guid: string, who: string, time: string, parts: string, more = ''): string {
  const box = who === 'Me' ? 'sent iMessage' : 'received';
  return `<div class="message"${more}>
    <div class="${box}">
        <p>
            <span class="timestamp">
                <a title="Reveal in Messages app" href="sms://open?message-guid=${guid}">${time}</a>
            </span>
            <span class="sender">${who}</span>
        </p>
        <hr>
${parts}
    </div>
</div>
`;
}

const part = (inner: string): string => `<div class="message_part">\n    ${inner}\n</div>\n`;
const bubble = (text: string): string => part(`<span class="bubble">${text}</span>`);

const answer = bubble('No, I &amp; my sister  go\nby bus');
const context = '<span class="reply_context">This message responded to an earlier message.</span>';

/** An invented page with every kind of thing that a message may hold; one answer stands at both its places. */
export const page = `<html>
<meta charset="UTF-8">
<style>.sent.iMessage { color: white } .message_part { }</style>
${message('G-1', '+40700900444', 'Mar  5, 2026  9:04:04 PM (Read by you after 1 hour, 5 seconds)', `${bubble('Will you be at the border at 6?')}<div class="replies"><div class="reply">${message('G-2', 'Me', 'Mar  5, 2026  9:10:00 PM', answer)}</div></div>`)}
${message('G-2', 'Me', 'Mar  5, 2026  9:10:00 PM', answer + context, ' id="r-G-2"')}
<div class="announcement">
    <p><span class="timestamp">Mar  6, 2026 12:00:30 AM</span> You named the conversation <b>Road</b></p>
</div>
${message('G-3', '+40700900444', 'Mar  6, 2026 12:01:00 AM', `${part('<img src="attachments/0/a%20b.png" loading="lazy">')}${part('<video controls><source src="/Users/x/Library/Messages/Attachments/v.mov" type="video/quicktime"></video>')}${part('<span class="attachment_error">Attachment does not exist!</span>')}<div class="tapbacks"><hr><p>Tapbacks:</p><div class="tapback"><span><b>Loved</b> by Me</span></div></div>`)}
${message('G-4', 'Me', 'Mar  6, 2026 12:02:00 AM', part('<div class="edited"><table><tbody><tr><td></td><td>At six</td></tr></tbody><tfoot><tr><td><span class="timestamp">Edited 9 seconds later</span></td><td>At seven</td></tr></tfoot></table></div>'))}
${message('G-5', 'Me', 'Mar  6, 2026 12:03:00 AM', part('<span class="unsent">You unsent this message part 2 seconds after sending!</span>'))}
${message('G-6', '+40700900444', 'Mar  6, 2026 12:04:00 AM', part('<div class="app"><a href="https://example.org/room"><div class="app_header"><div class="name">Rooms</div></div></a></div>'))}
${message('G-7', '+40700900444', 'Feb 30, 2026 12:05:00 AM', bubble('never'))}
</html>
`;

/** The same conversation as text. */
export const text = `Mar  5, 2026  9:04:04 PM (Read by you after 1 hour, 5 seconds)
+40700900444
Will you be at the border at 6?
    Mar  5, 2026  9:10:00 PM
    Me
    No, I & my sister  go
    by bus

Mar  5, 2026  9:10:00 PM
Me
No, I & my sister  go
by bus
This message responded to an earlier message.

Mar  6, 2026 12:00:30 AM You named the conversation Road

Mar  6, 2026 12:01:00 AM
+40700900444
attachments/0/a b.png
/Users/x/Library/Messages/Attachments/v.mov
Attachment missing!
Tapbacks:
    Loved by Me

Mar  6, 2026 12:02:00 AM
Me
Mar  6, 2026 12:02:00 AM At six
Edited 9 seconds later: At seven

Mar  6, 2026 12:03:00 AM
Me
You unsent this message part 2 seconds after sending!

Mar  6, 2026 12:04:00 AM
+40700900444
first line

third line

Feb 30, 2026 12:05:00 AM
+40700900444
never

`;
