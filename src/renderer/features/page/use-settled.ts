import { useEffect, useState } from 'react';

/** What was typed, once the typing has paused, so that not every letter is a question to the core. */
export function useSettled(text: string, afterMs = 200): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text.trim()), afterMs);
    return () => clearTimeout(timer);
  }, [text, afterMs]);
  return settled;
}
