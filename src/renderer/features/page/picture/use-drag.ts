import { useRef, type PointerEvent } from 'react';

/** Moves what a frame shows by dragging it with the mouse; a finger scrolls by itself. Spread over the frame. */
export function useDrag(): {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void;
} {
  const held = useRef<{ readonly x: number; readonly y: number } | null>(null);
  return {
    onPointerDown: (event) => {
      const frame = event.currentTarget;
      const isOnBar = event.nativeEvent.offsetX > frame.clientWidth && event.target === frame;
      if (event.button !== 0 || event.pointerType !== 'mouse' || isOnBar) return;
      held.current = { x: event.clientX, y: event.clientY };
      frame.setPointerCapture(event.pointerId);
      frame.dataset['held'] = '';
    },
    onPointerMove: (event) => {
      if (held.current === null) return;
      event.currentTarget.scrollBy(held.current.x - event.clientX, held.current.y - event.clientY);
      held.current = { x: event.clientX, y: event.clientY };
    },
    onPointerUp: (event) => {
      held.current = null;
      delete event.currentTarget.dataset['held'];
    },
  };
}
