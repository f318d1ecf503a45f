/** Words of browsing windows: a person signs in, and what is shown is captured. */
export const browse = {
  'capture.menu.browse': 'After signing in…',
  'capture.menu.browse.hint': 'In a window in which you sign in yourself',

  'browse.title': 'Capture after signing in',
  'browse.address': 'Address to begin with',
  'browse.address.hint': 'Or leave it empty and go where you need to in the window.',
  'browse.what': 'What will happen',
  'browse.what.window':
    'A browser window of its own opens, without your accounts and cookies. You sign in and go to the page. Everything from the first request on is recorded.',
  'browse.what.shown':
    'When you press “Capture this page”, what the window shows is kept as it is. The page is not loaded again; it is only scrolled through.',
  'browse.what.secret':
    'Passwords that you type and cookies stay in memory and are withheld from everything that is kept. How often you click and type is recorded, never what.',
  'browse.what.end':
    'When the window closes or the vault locks, everything in it is destroyed and you are signed out, unless you keep the sign-in on purpose.',
  'browse.private': 'Allow addresses of this machine and its own network',
  'browse.keepable': 'I may want to keep this sign-in',
  'browse.keepable.hint':
    'Otherwise the window keeps everything in memory only. If you choose this, cookies and the like lie on this disk until the window closes.',
  'browse.open': 'Open the window',
  'browse.opened': 'The browsing window is open.',

  'browse.kept': 'Kept sign-in',
  'browse.kept.none': 'None: sign in anew',
  'browse.kept.list': 'Kept sign-ins of this case',
  'browse.kept.since': 'Kept on {date}',
  'browse.kept.delete': 'Delete {name}',
  'browse.kept.delete.short': 'Delete',
  'browse.kept.delete.title': 'Delete this sign-in for good?',
  'browse.kept.delete.body':
    'Its key is destroyed: nobody can use it again, from any backup either. Pages that were captured with it stay.',
  'browse.kept.delete.confirm': 'Delete it for good',
  'browse.kept.deleted': 'The kept sign-in was deleted for good.',

  'browse.card': 'Browsing window',
  'browse.card.lead':
    'Recorded from its first request on. Closing it, or locking the vault, destroys everything in it.',
  'browse.card.profile': 'Began with the kept sign-in “{name}”.',
  'browse.window': 'Window to capture',
  'browse.window.empty': 'Nothing is shown yet',
  'browse.window.loading': 'The page is loading',
  'browse.window.loaded': 'The page is shown',
  'browse.recorded':
    '{count, plural, =0 {Nothing recorded yet} one {# request recorded} other {# requests recorded}}',
  'browse.captured':
    '{count, plural, =0 {No page captured yet} one {# page captured} other {# pages captured}}',
  'browse.tools': 'Developer tools were opened in this window. Every capture from now on says so.',
  'browse.go': 'Go there',
  'browse.go.address': 'Go to an address',
  'browse.capture': 'Capture this page',
  'browse.capturing': 'The page is being captured. Please leave the window alone until it is done.',
  'browse.capture.done': 'The page is kept as {exhibit}.',
  'browse.capture.not-whole':
    'The page is kept as {exhibit}. Something is missing; the item says what and why.',
  'browse.capture.open': 'Open {exhibit}',
  'browse.close': 'Close…',

  'browse.close.title': 'Close the browsing window?',
  'browse.close.body': 'What was captured stays in the case.',
  'browse.close.how': 'What becomes of the sign-in',
  'browse.close.destroy': 'Destroy it',
  'browse.close.destroy.hint':
    'Cookies and everything else that the window kept are removed from this machine.',
  'browse.close.keep': 'Keep it in the vault',
  'browse.close.keep.hint':
    'Encrypted, for this case alone, never part of a bundle. Whoever opens this vault can use the account with it.',
  'browse.close.name': 'Name',
  'browse.close.name.hint': 'So that you find it again, such as the site and the account.',
  'browse.close.name.missing': 'Give it a name.',
  'browse.close.confirm': 'Close the window',
  'browse.close.destroyed': 'The window is closed and everything in it destroyed.',
  'browse.close.kept': 'The window is closed and its sign-in kept in the vault.',

  'browse.lock-soon': 'The vault locks in {seconds, number} seconds',
  'browse.lock-soon.body':
    'Nobody has done anything for a while. A browsing window is open: it will close, and everything in it will be destroyed.',
  'browse.lock-soon.stay': 'Stay',
} as const;
