/** How many distinguishable sender colours the design tokens hold. */
export const SENDER_COLOURS = 8;

/** How a sender is told apart. Colour never stands alone: the name is always written beside it. */
export interface SenderLook {
  /** 0 to `SENDER_COLOURS` - 1. */
  readonly colour: number;
  readonly side: 'start' | 'end';
}

/**
 * Looks for the people of a chat, in the order in which the import report names them. `onTheEnd` is the one whose messages stand on
 * the far side, for ease of reading only: no export says whose phone it was.
 */
export function senderLooks(
  participants: readonly string[],
  onTheEnd: string | null,
): (sender: string) => SenderLook {
  const places = new Map(participants.map((name, place) => [name, place]));
  return (sender) => ({
    colour: (places.get(sender) ?? sumOf(sender)) % SENDER_COLOURS,
    side: sender === onTheEnd ? 'end' : 'start',
  });
}

/** Between two people the second stands on the far side; in a group nobody does. */
export function defaultOnTheEnd(participants: readonly string[]): string | null {
  return participants.length === 2 ? (participants[1] ?? null) : null;
}

/** A sender whom the report does not name still keeps one colour. */
function sumOf(text: string): number {
  let sum = 0;
  for (const character of text) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 65_521;
  return sum;
}
