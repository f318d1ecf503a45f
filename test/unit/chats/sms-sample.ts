import { createHash } from 'node:crypto';

export const picture = Buffer.from('\u0089PNG, in spirit', 'latin1');
export const pictureHash = createHash('sha256').update(picture).digest('hex');

/** The moment of the nth minute of the conversation. */
export const at = (minute: number): string => String(Date.UTC(2025, 10, 3, 18, minute));

const person = 'readable_date="3 Nov 2025 20:00:00" contact_name="Mihai Transport"';

/** An invented backup, every kind of record once, one of them twice. */
export const backup = `<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>
<!--File Created By SMS Backup & Restore-->
<smses count="9" backup_set="7c1f" backup_date="${at(59)}">
  <sms protocol="0" address="+40700900333" date="${at(1)}" type="1" subject="null" body="Bus at 5 &amp; bring papers &#128656;" read="1" status="-1" date_sent="${at(0)}" service_center="+40744946000" ${person} />
  <sms protocol="0" address="+40700900333" date="${at(2)}" type="2" subject="null" body="Ok &#55357;&#56832; &#xD83D;&#xDE00;&#10;who drives?" read="1" status="0" ${person} />
  <sms protocol="0" address="+40700900333" date="${at(2)}" type="2" subject="null" body="Ok &#55357;&#56832; &#xD83D;&#xDE00;&#10;who drives?" read="1" status="0" ${person} />
  <sms protocol="0" address="+40700900334" date="0" type="3" subject="null" body="null" read="1" status="-1" contact_name="(Unknown)" />
  <mms date="${at(3)}" msg_box="1" address="+40700900333~+40700900335" sub="Rooms" m_id="m1" date_sent="${Number(at(2)) / 1000}" read="0" contact_name="Mihai Transport, Lena">
    <parts>
      <part seq="-1" ct="application/smil" name="null" text="&lt;smil&gt;&lt;/smil&gt;" />
      <part seq="0" ct="image/png" name="null" fn="null" cl="room.png" text="null" data="${picture.toString('base64')}" />
      <part seq="0" ct="text/plain" name="null" text="The room, 😀 450" />
      <part seq="0" ct="video/mp4" name="v.mp4" text="null" />
      <part seq="0" ct="audio/amr" name="a.amr" text="null" data="not*base64" />
    </parts>
    <addrs>
      <addr address="+40700900335" type="137" charset="106" />
      <addr address="+40700900333" type="151" charset="106" />
      <addr address="insert-address-token" type="130" charset="106" />
      <addr address="+40700900336" type="130" charset="106" />
    </addrs>
  </mms>
  <mms date="${at(4)}" msg_box="2" address="+40700900333" contact_name="Mihai Transport"><parts /><addrs /></mms>
  <rcs date="${at(5)}"><x>y</x></rcs>
</smses>`;

export const callLog = `<?xml version="1.0" encoding="UTF-8"?>
<calls count="3" backup_set="7c1f">
  <call number="+40700900333" duration="0" date="${at(6)}" type="3" presentation="1" contact_name="Mihai Transport" />
  <call number="+40700900333" duration="95" date="${at(7)}" type="2" presentation="1" contact_name="Mihai Transport" />
  <call number="" duration="12" date="${at(8)}" type="1" presentation="2" contact_name="(Unknown)" />
</calls>
`;
