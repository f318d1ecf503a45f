import { expect, test } from './fixtures.ts';

// Each of these does on purpose what must never happen, sees that it is stopped, and that the watch over every other test notices.
const attempts = [
  {
    title: 'an inline script',
    directive: 'require-trusted-types-for',
    attempt: () => {
      document.body.innerHTML = '<img src=x onerror="document.title = `reached`">';
    },
  },
  {
    title: 'a script made from a string',
    directive: 'require-trusted-types-for',
    attempt: () => {
      document.body.setAttribute('onclick', 'document.title = `reached`');
      document.body.click();
    },
  },
  {
    title: 'a script from elsewhere',
    directive: 'require-trusted-types-for',
    attempt: () => {
      document.head.append(Object.assign(document.createElement('script'), { src: 'http://127.0.0.2/x.js' }));
    },
  },
  {
    title: 'a request to elsewhere',
    directive: 'connect-src',
    attempt: () => {
      fetch('http://127.0.0.2/').then(
        () => Object.assign(document, { title: 'reached' }),
        () => undefined,
      );
    },
  },
  {
    title: 'a picture from elsewhere',
    directive: 'img-src',
    attempt: () => {
      document.body.append(Object.assign(new Image(), { src: 'http://127.0.0.2/x.png' }));
    },
  },
  {
    title: 'a frame',
    directive: 'frame-src',
    attempt: () => {
      document.body.append(Object.assign(document.createElement('iframe'), { src: 'about:srcdoc' }));
      document.body.append(Object.assign(document.createElement('iframe'), { src: 'http://127.0.0.2/' }));
    },
  },
  {
    title: 'a style without the nonce of this load',
    directive: 'style-src-elem',
    attempt: () => {
      document.head.append(
        Object.assign(document.createElement('style'), { textContent: 'body { color: red }' }),
      );
    },
  },
] as const;

for (const { title, directive, attempt } of attempts) {
  test(`${title} is stopped, and noticed`, async ({ app }) => {
    await app.page.evaluate(attempt).catch(() => undefined);
    await expect.poll(() => app.watch.violations.map((text) => text.split(' ')[0])).toContain(directive);
    await expect(app.page).not.toHaveTitle('reached');
    app.watch.violations.length = 0;
    app.watch.errors.length = 0;
    app.watch.requests.length = 0;
  });
}
