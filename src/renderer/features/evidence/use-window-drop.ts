import { useEffect, useEffectEvent, useState } from 'react';
import { takeDropped, type Dropped } from './dropped-files.ts';

/**
 * Takes files and folders that are dropped anywhere on the window or pasted into it; text dropped or pasted is left alone. Yields
 * whether files hover over the window now.
 */
export function useWindowDrop(
  isEnabled: boolean,
  onGiven: (dropped: Dropped, how: 'drop' | 'paste') => void,
): boolean {
  const [isOver, setOver] = useState(false);
  const given = useEffectEvent(onGiven);
  useEffect(() => {
    if (!isEnabled) return undefined;
    // Entering a child leaves its parent: only when as many were left as entered, the files are outside.
    let depth = 0;
    const onEnter = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      depth += 1;
      setOver(true);
    };
    const onOver = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
    };
    const onLeave = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      if (!holdsFiles(event) || event.dataTransfer === null) return;
      event.preventDefault();
      depth = 0;
      setOver(false);
      given(takeDropped(event.dataTransfer), 'drop');
    };
    const onPaste = (event: ClipboardEvent): void => {
      if (event.clipboardData === null || isEditable(event.target)) return;
      const dropped = takeDropped(event.clipboardData);
      if (dropped.entries.length + dropped.files.length === 0) return;
      event.preventDefault();
      given(dropped, 'paste');
    };
    window.addEventListener('dragenter', onEnter);
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    window.addEventListener('paste', onPaste);
    return () => {
      window.removeEventListener('dragenter', onEnter);
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
      window.removeEventListener('paste', onPaste);
      setOver(false);
    };
  }, [isEnabled]);
  return isOver;
}

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

function isEditable(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, [contenteditable]') !== null;
}
