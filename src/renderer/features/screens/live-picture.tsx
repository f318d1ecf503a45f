import { Camera, MonitorUp, Square, Timer, Video } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useCall } from '../../app/use-call.ts';
import { useClient } from '../../transport/client-context.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Select } from '../../ui/select.tsx';
import { useText } from '../../ui/text.ts';
import type { Shot } from './shot.ts';
import { SourceChoice } from './source-choice.tsx';
import { stillOf, takeFrame, shotOf } from './take-frame.ts';
import { useCameras } from './use-cameras.ts';
import { useCountdown } from './use-countdown.ts';
import { useLive, type LiveKind } from './use-live.ts';

const LATER_SECONDS = 5;

export interface LivePictureProps {
  readonly kind: LiveKind;
  readonly hasRoom: boolean;
  readonly onTaken: (shot: Shot) => void;
}

/** What a screen shows or a camera sees, and the button that takes a picture of it. */
export function LivePicture({ kind, hasRoom, onTaken }: LivePictureProps) {
  const t = useText();
  const live = useLive(kind);
  const cameras = useCameras(kind === 'camera' && live.track !== null);
  const [hasGrid, setGrid] = useState(true);
  const [isStill, setStill] = useState(true);
  const [isTaking, setTaking] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const { stream, track } = live;
  const client = useClient();
  const sources = useCall('screen.sources', {}, { enabled: kind === 'screen', isVolatile: true }).data
    ?.sources;
  const [named, setNamed] = useState<string | null>(null);
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (video.current !== null) video.current.srcObject = stream;
  }, [stream]);

  const shoot = async (): Promise<Shot> => {
    if (track === null || video.current === null) throw new Error('nothing is shown');
    const still = kind === 'camera' && isStill ? await stillOf(track) : null;
    if (still !== null) return still;
    const frame = await takeFrame(video.current, track, named);
    return shotOf(frame, { x: 0, y: 0, width: frame.width, height: frame.height });
  };
  const take = (): void => {
    if (isTaking || !hasRoom) return;
    setTaking(true);
    setFailed(false);
    shoot()
      .then(onTaken, () => setFailed(true))
      .finally(() => setTaking(false));
  };
  const countdown = useCountdown(take);
  const problem = !hasRoom ? 'full' : hasFailed ? 'frame' : live.problem;
  return (
    <div className="live">
      {problem !== null && (
        <Banner tone="warning" title={t(`screens.problem.${problem}`)} isAlert>
          <p>{t(`screens.problem.${problem}.help`)}</p>
        </Banner>
      )}
      {track === null && kind === 'screen' && sources !== undefined && sources !== null ? (
        <SourceChoice
          sources={sources}
          onChoose={({ id, name }) => {
            setNamed(name);
            client.call('screen.choose', { id }).then(
              () => live.open(),
              () => setFailed(true),
            );
          }}
        />
      ) : track === null ? (
        <div className="live-closed">
          <Button
            kind="primary"
            icon={kind === 'screen' ? MonitorUp : Video}
            isPending={live.isAsking}
            onPress={() => live.open()}
            takesFocus
          >
            {t(`screens.${kind}.open`)}
          </Button>
          <p className="muted small">{t(`screens.${kind}.hint`)}</p>
        </div>
      ) : (
        <>
          <div className="live-frame" data-grid={(kind === 'camera' && hasGrid) || undefined}>
            {/* It has no sound, and what it shows is said by the words beside it. */}
            <video ref={video} autoPlay muted playsInline aria-label={t(`screens.live.${kind}`)} />
          </div>
          <div className="row">
            <Button kind="primary" icon={Camera} isPending={isTaking} isDisabled={!hasRoom} onPress={take}>
              {t('screens.take')}
            </Button>
            {kind === 'screen' && (
              <Button
                icon={Timer}
                isDisabled={!hasRoom || countdown.left !== null}
                onPress={() => countdown.start(LATER_SECONDS)}
              >
                {countdown.left === null
                  ? t('screens.take.later')
                  : t('screens.take.later.running', { seconds: countdown.left })}
              </Button>
            )}
            <Button icon={Square} onPress={live.close}>
              {t('screens.stop')}
            </Button>
          </div>
          {kind === 'camera' && (
            <>
              <p className="muted small">{t('screens.camera.focus')}</p>
              {cameras.length > 1 && (
                <Select
                  label={t('screens.camera.choose')}
                  options={cameras}
                  value={track.getSettings().deviceId ?? null}
                  onChange={(id) => live.open(id)}
                />
              )}
              <Checkbox isSelected={hasGrid} onChange={setGrid}>
                {t('screens.camera.grid')}
              </Checkbox>
              <Checkbox isSelected={isStill} onChange={setStill} hint={t('screens.camera.still.hint')}>
                {t('screens.camera.still')}
              </Checkbox>
            </>
          )}
        </>
      )}
    </div>
  );
}
