/** A conversation's page as Messenger downloads have it, newest first, its styles cut short. */
const message = (sender: string, body: string, date: string): string =>
  `<section class="_a6-g" aria-labelledby="u_0_1"><h2 class="_2ph_ _a6-h _a6-i" id="u_0_1">${sender}</h2>` +
  `<div class="_2ph_ _a6-p"><div>${body}</div></div><footer class="_3-94 _a6-o"><div class="_a72d">${date}</div></footer></section>`;

const words = (text: string, more = ''): string =>
  `<div></div><div>${text}</div><div></div><div></div>${more}`;

export const page = [
  '<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><base href="../../../../" />',
  '<style type="text/css">._a6-g{padding:8px}._a6-h{color:#000}</style><title>Zoë Măr</title></head><body class="_5vb_ _2yq _a7o5">',
  '<div class="_a705"><div class="_3-8y _3-95 _a70a"><div class="_a70e">Zoë Măr</div></div><main class="_a706" role="main">',
  '<div class="_a6-g"><div class="_2ph_ _a6-h _a6-i">Participants: Lena Brandt and Zoë Măr</div><div class="_2ph_ _a6-p"></div></div>',
  message('Zoë Măr', '<div></div>', 'Mar 03, 2024 9:15:09 pm'),
  message(
    'Zoë Măr',
    words('The video call ended.', '<div>Duration: 1 minute 15 seconds</div>'),
    'Mar 03, 2024 9:14:09 pm',
  ),
  message(
    'Zoë Măr',
    `${words('')}<div><a target="_blank" href="your_activity_across_facebook/messages/inbox/zoemar_77/photos/p.jpg"><img src="your_activity_across_facebook/messages/inbox/zoemar_77/photos/p.jpg" class="_a6_o _3-96" /></a></div>`,
    'Mar 03, 2024 9:13:09 pm',
  ),
  message(
    'Lena Brandt',
    words('look <a target="_blank" href="https://example.org/a">here</a>'),
    'Mar 03, 2024 9:12:09 pm',
  ),
  message(
    'Zoë Măr',
    words(
      'Vii mâine?<br />La 7 &amp; fără ea',
      '<div><ul class="_a6-q"><li><span>👍🏽Lena Brandt</span></li><li><span>❤Zoë Măr (Mar 03, 2024 9:20:00 pm)</span></li></ul></div>',
    ),
    'Mar 03, 2024 9:11:09 pm',
  ),
  message('Lena Brandt', words('gone'), 'Feb 30, 2024 9:10:09 pm'),
  message('Lena Brandt', words('cine e?'), '3 лютого, вечір'),
  '</main></div></body></html>',
].join('\n');
