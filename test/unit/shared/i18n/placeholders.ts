/**
 * The names of the arguments of a message in ICU syntax, sorted, each once. Only as much of the syntax is read as that takes: in a
 * text a brace opens an argument; in the rest of an argument (its plural branches) a brace opens a text again.
 */
export function placeholdersOf(message: string): readonly string[] {
  const names = new Set<string>();
  const kinds: ('text' | 'argument')[] = ['text'];
  for (let at = 0; at < message.length; at += 1) {
    const character = message[at];
    if (character === '{') {
      const opensArgument = kinds.at(-1) === 'text';
      kinds.push(opensArgument ? 'argument' : 'text');
      const name = opensArgument ? /^\{\s*([\w-]+)\s*[,}]/u.exec(message.slice(at))?.[1] : undefined;
      if (name !== undefined) names.add(name);
    }
    if (character === '}') kinds.pop();
  }
  return [...names].sort();
}
