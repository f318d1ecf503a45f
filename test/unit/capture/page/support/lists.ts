/** Every third message is the same: equal words must be kept as often as they were shown. */
const words = `(at) => at % 3 === 0 ? 'ok' : 'message ' + at`;

/** What lists of `count` messages show, from the first to the last. */
export function messages(count: number): readonly string[] {
  return Array.from({ length: count }, (_one, at) => (at % 3 === 0 ? 'ok' : `message ${String(at)}`));
}

/** A script that fills `box` with a list of `count` messages that holds twenty rows at a time, reused in turn. */
export function recyclingList(count: number): string {
  return `const words = ${words}, all = document.createElement('div'), row = 30;
    all.style.cssText = 'position:relative;height:' + ${String(count)} * row + 'px'; box.append(all);
    const pool = Array.from({ length: 20 }, () => all.appendChild(document.createElement('div')));
    const paint = () => { const from = Math.max(0, Math.floor(box.scrollTop / row) - 4);
      for (let at = from; at < from + 20; at++) { const one = pool[at % 20];
        one.textContent = at < ${String(count)} ? words(at) : '';
        one.style.cssText = 'position:absolute;height:' + row + 'px;transform:translateY(' + at * row + 'px)'; } };
    box.addEventListener('scroll', paint); paint();`;
}

/** A script that fills `box` with the last of \`count\` messages, more of which come whenever its top is reached. */
export function growingUpwards(count: number, wait: number): string {
  return `const words = ${words}; let first = ${String(count)}, busy = false;
    const more = () => { const height = box.scrollHeight, to = Math.max(0, first - 25);
      const rows = []; for (let at = to; at < first; at++) { const one = document.createElement('div'); one.textContent = words(at); one.style.height = '28px'; rows.push(one); }
      box.prepend(...rows); first = to; box.scrollTop += box.scrollHeight - height; busy = false; };
    more(); box.scrollTop = box.scrollHeight;
    box.addEventListener('scroll', () => { if (box.scrollTop < 40 && first > 0 && !busy) { busy = true; setTimeout(more, ${String(wait)}); } });`;
}
