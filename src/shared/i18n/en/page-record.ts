/** Words that say how a captured page was recorded, and what a replay of the record shows. */
export const pageRecord = {
  'page.record.who': 'By what and when',
  'page.record.none': 'The record does not say how it was made',
  'page.record.none.body':
    'Its own account (capture.json) is not there or cannot be read. What else is in it is shown all the same.',
  'page.record.browser.name': 'Browser',
  'page.record.browser.clean': '{product} {version}, started for this capture with an empty profile.',
  'page.record.browser.signed-in':
    '{product} {version}, in a window in which a person had signed in. Secrets of that session are withheld from the record.',
  'page.record.browser.unknown': 'The browser did not say which one it is.',
  'page.record.agent': 'It named itself to servers as',
  'page.record.started': 'Began',
  'page.record.settled': 'Came to rest',
  'page.record.settled.never': 'It never did: the page kept asking for more until the time was over.',
  'page.record.finished': 'Ended',
  'page.record.clock': 'Clock',
  'page.record.clock.system': 'This computer’s clock, not compared with another.',
  'page.record.clock.ahead': 'This computer’s clock, {offset, number} ms ahead of {source}.',
  'page.record.clock.behind': 'This computer’s clock, {offset, number} ms behind {source}.',
  'page.record.clock.same': 'This computer’s clock, {offset, number} ms apart from {source}.',
  'page.record.clock.other': 'From {source}.',
  'page.record.window': 'Window',
  'page.record.window.value': '{width, number} by {height, number} pixels, at a scale of {scale, number}',
  'page.record.language': 'Language and time zone',
  'page.record.tools': 'Developer tools',
  'page.record.tools.no': 'They were not opened during the capture.',
  'page.record.tools.yes':
    'They were opened during the capture: somebody could have changed what the page shows.',
  'page.record.worker': 'Service workers',
  'page.record.worker.none': 'None.',
  'page.record.connection': 'Way to the network',
  'page.record.connection.direct': 'Directly, without a proxy.',
  'page.record.connection.proxy': 'Through a proxy ({kind}), which also looked up the names.',
  'page.record.certificates': 'Bad certificates',
  'page.record.certificates.refused': 'Connections with a bad certificate were refused.',
  'page.record.certificates.allowed': 'A person allowed connections with a bad certificate for this capture.',
  'page.record.sandbox': 'Sandbox of the browser',
  'page.record.sandbox.yes': 'On.',
  'page.record.sandbox.no': 'Could not be used on this machine.',

  'page.record.way': 'The way to the page',
  'page.record.way.asked': 'This address was asked for.',
  'page.record.way.direct': 'It was answered at once, without any redirect.',
  'page.record.way.status': 'The server answered {status} and sent the browser on.',
  'page.record.way.script': 'A script of the page led on.',
  'page.record.way.refresh': 'The page itself led on after a moment.',
  'page.record.way.other': 'The page led on ({kind}).',
  'page.record.way.arrived': 'This is the page that was recorded.',

  'page.record.done': 'What was done to the page',
  'page.record.done.none': 'Nothing. It was opened and left alone.',
  'page.record.done.scroll-document-down':
    '{steps, plural, =0 {The page did not need scrolling.} one {The page was scrolled down, # step.} other {The page was scrolled down, # steps.}}',
  'page.record.done.scroll-box-up':
    '{steps, plural, =0 {A box in it was already at its top.} one {A box in it was scrolled to its top, # step.} other {A box in it was scrolled to its top, # steps.}}',
  'page.record.done.scroll-box-down':
    '{steps, plural, =0 {A box in it was already at its end.} one {A box in it was scrolled down, # step.} other {A box in it was scrolled down, # steps.}}',
  'page.record.done.load-more':
    '{steps, plural, =0 {No button for more was found.} one {A button for more was pressed once.} other {A button for more was pressed # times.}}',
  'page.record.done.other': '{steps, plural, one {{name}, # step.} other {{name}, # steps.}}',
  'page.record.done.pressed':
    '{steps, plural, one {A button “{words}” was pressed once.} other {A button “{words}” was pressed # times.}}',
  'page.record.done.stay-on-page':
    '{steps, plural, one {The page wanted to go elsewhere once, and was kept.} other {The page wanted to go elsewhere # times, and was kept.}}',
  'page.record.done.end-script':
    '{steps, plural, one {A script that let nothing else happen was ended.} other {# scripts that let nothing else happen were ended.}}',
  'page.record.stopped.end': 'The end was reached.',
  'page.record.stopped.count': 'It stopped at the limit of steps: there may be more.',
  'page.record.stopped.time': 'It stopped because the time was over: there may be more.',
  'page.record.stopped.gone': 'It was gone, or did not answer any more.',
  'page.record.stopped.other': 'It stopped: {reason}.',

  'page.record.limits': 'Limits',
  'page.record.limit.timeMs': 'Time for the whole',
  'page.record.limit.scrollSteps': 'Steps of scrolling',
  'page.record.limit.scrollMs': 'Time for scrolling',
  'page.record.limit.bodyBytes': 'Size of one answer',
  'page.record.limit.bytes': 'Size of the whole',
  'page.record.limit.requests': 'Number of requests',
  'page.record.limit.seconds': '{value, number} seconds',
  'page.record.limit.reached': 'reached',
  'page.record.limit.free': 'not reached',

  'page.record.counts': 'In numbers',
  'page.record.counts.value':
    '{requests, plural, one {# request was} other {# requests were}} made. {stored, number} are stored whole, {failed, number} are not, {withheld, number} of those because a secret stood in them.',
  'page.record.files': 'Files of the record',

  'page.replay.title': 'Check by replay',
  'page.replay.body':
    'Shows the page once more from the stored record alone, in a clean browser that reaches no network, and compares it with what was shown. A difference is something to look at, not a fault.',
  'page.replay.run': 'Check by replay',
  'page.replay.again': 'Check again',
  'page.replay.never': 'This record has not been checked by replay yet.',
  'page.replay.at': 'Checked {time} with {product} {version}',
  'page.replay.same': 'no difference',
  'page.replay.differs': 'differences',
  'page.replay.unknown': 'not compared',
  'page.replay.text': 'Text',
  'page.replay.text.same':
    'All {shown, plural, one {# line} other {# lines}} of the record appear again, in the same order.',
  'page.replay.text.differs':
    '{agree, number} of {shown, plural, one {# line} other {# lines}} appear again; {missing, number} do not, and {added, number} are new.',
  'page.replay.text.missing': 'Lines that did not appear again',
  'page.replay.text.added': 'Lines that the record does not have',
  'page.replay.pictures': 'Pictures',
  'page.replay.picture': '{share} of the pixels look the same',
  'page.replay.picture.none': 'the replay made no such picture',
  'page.replay.resources': 'Resources',
  'page.replay.resources.same':
    'Everything that the page asked for again ({asked, number}) is in the record.',
  'page.replay.resources.differs':
    '{answered, number} of {asked, plural, one {# request} other {# requests}} could be answered from the record.',
  'page.replay.resources.unused':
    '{unused, plural, =0 {Every stored answer was used.} one {# stored answer was not asked for again.} other {# stored answers were not asked for again.}}',
  'page.replay.lacking': 'What the record could not answer',
  'page.replay.lacking.not-stored': 'the record has no answer for it',
  'page.replay.lacking.failed': 'it failed during the capture too',
  'page.replay.lacking.withheld': 'kept out because of a secret',
  'page.replay.lacking.damaged': 'its stored bytes do not match their hash',
  'page.replay.lacking.too-large': 'larger than a replay can hand over',
  'page.replay.lacking.socket': 'a live connection: its messages are stored but not played',
  'page.replay.problem.no-page':
    'The record holds no answer for the page itself, so there was nothing to show.',
  'page.replay.problem.not-shown': 'The browser did not show the stored page.',
  'page.replay.problem.unreadable': 'The record could not be read.',
  'page.replay.problem.not-a-page':
    'What was captured is a file, not a web page; there is nothing to replay.',
  'page.replay.problem.time': 'The time was over before the page was shown.',
  'page.replay.caution': 'Why a whole record may still differ here',
  'page.replay.caution.withheld': 'Answers with a secret in them are withheld.',
  'page.replay.caution.sockets': 'Live connections are not played.',
  'page.replay.caution.service-worker': 'A service worker had made some of the answers.',
  'page.replay.caution.signed-in': 'The page was shown to somebody who had signed in.',
  'page.replay.caution.incomplete': 'The record is incomplete.',
  'page.replay.caution.streams': 'A stream of events is not played.',
  'page.replay.more': 'and {count, plural, one {# more} other {# more}}',
} as const;
