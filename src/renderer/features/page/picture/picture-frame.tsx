import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { useText } from '../../../ui/text.ts';
import { keptMiddle, piecesInSight, shareOf, type Scale, type Sight, type Whole } from './pieces.ts';
import { useDrag } from './use-drag.ts';
import type { Looked } from './use-looks.ts';

export interface PictureFrameProps {
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly whole: Whole;
  readonly looked: Looked;
  readonly label: string;
  readonly scale: Scale;
  /** The share of its own pixels at which the picture is drawn now. */
  readonly onShare: (share: number) => void;
  /** What of the picture can be seen, in its own pixels. */
  readonly onSight: (from: number, to: number) => void;
  readonly isGrey: boolean;
}

/** A picture of any height in a frame that scrolls: only the pieces in sight are fetched and drawn. */
export function PictureFrame(props: PictureFrameProps) {
  const { frame, whole, looked, label, scale, onShare, onSight, isGrey } = props;
  const t = useText();
  const [room, setRoom] = useState(0);
  const [sight, setSight] = useState<Sight>({ top: 0, height: 0 });
  const drag = useDrag();
  const share = shareOf(scale, whole.width, room);
  const lastShare = useRef(share);
  const near = room === 0 ? [] : piecesInSight(whole.pieces, share, sight);

  const measure = useCallback(() => {
    const { current } = frame;
    if (current === null) return;
    setRoom(current.clientWidth);
    setSight({ top: current.scrollTop, height: current.clientHeight });
  }, [frame]);
  useLayoutEffect(() => {
    const { current } = frame;
    if (current === null) return undefined;
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [frame, measure]);
  useLayoutEffect(() => {
    const { current } = frame;
    if (current !== null && lastShare.current !== share && room > 0) {
      current.scrollTo({
        top: keptMiddle(current.scrollTop, current.clientHeight, lastShare.current, share),
        left: keptMiddle(current.scrollLeft, current.clientWidth, lastShare.current, share),
        behavior: 'instant',
      });
    }
    lastShare.current = share;
    onShare(share);
  }, [frame, share, room, onShare, lastShare]);
  // Another picture begins at its top, drawn as large as the one before.
  const first = whole.pieces[0]?.member;
  const drawn = useRef(first);
  useLayoutEffect(() => {
    if (drawn.current === first) return;
    drawn.current = first;
    frame.current?.scrollTo({ top: 0, left: 0, behavior: 'instant' });
    measure();
  }, [frame, measure, first]);
  useEffect(() => {
    onSight(
      Math.min(whole.height, Math.round(sight.top / share)),
      Math.min(whole.height, Math.round((sight.top + sight.height) / share)),
    );
  }, [sight, share, whole.height, onSight]);

  return (
    // The frame scrolls, so it must be reachable; the arrow keys then move the picture by themselves.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={frame}
      className="picture-frame"
      // eslint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset groups fields
      role="group"
      aria-label={label}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      onScroll={measure}
      {...drag}
    >
      <div
        className="picture-whole"
        data-grey={isGrey || undefined}
        style={{ inlineSize: whole.width * share, blockSize: whole.height * share }}
      >
        {near.map(({ member, y, height }) => {
          const place = { insetBlockStart: y * share, blockSize: height * share };
          const src = looked !== undefined && 'sources' in looked ? looked.sources.get(member) : undefined;
          if (looked === undefined) return <span key={member} className="picture-piece" style={place} />;
          return (
            <span key={member} className="picture-piece" style={place}>
              {src !== undefined ? (
                <img
                  src={src}
                  draggable={false}
                  alt={
                    whole.pieces.length === 1
                      ? label
                      : t('page.picture.piece', { n: numberOf(whole, member), of: whole.pieces.length })
                  }
                />
              ) : (
                <span className="picture-piece-failed">{t('page.picture.failed')}</span>
              )}
            </span>
          );
        })}
      </div>
    </div>
  );
}

function numberOf({ pieces }: Whole, member: string): number {
  return pieces.findIndex((piece) => piece.member === member) + 1;
}
