const list = document.getElementById('voices');

// The voices come when the list is scrolled, as on many sites: what nobody scrolls to is never asked for.
async function more() {
  if (list.scrollTop + list.clientHeight < list.scrollHeight - 40) return;
  const from = list.children.length;
  const answer = await fetch(`voices.json?from=${String(from)}`);
  for (const voice of (await answer.json()).slice(from, from + 6)) {
    const entry = document.createElement('li');
    entry.textContent = voice;
    list.append(entry);
  }
}

list.addEventListener('scroll', more);
more();
